"""Whether a reader who sees one sentence, and nothing around it, understands it."""

from __future__ import annotations

import re

from ..model import Quote, Sentence

_FINAL = re.compile(r"[.!…。！؟۔।॥։።”\"’'»)\]」』]$")
_QUESTION = re.compile(r"[?？;؟][”\"’'»)\]」』]*$")
_MARKED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」|(?<!\w)[‘'][^‘’'\n]{12,}?[’'](?!\w)")
_OPEN_MARKS = (("“", "”"), ("«", "»"), ("「", "」"), ("(", ")"), ("（", "）"))
_MOSTLY = 0.5
"""A sentence with more than this share of its characters in quotation marks is a quote, not a point."""
_MOSTLY_FIRST = 0.3
"""The same where the sentence opens with it."""
_SHORTEST, _LONGEST = 6, 55
"""Words."""
_SHORTEST_WIDE = 12
"""Characters, in scripts without spaces."""

_FURNITURE = re.compile(
    r"(?:(?:by|from|photos?|photograph(?:er)?|pictured?|images?|video|caption|credit|file|updated|published|posted"
    r"|last updated|related|see also|watch|listen|editor's note|correction|note|sources?|text|foto|bild|par|von|por"
    r"|mis à jour|publié|actualizado|publicado|aktualisiert|veröffentlicht)\s*[:|]"
    r"|(?:updated|published|posted|last updated)\b.{0,12}\d|read (?:more|also)\b|scroll down\b|click (?:here|to)\b"
    r"|(?:watch|see|listen to|read) .{0,60}\b(?:above|below)\.?$"
    r"|\w.{0,60}\b(?:airs on|is broadcast on|contributed to this report|can be reached at|on Twitter at)\b"
    r"|follow .{0,60}\bon (?:twitter|facebook|instagram|linkedin|x)\b"
    r"|story highlights\b|advertisement\b|sign up\b|subscribe\b|©)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?i:by|par|von|por|de) [A-Z][\w.'’-]+(?: (?i:and|et|und|y|e)| [A-Z][\w.'’-]+)*(?:\s*[,|].*)?$")
_LABEL = re.compile(r"[\"'‘“]?[A-Z][\w'’-]*(?: [\w'’-]+)?:\s")  # "Long drop: The child dangles …" heads a caption
_CAPTION = re.compile(
    r"\((?:left|right|centre|center|pictured\s|above|below|l|r|file photo|top|bottom)\b[^()]*\)|(?<!was )(?<!were )\bpictured\b(?!\))|, (?:left|right),"
    r"|\bis seen (?:here|in this)\b|\bin this (?:file )?(?:photo|image|picture)\b|\bScroll down\b|\bClick here\b|\bCLICK HERE\b",
)
_LEANING_WORDS = """
    he she it they him her them his hers its their theirs this these those that such here both neither either
    but and or nor so yet also however moreover furthermore besides therefore thus hence then instead meanwhile still
    nevertheless nonetheless otherwise similarly likewise conversely consequently accordingly indeed afterwards
    afterward later earlier additionally too again another others some elsewhere overall anyway though although because
    which who whom whose what why how
    i we you my our your me us
    rather worse just now then yes no well maybe perhaps plus even except
    er sie es dieser diese dieses aber und doch auch jedoch dabei damit zudem außerdem dennoch deshalb daher
    il elle ils elles mais et cependant ainsi aussi donc toutefois ce cette ces
    él ella ellos ellas pero y también además sin este esta estos estas
"""
_LEANING = frozenset(_LEANING_WORDS.split())
_LEANING_PHRASE = re.compile(
    r"(?:asked (?:whether|if|about|why|how|who|what)|in addition|as a result|by contrast|(?:in|on|at|from|for) another"
    r"|(?:at|in|during|before|after) the (?:event|meeting|speech|interview|call|address|hearing|debate|rally|conference)(?= ?,)|at least that|for example|for instance|in contrast|on the other hand|at the same time|after that"
    r"|the same|the other|the latter|the former|the two|the three|the pair|the duo|the couple|the trio|the move"
    r"|the (?:decision|news|figures?|changes?|process|results?|incident|announcement|statement|comments|remarks)(?! (?:of|by|from|to|for|that|about)\b)"
    r"|the \d+-year-old|the following|for (?:his|her|its|their) part"
    r"|as well as that|despite this|following this|following that|of course|at that time|at this point|not only that"
    r"|that (?:said|is|was|would|will|has)|[a-z]+ (?:\w+ )?(?:this|that)(?= ?,)|one of (?:them|those|these)|in other words|by then|since then|until then)\b",
    re.IGNORECASE,
)
_THIS_TIME = re.compile(r"this (?:week|weekend|month|year|morning|spring|summer|autumn|winter|\w+day)\b", re.IGNORECASE)
_PERSONAL = re.compile(r"\b(?:he|she|him|his|her|they|their|them|it|its)\b", re.IGNORECASE)
_DATES = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|\d+)"
)
_SETTING = re.compile(
    r"(?:In|On|At|After|Before|During|By|Since|From|Under|Last|For|With|As|Over|Within|Throughout|Until|Despite|Through)"
    rf"(?: (?:[a-z]+|{_DATES}|(?<= in )[A-Z]\w+|(?<= of )[A-Z]\w+)){{0,7}},? (?:he|she|it|they)\b"
    r"|(?:(?:In|On|At|During|For)(?: [^\s,]+){1,8},|As an?(?: [^\s,]+){1,5},?) (?:he|she|they)\b"
    r"|[A-Z][a-z]+ing\b[^,]{1,60}, (?:he|she|they|it)\b"
    r"|[^,]{1,30} (?:ago|later|earlier), (?:he|she|they|it)\b|As [^,]{1,120}(?:, [^,]{1,80})?, (?:it is|he|she)\b"
    r"|(?:The|An?) \w+ of (?:his|her|their|its)\b"
    r"|(?:When|While|If|Because|Once|Until|Though|Although|Where) (?:he|she|it|they|his|her|their)\b"
)
"""“In the evening she said …”: the noun before the pronoun only sets the scene."""
_PRONOUN_SPEAKS = re.compile(
    r", (?:he|she|they|it) (?:said|says|added|adds|told|explained|wrote|insisted|argued|warned|claimed)\b[^,]{0,40}$"
)
_OPENS_SINGLE = re.compile(r"(?<![\w.!?,])['‘](?=\w)")
_CLOSES_SINGLE = re.compile(r"(?<=[\w.!?,…])['’](?!\w)")
_ENDS_SINGLE = re.compile(r"[.!?,…]['’]$")
_NOUN_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|\w+['’]s|[Ee]very|[Ee]ach|[Oo]ne|[Tt]wo|[Tt]hree|\d+)\s+\w+|\b[A-Z]\w+")
_HEADLINE = 8
"""A sentence of so many words, in parts and without any small word, is a headline ("Rivals vow action; board silent.")."""
_SMALL = frozenset(
    ["the", "a", "an", "is", "are", "was", "were", "has", "have", "had", "will", "to", "his", "her", "its", "their"]
)
_POINTS_BACK = re.compile(
    r"\b(?:this|these) (?!week|weekend|month|year|morning|afternoon|evening|season|spring|summer|autumn|fall|winter"
    r"|time|decade|century|\w+day\b|country\b)[a-z]+"
    r"|\bthose (?!who\b|whose\b|that\b|in\b|on\b|at\b|of\b|from\b|with\b|under\b|\w+ing\b|\w+ed\b)[a-z]+"
    r"|\bhere\b(?! (?:at|in|on) )|\b(?:come up with|found|has|have|made|wants?|need|needs) one[.,]"
    r"|^(?:[^,]{1,40}, )?(?:all|both|most|many|none|few) (?:agreed?|said|say|were|are|had|have|will|would)\b"
    r"|\bhad other (?:ideas|plans)\b|\bthe same (?:thing|way|day|time)\b|^[^,]{1,40}, (?:its|their|his|her) [^,]{1,40},"
    r"|^(?!(?:As|While|When|If|Though|Although|Not) ).*?,? (?:too|as well)[.,]",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:\S+ ){1,3}(?:went on to|continued|responded|replied|countered|added|concluded)\b"
    r"|(?:\w+(?:-\w+)?|[\d.,]+) (?:percent|per cent) (?!of\b|more\b|less\b|higher\b|lower\b)"
)
"""“Quill went on to …”, “Twelve percent were not sure”: what went before is missing."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|[Yy]ou|[Yy]our|me)\b")
_ALSO = re.compile(r"\b(?:also|however|meanwhile)\b")
_ALSO_WITHIN = 6
"""Words from the start in which "also" shows that something went before."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def stands_alone(sentence: Sentence, quotes: tuple[Quote, ...], lang: str) -> bool:
    """Whether ``sentence`` may be a point: complete, no page furniture, not mostly a quote, nothing dangling."""
    text = sentence.text
    return _is_complete(text) and not _is_furniture(text) and not _is_quote(sentence, quotes) and not _leans(text, lang)


def _is_complete(text: str) -> bool:
    wide = len(_WIDE.findall(text))
    if wide > len(text) / 3:
        if wide < _SHORTEST_WIDE:
            return False
    elif not _SHORTEST <= len(text.split()) <= _LONGEST:
        return False
    if not _FINAL.search(text) or _QUESTION.search(text) or text[0].islower() or text[-1] == "!":
        return False
    return _is_balanced(text)


def _is_balanced(text: str) -> bool:
    # An apostrophe closes nothing, so single marks are judged by where they stand, and only roughly.
    opening = _OPENS_SINGLE.search(text)
    closed = opening is not None and _CLOSES_SINGLE.search(text, opening.end()) is not None
    if (opening is not None and not closed) or (opening is None and _ENDS_SINGLE.search(text)):
        return False
    return text.count('"') % 2 == 0 and all(text.count(a) == text.count(b) for a, b in _OPEN_MARKS)


def _is_furniture(text: str) -> bool:
    return bool(_FURNITURE.match(text) or _BYLINE.match(text) or _LABEL.match(text) or _CAPTION.search(text))


def _is_quote(sentence: Sentence, quotes: tuple[Quote, ...]) -> bool:
    text = sentence.text
    marked = sum(len(match[0]) for match in _MARKED.finditer(text))
    reported = sum(
        max(0, min(quote.span.end, sentence.span.end) - max(quote.span.start, sentence.span.start))
        for quote in quotes
        if quote.kind == "direct"
    )
    opens = _MARKED.match(text) is not None
    return max(marked, reported) > (_MOSTLY_FIRST if opens else _MOSTLY) * len(text)


def _leans(text: str, lang: str) -> bool:
    first = _WORD.search(text)
    if first is None or _LEANING_PHRASE.match(text):
        return True
    if re.split("['’]", first[0].lower())[0] in _LEANING and not _THIS_TIME.match(text):
        return True
    if lang != "en":
        return False
    words = text.lower().split()
    if len(words) <= _HEADLINE and re.search("[,;]", text) and _SMALL.isdisjoint(words):
        return True
    plain = _MARKED.sub(" ", text)
    if any(sign.search(plain) for sign in (_FIRST_PERSON, _PRONOUN_SPEAKS, _POINTS_BACK)):
        return True
    if _SETTING.match(plain) or _GOES_ON.match(plain):
        return True
    also = _ALSO.search(plain)
    if also is not None and len(plain[: also.start()].split()) < _ALSO_WITHIN:
        return True
    pronoun = _PERSONAL.search(plain)
    return pronoun is not None and _NOUN_BEFORE.search(plain[: pronoun.start()]) is None
