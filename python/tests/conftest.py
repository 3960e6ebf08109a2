"""What all tests use: the program of the same wheel, for it says what the module must say."""

from __future__ import annotations

import json
import subprocess
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Says which tests did nothing, in the words that .ci/run lists at its end."""
    for report in terminalreporter.stats.get("skipped", []):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.write_line(f"skipped: python: {str(why).removeprefix('Skipped: ')}")


Program = Callable[..., str]


@pytest.fixture(scope="session")
def program() -> Program:
    """Runs the program and gives what it wrote; whoever tests it may have set no catalogue of their own."""
    path = Path(sysconfig.get_path("scripts"), "roles")
    assert path.read_bytes()[:2] != b"#!", "the program must not start through Python"

    def run(*arguments: object, stdin: str = "") -> str:
        environment = {"XDG_CONFIG_HOME": "/nowhere", "XDG_CACHE_HOME": "/nowhere", "HOME": "/nowhere"}
        command = [str(path), *map(str, arguments)]
        done = subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", env=environment, check=False)
        assert done.returncode in (0, 1), done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="session")
def said(program: Program) -> Callable[..., Any]:
    """Runs the program and gives its JSON."""

    def run(*arguments: object, stdin: str = "") -> Any:
        return json.loads(program(*arguments, "--format", "json", stdin=stdin))

    return run


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of documents that the program's own tests read."""
    return Path(__file__).parents[2] / "tests" / "documents"
