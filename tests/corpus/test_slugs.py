"""Addresses made from names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.corpus.slugs import LONGEST, slugify, unique_slugs


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Zoë O’Brien", "zoe-obrien"),
        ("C", "c"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("Hask & Sons", "hask-and-sons"),
        ("Орлова", "orlova"),
        ("王明", "wang-ming"),
    ],
)
def test_slug(name: str, slug: str) -> None:
    """Readable in every script, and signs that tell names apart are spelled."""
    assert slugify(name) == slug


@given(st.lists(st.text(max_size=120), unique=True, max_size=8))
def test_slugs_are_safe_and_unique(names: list[str]) -> None:
    """Any names at all: lower-case ASCII, never empty, not too long, no two alike."""
    slugs = unique_slugs((name, "") for name in names)
    assert len(set(slugs)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) and len(slug) <= LONGEST + 14 for slug in slugs)


@given(st.lists(st.sampled_from(["C++", "c plus plus", "Ann Lee", "ann-lee", "Ann, Lee"]), unique=True, min_size=1))
def test_growth_changes_no_address(names: list[str]) -> None:
    """Names that are added at the end leave the others' slugs alone."""
    assert unique_slugs((name, "") for name in names)[:-1] == unique_slugs((name, "") for name in names[:-1])


def test_the_wish_wins() -> None:
    """An editor's slug is used, made safe."""
    assert unique_slugs([("Union of Harbour Hands", "Dockers")]) == ["dockers"]
