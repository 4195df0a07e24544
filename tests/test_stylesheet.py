"""Style sheets joined into one."""

from pathlib import Path

import pytest

from briefing.stylesheet import join_imports


def test_imports_are_replaced_in_order(tmp_path: Path) -> None:
    """The layer order and the order of files stay."""
    (tmp_path / "parts").mkdir()
    (tmp_path / "a.css").write_text("a { x: y }\n")
    (tmp_path / "parts" / "b.css").write_text("\nb { x: y }\n\n")
    main = tmp_path / "main.css"
    main.write_text('@layer one, two;\n\n@import url("a.css");\n@import url(parts/b.css);\nc {}\n')
    assert join_imports(main) == "@layer one, two;\na { x: y }\nb { x: y }\nc {}\n"


def test_comments_and_indents_cost_a_page_nothing(tmp_path: Path) -> None:
    """What looks like a comment inside a string is one no more than it is for a browser."""
    main = tmp_path / "main.css"
    main.write_text('/* one */\n@layer a {\n  /* two\n  lines */\n\n  b { c: "/* d */" } /* e */\n}\n')
    assert join_imports(main) == '@layer a {\nb { c: "/* d */" }\n}\n'


def test_missing_file_is_an_error(tmp_path: Path) -> None:
    """A style sheet that names a file that is not there is not passed over."""
    main = tmp_path / "main.css"
    main.write_text('@import url("gone.css");\n')
    with pytest.raises(FileNotFoundError, match=r"gone\.css"):
        join_imports(main)
