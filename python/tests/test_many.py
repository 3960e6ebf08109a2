"""Many people: the lines that the program's batch writes, tables in and out, errors in their places."""

from __future__ import annotations

import io
import json
import random
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import roles

NAMES = ["pandas", "numpy", "k8s", "Docker/Kubernetes", "django", "qwertz", "kubernets", "Go", "React", "spark", "CV", "R"]


def people(count: int) -> list[dict[str, Any]]:
    chance = random.Random(7)
    return [{"id": at, "skills": chance.choices(NAMES, k=chance.randrange(8))} for at in range(count)]


def test_they_are_the_lines_of_batch(program: Callable[..., str]) -> None:
    records: list[Any] = people(1000)
    records += [{"id": 1.5, "text": "I know Python and want to learn Rust."}, {"id": [1, {"a": None}], "skills": ["a", "b"], "text": "Go"}]
    records += [{"id": "é\u2028😀", "skills": []}, {"text": "We look for a Django developer", "as": "advert"}]
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    for top in (1, 3, 40):
        expected = program("batch", "--top", top, stdin=lines)
        for threads in (None, 1, 3):
            matches = roles.match_many(records, top=top, threads=threads)
            assert matches.to_json_lines() == expected
    assert matches.to_dicts() == [json.loads(line) for line in expected.split("\n")[:-1]]
    assert [answer.to_dict() for answer in matches] == matches.to_dicts()


def test_lines_are_answered_as_batch_answers_them(program: Callable[..., str]) -> None:
    lines = [json.dumps(record) for record in people(600)]
    lines[3:5] = ["", "not JSON", '{"skills": 3}', "[1]", "{}", '{"skills": ["a"], "id": 1.0, "id": 2}', '{"id": 123456789012345678901}']
    lines.append(json.dumps({"text": "x" * (1 << 20)}))
    expected = program("batch", stdin="\n".join(lines)).split("\n")[:-1]
    assert roles.match_lines(lines) == expected
    assert roles.match_lines([line.encode() + b"\n" for line in lines[:3]]) == expected[:3]


def test_whoever_cannot_be_read_has_an_error_in_their_place() -> None:
    bad: list[tuple[Any, str]] = [
        (None, 'the record holds neither "text" nor "skills"'),
        (float("nan"), 'the record holds neither "text" nor "skills"'),
        ({}, 'the record holds neither "text" nor "skills"'),
        (3, "the record holds int where a list of names should be"),
        (["a", 3], "the record holds int where the name of a skill should be"),
        ({"skills": ["\ud800"]}, "the record is no text"),
        ({"skills": b"a"}, "the record holds bytes where a list of names should be"),
        ({"skills": {"a": 1}}, "the record holds dict where a list of names should be"),
        ({"text": 3}, "the record holds int where a text should be"),
        ({"text": "a", "as": "novel"}, 'a text is "resume" or "advert", and not "novel"'),
        ({"id": {1}, "skills": []}, "the id is set, which is no value of JSON"),
    ]
    answers = roles.match_many([["pandas"], *(record for record, _ in bad), ("pandas",), {"pandas"}, iter(["pandas"]), "pandas, x"])
    for at, (_, words) in enumerate(bad, 1):
        answer = answers[at]
        assert isinstance(answer, roles.Unreadable) and answer.line == at + 1 and words in answer.error
    for at in (0, -1, -2, -3, -4):
        answer = answers[at]
        assert isinstance(answer, roles.PersonMatch) and answer.roles[0].id == "data-scientist" and answer.error is None


def test_an_iterable_that_breaks_breaks_the_call() -> None:
    def breaking() -> Any:
        yield ["pandas"]
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        roles.match_many(breaking())

    def breaking_late() -> Any:
        yield from people(3000)
        raise KeyError("mine, late")

    with pytest.raises(KeyError, match="mine, late"):
        roles.match_many(breaking_late())
    assert len(roles.match_many(iter([]))) == 0 and roles.match_many([]).to_json_lines() == ""


def frames() -> list[Any]:
    columns = {"who": ["Ana", "Ben", "Chloé", "Dan"], "skills": [["pandas", "numpy"], ["react"], None, []], "notes": [None, "I know Go.", None, None]}
    return [kind.DataFrame(columns) for name in ("pandas", "polars") if (kind := pytest.importorskip(name))]


def test_a_table_gives_a_table() -> None:
    for frame in frames():
        answered = roles.match_many(frame, top=2)
        assert type(answered) is type(frame)
        ours = ["roles_skills", "unknown", "role_1", "likelihood_1", "readiness_1", "role_2", "likelihood_2", "readiness_2", "error"]
        assert list(answered.columns) == ["who", "skills", "notes", *ours]
        rows = answered.to_dict("records") if hasattr(answered, "to_records") else answered.to_dicts()
        first = roles.match(["pandas", "numpy"], top=2)
        assert [rows[0]["role_1"], rows[0]["likelihood_1"], rows[0]["readiness_2"]] == [first[0].id, first[0].likelihood, first[1].readiness]
        assert list(rows[0]["roles_skills"]) == ["pandas", "NumPy"] and rows[0]["error"] is None
        assert rows[2]["error"] == 'the record holds neither "text" nor "skills"' and rows[2]["role_1"] is None
        assert rows[3]["role_1"] is None and rows[3]["error"] is None
        by_notes = roles.match_many(frame, text="notes", top=1)
        assert list(by_notes["skills"])[0] is not None and [x for x in list(by_notes["error"])].count(None) == 1
        with pytest.raises(roles.ColumnError, match='the table has no column "nope"; its columns are "who", "skills", "notes"'):
            roles.match_many(frame, skills="nope")
        with pytest.raises(roles.ColumnError, match="no column of the table is called skills or text"):
            roles.match_many(frame[["who"]])
        assert len(roles.match_many(frame[:0])) == 0


def test_a_table_keeps_its_index_and_reads_strings_and_arrays() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"stack": ["pandas; numpy", "['react', 'css']", "pandas|numpy"]}, index=["x", "y", "x"])
    answered = roles.match_many(frame, skills="stack", top=1)
    assert list(answered.index) == ["x", "y", "x"] and answered["skills"].tolist()[0] == ["pandas", "NumPy"]
    numpy = pytest.importorskip("numpy")
    arrays = pandas.DataFrame({"skills": [numpy.array(["pandas", "numpy"], dtype=object), pandas.NA]})
    answered = roles.match_many(arrays, top=1)
    assert answered["role_1"].tolist()[0] == "data-scientist" and answered["error"].tolist()[1]


@pytest.mark.parametrize("cells", [[["pandas", "qwertz"], None, [], [""], ["react"]], [["pandas", None], ["css"]], [["a\x1fb", "numpy"], []], [["qw\x1f"], None]])
def test_polars_is_told_what_pandas_is(cells: list[Any]) -> None:
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    told = roles.match_many(polars.DataFrame({"skills": cells}, schema={"skills": polars.List(polars.String)}), top=1)
    expected = roles.match_many(pandas.DataFrame({"skills": cells}), top=1)
    for name in ("roles_skills", "unknown", "role_1", "error"):
        assert told[name].to_list() == expected[name].tolist(), name


def test_a_table_says_what_the_csv_of_batch_says(program: Callable[..., str], tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    rows = people(300)
    frame = pandas.DataFrame({"id": [r["id"] for r in rows], "skills": [r["skills"] for r in rows]})
    table = frame.assign(skills=[json.dumps(r["skills"]) for r in rows])
    table.to_csv(tmp_path / "people.csv", index=False)
    expected = pandas.read_csv(io.StringIO(program("batch", tmp_path / "people.csv", "--format", "csv")))
    answered = roles.match_many(frame)
    for name in ("role_1", "likelihood_1", "readiness_1", "role_3", "likelihood_3", "readiness_3"):
        pandas.testing.assert_series_equal(answered[name].astype(expected[name].dtype), expected[name], check_dtype=False)
    joined = answered["roles_skills"].map("; ".join)
    assert joined.tolist() == expected["skills"].fillna("").tolist()


def test_threads_share_a_catalogue() -> None:
    catalogue = roles.Catalogue.builtin()
    everybody = people(700)
    expected = catalogue.match_many(everybody).to_json_lines()
    ranking = catalogue.match(["pandas", "docker"])
    wrong: list[object] = []

    def ask() -> None:
        for _ in range(5):
            if catalogue.match_many(everybody, threads=2).to_json_lines() != expected:
                wrong.append("many")
            if ranking[0].missing != catalogue.match(["pandas", "docker"])[0].missing or ranking != roles.match(["pandas", "docker"]):
                wrong.append("one")

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


@pytest.mark.parametrize("count", [255, 256, 257, 512, 513])
def test_nobody_is_lost_where_chunks_meet(count: int) -> None:
    everybody = people(count)
    answers = roles.match_many(everybody, threads=3)
    assert [answer.id if isinstance(answer, roles.PersonMatch) else None for answer in answers] == list(range(count))
    assert roles.match_lines([json.dumps(person) for person in everybody]) == answers.to_json_lines().split("\n")[:-1]
    broken = roles.match_many([*everybody, None])[-1]
    assert isinstance(broken, roles.Unreadable) and broken.line == count + 1


def test_other_threads_go_on_meanwhile() -> None:
    ticks: list[float] = []
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    lines = [json.dumps(person) for person in people(2000)] * 10
    thread = threading.Thread(target=tick)
    thread.start()
    start = time.perf_counter()
    roles.match_lines(lines)
    took = time.perf_counter() - start
    done.set()
    thread.join()
    assert sum(start < at < start + took for at in ticks) >= 3, f"nobody else had a turn in {took:.2f} s"
