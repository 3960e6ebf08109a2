"""What can go wrong: every exception of this module, all of them a ``RolesError``."""

from __future__ import annotations

from typing import Any


class RolesError(Exception):
    """Any error of this module. Its words say what is wrong, where, and what to do."""


class UnknownRoleError(RolesError, ValueError):
    """No role of the catalogue has this id, title or alias.

    Attributes:
        name: What was asked for.
        suggestions: The ids of the likeliest roles meant, best first; at most a few, perhaps none.
    """

    def __init__(self, message: str, name: str, suggestions: list[str]) -> None:
        super().__init__(message)
        self.name = name
        self.suggestions = suggestions

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.name, self.suggestions)


class UnknownLevelError(RolesError, ValueError):
    """No role of the catalogue has this level; the words name those that there are."""


class CatalogueError(RolesError, ValueError):
    """The files are no valid catalogue.

    Attributes:
        problems: All that is wrong, one entry each, with the file and the line.
    """

    def __init__(self, message: str, problems: list[str]) -> None:
        super().__init__(message)
        self.problems = problems

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.problems)


class NothingGivenError(RolesError, ValueError):
    """Neither a role nor anything of a person was given."""


class DocumentError(RolesError, ValueError):
    """A file or text was found, and no words can be had of it: it is broken, encrypted, a scan, or no text at all."""


class ColumnError(RolesError, ValueError):
    """A table has no column of that name, or none that says what people can do."""


class UnreadableFileError(RolesError, OSError):
    """A file or folder can't be read: ``errno`` and ``filename`` say more."""

    def __init__(self, message: str, errno: int | None = None, filename: str | None = None) -> None:
        super().__init__(errno, message, filename)
        self._message = message

    def __str__(self) -> str:
        return self._message

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._message, self.errno, self.filename)


class MissingFileError(UnreadableFileError, FileNotFoundError):
    """There is no such file or folder."""
