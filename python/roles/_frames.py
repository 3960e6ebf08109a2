"""Tables of pandas and polars: what of them is read, and the answers as columns beside theirs. Neither is imported here."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from . import _roles


def is_frame(people: object) -> bool:
    """Tells whether that is a ``DataFrame`` of pandas or polars."""
    return _maker(people) is not None


def _maker(people: object) -> str | None:
    kind = next((kind for kind in type(people).__mro__ if kind.__name__ == "DataFrame"), None)
    home = kind.__module__.partition(".")[0] if kind else None
    return home if home in ("pandas", "polars") else None


def match(
    core: _roles.Catalogue, frame: Any, skills: str | Iterable[str] | None, text: str | Iterable[str] | None, top: int, threads: int | None
) -> Any:
    """Gives the table with columns for the answers behind its own."""
    names = [str(name) for name in frame.columns]
    wanted = [f"skills={name}" for name in _listed(skills)] + [f"text={name}" for name in _listed(text)]
    of_skills, of_texts = _roles.find_columns(names, wanted)
    if _maker(frame) == "polars":
        return _match_polars(core, frame, of_skills, of_texts, top, threads)
    columns = core.match_columns(
        len(frame), [frame.iloc[:, at].tolist() for at in of_skills], [frame.iloc[:, at].tolist() for at in of_texts], top, threads
    )
    return _with_pandas(frame, _ours(columns, names))


def _ours(columns: dict[str, list[Any]], names: list[str]) -> dict[str, list[Any]]:
    # A column of the table keeps its name; ours of the same name gets another.
    return {f"roles_{name}" if name in names else name: cells for name, cells in columns.items()}


def _listed(names: str | Iterable[str] | None) -> list[str]:
    return [] if names is None else [names] if isinstance(names, str) else list(names)


def _with_pandas(frame: Any, columns: dict[str, list[Any]]) -> Any:
    pandas: Any = import_module("pandas")

    def series(name: str, cells: list[Any]) -> Any:
        is_number = name.removeprefix("roles_").startswith(("likelihood_", "readiness_"))
        return pandas.Series(cells, index=frame.index, dtype="float64" if is_number else "object", name=name)

    return pandas.concat([frame, *(series(name, cells) for name, cells in columns.items())], axis=1)


_MARK = "\x1f"  # a separator of units, says ASCII


def _match_polars(core: _roles.Catalogue, frame: Any, of_skills: list[int], of_texts: list[int], top: int, threads: int | None) -> Any:
    skills = [frame.to_series(at) for at in of_skills]
    texts = [frame.to_series(at).to_list() for at in of_texts]
    marked = [strings for column in skills if (strings := _marked(column)) is not None]
    are_marked = len(marked) == len(skills)
    cells: list[list[Any]] = [*marked] if are_marked else [column.to_list() for column in skills]
    # What isn't known is said again, and a name that holds the mark would come out as two.
    marks = are_marked or not any(r"\x1f" in repr(cell) for column in cells for cell in column)
    columns = core.match_columns(len(frame), cells, texts, top, threads, marked_cells=are_marked, marked_answers=marks)
    return _with_polars(frame, _ours(columns, frame.columns), marks)


def _marked(column: Any) -> list[str | None] | None:
    """Gives lists of names as a string each, which is several times as fast as a list each; None where that would change them."""
    polars: Any = import_module("polars")
    if column.dtype != polars.List(polars.String):
        return None
    joined = column.list.join(_MARK, ignore_nulls=False)
    lengths = column.list.len()
    marks = joined.str.count_matches(_MARK, literal=True)
    has_all = joined.null_count() == column.null_count() and (marks.sum() or 0) == ((lengths - 1).filter(lengths > 0).sum() or 0)
    one_is_empty = ((joined == "") & (lengths > 0)).any()  # a list of one empty name looks as an empty list does
    return joined.to_list() if has_all and not one_is_empty else None


def _with_polars(frame: Any, columns: dict[str, list[Any]], marks: bool) -> Any:
    polars: Any = import_module("polars")

    def series(name: str, cells: list[Any]) -> Any:
        bare = name.removeprefix("roles_")
        if bare.startswith(("likelihood_", "readiness_")):
            return polars.Series(name, cells, dtype=polars.Float64)
        if bare not in ("skills", "unknown"):
            return polars.Series(name, cells, dtype=polars.String)
        if not marks:
            return polars.Series(name, cells, dtype=polars.List(polars.String))
        return polars.Series(name, cells, dtype=polars.String).str.split(_MARK).list.slice(1)

    return frame.hstack([series(name, cells) for name, cells in columns.items()])
