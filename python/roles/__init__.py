"""Which Python developer role fits what somebody can do, why, and what to learn next.

>>> import roles
>>> roles.match(["pandas", "numpy", "sklearn"], top=1)[0].id
'data-scientist'

Every function asks the built-in catalogue; a catalogue of your own has the same functions as methods: :meth:`Catalogue.from_yaml`.
Whatever goes wrong is a :class:`RolesError`, and a ``ValueError`` or an ``OSError`` besides. Arguments of a wrong type are a ``TypeError``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, overload

from ._answers import (
    Asked,
    Gap,
    GapRole,
    GapStep,
    KeySkill,
    KeySkillReadiness,
    Next,
    NextForRole,
    NextSkill,
    NotCounted,
    PersonMatch,
    Plan,
    PlanStep,
    Point,
    ReadName,
    Readings,
    ReadSkill,
    RoleLine,
    ShortRole,
    Stage,
    Unreadable,
)
from ._catalogue import Catalogue, Path, _Frame
from ._errors import (
    CatalogueError,
    ColumnError,
    DocumentError,
    MissingFileError,
    NothingGivenError,
    RolesError,
    UnknownLevelError,
    UnknownRoleError,
    UnreadableFileError,
)
from ._ranking import Matches, RankedRole, Ranking
from ._roles import __version__

__all__ = [
    "Asked",
    "Catalogue",
    "CatalogueError",
    "ColumnError",
    "DocumentError",
    "Gap",
    "GapRole",
    "GapStep",
    "KeySkill",
    "KeySkillReadiness",
    "Matches",
    "MissingFileError",
    "Next",
    "NextForRole",
    "NextSkill",
    "NotCounted",
    "NothingGivenError",
    "PersonMatch",
    "Plan",
    "PlanStep",
    "Point",
    "RankedRole",
    "Ranking",
    "ReadName",
    "ReadSkill",
    "Readings",
    "RoleLine",
    "RolesError",
    "ShortRole",
    "Stage",
    "UnknownLevelError",
    "UnknownRoleError",
    "Unreadable",
    "UnreadableFileError",
    "__version__",
    "gap",
    "match",
    "match_file",
    "match_lines",
    "match_many",
    "match_text",
    "next_skills",
    "plan",
    "resolve",
]

_builtin = Catalogue.builtin()


def match(skills: str | Iterable[str], *, top: int | None = None) -> Ranking:
    """Ranks the roles by how well they fit these skills.

    >>> ranking = roles.match(["pandas", "numpy", "kubernets"], top=2)
    >>> ranking[0].id, [skill.skill for skill in ranking.skills]
    ('data-scientist', ['pandas', 'NumPy', 'Kubernetes'])

    Args:
        skills: Names as people write them, in any order, any case and any of their spellings; or a string of them with commas between.
        top: Keep only the first so many roles, from 1 on; without it all that fit.

    Returns:
        The roles, best first. What could not be read is in its ``unknown``; no skills give no roles.

    Raises:
        TypeError: Something among the skills is no string.
        ValueError: ``top`` is below 1.
    """
    return _builtin.match(skills, top=top)


def match_text(text: str, *, kind: Literal["resume", "advert"] | None = None, top: int | None = None) -> Ranking:
    """Ranks the roles for what a text says that somebody can do, or that somebody is asked for.

    >>> ranking = roles.match_text("I know Django well, and want to learn Rust.")
    >>> [skill.skill for skill in ranking.skills], [(left.skill, left.why) for left in ranking.not_counted]
    (['Django'], [('Rust', 'wanted')])

    Args:
        text: A resume, a profile, an advertisement: plain, Markdown, HTML, LaTeX or RTF, in any of seven languages.
        kind: What it is, where you know; otherwise the text tells.
        top: Keep only the first so many roles, from 1 on; without it all that fit.

    Raises:
        DocumentError: It holds a zero byte, as no text does.
        ValueError: ``top`` is below 1.
    """
    return _builtin.match_text(text, kind=kind, top=top)


def match_file(path: Path, *, kind: Literal["resume", "advert"] | None = None, top: int | None = None) -> Ranking:
    """Ranks the roles for what a file or folder shows.

    PDFs are taken apart in a process of their own, with bounded time and memory, so that a hostile one does no harm.

    Args:
        path: A text, a PDF, DOCX or ODT, a file of a project, or the folder of a project; at most 256 MiB.
        kind: What a text is, where you know.
        top: Keep only the first so many roles, from 1 on; without it all that fit.

    Returns:
        The roles, best first; its ``notes`` say what of a folder was left out.

    Raises:
        MissingFileError: There is no such file (a ``FileNotFoundError``).
        UnreadableFileError: It can't be read (an ``OSError``).
        DocumentError: It is broken, encrypted, a scan or no text (a ``ValueError``).
    """
    return _builtin.match_file(path, kind=kind, top=top)


def resolve(names: str | Iterable[str]) -> Readings:
    """Says how names are read: as which skills, and by which tier.

    >>> roles.resolve(["sklearn", "Reactt"]).names
    (ReadName(input='sklearn', skill='scikit-learn', via='alias'), ReadName(input='Reactt', skill='React', via='typo'))

    Args:
        names: One name, or several.

    Returns:
        A reading for each name, in their order; an unknown one has suggestions.
    """
    return _builtin.resolve(names)


def next_skills(
    skills: str | Iterable[str] | None = None,
    role: str | None = None,
    *,
    text: str | None = None,
    file: Path | None = None,
    top: int = 5,
) -> Next:
    """Tells what to learn next: what is asked for most and nearest to what somebody can do.

    >>> advice = roles.next_skills(["python", "django"], "backend-developer", top=3)
    >>> [step.skill for step in advice.roles[0].next]
    ['SQL', 'PostgreSQL', 'Git']

    Args:
        skills: What the person can do, as in :func:`match`.
        role: The id, title or alias of the role aimed at, in any case; without it the three that fit best.
        text: A text about the person, besides or instead.
        file: A file or folder about the person, besides or instead.
        top: How many skills for each role, from 1 on.

    Raises:
        UnknownRoleError: No role has this name.
        NothingGivenError: Neither a role nor anything of a person is given.
    """
    return _builtin.next_skills(skills, role, text=text, file=file, top=top)


def plan(
    role: str, skills: str | Iterable[str] | None = None, *, text: str | None = None, file: Path | None = None
) -> Plan:
    """Plans the way to readiness for a role, in stages: foundations, essentials, depth.

    >>> plan = roles.plan("web-developer", ["html", "css"])
    >>> [(stage.stage, stage.steps[0].skill) for stage in plan.stages]
    [('foundations', 'Python'), ('essentials', 'JavaScript'), ('depth', 'Docker')]

    Args:
        role: The id, title or alias of the role, in any case.
        skills: What the person can do, as in :func:`match`; without anything, from zero.
        text: A text about the person, besides or instead.
        file: A file or folder about the person, besides or instead.

    Raises:
        UnknownRoleError: No role has this name.
    """
    return _builtin.plan(role, skills, text=text, file=file)


def gap(
    skills: str | Iterable[str] | None = None,
    advert: str | None = None,
    *,
    text: str | None = None,
    file: Path | None = None,
    advert_file: Path | None = None,
    top: int = 5,
) -> Gap:
    """Holds a person against an advertisement: what it asks for, what of it they have, what to learn first.

    >>> gap = roles.gap(["python", "django"], "We look for a developer with Django or FastAPI, and PostgreSQL.")
    >>> [(asked.skills, asked.met) for asked in gap.asked]
    [(('Django', 'FastAPI'), 'had'), (('PostgreSQL',), 'lacking')]

    Args:
        skills: What the person can do, as in :func:`match`.
        advert: The advertisement's text.
        text: A text about the person, besides or instead.
        file: A file or folder about the person, besides or instead.
        advert_file: The advertisement as a file, instead.
        top: How many skills to learn, from 1 on.

    Raises:
        TypeError: No advertisement is given.
        DocumentError: A file or text has no words in it.
    """
    return _builtin.gap(skills, advert, text=text, file=file, advert_file=advert_file, top=top)


@overload
def match_many(
    people: _Frame,
    *,
    top: int = 3,
    skills: str | Iterable[str] | None = None,
    text: str | Iterable[str] | None = None,
    threads: int | None = None,
) -> _Frame: ...
@overload
def match_many(people: Iterable[object], *, top: int = 3, threads: int | None = None) -> Matches: ...
def match_many(
    people: Any,
    *,
    top: int = 3,
    skills: str | Iterable[str] | None = None,
    text: str | Iterable[str] | None = None,
    threads: int | None = None,
) -> Any:
    """Ranks the roles for many people, on all cores and without holding up other Python threads.

    >>> answers = roles.match_many([["pandas"], {"id": 7, "skills": ["django"]}, None], top=1)
    >>> [answer.error or answer.roles[0].id for answer in answers]
    ['data-scientist', 'web-developer', 'the record holds neither "text" nor "skills"']

    Args:
        people: A ``DataFrame`` of pandas or polars; or anything that gives, for each person, a list of names, a string of names with commas, or a
            mapping with ``skills`` (names), ``text``, ``id`` (any value of JSON) and ``as`` (``"resume"`` or ``"advert"``), each optional.
        top: How many roles of each person, from 1 on.
        skills: Of a table, the columns that hold names, as lists or strings; without it and ``text``, those that are usually called so.
        text: Of a table, the columns that hold texts.
        threads: How many threads work, from 1 on; as many as there are cores where it isn't said.

    Returns:
        Of a table, a copy with columns behind its own: ``skills`` and ``unknown`` (lists of names), ``role_1``, ``likelihood_1``, ``readiness_1`` and
        so on, and ``error``; where the table has a column of that name, ours begins with ``roles_``. Of anything else :class:`Matches`: one
        answer for each person, in their order. A person who can't be read has an error in their place.

    Raises:
        ColumnError: The table has no such column.
        TypeError: ``people`` is nothing of that sort.
    """
    named = {} if skills is None and text is None else {"skills": skills, "text": text}
    return _builtin.match_many(people, top=top, threads=threads, **named)


def match_lines(lines: Iterable[str | bytes], *, top: int = 3, threads: int | None = None) -> list[str]:
    """Answers lines of JSON with lines of JSON, each as ``roles batch`` does: one out for each one in.

    >>> roles.match_lines(['{"id": 1, "skills": []}', '{"id": 2'])
    ['{"id":1,"skills":[],"unknown":[],"roles":[]}', '{"line":2,"error":"EOF while parsing an object (column 8)"}']

    Args:
        lines: Lines such as ``{"id": 1, "skills": ["pandas"]}``, at most 1 MiB each.
        top: How many roles of each person, from 1 on.
        threads: How many threads work, from 1 on; as many as there are cores where it isn't said.

    Returns:
        A line for each, in their order, without its end; ``{"line": 7, "error": "…"}`` in the place of one that can't be read.
    """
    return _builtin.match_lines(lines, top=top, threads=threads)
