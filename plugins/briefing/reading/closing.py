"""What stands below the end of a press release: notes to editors, contacts, a word about the sender."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

_END = re.compile(
    r"[-–—*#_|\[(<\s]+(?i:ends?|end of (?:(?:press|news|media) )?release|ende|fine?|fim|slut|30)[-–—*#_|\])>\s]+"
    r"|(?:ENDS?|ENDE|FIN)[\s–—-]*"
)
_SYMBOLS = re.compile(r"#|(?:#\s*){3,}|(?:\*\s*){3,}")
"""In Markdown, "# # #" is a heading that says "#"."""
_NOTES = re.compile(
    r"\W*(?:(?:notes?|information|background) (?:to|for) (?:the )?(?:editors?|media|press|journalists)|editors?['’]? notes|"
    r"(?:hinweise?|anmerkung(?:en)?|information(?:en)?) (?:an|für) die (?:redaktion(?:en)?|presse|medien)|"
    r"notes? (?:aux|pour les|à l['’]attention des) (?:rédact(?:eur|ion)s|journalistes)|"
    r"notas? (?:a|para) (?:l[oa]s )?(?:editores|redacciones|periodistas|medios)|"
    r"notas? (?:aos|para os) (?:editores|jornalistas)|note per (?:le redazioni|i giornalisti|la stampa))"
    r"(?:\W*|\W*[:–—-]\s.*)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\W*(?:(?:(?:media|press|for)\s+)*(?:contacts?|enquiries|inquiries|queries)(?: (?:details|information))?|"
    r"pressekontakt|kontakt|ansprechpartner(?:in)?|contacts? presse|contacto(?: de prensa)?|contatti|ufficio stampa|"
    r"contato(?: de imprensa)?)(?:\W*|\s*[:–—].*)"
    r"|for (?:any )?(?:more|further|additional|media|press) (?:information|details|enquiries|inquiries|queries)\b.*"
    r"|(?:kind|best|warm) regards\W*|mit freundlichen grüßen\W*|(?:©|\(c\)|copyright\b).{0,100}",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\W*(?:About|Über|À propos d[eu]s?|Acerca de|Sobre|Informazioni su)\s[^.!?…]{2,60}")
_TURN = re.compile(r"[^\w\s]+\s*more(?: follows)?\s*[^\w\s]+|page \d+(?: of \d+|\s*[/|–—-].{0,80})", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_SPOKEN = re.compile(r"[“”„«»「」\"]")


def find_closing(lines: Sequence[str]) -> int:
    """How many of the ``lines`` (or paragraphs) of a text are its body; all of them where nothing stands below it.

    It ends at a mark ("-ENDS-", "-30-", "###") or a heading such as "Notes to editors". Contacts, and a word about the
    sender above one of these, end it only where less stands below than above and nobody speaks there.
    """
    sums = _Sums.of(lines)
    begun = next((place for place, line in enumerate(lines) if _SENTENCE_END.search(line)), len(lines)) + 1
    end = next((place for place in range(begun, len(lines)) if _ends(lines, place, sums)), len(lines))
    contact = (place for place in range(begun, end) if _CONTACT.fullmatch(lines[place]))
    start = next((place for place in contact if sums.is_aside(place, end)), end)
    if start == len(lines):
        return start
    about = (place for place in range(begun, start) if _ABOUT.fullmatch(lines[place]))
    return next((place for place in about if sums.is_aside(place, start)), start)


def is_end_mark(line: str) -> bool:
    """Whether a line does nothing but end a text."""
    return bool(_END.fullmatch(line) or _SYMBOLS.fullmatch(line))


def is_page_turn(line: str) -> bool:
    """Whether a line only says that the text goes on overleaf: "-more-", "Page 2 of 3"."""
    return _TURN.fullmatch(line) is not None


def _ends(lines: Sequence[str], place: int, sums: _Sums) -> bool:
    line = lines[place]
    if _END.fullmatch(line) or _NOTES.fullmatch(line):
        return True
    below = next((other for other in lines[place + 1 :] if other.strip()), "")
    headed = any(pattern.fullmatch(below) for pattern in (_NOTES, _CONTACT, _ABOUT))
    if not line.strip():
        return headed  # what Markdown makes of "###"
    return bool(_SYMBOLS.fullmatch(line)) and (headed or ("*" not in line and sums.is_aside(place, len(lines))))


@dataclass(frozen=True, slots=True)
class _Sums:
    """Words, and lines in which somebody speaks, above each line: counted once, however many lines are asked about."""

    words: tuple[int, ...]
    spoken: tuple[int, ...]

    @classmethod
    def of(cls, lines: Sequence[str]) -> _Sums:
        words = accumulate((len(line.split()) for line in lines), initial=0)
        return cls(tuple(words), tuple(accumulate((bool(_SPOKEN.search(line)) for line in lines), initial=0)))

    def is_aside(self, start: int, end: int) -> bool:
        """Whether no more stands from ``start`` to ``end`` than above, and nobody speaks there."""
        words = self.words[end] - self.words[start]
        return self.spoken[start] == self.spoken[end] and words <= self.words[start]
