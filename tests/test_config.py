"""Settings: typed, checked, and all faults told at once."""

from dataclasses import fields
from pathlib import Path

import pytest

from briefing.config import PREFIX, Config
from briefing.errors import SettingsError


def test_defaults() -> None:
    """A site that sets nothing gets the defaults, which pass their own checks."""
    config = Config.from_settings({"SITENAME": "x"})
    assert config == Config()
    for spec in fields(Config):
        assert not spec.metadata["check"](spec.default), spec.name


def test_all_faults_at_once() -> None:
    """One message names every fault, with the nearest name for one that does not exist."""
    with pytest.raises(SettingsError) as caught:
        Config.from_settings(
            {"BRIEFING_POINTS": "four", "BRIEFING_POINT": 3, "BRIEFING_CONFIDENCE": 2, "BRIEFING_TAG_URL": "tags/"}
        )
    assert len(caught.value.faults) == 4
    message = str(caught.value)
    assert "BRIEFING_POINTS is 'four'; it must be a whole number from 0 to 10." in message
    assert "BRIEFING_POINT is not a setting of this plugin. Did you mean BRIEFING_POINTS?" in message
    assert "BRIEFING_CONFIDENCE is 2; it must be a number from 0 to 1." in message
    assert "BRIEFING_TAG_URL is 'tags/'" in message


def test_keyword_method() -> None:
    """One of two; anything else is told with what may be written."""
    assert Config.from_settings({"BRIEFING_KEYWORD_METHOD": "yake"}).keyword_method == "yake"
    with pytest.raises(SettingsError, match="BRIEFING_KEYWORD_METHOD is 'YAKE'; it must be 'briefing' or 'yake'"):
        Config.from_settings({"BRIEFING_KEYWORD_METHOD": "YAKE"})


def test_every_setting_is_documented() -> None:
    """docs/settings.md names each setting with its default."""
    text = (Path(__file__).parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")
    for spec in fields(Config):
        assert f"`{PREFIX}{spec.name.upper()}` | `{spec.default!r}`" in text, spec.name
