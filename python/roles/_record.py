"""Frozen answers that are made from JSON and go back to it: what all classes of ``_answers`` have in common."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

Self = TypeVar("Self", bound="Record")


def omitted(**of_field: Any) -> Any:
    """Declares a field that JSON leaves out where it is None or empty."""
    return dataclasses.field(metadata={"omitted": True}, **of_field)


def aside() -> Any:
    """Declares a field that is no part of the JSON: what stands beside the answer, none of it at first."""
    return dataclasses.field(default=(), metadata={"aside": True})


class Record:
    """An answer, or a part of one. It never changes, and two that say the same are equal."""

    __slots__ = ()

    @classmethod
    def _of(cls: type[Self], fields: dict[str, Any], **aside: Any) -> Self:
        """Makes it from what JSON says and what stands beside that; what this version doesn't know is left out."""
        known = ((name, make, fields[key]) for name, key, make in _makers(cls) if key in fields)
        return cls(**{name: None if value is None else make(value) for name, make, value in known}, **aside)

    def __repr__(self) -> str:
        """Says all fields but those that hold nothing beside what they hold by default."""
        fields = [(field.name, getattr(self, field.name), field.default) for field in dataclasses.fields(self)]  # type: ignore[arg-type]
        said = ", ".join(f"{name}={value!r}" for name, value, default in fields if value != default)
        return f"{type(self).__name__}({said})"

    def to_dict(self) -> dict[str, Any]:
        """Gives it as the program's JSON has it: plain dicts, lists, strings and numbers, which are yours to change."""
        said: dict[str, Any] = {}
        for field in dataclasses.fields(self):  # type: ignore[arg-type]
            value = getattr(self, field.name)
            if not (field.metadata.get("aside") or field.metadata.get("omitted") and (value is None or value == ())):
                said[_key(field.name)] = _plain(value)
        return said


def _key(name: str) -> str:
    """Gives the name in JSON: without the underscore behind what is a word of Python's."""
    return name.rstrip("_")


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_plain(item) for item in cast(Iterable[Any], value)]
    return value


_Makers = list[tuple[str, str, Callable[[Any], Any]]]
_known: dict[type[Any], _Makers] = {}


def _makers(cls: type[Any]) -> _Makers:
    """Gives of each field its name, its key in JSON, and what makes its value of JSON's; worked out once for each class."""
    makers = _known.get(cls)
    if makers is None:
        hints = typing.get_type_hints(cls)
        makers = [(field.name, _key(field.name), _maker(hints[field.name])) for field in dataclasses.fields(cls)]
        _known[cls] = makers
    return makers


def _maker(hint: Any) -> Callable[[Any], Any]:
    if isinstance(hint, type) and issubclass(hint, Record):
        return hint._of
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        make = _maker(arguments[0])
        return lambda items: tuple(make(item) for item in items)
    if origin in (typing.Union, types.UnionType):
        return _maker(next(argument for argument in arguments if argument is not type(None)))
    return lambda value: value
