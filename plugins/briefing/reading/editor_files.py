"""What an editor wrote by hand for the whole site: ``data/speakers.yml`` and ``data/tags.yml``.

Whatever cannot be used is told with file and line, and costs nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import yaml

from ..corpus.editor import KnownSpeaker, KnownTag, unambiguous_aliases
from ..errors import Notice, did_you_mean
from .cleaning import clean_text

Known = TypeVar("Known")
_SPEAKER_KEYS = ("name", "aliases", "role", "kind", "slug")
_TAG_KEYS = ("name", "aliases", "pin", "block", "slug")
_SLIPS = (
    ("mapping values are not allowed", "; put a text with a colon in quotes"),
    ("expected ',' or", "; close the list with ]"),
    ("cannot start any token", "; put it in quotes, or use blanks where it is a tab"),
    ("could not find expected ':'", "; write 'key: value'"),
    ("unexpected end of stream", "; close the quotes"),
    ("expected <block end>", "; indent the lines of an entry alike"),
)
"""Words of PyYAML's on a slip, and what to do."""
_NO_NAME = "has no name and is left out; write '- name: …'."


def read_speakers_file(path: Path, shown_as: str) -> tuple[tuple[KnownSpeaker, ...], tuple[Notice, ...]]:
    """The site's known speakers; none where there is no file. ``shown_as`` names it in notices."""
    speakers, notices = _read_entries(path, shown_as, _known_speaker)
    shared = {alias for each in speakers for alias in each.aliases} - set(unambiguous_aliases(speakers))
    told = (
        Notice(shown_as, f"alias {alias!r}", "is given to several speakers and so means none of them.")
        for alias in sorted(shared)
    )
    return speakers, (*notices, *told)


def read_tags_file(path: Path, shown_as: str) -> tuple[tuple[KnownTag, ...], tuple[Notice, ...]]:
    """What the editor decided on tags; nothing where there is no file. ``shown_as`` names it in notices.

    A phrase that two entries claim goes to the first.
    """
    tags, notices = _read_entries(path, shown_as, _known_tag)
    claimed: dict[str, str] = {}
    double = []
    for tag in tags:
        for form in (tag.name, *tag.aliases):
            owner = claimed.setdefault(form.casefold(), tag.name)
            if owner != tag.name:
                double.append(
                    Notice(
                        shown_as, repr(form), f"belongs to {owner!r} and to {tag.name!r}; the first has it. Keep one."
                    )
                )
    return tags, (*notices, *double)


def _read_entries(
    path: Path, shown_as: str, read: Callable[[object], tuple[Known | None, list[str]]]
) -> tuple[tuple[Known, ...], tuple[Notice, ...]]:
    """The entries of a list in YAML, each read by ``read``, with a notice for each fault."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return (), ()
    except (OSError, UnicodeDecodeError) as error:
        return (), (Notice(shown_as, "", f"cannot be read and is left out: {_one_line(error)}"),)
    notices: list[Notice] = []
    try:
        entries = _parse(text, 1)
    except _NoListError:
        return (), (Notice(shown_as, "", "must be a list; each entry begins with '- name: …'."),)
    except yaml.YAMLError:
        entries, notices = _parse_each(text, shown_as)
    found: list[Known] = []
    for line, entry in entries:
        known, faults = read(entry)
        notices.extend(Notice(shown_as, f"line {line}", fault) for fault in faults)
        if known is not None:
            found.append(known)
    return tuple(found), tuple(notices)


class _NoListError(Exception):
    """The YAML is well formed, but no list."""


def _parse(text: str, first_line: int) -> list[tuple[int, object]]:
    """The entries of a list in YAML, each with its line; none in an empty text."""
    data = yaml.safe_load(text)
    root = yaml.compose(text, yaml.SafeLoader)
    if data is None or root is None:
        return []
    if not isinstance(data, list):
        raise _NoListError
    return [(node.start_mark.line + first_line, entry) for entry, node in zip(data, root.value, strict=True)]


def _parse_each(text: str, shown_as: str) -> tuple[list[tuple[int, object]], list[Notice]]:
    """The entries that can be read by themselves, of a file that cannot be read as a whole."""
    lines = text.splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if line.startswith("-") and not line.startswith("---")]
    entries: list[tuple[int, object]] = []
    notices = []
    for start, end in pairwise([*starts, len(lines)]):
        try:
            entries.extend(_parse("".join(lines[start:end]), start + 1))
        except yaml.YAMLError as error:
            line = start + 1 + _line_of(error)
            reason = f"this entry is left out; it cannot be read: {_reason(error)}."
            notices.append(Notice(shown_as, f"line {line}", reason))
    if not notices:
        notices.append(
            Notice(shown_as, "", "cannot be read; each entry begins with '- name: …' at the start of its line.")
        )
    return entries, notices


def _line_of(error: yaml.YAMLError) -> int:
    """Where to look: for what is not closed, where it was opened."""
    opened = str(getattr(error, "context", "")).startswith(("while parsing a flow", "while scanning a quoted"))
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    return mark.line if mark else 0


def _reason(error: yaml.YAMLError) -> str:
    """What is wrong, in a few words; for the slips that editors make, what to do."""
    problem = str(getattr(error, "problem", "") or _one_line(error))
    hint = next((hint for words, hint in _SLIPS if words in problem), "")
    return f"{problem}{hint}"


def _known_speaker(entry: object) -> tuple[KnownSpeaker | None, list[str]]:
    named = _named(entry, _SPEAKER_KEYS, "names, as in [Putin, the Russian leader]")
    if named is None:
        return None, [_NO_NAME]
    entry, aliases, faults = named
    kind = entry.get("kind", "person")
    if kind not in {"person", "body"}:
        faults.append(f"'kind' is {kind!r}; it must be person or body, and is taken as person.")
        kind = "person"
    speaker = KnownSpeaker(
        name=clean_text(entry["name"]).strip(),
        aliases=aliases,
        role=clean_text(str(entry.get("role") or "")).strip(),
        kind=kind,
        slug=str(entry.get("slug") or "").strip(),
    )
    return speaker, faults


def _known_tag(entry: object) -> tuple[KnownTag | None, list[str]]:
    named = _named(entry, _TAG_KEYS, "phrases, as in [sluice gates, tide barrier]")
    if named is None:
        return None, [_NO_NAME]
    entry, aliases, faults = named
    flags = {}
    for key in ("pin", "block"):
        value = entry.get(key, False)
        if not isinstance(value, bool):
            faults.append(f"{key!r} is {value!r}; it must be yes or no, and is taken as no.")
        flags[key] = value is True
    if flags["pin"] and flags["block"]:
        faults.append("has 'pin' and 'block', which exclude each other; it is taken as blocked.")
        flags["pin"] = False
    name = clean_text(entry["name"]).strip()
    return KnownTag(name, aliases, flags["pin"], flags["block"], str(entry.get("slug") or "").strip()), faults


def _named(
    entry: object, keys: tuple[str, ...], aliases_are: str
) -> tuple[dict[str, Any], tuple[str, ...], list[str]] | None:
    """An entry with a name, its aliases, and what is wrong with the rest; None without a name."""
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not entry["name"].strip():
        return None
    faults = [
        f"{key!r} is not known and has no effect.{did_you_mean(str(key), keys)}" for key in entry if key not in keys
    ]
    aliases = entry.get("aliases") or []
    if isinstance(aliases, str):
        aliases = [aliases]
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        faults.append(f"'aliases' must be a list of {aliases_are}; they are left out.")
        aliases = []
    return entry, tuple(clean_text(alias).strip() for alias in aliases), faults


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
