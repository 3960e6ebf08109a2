"""The catalogue, of which everything is asked."""

from __future__ import annotations

import functools
import json
import os
import pathlib
from collections.abc import Iterable
from os import PathLike
from typing import Any, Literal, Protocol, TypeVar, cast, overload

from . import _frames, _roles
from ._answers import Gap, Next, NotCounted, Plan, Readings, RoleLine
from ._ranking import Matches, Ranking

Path = str | PathLike[str]


class Frame(Protocol):
    """A ``DataFrame`` of pandas or polars, as far as types tell."""

    @property
    def columns(self) -> Any:
        """The names of the columns."""
        ...

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns there are."""
        ...


_Value = TypeVar("_Value")
_Frame = TypeVar("_Frame", bound=Frame)
_Answer = TypeVar("_Answer", Next, Plan, Gap)


class Catalogue:
    """What is known: roles, skills and how people write them.

    Make one with :meth:`builtin` or :meth:`from_yaml`, once; it answers any number of questions, from any number of threads. The functions of
    the module ask the built-in one. Nothing is read but what is named here: neither the environment nor a configuration folder.
    """

    __slots__ = ("_core", "_paths", "_only", "_level")

    _core: _roles.Catalogue
    _paths: tuple[Path, ...]
    _only: Literal["roles", "all"] | None
    _level: str | None

    def __init__(self) -> None:
        raise TypeError("make a catalogue with Catalogue.builtin() or Catalogue.from_yaml(path)")

    @classmethod
    def _made(
        cls,
        core: _roles.Catalogue,
        paths: tuple[Path, ...] = (),
        only: Literal["roles", "all"] | None = None,
        level: str | None = None,
    ) -> Catalogue:
        catalogue = cls.__new__(cls)
        catalogue._core = core
        catalogue._paths = paths
        catalogue._only = only
        catalogue._level = level
        return catalogue

    @classmethod
    def builtin(cls) -> Catalogue:
        """Gives the built-in catalogue: eleven Python developer roles and some 6,000 skills. Costs nothing."""
        return cls._made(_roles.Catalogue.builtin())

    @classmethod
    def from_yaml(cls, *paths: Path, only: Literal["roles", "all"] | None = None) -> Catalogue:
        """Lays catalogues of your own over the built-in one, later ones over earlier ones.

        Args:
            *paths: YAML files, or folders of them; at least one.
            only: ``"roles"`` leaves the built-in roles out, ``"all"`` the built-in skills, too.

        Raises:
            CatalogueError: All that is wrong with the files, also where one can't be read.
            TypeError: No path is given.
        """
        if not paths:
            raise TypeError("from_yaml needs a path; for the built-in catalogue there is Catalogue.builtin()")
        return cls._made(_roles.Catalogue.from_yaml(paths, only), paths, only)

    def at_level(self, level: str) -> Catalogue:
        """Gives the catalogue with the roles that have this level asked at it: what junior or senior people need, say.

        Readiness and all advice are then that level's. Case makes no difference; roles without the level stay as they are.

        Raises:
            UnknownLevelError: No role has it.
        """
        return Catalogue._made(self._core.at_level(level), self._paths, self._only, level)

    @property
    def roles(self) -> tuple[RoleLine, ...]:
        """All roles, by id."""
        return tuple(RoleLine._of(fields) for fields in json.loads(self._core.roles())["roles"])

    def match(self, skills: str | Iterable[str], *, top: int | None = None) -> Ranking:
        """See :func:`roles.match`."""
        return Ranking(self._core.match(_given(skills, "names of skills"), None, None, None, top))

    def match_text(self, text: str, *, kind: Literal["resume", "advert"] | None = None, top: int | None = None) -> Ranking:
        """See :func:`roles.match_text`."""
        return Ranking(self._core.match(text=_given(text, "a text"), kind=kind, top=top))

    def match_file(self, path: Path, *, kind: Literal["resume", "advert"] | None = None, top: int | None = None) -> Ranking:
        """See :func:`roles.match_file`."""
        return Ranking(self._core.match(file=_given(path, "a path"), kind=kind, top=top))

    def resolve(self, names: str | Iterable[str]) -> Readings:
        """See :func:`roles.resolve`."""
        return Readings._of(json.loads(self._core.resolve([names] if isinstance(names, str) else list(names))))

    def next_skills(
        self,
        skills: str | Iterable[str] | None = None,
        role: str | None = None,
        *,
        text: str | None = None,
        file: Path | None = None,
        top: int = 5,
    ) -> Next:
        """See :func:`roles.next_skills`."""
        return _made(Next, self._core.next_skills(skills, role, text, file, top))

    def plan(
        self, role: str, skills: str | Iterable[str] | None = None, *, text: str | None = None, file: Path | None = None
    ) -> Plan:
        """See :func:`roles.plan`."""
        return _made(Plan, self._core.plan(role, skills, text, file))

    def gap(
        self,
        skills: str | Iterable[str] | None = None,
        advert: str | None = None,
        *,
        text: str | None = None,
        file: Path | None = None,
        advert_file: Path | None = None,
        top: int = 5,
    ) -> Gap:
        """See :func:`roles.gap`."""
        if advert is None and advert_file is None:
            raise TypeError("gap needs an advertisement: its text as advert, or its file as advert_file")
        return _made(Gap, self._core.gap(skills, text, file, advert, advert_file, top))

    @overload
    def match_many(
        self,
        people: _Frame,
        *,
        top: int = 3,
        skills: str | Iterable[str] | None = None,
        text: str | Iterable[str] | None = None,
        threads: int | None = None,
    ) -> _Frame: ...
    @overload
    def match_many(self, people: Iterable[object], *, top: int = 3, threads: int | None = None) -> Matches: ...
    def match_many(
        self,
        people: Any,
        *,
        top: int = 3,
        skills: str | Iterable[str] | None = None,
        text: str | Iterable[str] | None = None,
        threads: int | None = None,
    ) -> Any:
        """See :func:`roles.match_many`."""
        if _frames.is_frame(people):
            return _frames.match(self._core, people, skills, text, top, threads)
        if skills is not None or text is not None:
            raise TypeError("skills and text name columns of a DataFrame, and there is none")
        kind = cast(type[object], type(people))
        if issubclass(kind, (str, bytes, dict)):
            raise TypeError(f"match_many takes many people, and not {kind.__name__}; for one there is match")
        return Matches(self._core.match_many(people, top, threads))

    def match_lines(self, lines: Iterable[str | bytes], *, top: int = 3, threads: int | None = None) -> list[str]:
        """See :func:`roles.match_lines`."""
        if isinstance(lines, (str, bytes)):
            raise TypeError("match_lines takes a list of lines; part the text first, as in text.splitlines()")
        return self._core.match_lines(lines, top, threads).list()

    def __repr__(self) -> str:
        roles, skills = self._core.counts()
        return f"<Catalogue: {roles} roles, {skills} skills>"

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self._paths, self._only, self._level)


def _made(kind: type[_Answer], said: tuple[str, str, list[str]]) -> _Answer:
    """Makes an answer of what the native part says: the JSON, what doesn't count, what was left out."""
    document, not_counted, notes = said
    left = tuple(NotCounted._of(fields) for fields in json.loads(not_counted))
    return kind._of(json.loads(document), not_counted=left, notes=tuple(notes))


def _given(value: _Value, expected: str) -> _Value:
    """Gives a value that must be there: in the native part None stands for what isn't given."""
    if value is None:
        raise TypeError(f"expected {expected}, and not NoneType")
    return value


def _again(paths: tuple[Path, ...], only: Literal["roles", "all"] | None, level: str | None) -> Catalogue:
    """Makes a catalogue again, where it was sent to: its files must be there, too. What was read is kept as long as they don't change."""
    return _kept(paths, only, level, tuple(_changed(path) for path in paths))


@functools.lru_cache(maxsize=8)
def _kept(
    paths: tuple[Path, ...], only: Literal["roles", "all"] | None, level: str | None, changed: tuple[object, ...]
) -> Catalogue:
    catalogue = Catalogue.from_yaml(*paths, only=only) if paths else Catalogue.builtin()
    return catalogue if level is None else catalogue.at_level(level)


def _changed(path: Path) -> object:
    """Says which files a catalogue is made of and when they changed; something unlike all else where that can't be said."""
    try:
        files = [path, *sorted(pathlib.Path(path).rglob("*"))] if os.path.isdir(path) else [path]
        return tuple((os.fspath(file), (of := os.stat(file)).st_size, of.st_mtime_ns) for file in files)
    except OSError:
        return object()
