#!/usr/bin/env python3
"""Says whether the house is in order: rooms include only rooms above them, Boost and Graphviz stay in their rooms, every
folder says what it is, every header compiles alone, and every check and command is a file of its own, of its name.

Usage: rooms.py PROJECT_FOLDER [COMPILER]     without a compiler the headers are not compiled
"""

import concurrent.futures
import pathlib
import re
import subprocess
import sys

ROOMS = ["base", "diagnostics", "model", "graph", "formats", "sourcing", "debate", "checks", "reports", "layout", "render", "page", "serve", "cli"]
ALLOWED_ABOVE = {
    "base": [],
    "diagnostics": ["base"],
    "model": ["base"],
    "graph": ["base", "model"],
    "formats": ["base", "diagnostics", "model"],
    "sourcing": ["base", "diagnostics", "model"],
    "debate": ["base", "model", "graph"],
    "checks": ["base", "diagnostics", "model", "graph", "formats", "sourcing", "debate"],
    "reports": ["base", "diagnostics", "model", "graph", "formats", "sourcing", "debate", "checks"],
    "layout": [],
    "render": ["base", "diagnostics", "model", "graph", "debate", "layout"],
    "page": ["base", "diagnostics", "model", "graph", "formats", "sourcing", "debate", "checks", "reports", "layout", "render"],
    "serve": ["base", "sourcing", "render", "page"],
    "cli": ["base", "diagnostics", "model", "graph", "formats", "sourcing", "debate", "checks", "reports", "layout", "render", "page", "serve"],
}
KEPT_IN = {r"<boost/": "graph", r"<graphviz/|<gvc|<cgraph": "render", r"<yaml": "formats", r"<edlib": "sourcing", r"<openssl/": "formats sourcing", r"<CLI/": "cli", r"<httplib": "serve",
           r"<spdlog/": "cli"}

# Names of the standard library in headers, and the headers of which one is to be included for them.
STANDARD = {r"std::string\b": "string", r"std::(u32)?string_view\b": "string_view string", r"std::vector\b": "vector",
            r"std::optional\b": "optional", r"std::span\b": "span", r"std::array\b": "array", r"std::map\b": "map",
            r"std::set\b": "set", r"std::unordered_map\b": "unordered_map", r"std::unordered_set\b": "unordered_set",
            r"std::(unique|shared)_ptr\b": "memory", r"std::function\b": "functional", r"std::tuple\b": "tuple",
            r"std::(pair|exchange)\b": "utility", r"std::u?int\d+_t\b": "cstdint",
            r"std::filesystem\b": "filesystem", r"std::variant\b": "variant", r"std::numeric_limits\b": "limits",
            r"std::(any_of|find_if|sort|stable_sort|lower_bound|min|max)\b": "algorithm"}

# What is a file of its own, of its name, and listed in all.h of its folder.
OWN_FILES = {"checks": r"Check (\w+)", "cli/commands": r"Command (\w+)_command"}


def main():
    project = pathlib.Path(sys.argv[1])
    source = project / "src"
    faults = {}  # by rule of the house

    def note(rule, good, what):
        faults.setdefault(rule, [])
        if not good:
            faults[rule].append(what)

    listed = re.findall(r"^stancemap_room\((\w+)", (source / "CMakeLists.txt").read_text(), re.MULTILINE)
    note("order", listed == ROOMS, f"src/CMakeLists.txt lists the rooms {listed}")
    for folder in [source, *sorted(p for p in source.rglob("*") if p.is_dir())]:
        note("readme", (folder / "README.md").is_file(), f"{folder.relative_to(project)} has no README.md")
    headers = []
    for path in sorted([*source.rglob("*.h"), *source.rglob("*.cpp")]):
        room = path.relative_to(source).parts[0]
        text = path.read_text("utf-8")
        name = path.relative_to(project)
        for included in re.findall(r'^#include "([^"]+)"', text, re.MULTILINE):
            above = included.split("/")[0]
            note("includes", above == room or above in ALLOWED_ABOVE[room], f"{name} includes {included}")
        for pattern, home in KEPT_IN.items():
            note("kept in", room in home.split() or not re.search(r"^#include " + pattern.replace("|", "|^#include "), text, re.MULTILINE),
                 f"{name} includes {pattern}, which belongs in {home}")
        if path.suffix == ".h":
            headers.append(path)
            note("guard", "#pragma once" in text, f"{name} has no #pragma once")

    for folder, pattern in OWN_FILES.items():
        listed = set(re.findall(r"^extern const " + pattern + r";", (source / folder / "all.h").read_text(), re.MULTILINE))
        found = {}
        for path in sorted((source / folder).glob("*.cpp")):
            for name in re.findall(r"^constinit const " + pattern + r"\b", path.read_text("utf-8"), re.MULTILINE):
                note("own file", path.stem == name, f"{path.relative_to(project)} defines {name}, which belongs in {name}.cpp")
                found[name] = path
        note("own file", set(found) == listed and found, f"src/{folder}/all.h and the files do not have the same: "
             f"{sorted(listed ^ set(found))}")

    # A header that its own .cpp includes first has been compiled alone, but for what is precompiled: the standard library.
    includes = {path: re.findall(r"^#include (\S+)", path.read_text("utf-8"), re.MULTILINE) for path in headers}
    proven = set()
    for path in headers:
        own = path.with_suffix(".cpp")
        first = re.search(r'^#include "([^"]+)"', own.read_text("utf-8"), re.MULTILINE) if own.is_file() else None
        if first and source / first[1] == path:
            proven.add(path)
            reached, ahead = set(), [path]
            while ahead:
                for name in includes.get(ahead.pop(), []):
                    if name not in reached:
                        reached.add(name)
                        ahead.append(source / name.strip('"'))
            text = re.sub(r"//.*", "", path.read_text("utf-8"))
            for pattern, homes in STANDARD.items():
                note("standard", not re.search(pattern, text) or any(f"<{home}>" in reached for home in homes.split()),
                     f"{path.relative_to(project)} uses {pattern} without <{homes.split()[0]}>")

    if len(sys.argv) > 2:
        def compiles(path):
            name = path.relative_to(source).as_posix()
            done = subprocess.run([sys.argv[2], "-std=c++20", "-fsyntax-only", f"-I{source}", "-x", "c++", "-"],
                                  input=f'#include "{name}"\n', capture_output=True, text=True)
            return path, done.returncode == 0, done.stderr

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for path, good, errors in pool.map(compiles, sorted(set(headers) - proven)):
                note("alone", good, f"{path.relative_to(project)} does not compile alone:\n{errors}")

    for rule, found in faults.items():
        for fault in found:
            print(f"FAILED {rule}: {fault}")
    failed = sum(1 for found in faults.values() if found)
    print(f"{len(faults) - failed} passed, {failed} failed")
    return 1 if failed or not headers else 0


if __name__ == "__main__":
    sys.exit(main())
