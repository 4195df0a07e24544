"""The boundary: what an article's HTML may bring into a page."""

import pytest

from briefing.reading.cleaning import clean_html, clean_text, is_web_address


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("<p onclick='x()'>a</p>", "<p>a</p>"),
        ("<script>alert(1)</script>a", "a"),
        ('<a href="javascript:alert(1)">a</a>', '<a rel="noopener">a</a>'),
        ('<a href="#note">a</a>', '<a href="#a-note" rel="noopener">a</a>'),
        ("<a href=”https://a.example/b”>a</a>", '<a href="https://a.example/b" rel="noopener">a</a>'),
        ('<a href="”javascript:alert(1)”">a</a>', '<a rel="noopener">a</a>'),
        ('<p id="main">a</p>', '<p id="a-main">a</p>'),
        ('<p style="x" class="quote">a</p>', "<p>a</p>"),
        ("<iframe src='https://a.example'>x</iframe>a", "a"),
        ("<svg onload=alert(1)><a>x</a></svg>a", "a"),
        ('<img src="{static}/images/a.png" alt="b">', '<img src="{static}/images/a.png" alt="b">'),
        ("a\x00b\x1b", "ab"),
    ],
)
def test_clean_html(html: str, cleaned: str) -> None:
    """Nothing that acts stays; text, links and Pelican's own links do."""
    assert clean_html(html) == cleaned


def test_clean_text_keeps_lines() -> None:
    """Line ends are made one kind; other control characters and turns of direction go."""
    assert clean_text("a\r\nb\rc\td\x0be\u2028f\x07g\ud800\u202eh") == "a\nb\nc\td\ne\nfgh"


def test_letters_and_their_accents_are_one_character() -> None:
    """Two ways to write one letter would make two people of one, and the web asks for this one."""
    assert clean_text("Zoe\u0308") == "Zo\u00eb"


@pytest.mark.parametrize(
    ("address", "valid"),
    [
        ("https://a.example/b", True),
        ("http://a.example", True),
        ("//a.example", False),
        ("javascript:alert(1)", False),
        ("https://a b.example", False),
        ("https://[a", False),
        ("", False),
    ],
)
def test_is_web_address(address: str, *, valid: bool) -> None:
    """Only whole http and https addresses are shown as sources."""
    assert is_web_address(address) is valid
