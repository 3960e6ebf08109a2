#!/usr/bin/env python3
"""Compares the packages of the catalogue with a list of what the Python package index has.

    tools/check_packages.py INDEX.tsv [--top 3000] [--program target/release/roles]

INDEX.tsv has a line for each package, tabs between the columns, and a header with the columns `name`, `summary` and one whose
name begins with `rank` (1 is the most downloaded; empty where it isn't among the ranked). It says

1. which packages of the catalogue the index doesn't have: mistakes, or names that went away (exit code 1);
2. which of the most downloaded packages no skill has, most downloaded first, for somebody who knows the field to judge. Those
   in tools/silent_packages.txt say nothing of a person and are left out. With --program the program says how it reads each of
   them: a family (`google-cloud-…`) is well read by its parts, a wrong reading is a mistake.

Needs PyYAML.
"""
import argparse, csv, json, pathlib, re, subprocess, sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent


def normal(name):
    """A package's name as the index compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


def index(path):
    """The packages of the index by normal name, each with its rank (None: unranked) and summary."""
    csv.field_size_limit(1 << 24)
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        header = next(rows)
        name, summary = header.index("name"), header.index("summary")
        rank = next(at for at, column in enumerate(header) if column.startswith("rank"))
        rows = (row for row in rows if len(row) > max(name, rank))
        return {normal(row[name]): (int(row[rank]) if row[rank].isdigit() else None, row[summary] if len(row) > summary else "")
                for row in rows}


def catalogue(folder):
    """The packages of the catalogue by normal name, each with its skill; and all spellings of skills in normal form."""
    packages, spellings = {}, set()
    for file in sorted(folder.rglob("*.yaml")):
        for skill in (yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader) or {}).get("skills") or []:
            packages.update((normal(package), skill["name"]) for package in skill.get("packages") or [])
            names = [skill["name"], *(skill.get("aliases") or []), *(skill.get("imports") or [])]
            spellings.update(normal(name.replace(" ", "-")) for name in names)
    return packages, spellings


def silent(path):
    """Patterns of packages that say nothing of a person: names with blanks or line breaks between, `*` for any characters,
    `#` before a remark."""
    names = (name for line in path.read_text(encoding="utf-8").splitlines() for name in line.split("#")[0].split())
    patterns = "|".join(re.escape(normal(name)).replace(r"\*", ".*") for name in names)
    return re.compile(f"(?:{patterns or '(?!)'})")


def readings(program, names):
    """How the program reads each of these names: the tier and the skills, or nothing."""
    if not program or not names:
        return {}
    asked = "".join(f"{name}\n" for name in names)
    answer = subprocess.run([program, "resolve", "-", "--format", "jsonl"], input=asked, capture_output=True, encoding="utf-8")
    lines = (json.loads(line) for line in answer.stdout.splitlines())
    return {line["input"]: f"{line['via']}: {', '.join(line.get('skills') or [line['skill']])}" for line in lines if line["skill"]}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("index", help="the packages of the index, with rank and summary")
    arguments.add_argument("--top", type=int, default=3000, help="how many of the most downloaded to look at")
    arguments.add_argument("--data", type=pathlib.Path, default=ROOT / "data", help="the catalogue's folder")
    arguments.add_argument("--program", help="the built program, to say how it reads what no skill lists")
    arguments = arguments.parse_args()
    served = index(arguments.index)
    packages, spellings = catalogue(arguments.data)
    says_nothing = silent(ROOT / "tools" / "silent_packages.txt")

    missing = sorted((skill, package) for package, skill in packages.items() if package not in served)
    there = 1 - len(missing) / max(1, len(packages))
    print(f"# {len(packages)} packages of skills, {there:.4f} of them on the index; {len(missing)} are not:")
    for skill, package in missing:
        print(f"{skill}\t{package}")

    ranked = sorted((rank, name) for name, (rank, _) in served.items() if rank is not None)[:arguments.top]
    known = {name for _, name in ranked if name in packages or name in spellings}
    heard = [(rank, name) for rank, name in ranked if name in known or not says_nothing.fullmatch(name)]
    read = readings(arguments.program, [name for _, name in heard if name not in known])
    for top in (1000, arguments.top):
        within = [name for rank, name in heard if rank <= top]
        listed = sum(name in known for name in within) / max(1, len(within))
        told = sum(name in known or name in read for name in within) / max(1, len(within))
        print(f"# of the {top} most downloaded {len(within)} say something of a person; {listed:.3f} of these are listed", end="")
        print(f", {told:.3f} listed or read" if arguments.program else "")
    print("# most downloaded that no skill lists: rank, package, how it is read, what it says of itself")
    for rank, name in heard:
        if name not in known:
            print(f"{rank}\t{name}\t{read.get(name, '-')}\t{served[name][1]}")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
