#!/usr/bin/env python3
"""Writes src/startup.ld, which has what a start needs lie side by side in the program.

    tools/startup_order.py

A page of a program is read when it is first used, sixteen with it; functions that lie apart make a start wait sixty times, side by
side a dozen times. The tool builds the released program with its symbols (some minutes), runs the starts below under callgrind, and
writes the sections of what they called, those of most starts first. A new function is not in the list, and lies elsewhere, until the
tool runs again; a name of the list that is gone does no harm.

Needs valgrind, x86-64 Linux, and what the released program for it is built with.
"""
import bisect, collections, os, pathlib, re, subprocess, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = "x86_64-unknown-linux-musl"
STARTS = [
    "match --skills pandas,numpy",
    "match --skills pandas,nunpy,sklearn",
    "list",
    "show ml-engineer",
    "search sql",
    "path data-scientist devops-engineer",
    "next ml-engineer --skills pandas,numpy",
    "--version",
    "--help",
]
# Of a name that many functions have (one for each type it is compiled for), so many bytes may come along that no start needs.
ALONG = 24_000
# The lists of the catalogue that ranking and advice read, side by side before all others; so the constants that stand between lists
# otherwise are side by side, too.
LISTS = ["roles", "key_skills", "in_demand", "demanded", "asked", "uses", "skills"]


def built():
    """The program with its symbols, and the map of it that GNU's linker wrote: (start, size, file, section), by start."""
    folder = ROOT / "target/startup"
    linker_map = folder / "map"
    flags = f"-C target-feature=+crt-static -C relocation-model=static -C link-arg=-Wl,-Map={linker_map}"
    subprocess.run(["cargo", "build", "--release", "--locked", "--bin", "roles", "--target", TARGET, "--target-dir", folder,
                    "--config", 'profile.release.strip="none"'], cwd=ROOT, check=True, env={**os.environ, "RUSTFLAGS": flags})
    sections = []
    for line in re.sub(r"\n( \.\S+)\n +", r"\n\1 ", linker_map.read_text()).splitlines(): # a long name stands on a line of its own
        found = re.match(r" (\.\S+) +0x([0-9a-f]+) +0x([0-9a-f]+) (\S.*)$", line)
        if found and int(found[3], 16):
            sections.append((int(found[2], 16), int(found[3], 16), found[4], found[1]))
    return folder / TARGET / "release/roles", sorted(sections)


def called(program, start, folder):
    """The symbols of what a start of the program calls."""
    out = folder / "calls"
    subprocess.run(["valgrind", "--tool=callgrind", "--demangle=no", "--compress-strings=no", f"--callgrind-out-file={out}", program,
                    *start.split()], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return {re.sub(r"'\d+$", "", line[3:]) for line in out.read_text().splitlines() if line.startswith("fn=")}


def pattern(file, section):
    """How a linker script names a section whatever the compiler's hash of it; nothing where it can't."""
    if member := re.search(r"([^/]+)\.(a|rlib)\((?:[0-9a-f]{16}-)?(.*)\)$", file):
        return f"*{re.sub(r'-[0-9a-f]+$', '-*', member[1])}.{member[2]}:*{member[3]}(.text .text.*)"
    if re.search(r"/r?crt[1i]\.o$", file):
        return "*crt?.o(.text)"
    name = re.sub(r"17h[0-9a-f]{16}E.*", "17h*", section) # the older way of mangling
    name = re.sub(r"Cs[0-9A-Za-z]+_", "Cs*_", name) # the newer one
    name = re.sub(r"[^\w.*$]", "?", name)
    return f"*({name})" if name.startswith(".text.") else None


def first(section, patterns):
    """The lines that have what fits these patterns lie before the rest of a section, in their order."""
    return ["SECTIONS {", f"  {section}.startup : {{", *(f"    {name}" for name in patterns), "  }", f"}} INSERT BEFORE {section};"]


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        program, sections = built()
        listed = subprocess.run(["nm", "--defined-only", program], check=True, capture_output=True, text=True).stdout
        symbols = {words[2]: int(words[0], 16) for words in map(str.split, listed.splitlines()) if words[1] in "tTwWiI"}
        starts = [section[0] for section in sections]
        users = collections.defaultdict(set) # of each section, the starts that need it
        for at, start in enumerate(STARTS):
            for symbol in called(program, start, folder) & symbols.keys():
                section = sections[bisect.bisect_right(starts, symbols[symbol]) - 1]
                if section[0] <= symbols[symbol] < section[0] + section[1]:
                    users[section].add(at)
    needed, size, by = collections.Counter(), collections.Counter(), collections.defaultdict(set)
    for section in sections:
        if name := pattern(*section[2:]):
            size[name] += section[1]
            if section in users:
                needed[name] += section[1]
                by[name] |= users[section]
    names = [name for name in needed if size[name] - needed[name] <= ALONG]
    names.sort(key=lambda name: (0 not in by[name], size[name] - needed[name] > ALONG / 8, -len(by[name]), name))
    lists = [f"*(.rodata._ZN5roles9catalogue7builtin7BUILTIN{len(name)}{name}17h*)" for name in LISTS]
    lists += ["*(.rodata._ZN5roles9catalogue7builtin7BUILTIN*)", "*(.rodata._ZN5roles*8BUILT_IN*)", "*(.rodata._ZN5roles7profile4text8language*)"]
    (ROOT / "src/startup.ld").write_text("\n".join([
        "/* What a start needs, side by side; written by tools/startup_order.py, linked by build.rs. */",
        *first(".text", names),
        *first(".rodata", lists),
        "",
    ]))
    left = sum(needed.values()) - sum(needed[name] for name in names)
    print(f"{len(names)} names, {sum(size[name] for name in names)} bytes; {left} bytes that starts need are not among them")


if __name__ == "__main__":
    main()
