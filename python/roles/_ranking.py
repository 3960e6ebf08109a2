"""The answers to ``match`` and ``match_many``: figures at once, reasons when they are asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn, overload

from . import _html, _roles
from ._answers import KeySkill, KeySkillReadiness, NotCounted, PersonMatch, Point, ReadSkill, Unreadable


class _Frozen:
    """What can't be changed once it is made."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} can't be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} can't be changed")


_set = object.__setattr__
#: A role's rank, id, title, fit, likelihood, readiness, coverage and level.
_Figures = tuple[int, str, str, float, float, float, float, "str | None"]
#: A notebook is shown so many roles, and so many things to learn for each.
_SHOWN_ROLES, _SHOWN_GAPS = 20, 5


class RankedRole(_Frozen):
    """A role that fits, and why."""

    __slots__ = ("_figures", "_of", "_at")

    _figures: _Figures
    _of: Ranking
    _at: int

    @property
    def rank(self) -> int:
        """Its rank, from 1; roles that fit alike share one."""
        return self._figures[0]

    @property
    def id(self) -> str:
        """The role's id, such as ``"data-scientist"``."""
        return self._figures[1]

    @property
    def title(self) -> str:
        """The role's title."""
        return self._figures[2]

    @property
    def fit(self) -> float:
        """How much the skills point to this role, in 0..1."""
        return self._figures[3]

    @property
    def likelihood(self) -> float:
        """How probable it is, among all roles, that a person with these skills works in this one, in 0..1."""
        return self._figures[4]

    @property
    def readiness(self) -> float:
        """How much of what the role asks for the person can do, in 0..1."""
        return self._figures[5]

    @property
    def coverage(self) -> float:
        """The share of the role's key skills for which there is something, in 0..1."""
        return self._figures[6]

    @property
    def level(self) -> str | None:
        """The level at which it is asked, where the catalogue is asked at one that it has."""
        return self._figures[7]

    @property
    def matched(self) -> tuple[KeySkill, ...]:
        """The key skills for which something was found, with the person's skills for them."""
        return tuple(KeySkill._of(fields) for fields in self._said(explain=False)["matched"])

    @property
    def missing(self) -> tuple[KeySkill, ...]:
        """What is asked for and the person lacks, in the order in which to learn it, with the skills of which one will do."""
        return tuple(KeySkill._of(fields) for fields in self._said(explain=False)["missing"])

    @property
    def key_skills(self) -> tuple[KeySkillReadiness, ...]:
        """How ready the person is for each key skill, in the role's order."""
        return tuple(KeySkillReadiness._of(fields) for fields in self._said(explain=True)["key_skills"])

    @property
    def points(self) -> tuple[Point, ...]:
        """Every point that speaks for the role; their contributions add up to the fit."""
        return tuple(Point._of(fields) for fields in self._said(explain=True)["points"])

    def to_dict(self, *, explain: bool = False) -> dict[str, Any]:
        """Gives it as the program's JSON has it; with ``explain`` every point, too."""
        said: dict[str, Any] = self._of.to_dict(explain=explain)["roles"][self._at]
        return said

    def _said(self, *, explain: bool) -> dict[str, Any]:
        said: dict[str, Any] = self._of._document(explain=explain)["roles"][self._at]
        return said

    def __repr__(self) -> str:
        figures = f"fit={self.fit}, likelihood={self.likelihood}, readiness={self.readiness}, coverage={self.coverage}"
        return f"RankedRole(rank={self.rank}, id={self.id!r}, title={self.title!r}, {figures})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RankedRole):
            return NotImplemented
        return self._at == other._at and self._of == other._of

    def __hash__(self) -> int:
        return hash((self.rank, self.id, self.fit, self.readiness))

    def __reduce__(self) -> tuple[Any, ...]:
        return _role_of, (self._of, self._at)


def _role_of(ranking: Ranking, at: int) -> RankedRole:
    return ranking.roles[at]


class Ranking(_Frozen, Sequence[RankedRole]):
    """What ``match`` answers: the roles that fit, best first. It is a sequence of them.

    What it takes to make it is the ranking alone; the reasons of a role are worked out when they are first asked for.
    """

    __slots__ = ("_core", "_cache")

    _core: _roles.Ranking | None
    _cache: dict[Any, Any]

    def __init__(self, core: _roles.Ranking | None, cache: dict[Any, Any] | None = None) -> None:
        _set(self, "_core", core)
        _set(self, "_cache", {} if cache is None else cache)

    @property
    def roles(self) -> tuple[RankedRole, ...]:
        """The roles that fit, best first."""
        roles: tuple[RankedRole, ...] | None = self._cache.get("roles")
        if roles is None:
            roles = tuple(self._role(at, figures) for at, figures in enumerate(self._figures()))
            self._cache["roles"] = roles
        return roles

    @property
    def skills(self) -> tuple[ReadSkill, ...]:
        """What was read of the person."""
        return tuple(ReadSkill._of(fields) for fields in self._document(explain=False)["skills"])

    @property
    def not_counted(self) -> tuple[NotCounted, ...]:
        """What was read and doesn't count, and why."""
        return tuple(NotCounted._of(fields) for fields in self._document(explain=False).get("not_counted", ()))

    @property
    def unknown(self) -> tuple[str, ...]:
        """What could not be read."""
        return tuple(self._document(explain=False)["unknown"])

    @property
    def notes(self) -> tuple[str, ...]:
        """What of a file or folder was left out, and why. Not part of the JSON."""
        return tuple(self._core.notes) if self._core is not None else tuple(self._cache["notes"])

    def to_dict(self, *, explain: bool = False) -> dict[str, Any]:
        """Gives it as ``roles match --format json`` does; with ``explain`` as with ``--explain``. It is yours to change."""
        said: dict[str, Any] = json.loads(self.to_json(explain=explain))
        return said

    def to_json(self, *, explain: bool = False) -> str:
        """Gives the same as JSON, on one line."""
        if self._core is not None:
            return self._core.document(explain)
        return json.dumps(self._document(explain=explain), ensure_ascii=False, separators=(",", ":"))

    def _document(self, *, explain: bool) -> dict[str, Any]:
        document: dict[str, Any] | None = self._cache.get(explain)
        if document is None:
            document = self._cache[explain] = self.to_dict(explain=explain)
        return document

    def _figures(self) -> list[_Figures]:
        figures: list[_Figures]
        figures = self._core.figures() if self._core is not None else self._cache["figures"]
        return figures

    def _role(self, at: int, figures: _Figures) -> RankedRole:
        role = RankedRole.__new__(RankedRole)
        _set(role, "_figures", figures)
        _set(role, "_of", self)
        _set(role, "_at", at)
        return role

    @overload
    def __getitem__(self, at: int) -> RankedRole: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[RankedRole, ...]: ...
    def __getitem__(self, at: int | slice) -> RankedRole | tuple[RankedRole, ...]:
        return self.roles[at]

    def __len__(self) -> int:
        return len(self._figures() if self._core is None else self._core)

    def __iter__(self) -> Iterator[RankedRole]:
        return iter(self.roles)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Ranking):
            return NotImplemented
        return self._document(explain=True) == other._document(explain=True)

    def __hash__(self) -> int:
        return hash(tuple(self._figures()))

    def __repr__(self) -> str:
        first = ", ".join(f"{role.id} {role.likelihood:.0%}" for role in self.roles[:3])
        more = f", and {len(self) - 3} more" if len(self) > 3 else ""
        return f"<Ranking: {first}{more}>" if first else "<Ranking: no role fits>"

    def _beginning(self) -> dict[str, Any]:
        """Gives what a notebook shows of the document, which takes a part of the work that all of it takes."""
        if self._core is None or False in self._cache:
            return self._document(explain=False)
        said: dict[str, Any] = json.loads(self._core.beginning(_SHOWN_ROLES, _SHOWN_GAPS))
        return said

    def _repr_html_(self) -> str:
        said = self._beginning()
        rows: list[tuple[object, ...]] = []
        for role in said["roles"][:_SHOWN_ROLES]:
            has = dict.fromkeys(skill for key_skill in role["matched"] for skill in key_skill["skills"])
            lacks = [key_skill["skills"][0] for key_skill in role["missing"][:_SHOWN_GAPS]]
            rows.append((role["rank"], role["title"], role["likelihood"], role["readiness"], list(has), lacks))
        heads = ["#", "role", "likelihood", "readiness", "you have", "to learn first"]
        more = len(self) - len(rows)
        not_counted = [(left["skill"], left["why"]) for left in said.get("not_counted", ())]
        return (
            (_html.table(heads, rows) if rows else "<p>No role fits.</p>")
            + _html.paragraphs(f"and {more} more roles" if more else "")
            + _html.asides(said["unknown"], not_counted, self.notes)
        )

    def __reduce__(self) -> tuple[Any, ...]:
        cache: dict[Any, Any] = {"figures": self._figures(), "notes": self.notes}
        for explain in (False, True):
            cache[explain] = self._document(explain=explain)
        return Ranking, (None, cache)


class Matches(_Frozen, Sequence["PersonMatch | Unreadable"]):
    """What ``match_many`` answers: one answer for each person, in their order. It is a sequence; an answer is made when it is taken out."""

    __slots__ = ("_lines",)

    _lines: _roles.Lines | list[str]

    def __init__(self, lines: _roles.Lines | list[str]) -> None:
        _set(self, "_lines", lines)

    @overload
    def __getitem__(self, at: int) -> PersonMatch | Unreadable: ...
    @overload
    def __getitem__(self, at: slice) -> list[PersonMatch | Unreadable]: ...
    def __getitem__(self, at: int | slice) -> PersonMatch | Unreadable | list[PersonMatch | Unreadable]:
        if isinstance(at, slice):
            return [self[place] for place in range(*at.indices(len(self)))]
        fields = json.loads(self.line(at))
        if "error" in fields:
            return Unreadable._of(fields)
        return PersonMatch._of(fields)

    def __len__(self) -> int:
        return len(self._lines)

    def line(self, at: int) -> str:
        """Gives one answer as a line of JSON, without its end."""
        count = len(self)
        place = at + count if at < 0 else at
        if not 0 <= place < count:
            raise IndexError(f"there are {count} answers, and none at {at}")
        return self._lines[place] if isinstance(self._lines, list) else self._lines.line(place)

    def to_json_lines(self) -> str:
        """Gives all answers as ``roles batch`` writes them: a line of JSON each."""
        if isinstance(self._lines, list):
            return "".join(f"{line}\n" for line in self._lines)
        return self._lines.text()

    def to_dicts(self) -> list[dict[str, Any]]:
        """Gives all answers as plain dicts."""
        return [json.loads(line) for line in self.to_json_lines().split("\n")[:-1]]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Matches):
            return NotImplemented
        return self.to_json_lines() == other.to_json_lines()

    def __hash__(self) -> int:
        return hash(self.to_json_lines())

    def __repr__(self) -> str:
        return f"<Matches: {len(self)} people>"

    def _repr_html_(self) -> str:
        shown = [self[at] for at in range(min(len(self), 20))]
        rows = [
            (at, None, None, None, answer.error)
            if isinstance(answer, Unreadable)
            else (at, answer.id, [role.id for role in answer.roles], list(dict.fromkeys(s.skill for s in answer.skills)), None)
            for at, answer in enumerate(shown)
        ]
        return _html.table(["", "id", "roles", "skills", "error"], rows, f"{len(self)} people")

    def __reduce__(self) -> tuple[Any, ...]:
        return Matches, (self.to_json_lines().split("\n")[:-1],)
