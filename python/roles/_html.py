"""Answers as a notebook shows them: small tables of HTML, every word escaped."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from typing import cast


def table(heads: Sequence[str], rows: Iterable[Sequence[object]], caption: str = "") -> str:
    """Lays out a table; cells that are floats in 0..1 are said in per cent."""
    head = "".join(f"<th>{text(name)}</th>" for name in heads)
    body = "".join("<tr>" + "".join(cell(value) for value in row) + "</tr>" for row in rows)
    said = f"<caption>{text(caption)}</caption>" if caption else ""
    return f"<table>{said}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def cell(value: object) -> str:
    """Gives one cell: numbers to the right, lists with commas."""
    if isinstance(value, float):
        return f'<td style="text-align:right">{percent(value)}</td>'
    if isinstance(value, int):
        return f'<td style="text-align:right">{value}</td>'
    if isinstance(value, (list, tuple)):
        value = ", ".join(map(str, cast(Iterable[object], value)))
    return f'<td style="text-align:left">{text("" if value is None else value)}</td>'


def text(words: object) -> str:
    """Escapes words."""
    return html.escape(str(words))


def percent(share: float) -> str:
    """Says a share in 0..1 in per cent."""
    return f"{share:.0%}".replace("%", "\u202f%")


def paragraphs(*lines: str) -> str:
    """Gives lines of words, those that are not empty."""
    return "".join(f"<p>{text(line)}</p>" for line in lines if line)


def asides(unknown: Iterable[str], not_counted: Iterable[tuple[str, str]], notes: Iterable[str]) -> str:
    """Gives below an answer what was not read, what of it doesn't count and why, and what was left out."""
    left = ", ".join(dict.fromkeys(f"{skill} ({why.replace('_', ' ')})" for skill, why in not_counted))
    names = ", ".join(unknown)
    return paragraphs(f"Unknown: {names}" if names else "", f"Not counted: {left}" if left else "", *notes)
