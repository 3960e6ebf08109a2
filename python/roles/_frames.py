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
    is_pandas = _maker(frame) == "pandas"

    def values(at: int) -> list[object]:
        cells: list[object] = frame.iloc[:, at].tolist() if is_pandas else frame.to_series(at).to_list()
        return cells

    columns = core.match_columns(len(frame), [values(at) for at in of_skills], [values(at) for at in of_texts], top, threads)
    # A column of the table keeps its name; ours of the same name gets another.
    ours = {f"roles_{name}" if name in names else name: cells for name, cells in columns.items()}
    return _with_pandas(frame, ours) if is_pandas else _with_polars(frame, ours)


def _listed(names: str | Iterable[str] | None) -> list[str]:
    return [] if names is None else [names] if isinstance(names, str) else list(names)


def _with_pandas(frame: Any, columns: dict[str, list[Any]]) -> Any:
    pandas: Any = import_module("pandas")

    def series(name: str, cells: list[Any]) -> Any:
        is_number = name.removeprefix("roles_").startswith(("likelihood_", "readiness_"))
        return pandas.Series(cells, index=frame.index, dtype="float64" if is_number else "object", name=name)

    return pandas.concat([frame, *(series(name, cells) for name, cells in columns.items())], axis=1)


def _with_polars(frame: Any, columns: dict[str, list[Any]]) -> Any:
    polars: Any = import_module("polars")

    def series(name: str, cells: list[Any]) -> Any:
        bare = name.removeprefix("roles_")
        if bare.startswith(("likelihood_", "readiness_")):
            return polars.Series(name, cells, dtype=polars.Float64)
        return lists(name, cells) if bare in ("skills", "unknown") else polars.Series(name, cells, dtype=polars.String)

    def lists(name: str, cells: list[list[str] | None]) -> Any:
        mark = "\x1f"
        if any(mark in word for cell in cells if cell for word in cell):
            return polars.Series(name, cells, dtype=polars.List(polars.String))
        # Six times as fast as to hand over a list for each person: a string for each, which is parted there.
        words = [None if cell is None else mark.join(["", *cell]) for cell in cells]
        return polars.Series(name, words, dtype=polars.String).str.split(mark).list.slice(1)

    return frame.hstack([series(name, cells) for name, cells in columns.items()])
