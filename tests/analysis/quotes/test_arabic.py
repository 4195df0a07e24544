"""Names in Arabic: what is taken for one, and what is not."""

from __future__ import annotations

import pytest

from analysis.quotes.builders import document
from briefing.analysis.quotes import find_quotes
from briefing.analysis.quotes.arabic import find_arabic_names
from briefing.analysis.quotes.tokens import tokenize
from briefing.analysis.quotes.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("قال رئيس البلدية سامر الواحدي إن الجسر آمن.", "سامر الواحدي", "رئيس البلدية"),
        ("قالت المهندسة ليلى النهري في حديث إلى الإذاعة.", "ليلى النهري", "المهندسة"),
        ("وأكد الوزير خالد بن سالم أمس أن العمل بدأ.", "خالد بن سالم", "الوزير"),
        ("وصرّح رئيس غرفة التجارة قاهر مندور: «بدأنا».", "قاهر مندور", "رئيس غرفة التجارة"),
        ("أكد الرئيس التنفيذي للشركة ماهر الدباغ أن العمل بدأ.", "ماهر الدباغ", "الرئيس التنفيذي للشركة"),
        ("قال مصدر أمني فضل عدم ذكر اسمه.", "", "مصدر أمني"),
        ("وقالت الشرطة إن الطريق مغلق.", "الشرطة", ""),
        ("وقالت وزارة النقل إن الطريق مغلق.", "وزارة النقل", ""),
        ("ونفى المتحدث باسم البلدية وجود أي خطر على المشاة.", "", "المتحدث باسم البلدية"),
        ("وقال وزير المالية ردا على سؤال إن الميزانية جاهزة.", "", "وزير المالية"),
    ],
)
def test_the_phrase_behind_the_verb(text: str, name: str, office: str) -> None:
    """Office and name are parted; what follows is neither."""
    (found,) = find_arabic_names(tokenize(text), vocabulary("ar"))
    assert (" ".join(found.words), " ".join(found.title)) == (name, office)


@pytest.mark.parametrize(
    "text", ["قال إن الجسر آمن.", "وقالت: «نعم».", "وأضاف قائلا إن العمل بدأ.", "كان الجسر نادر الاستعمال."]
)
def test_what_is_no_name(text: str) -> None:
    """Rather no name than a guessed one."""
    assert find_arabic_names(tokenize(text), vocabulary("ar")) == []


def test_an_office_is_no_other_name() -> None:
    """Of the forms that an article uses, those without the office are other names."""
    text = "وقال رئيس البلدية سامر الواحدي: «بدأنا العمل اليوم في الجسر». وأضاف الواحدي: «لن نتوقف قبل الشتاء»."
    people, _ = find_quotes(document(text, "ar"))
    assert [(person.name, person.aliases, person.role) for person in people] == [
        ("سامر الواحدي", ("الواحدي",), "رئيس البلدية")
    ]
