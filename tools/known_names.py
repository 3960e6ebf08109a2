#!/usr/bin/env python3
"""Writes data/names/english.txt and data/names/packages.txt anew: names that are no misspelling of a skill.

    tools/known_names.py --words FILE… --pypi FILE --npm FILE [--program target/release/roles]

--words: lists of English words, one a line, such as those of Debian's packages wamerican and wbritish (SCOWL). --pypi, --npm: the
packages of an index, a line each, tabs between the columns, a header with the columns `name` and `rank…` (1 is the most
downloaded) or `downloads…`. Words and names are facts; nothing else of these lists is kept.

Of an index the widely used packages are taken. Of all others, those that the program would read as a misspelling, which is why it
is asked: but none that is a letter away from one of the most downloaded, since such a name is most often registered for just that
reason. What an earlier run took stays as long as the index has it, so that a run with a program that knows it changes nothing.
"""
import argparse, csv, json, pathlib, re, subprocess

NAMES = pathlib.Path(__file__).resolve().parent.parent / "data" / "names"
SHORTEST = 5  # no shorter package is ever taken for a misspelling
SHORTEST_WORD = 3
LONGEST = 24
WIDELY = {"rank": 15_000, "downloads": 300_000}
IMITATED = 1_000  # the names that others imitate

ENGLISH = """# English words: they are no misspelling of a skill. One a line, sorted; made by tools/known_names.py
# from the word lists of SCOWL, copyright 2000-2018 by Kevin Atkinson, who permits use, copying, changing and distributing.
"""
PACKAGES = """# Packages of the Python and the npm index that are no misspelling of a skill. One a line, sorted; made by tools/known_names.py
# from the indexes' own lists of names: the widely used ones, and those that are a letter or two away from a skill's name.
"""


def normal(name):
    return re.sub(r"[-_.\s]+", "-", name.strip()).lower()


def fits(name, shortest=SHORTEST):
    return name.isascii() and shortest <= sum(c.isalnum() for c in name) and len(name) <= LONGEST


def index(path):
    """The packages of an index: all, those that are widely used, and those that others imitate."""
    csv.field_size_limit(1 << 24)
    every, widely, imitated = set(), set(), set()
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        header = next(rows)
        name = header.index("name")
        measure, kind = next((at, kind) for at, column in enumerate(header) for kind in WIDELY if column.startswith(kind))
        measured = []
        for row in rows:
            if len(row) > measure and fits(row[name]) and not row[name].startswith("@"):
                every.add(normal(row[name]))
                if row[measure].isdigit():
                    measured.append((int(row[measure]), normal(row[name])))
        measured.sort(reverse=kind == "downloads")
        widely.update(name for count, name in measured if (count <= WIDELY[kind]) == (kind == "rank"))
        imitated.update(name for _, name in measured[:IMITATED])
    return every, widely, imitated


def misspelled(program, names):
    """Those of the names that the program would read as a misspelling."""
    if not program:
        return set()
    asked = "".join(json.dumps({"id": name, "skills": [name]}) + "\n" for name in sorted(names))
    answer = subprocess.run([program, "batch", "-", "--top", "1"], input=asked, capture_output=True, encoding="utf-8")
    lines = (json.loads(line) for line in answer.stdout.splitlines() if '"typo"' in line)
    return {line["id"] for line in lines if any(skill.get("via") == "typo" for skill in line["skills"])}


def edited(name):
    """All that is an edit away from a name."""
    letters = "abcdefghijklmnopqrstuvwxyz0123456789-"
    halves = [(name[:at], name[at:]) for at in range(len(name) + 1)]
    return {left + right[1:] for left, right in halves if right} \
        | {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1} \
        | {left + letter + rest for left, right in halves for letter in letters for rest in (right, right[1:])}


def write(name, head, words):
    (NAMES / name).write_text(head + "".join(f"{word}\n" for word in sorted(words)), encoding="utf-8")
    print(f"{name}: {len(words)}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--words", nargs="+", required=True)
    arguments.add_argument("--pypi", required=True)
    arguments.add_argument("--npm", required=True)
    arguments.add_argument("--program")
    arguments = arguments.parse_args()
    words = (word.strip().lower() for path in arguments.words for word in open(path, encoding="utf-8"))
    write("english.txt", ENGLISH, {word for word in words if word.isalpha() and fits(word, SHORTEST_WORD)})

    before = NAMES / "packages.txt"
    before = set(before.read_text(encoding="utf-8").splitlines()) if before.exists() else set()
    every, widely, imitated = (set.union(*sets) for sets in zip(index(arguments.pypi), index(arguments.npm)))
    imitations = set().union(*map(edited, imitated))
    near = (before & every) | misspelled(arguments.program, every - widely - imitations)
    write("packages.txt", PACKAGES, widely | near)


if __name__ == "__main__":
    main()
