"""The preview behind ``make serve``: builds, serves on this machine only, and builds again at every save.

What a build warns of is told at the first build that finds it, and again when it is so no longer.

Pelican's own ``--autoreload --listen`` loses a save that is made during a build, does not watch plugins, and leaves
processes behind when it is ended; here one process watches without a gap and another builds.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from pelican.settings import read_settings
from watchfiles import DefaultFilter, watch

from .search import LATER, BackgroundIndex
from .telling import TOLD
from .worker import Builder


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the output as a static host does: index files, and the site's own page for what is missing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's page."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def list_directory(self, path: object) -> None:
        """Show no lists of folders: a static host has none."""
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Have browsers ask again each time: a page may just have been rebuilt."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing of what was served well."""
        if isinstance(code, int) and code >= HTTPStatus.BAD_REQUEST:
            super().log_request(code, size)


class PreviewServer(ThreadingHTTPServer):
    """Takes a port only if it is free: two previews on one port would answer in turn."""

    allow_reuse_address = sys.platform != "win32"
    daemon_threads = True


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, serve and watch until it is ended. The status is 1 when the port is taken or the folder is missing."""
    parser = argparse.ArgumentParser(
        description="Preview the site, and build it again at every save.", epilog="-- OPTIONS are passed on to pelican"
    )
    parser.add_argument("input", help="folder of articles")
    parser.add_argument("-s", "--settings", default="pelicanconf.py")
    parser.add_argument("-o", "--output", default="output")
    parser.add_argument("-b", "--bind", default="127.0.0.1")
    parser.add_argument("-p", "--port", type=int, default=8000)
    words = list(sys.argv[1:] if arguments is None else arguments)
    # What stands behind "--" is for pelican; argparse has no way to keep it apart from the folder.
    cut = words.index("--") if "--" in words else len(words)
    options, passed_on = parser.parse_args(words[:cut]), words[cut + 1 :]
    if not Path(options.settings).is_file():
        return _fail(f"there is no settings file {options.settings!r}; name another: make serve CONFFILE=…")
    if not Path(options.input).is_dir():
        return _fail(f"there is no folder {options.input!r}; make it, or name another: make serve INPUTDIR=…")
    output = Path(options.output).resolve()
    output.mkdir(parents=True, exist_ok=True)
    try:
        server = PreviewServer((options.bind, options.port), partial(PreviewHandler, directory=str(output)))
    except (OSError, OverflowError) as error:
        return _fail(
            f"port {options.port} cannot be used ({getattr(error, 'strerror', '') or error}). "
            f"End what runs there, or choose another: make serve PORT={options.port + 1}"
        )
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    arguments = [options.input, "-s", options.settings, "-o", str(output), *passed_on]
    try:
        with (
            server,
            BackgroundIndex(output) as index,
            tempfile.TemporaryDirectory() as folder,
            Builder(arguments) as builder,
        ):
            os.environ |= {LATER: str(index.records), TOLD: str(Path(folder) / "told.json")}
            changes = _changes(options.input, options.settings, output)
            next(changes)  # watching begins here: a save during the first build is seen after it
            _build(builder, index)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            print(f"Serving http://{options.bind}:{server.server_port}/ – Ctrl-C ends it.", flush=True)
            for changed in filter(None, changes):
                print(f"Saved: {changed}. Building …", flush=True)
                _build(builder, index)
    except KeyboardInterrupt:
        print()
    return 0


def _build(builder: Builder, index: BackgroundIndex) -> None:
    index.cancel()
    if not builder.build():
        print("The build stopped: see above. Pages that it did not reach are as before.", file=sys.stderr, flush=True)
    else:
        index.begin()


def _changes(content: str, settings_file: str, output: Path) -> Iterator[str]:
    """A name for each burst of saves in content, theme, plugins or settings; "" while there is none.

    Saves during a build come after it.
    """
    settings: dict[str, Any] = read_settings(settings_file)
    overrides = settings["THEME_TEMPLATES_OVERRIDES"]
    folders = [content, settings["THEME"], *overrides, *settings["PLUGIN_PATHS"], settings_file]
    watched = [path for path in folders if Path(path).exists()]
    base = Path.cwd()
    for burst in watch(*watched, watch_filter=_NotOutput(output), yield_on_timeout=True, rust_timeout=200):
        paths = sorted(Path(path) for _, path in burst)
        if not paths:
            yield ""
            continue
        shown = paths[0].relative_to(base) if paths[0].is_relative_to(base) else paths[0]
        yield f"{shown} and {len(paths) - 1} more" if len(paths) > 1 else str(shown)


class _NotOutput(DefaultFilter):
    def __init__(self, output: Path) -> None:
        super().__init__(ignore_paths=[output])


def _fail(message: str) -> int:
    print(f"make serve: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
