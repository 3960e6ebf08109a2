"""What goes wrong is an exception with the program's words, and never a panic."""

from __future__ import annotations

import errno
import os
import pickle
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import roles

CASES: list[tuple[Callable[[], Any], type[Exception], str]] = [
    (lambda: roles.plan("ml-enginer"), ValueError, 'no role "ml-enginer"; did you mean "ml-engineer"?'),
    (lambda: roles.next_skills(role="\0"), roles.UnknownRoleError, 'no role "\\0"'),
    (lambda: roles.next_skills(), roles.NothingGivenError, "no role and no skills given; name one or both"),
    (lambda: roles.next_skills([]), roles.NothingGivenError, "no role and no skills given; name one or both"),
    (lambda: roles.match(7), TypeError, "expected names of skills, and not int"),  # type: ignore[arg-type]
    (lambda: roles.match(None), TypeError, "expected names of skills, and not NoneType"),  # type: ignore[arg-type]
    (lambda: roles.match(b"pandas"), TypeError, "expected names of skills, and not bytes"),  # type: ignore[arg-type]
    (lambda: roles.match({"pandas": 1}), TypeError, "expected names of skills, and not dict"),
    (lambda: roles.match(["a", 3]), TypeError, "skills are names, and number 2 of them is int"),  # type: ignore[list-item]
    (lambda: roles.match(["a"], top=0), ValueError, "0 is too few; 1 is the least"),
    (lambda: roles.match(["a"], top=-(10**30)), ValueError, "is too few; 1 is the least"),
    (lambda: roles.match(["a"], top=1.5), TypeError, "expected a whole number, and not float"),  # type: ignore[arg-type]
    (lambda: roles.match(["\ud800"]), ValueError, "surrogates not allowed"),
    (lambda: roles.match_text("a\0b"), roles.DocumentError, "text is no text (byte 1 is zero)"),
    (lambda: roles.match_text("a", kind="novel"), ValueError, 'a text is "resume" or "advert", and not "novel"'),  # type: ignore[arg-type]
    (lambda: roles.match_file("/nowhere/cv.pdf"), FileNotFoundError, "/nowhere/cv.pdf can't be read: No such file"),
    (lambda: roles.match_file("a\0b"), OSError, "can't be read"),
    (lambda: roles.gap(["a"]), TypeError, "gap needs an advertisement"),
    (lambda: roles.gap(["a"], "x", top=0), ValueError, "0 is too few; 1 is the least"),
    (lambda: roles.Catalogue.from_yaml("/nowhere.yaml"), roles.CatalogueError, "/nowhere.yaml: can't be read"),
    (lambda: roles.Catalogue.from_yaml(), TypeError, "from_yaml needs a path"),
    (lambda: roles.Catalogue.from_yaml("x", only="x"), ValueError, 'only is "roles" or "all", and not "x"'),  # type: ignore[arg-type]
    (lambda: roles.match_many("pandas"), TypeError, "match_many takes many people, and not str"),
    (lambda: roles.match_many(3), TypeError, "not iterable"),  # type: ignore[call-overload]
    (lambda: roles.match_many([], threads=0), ValueError, "0 is too few; 1 is the least"),
    (lambda: roles.match_lines("{}"), TypeError, "match_lines takes a list of lines"),
    (lambda: roles.match_many([["a"]])[1], IndexError, "there are 1 answers, and none at 1"),
]


@pytest.mark.parametrize(("call", "kind", "words"), CASES, ids=[words for _, _, words in CASES])
def test_each_says_what_is_wrong(call: Callable[[], Any], kind: type[Exception], words: str) -> None:
    with pytest.raises(kind) as raised:
        call()
    assert words in str(raised.value)
    if isinstance(raised.value, roles.RolesError):
        again = pickle.loads(pickle.dumps(raised.value))
        assert type(again) is type(raised.value) and str(again) == str(raised.value)


def test_they_carry_what_programs_ask_for(tmp_path: Path) -> None:
    with pytest.raises(roles.UnknownRoleError) as unknown:
        roles.plan("ml-enginer")
    assert (unknown.value.name, unknown.value.suggestions[0]) == ("ml-enginer", "ml-engineer")
    with pytest.raises(roles.MissingFileError) as missing:
        roles.match_file(tmp_path / "none.pdf")
    assert (missing.value.errno, missing.value.filename) == (errno.ENOENT, str(tmp_path / "none.pdf"))
    (tmp_path / "bad.yaml").write_text("skills:\n- name: 3\n- nam: x\nroles: 7\n")
    with pytest.raises(roles.CatalogueError) as broken:
        roles.Catalogue.from_yaml(tmp_path / "bad.yaml")
    assert len(broken.value.problems) >= 2 and all("bad.yaml:" in problem for problem in broken.value.problems)


def test_documents_that_give_no_words_say_so_as_the_program_does(documents: Path) -> None:
    for name, words in [
        ("locked.pdf", "is protected by a password"),
        ("scan.pdf", "has no text in it, so it is probably a scan"),
        ("cut.pdf", "is broken (its parts don't fit together)"),
        ("sheet.xlsx", "which is not read; save it as DOCX, PDF or plain text"),
    ]:
        with pytest.raises(roles.DocumentError) as raised:
            roles.match_file(documents / name)
        assert words in str(raised.value), name


@pytest.mark.skipif(os.getuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("Python")
    (tmp_path / "cv.txt").chmod(0)
    with pytest.raises(roles.UnreadableFileError):
        roles.match_file(tmp_path / "cv.txt")


def test_many_threads_ask_at_once() -> None:
    expected = [roles.match([name, "docker"]) for name in ("pandas", "react", "kubernets", "qwertz")]
    wrong: list[object] = []

    def ask() -> None:
        for _ in range(50):
            for name, ranking in zip(("pandas", "react", "kubernets", "qwertz"), expected):
                if roles.match([name, "docker"]) != ranking:
                    wrong.append(name)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
