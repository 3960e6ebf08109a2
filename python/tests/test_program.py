"""The module says what the program says, field by field."""

from __future__ import annotations

import dataclasses
import json
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import roles
from roles._record import Record, _key

SKILLS = ["pandas", "numpy", "sklearn", "kubernets", "React/Redux", "qwertz", "Go", "docker"]
RESUME = """# Jo

Senior data engineer. I know Python and SQL well, built pipelines with Airflow and Spark, and want to learn Rust.
I never used Java.

## Skills
Docker, Kubernetes, PostgreSQL
"""
ADVERT = """We look for a backend developer with 3+ years of Python, Django or FastAPI and PostgreSQL.
Nice to have: Kafka, AWS. Java is not needed.
"""
Said = Callable[..., Any]


def alike(document: Any, names: dict[str, str]) -> Any:
    """Gives a document with what the program calls a place by the module's word for it."""
    if isinstance(document, dict):
        return {k: names.get(v, v) if k == "from" else alike(v, names) for k, v in document.items()}
    return [alike(item, names) for item in document] if isinstance(document, list) else document


HERE = {"--skills": "skills", "-": "text"}


@pytest.mark.parametrize("top", [None, 1, 3, 40])
@pytest.mark.parametrize("skills", [SKILLS, ["git"], ["qwertz"], ["python", "sql"]])
def test_match(said: Said, skills: list[str], top: int | None) -> None:
    first = [] if top is None else ["--top", top]
    ranking = roles.match(skills, top=top)
    for explain in (False, True):
        expected = said("match", "--skills", ",".join(skills), *first, *["--explain"] * explain)
        assert ranking.to_dict(explain=explain) == alike(expected, HERE)
    figures = ("rank", "id", "title", "fit", "likelihood", "readiness", "coverage")
    assert [{name: getattr(role, name) for name in figures} for role in ranking] == [
        {name: role[name] for name in figures} for role in expected["roles"]
    ]
    for role, of_program in zip(ranking, expected["roles"]):
        assert [k.to_dict() for k in role.matched] == of_program["matched"]
        assert [k.to_dict() for k in role.missing] == of_program["missing"]
        assert [k.to_dict() for k in role.key_skills] == of_program["key_skills"]
        assert [p.to_dict() for p in role.points] == alike(of_program["points"], HERE)
        assert role.to_dict(explain=True) == alike(of_program, HERE)
    assert [skill.to_dict() for skill in ranking.skills] == alike(expected["skills"], HERE)
    assert list(ranking.unknown) == expected["unknown"]


def test_a_string_is_a_list_of_names(said: Said) -> None:
    assert roles.match('pandas, "React/Redux", numpy').to_dict() == alike(
        said("match", "--skills", 'pandas, "React/Redux", numpy'), HERE
    )


def test_texts(said: Said) -> None:
    ranking = roles.match_text(RESUME)
    assert ranking.to_dict(explain=True) == alike(said("match", "--from", "-", "--explain", stdin=RESUME), HERE)
    assert {skill.skill for skill in ranking.not_counted} == {"Rust", "Java"}
    assert [n.to_dict() for n in ranking.not_counted] == ranking.to_dict()["not_counted"]
    assert roles.match_text(ADVERT, kind="advert").skills != roles.match_text(ADVERT, kind="resume").skills


def test_files(said: Said, documents: Path) -> None:
    for name in ("resume.docx", "resume.odt", "pages.pdf", "word-processor.pdf"):
        path = documents / name
        assert roles.match_file(path).to_dict() == said("match", "--from", path), name
    project = documents.parent / "projects" / "django"
    project = project if project.is_dir() else next(p for p in sorted((documents.parent / "projects").iterdir()) if p.is_dir())
    assert roles.match_file(str(project)).to_dict() == said("match", "--from", project)


def test_resolve(said: Said) -> None:
    readings = roles.resolve(SKILLS)
    assert readings.to_dict() == said("resolve", *SKILLS)
    assert roles.resolve("React/Redux").names[0].skills == ("React", "Redux")


def test_next(said: Said) -> None:
    for role in (None, "ml-engineer", "Backend Developer"):
        named = [role] if role else []
        answer = roles.next_skills(SKILLS, role, top=4)
        assert answer.to_dict() == alike(said("next", *named, "--skills", ",".join(SKILLS), "--top", 4), HERE)
    assert roles.next_skills(role="game-developer").to_dict() == said("next", "game-developer")
    both = roles.next_skills(["rust"], text=RESUME)
    assert both.to_dict() == alike(said("next", "--skills", "rust", "--from", "-", stdin=RESUME), HERE)


def test_plan(said: Said) -> None:
    assert roles.plan("ml-engineer", SKILLS).to_dict() == alike(said("plan", "ml-engineer", "--skills", ",".join(SKILLS)), HERE)
    assert roles.plan("web-developer").to_dict() == said("plan", "web-developer")
    assert roles.plan("web-developer", text=RESUME).to_dict() == alike(
        said("plan", "web-developer", "--from", "-", stdin=RESUME), HERE
    )


def test_what_was_left_out_is_told(tmp_path: Path) -> None:
    (tmp_path / "cv.md").write_text(RESUME)
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4\nbroken")
    expected = roles.match_file(tmp_path)
    assert expected.notes and {left.skill for left in expected.not_counted} == {"Rust", "Java"}
    answers: list[roles.Next | roles.Plan | roles.Gap] = [
        roles.next_skills(file=tmp_path),
        roles.plan("ml-engineer", file=tmp_path),
        roles.gap(file=tmp_path, advert=ADVERT),
    ]
    for answer in answers:
        assert answer.notes == expected.notes and answer.not_counted == expected.not_counted
        assert not {"notes", "not_counted"} & set(answer.to_dict())
        shown = answer._repr_html_()
        assert "Not counted: " in shown and "Java (denied)" in shown and "broken.pdf" in shown
    assert roles.next_skills(["pandas"]).notes == roles.next_skills(["pandas"]).not_counted == ()


def test_gap(said: Said, tmp_path: Path) -> None:
    (tmp_path / "cv.md").write_text(RESUME)
    (tmp_path / "job.txt").write_text(ADVERT)
    by_files = roles.gap(file=tmp_path / "cv.md", advert_file=tmp_path / "job.txt", top=3)
    assert by_files.to_dict() == said("gap", "--from", tmp_path / "cv.md", "--advert", tmp_path / "job.txt", "--top", 3)
    assert roles.gap(SKILLS, ADVERT).to_dict() == alike(
        said("gap", "--skills", ",".join(SKILLS), "--advert", "-", stdin=ADVERT), {**HERE, str(tmp_path / "job.txt"): "text"}
    )
    assert by_files.role and by_files.role.id == "backend-developer"


def test_a_catalogue_of_ones_own(said: Said, tmp_path: Path) -> None:
    path = tmp_path / "company.yaml"
    path.write_text("skills:\n- name: Ledger\n  kind: tool\n  aliases: [the ledger]\nextend: []\n")
    catalogue = roles.Catalogue.from_yaml(path)
    assert catalogue.resolve("the ledger").names[0].skill == "Ledger"
    assert [role.to_dict() for role in catalogue.roles] == said("list", "--catalogue", path)["roles"]
    assert roles.resolve("the ledger").names[0].skill != "Ledger"


def test_levels(said: Said) -> None:
    path = Path(__file__).parents[2] / "examples" / "levels.yaml"
    junior = roles.Catalogue.from_yaml(path).at_level("JUNIOR")
    options = ["--skills", "python", "--catalogue", path, "--level", "junior"]
    assert junior.match(["python"]).to_dict() == alike(said("match", *options), HERE)
    assert junior.plan("orders-engineer", ["python"]).to_dict() == alike(said("plan", "orders-engineer", *options), HERE)
    assert junior.next_skills(["python"], "orders-engineer").roles[0].level == "junior"
    with pytest.raises(roles.UnknownLevelError, match="junior"):
        roles.Catalogue.from_yaml(path).at_level("chief")


def records(cls: type[Any]) -> Iterator[type[Record]]:
    """The classes of answers that a class is made of, itself among them."""
    yield cls
    of_json = {field.name for field in dataclasses.fields(cls) if not field.metadata.get("aside")}
    for hint in (hint for name, hint in typing.get_type_hints(cls).items() if name in of_json):
        for part in (hint, *typing.get_args(hint), *(x for a in typing.get_args(hint) for x in typing.get_args(a))):
            if isinstance(part, type) and issubclass(part, Record) and part is not cls:
                yield from records(part)


@pytest.mark.parametrize(
    ("command", "classes"),
    [
        ("match", [roles.ReadSkill, roles.NotCounted, roles.KeySkill, roles.KeySkillReadiness, roles.Point]),
        ("resolve", [roles.Readings]),
        ("next", [roles.Next]),
        ("plan", [roles.Plan]),
        ("gap", [roles.Gap]),
        ("list", [roles.RoleLine]),
        ("batch", [roles.PersonMatch, roles.Unreadable]),
    ],
)
def test_no_field_of_the_contract_is_missing(program: Callable[..., str], command: str, classes: list[type[Any]]) -> None:
    schema = json.loads(program("schema", "--output", command))
    parts = [schema, *schema.get("$defs", {}).values()]
    known = [frozenset(part["properties"]) for part in parts if "properties" in part]
    for cls in {part for cls in classes for part in records(cls)}:
        fields = {_key(field.name) for field in dataclasses.fields(cls) if not field.metadata.get("aside")}
        # What batch says of files and tables, and of an error's place among files, has no place here.
        near = [names for names in known if fields <= names and names - fields <= {"columns", "file"}]
        assert near, f"{cls.__name__}: {sorted(fields)} is no part of what {command} says"
