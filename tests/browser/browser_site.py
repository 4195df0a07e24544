"""Sites built for a browser, and served below a path."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from sitebuilder import build
from sitereader import pages_of

ARABIC = """Title: مجلس الميناء يؤجل فتح البوابة
Date: 2026-10-03
Lang: ar
Tags: الميناء

قرر مجلس الميناء يوم الأربعاء تأجيل فتح بوابة المد حتى الربيع.

“لدينا قارب واحد لعبورين”، قالت رئيسة المجلس ليلى الصافي.

يستخدم العمال المعبر كل صباح للوصول إلى المصنع.
"""


@dataclass(frozen=True)
class Served:
    """A built site and its address."""

    folder: Path
    url: str

    def page_of_each_kind(self) -> dict[str, str]:
        """Kind of page → address of one."""
        found: dict[str, str] = {}
        for page in pages_of(self.folder):
            name = page.path.relative_to(self.folder).as_posix().removesuffix("index.html")
            found.setdefault(page.kind, f"{self.url}/{name}")
        return found


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path, content: Path, *options: str) -> Iterator[Served]:
    root = folder / "root"
    root.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(root))) as server:
        site = Served(root / "news" / "briefing", f"http://127.0.0.1:{server.server_port}/news/briefing")
        site.folder.parent.mkdir()
        build(content, site.folder, *options, environment={"SITEURL": site.url})
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield site
        server.shutdown()
