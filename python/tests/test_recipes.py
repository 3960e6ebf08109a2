"""The recipes of docs/python.md and the notebook are run as they stand."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import roles

ROOT = Path(__file__).parents[2]
NAMES = ["pandas", "numpy", "k8s", "Docker/Kubernetes", "django", "qwertz", "kubernets", "Go", "React", "spark", "CV", "R"]


def recipe(heading: str) -> str:
    """Gives the first block of Python below a heading of the page."""
    section = (ROOT / "docs" / "python.md").read_text(encoding="utf-8").split(f"\n## {heading}\n")[1]
    return section.split("```python\n")[1].split("```")[0]


def run(code: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs code in a Python of its own."""
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", **variables}
    return subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def write_people(folder: Path, count: int) -> list[str]:
    """Writes so many people, as lines of JSON."""
    chance = random.Random(3)
    lines = [json.dumps({"id": at, "skills": chance.choices(NAMES, k=chance.randrange(1, 8))}) for at in range(count)]
    (folder / "people.jsonl").write_text("\n".join(lines) + "\n")
    return lines


def test_the_examples_at_the_top() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    done = run(page.split("```python\n")[1].split("```")[0], ROOT)
    assert done.returncode == 0 and done.stdout.startswith("data-scientist 0."), done.stderr


@pytest.mark.parametrize("heading", ["DuckDB", "polars"])
def test_tables(heading: str, tmp_path: Path) -> None:
    for needed in {"DuckDB": ("duckdb", "pandas"), "polars": ("polars",)}[heading]:
        pytest.importorskip(needed)
    code = recipe(heading)
    assert len(code.splitlines()) <= 10
    lines = write_people(tmp_path, 500)
    done = run(code, tmp_path)
    assert done.returncode == 0, done.stderr
    first = [person.roles[0].id for person in roles.match_many(map(json.loads, lines)) if isinstance(person, roles.PersonMatch) and person.roles]
    for role in set(first):
        assert f"{role}" in done.stdout and f" {first.count(role)} " in done.stdout, done.stdout


@pytest.fixture(scope="module")
def spark() -> None:
    pytest.importorskip("pyspark", reason="no pyspark (pip install pyspark)")
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    if not shutil.which("java"):
        pytest.skip("no Java for Spark")


def without_place(line: str) -> str:
    """Gives an answer without the number of its line: Spark counts from the start of a batch."""
    fields = json.loads(line)
    return json.dumps({name: value for name, value in fields.items() if name != "line"}, sort_keys=True)


@pytest.mark.parametrize(("count", "remote"), [(100_000, ""), (5_000, "local[2]")], ids=["classic", "connect"])
def test_spark_says_what_batch_says(spark: None, program: Callable[..., str], tmp_path: Path, count: int, remote: str) -> None:
    if remote:
        pytest.importorskip("grpc", reason="no Spark Connect (pip install 'pyspark[connect]')")
    lines = write_people(tmp_path, count)
    for at, bad in ((5, "not JSON"), (count // 2, '{"skills": 3}'), (count - 1, "{}")):
        lines[at] = bad
    (tmp_path / "people.jsonl").write_text("\n".join(lines) + "\n")
    done = run(recipe("Spark") + "\nprint(type(spark).__module__)", tmp_path, **({"SPARK_REMOTE": remote} if remote else {}))
    assert done.returncode == 0, done.stderr[-3000:]
    assert (".connect." in done.stdout) == bool(remote), done.stdout
    parts = sorted((tmp_path / "answers").glob("part-*"))
    answers = "".join(part.read_text(encoding="utf-8") for part in parts).split("\n")[:-1]
    expected = program("batch", tmp_path / "people.jsonl").split("\n")[:-1]
    assert len(answers) == len(expected) == count
    assert sorted(map(without_place, answers)) == sorted(map(without_place, expected))
    assert sum('"error"' in answer for answer in answers) == 2


def test_spark_keeps_a_table(spark: None, tmp_path: Path) -> None:
    lines = write_people(tmp_path, 2000)
    lines[7] = '{"id": 7}'
    (tmp_path / "people.jsonl").write_text("\n".join(lines) + "\n")
    section = (ROOT / "docs" / "python.md").read_text(encoding="utf-8").split("\n## Spark\n")[1]
    code = section.split("```python\n")[2].split("```")[0]
    done = run(code + "\nimport json\nprint(json.dumps([row.asDict() for row in ranked.collect()]))", tmp_path)
    assert done.returncode == 0, done.stderr[-3000:]
    rows: dict[int, Any] = {row["id"]: row for row in json.loads(done.stdout.splitlines()[-1])}
    assert len(rows) == 2000 and rows[7]["error"] == 'the record holds neither "text" nor "skills"' and rows[7]["role_1"] is None
    for at in range(8, 2000, 97):
        person = roles.match_many([json.loads(lines[at])])[0]
        assert isinstance(person, roles.PersonMatch)
        first = person.roles[0] if person.roles else None
        assert rows[at]["role_1"] == (first.id if first else None) and rows[at]["error"] is None


@pytest.mark.parametrize("fault", ["raise ValueError('a fault of mine')", "import os; os.kill(os.getpid(), 9)"])
def test_a_worker_that_fails_fails_the_job(spark: None, tmp_path: Path, fault: str) -> None:
    write_people(tmp_path, 100)
    code = recipe("Spark")
    begin = "    for lines in batches:\n"
    assert begin in code
    done = run(code.replace(begin, begin + textwrap.indent(fault, " " * 8) + "\n"), tmp_path)
    assert done.returncode != 0 and not (tmp_path / "answers" / "_SUCCESS").exists()


def test_the_notebook_runs(tmp_path: Path) -> None:
    nbclient = pytest.importorskip("nbclient")
    nbformat = pytest.importorskip("nbformat")
    pytest.importorskip("ipykernel")
    notebook = nbformat.read(ROOT / "python" / "examples" / "tour.ipynb", as_version=4)
    nbformat.validate(notebook)
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(ROOT / "examples")}}).execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert not any(cell.get("outputs") for cell in nbformat.read(ROOT / "python" / "examples" / "tour.ipynb", as_version=4).cells)
    assert sum("text/html" in output.get("data", {}) for output in shown) >= 4
