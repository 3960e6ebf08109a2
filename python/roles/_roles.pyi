"""The native part of the package: values in, and answers out as JSON or columns. Use ``roles`` instead, which is typed and documented."""

from collections.abc import Iterable, Sequence
from os import PathLike
from typing import Any, final

__all__ = ["Catalogue", "Lines", "Ranking", "__version__", "find_columns", "serve_document"]

__version__: str

@final
class Ranking:
    @property
    def notes(self) -> list[str]: ...
    def __len__(self) -> int: ...
    def figures(self) -> list[tuple[int, str, str, float, float, float, float, str | None]]: ...
    def document(self, explain: bool) -> str: ...
    def beginning(self, roles: int, gaps: int) -> str: ...

@final
class Lines:
    def __len__(self) -> int: ...
    def line(self, at: int) -> str: ...
    def list(self) -> list[str]: ...
    def text(self) -> str: ...

@final
class Catalogue:
    @staticmethod
    def builtin() -> Catalogue: ...
    @staticmethod
    def from_yaml(paths: Sequence[str | PathLike[str]], only: str | None = None) -> Catalogue: ...
    def at_level(self, level: str) -> Catalogue: ...
    def counts(self) -> tuple[int, int]: ...
    def roles(self) -> str: ...
    def match(
        self,
        skills: str | Iterable[str] | None = None,
        text: str | None = None,
        file: str | PathLike[str] | None = None,
        kind: str | None = None,
        top: int | None = None,
    ) -> Ranking: ...
    def resolve(self, names: Sequence[str]) -> str: ...
    def next_skills(
        self,
        skills: str | Iterable[str] | None = None,
        role: str | None = None,
        text: str | None = None,
        file: str | PathLike[str] | None = None,
        top: int = ...,
    ) -> tuple[str, str, list[str]]: ...
    def plan(
        self,
        role: str,
        skills: str | Iterable[str] | None = None,
        text: str | None = None,
        file: str | PathLike[str] | None = None,
    ) -> tuple[str, str, list[str]]: ...
    def gap(
        self,
        skills: str | Iterable[str] | None = None,
        text: str | None = None,
        file: str | PathLike[str] | None = None,
        advert: str | None = None,
        advert_file: str | PathLike[str] | None = None,
        top: int = ...,
    ) -> tuple[str, str, list[str]]: ...
    def match_many(self, people: Iterable[object], top: int = ..., threads: int | None = None) -> Lines: ...
    def match_lines(self, lines: Iterable[str | bytes], top: int = ..., threads: int | None = None) -> Lines: ...
    def match_columns(
        self,
        length: int,
        skills: Sequence[Iterable[object]],
        texts: Sequence[Iterable[object]],
        top: int = ...,
        threads: int | None = None,
        marked_cells: bool = False,
        marked_answers: bool = False,
    ) -> dict[str, list[Any]]: ...

def find_columns(names: Sequence[str], wanted: Sequence[str]) -> tuple[list[int], list[int]]: ...
def serve_document() -> None: ...
