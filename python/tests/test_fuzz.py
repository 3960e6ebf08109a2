"""Random arguments of every sort, from several threads: an answer, or an exception of ours or a ``TypeError``/``ValueError``; never a panic.

A few seconds; ``FUZZ_SECONDS=600`` for a long run, ``FUZZ_SEED`` for the same one again.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import random
import threading
import time
from collections.abc import Callable
from typing import Any

import roles

SECONDS = float(os.environ.get("FUZZ_SECONDS", "3"))
SEED = int(os.environ.get("FUZZ_SEED", "0")) or random.SystemRandom().randrange(1 << 32)
WORDS = ["pandas", "kubernets", "React/Redux", "Node", "C++", "", " ", ",", "\0", "\ud800", "é", "e\u0301", "\ufb01", "\u202e", "😀", "x" * 400, "'; --", "<b>", "%PDF-1.7", "{", "\\", "\n", "I know", "no", "years of", "senior"]
ALLOWED = (roles.RolesError, TypeError, ValueError, OSError)


def words(chance: random.Random) -> str:
    parts = chance.choices(WORDS, k=chance.randrange(6))
    if chance.random() < 0.2:
        parts.append("".join(chr(chance.randrange(0x11000)) for _ in range(chance.randrange(50))))
    return chance.choice(["", " ", ", ", "\n"]).join(parts)


def number(chance: random.Random) -> Any:
    return chance.choice([None, 1, 2, 3, 40, True, chance.randrange(1, 50), 0, -1, 10**30, -(10**30), 1.5, "3", float("nan"), [], object()])


def thing(chance: random.Random, depth: int = 0) -> Any:
    kind = chance.randrange(14 if depth < 3 else 8)
    if kind < 4:
        return words(chance)
    if kind < 8:
        return chance.choice([None, 3, 1e308, float("nan"), b"pandas", bytearray(b"x"), True, object(), type, range(3), len])
    items = [thing(chance, depth + 1) for _ in range(chance.choice([0, 1, 3, 8]))]
    if kind == 8:
        return tuple(items)
    if kind == 9:
        return iter(items)
    if kind == 10:
        return {name: thing(chance, depth + 1) for name in chance.sample(["id", "skills", "text", "as", "x"], k=3)}
    if kind == 11:
        return {"skills": [words(chance) for _ in range(3)], "text": words(chance), "id": chance.choice([1, "a", None, [], {}, 2**70])}
    if kind == 12:
        return [words(chance) for _ in range(chance.choice([1, 5, 2000 if chance.random() < 0.02 else 5]))]
    return items


def some_frame(chance: random.Random) -> Any:
    try:
        import pandas
    except ImportError:
        return []
    rows = chance.randrange(5)
    names = chance.choice([["skills"], ["text"], ["skills", "text", "error"], ["skills", "skills"], [0, "skills"], [], ["x"]])
    return pandas.DataFrame([[thing(chance, 2) for _ in names] for _ in range(rows)], columns=names)


def calls(chance: random.Random, catalogue: Any) -> list[Callable[[], Any]]:
    role = chance.choice(["ml-engineer", "", None, 3, words(chance), thing(chance)])
    text = chance.choice([None, words(chance), words(chance) * 200, thing(chance)])
    return [
        lambda: catalogue.match(thing(chance), top=number(chance)),
        lambda: catalogue.match_text(text, kind=chance.choice([None, "resume", "advert", "x", 3]), top=number(chance)),
        lambda: catalogue.match_file(chance.choice(["", "\0", "/dev/null", "/nowhere", thing(chance)]) if chance.random() < 0.2 else "/nowhere"),
        lambda: catalogue.resolve(thing(chance)),
        lambda: catalogue.next_skills(thing(chance), role, text=text, top=chance.choice([1, 5, number(chance)])),
        lambda: catalogue.plan(role, thing(chance), text=text),
        lambda: catalogue.gap(thing(chance), text, top=chance.choice([1, 5, number(chance)])),
        lambda: catalogue.match_many(thing(chance), top=number(chance) or 3, threads=chance.choice([None, 1, 3, number(chance)])),
        lambda: catalogue.match_lines(thing(chance), top=number(chance) or 3),
        lambda: catalogue.match_many(some_frame(chance), top=chance.choice([1, 3, 40])),
        # It takes long, since all is checked with it.
        lambda: roles.Catalogue.from_yaml(chance.choice(["/nowhere", "", thing(chance)])) if chance.random() < 0.01 else None,
    ]


def look(answer: Any) -> None:
    """Reads all of an answer."""
    repr(answer)
    hash(answer) if type(answer).__module__.startswith("roles") else None
    for name in ("_repr_html_", "to_dict", "to_dicts", "to_json_lines"):
        if type(answer).__module__.startswith("roles") and hasattr(answer, name):
            getattr(answer, name)()
    if type(answer).__module__.startswith("roles") and not isinstance(answer, roles.Catalogue):
        assert pickle.loads(pickle.dumps(answer)) == answer


def test_nothing_panics() -> None:
    faulthandler.enable()
    wrong: list[str] = []
    end, count = time.monotonic() + SECONDS, [0]

    def work(seed: int) -> None:
        chance, catalogue = random.Random(seed), roles.Catalogue.builtin()
        while time.monotonic() < end and not wrong:
            call = chance.choice(calls(chance, catalogue))
            try:
                look(call())
            except ALLOWED as error:
                str(error), repr(error)
            except BaseException as error:  # a panic is no Exception
                wrong.append(f"seed {seed}, after {count[0]} calls: {type(error).__name__}: {error}")
                raise
            count[0] += 1

    threads = [threading.Thread(target=work, args=(SEED + number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong, wrong
    print(f"{count[0]} calls with seed {SEED}")
