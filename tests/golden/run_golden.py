#!/usr/bin/env python3
"""Runs the golden cases: each is one run of the program in an empty folder.

A case file is a list of sections. A section starts with a line `=== NAME`:

    === command            one line, split as a shell splits words; `stancemap` is the program
    === file PATH          a file that is there before the run (any number)
    === stdin              what the program reads from standard input
    === stdout             what must be there afterwards, byte for byte
    === stderr
    === exit               the exit status
    === made PATH          a file that the run must have written (any number)

A line in a section that would look like a header is written with one `=` more. The last line break of a section belongs
to the case file; a section `\\ no newline` marker line at its end says that the text ends without one.

Usage: run_golden.py PROGRAM FOLDER [--update] [NAME...]
--update rewrites the expected sections with what the program does. Read the diff like code.
"""

import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

MARK = "=== "
NO_NEWLINE = "\\ no newline"
EXPECTED = ("stdout", "stderr", "exit")


def lines_of(text):
    """Lines end at LF and nowhere else: every other character that Python takes for a line's end belongs to the text."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def parse(text):
    sections = []
    for line in lines_of(text):
        if line.startswith(MARK):
            sections.append([line[len(MARK):].rstrip("\n"), ""])
        elif sections:
            if line.startswith("=" + MARK):
                line = line[1:]
            sections[-1][1] += line
        else:
            raise ValueError("text before the first section")
    for section in sections:
        if section[1].endswith(NO_NEWLINE + "\n"):
            section[1] = section[1][: -len(NO_NEWLINE) - 2]
    return sections


def written(sections):
    out = ""
    for name, body in sections:
        out += MARK + name + "\n"
        for line in lines_of(body):
            out += "=" + line if line.startswith(MARK) else line
        if body and not body.endswith("\n"):
            out += "\n" + NO_NEWLINE + "\n"
    return out


def run(program, sections):
    values = dict(sections)
    with tempfile.TemporaryDirectory() as folder:
        for name, body in sections:
            if name.startswith("file "):
                path = pathlib.Path(folder, name[5:])
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(body.encode("utf-8", "surrogateescape"))
        words = shlex.split(values["command"])
        if words[0] != "stancemap":
            raise ValueError("the command of a case is `stancemap …`")
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "")}
        environment.pop("NO_COLOR", None)
        done = subprocess.run([program, *words[1:]], cwd=folder, capture_output=True, timeout=60, env=environment,
                              input=values.get("stdin", "").encode("utf-8", "surrogateescape"))
        actual = {"stdout": done.stdout.decode("utf-8", "surrogateescape"),
                  "stderr": done.stderr.decode("utf-8", "surrogateescape"), "exit": f"{done.returncode}\n"}
        for name, _ in sections:
            if name.startswith("made "):
                path = pathlib.Path(folder, name[5:])
                actual[name] = path.read_bytes().decode("utf-8", "surrogateescape") if path.is_file() else "(not made)\n"
    return actual


def differences(expected, actual):
    """The names of what differs by any byte, and the lines that show it."""
    names = [name for name in actual if expected.get(name, "") != actual[name]]
    shown = []
    for name in names:
        shown += difflib.unified_diff(shown_lines(expected.get(name, "")), shown_lines(actual[name]), f"expected {name}",
                                      f"actual {name}", lineterm="")
    return names, shown


def shown_lines(text):
    """The lines with what cannot be seen made visible."""
    lines = ["".join(c if c.isprintable() or c in "\n\t" else ascii(c)[1:-1] for c in line) for line in lines_of(text)]
    return [line[:-1] if line.endswith("\n") else line + " " + NO_NEWLINE for line in lines]


def read_case(path):
    with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
        return file.read()


def main():
    words = [word for word in sys.argv[1:] if word != "--update"]
    update = "--update" in sys.argv or os.environ.get("STANCEMAP_UPDATE") == "1"
    program, folder, names = os.path.abspath(words[0]), pathlib.Path(words[1]), words[2:]
    passed = failed = 0
    for path in sorted(folder.rglob("*.golden")):
        if names and path.stem not in names:
            continue
        sections = parse(read_case(path))
        actual = run(program, sections)
        expected = {name: body for name, body in sections}
        names_of_differences, shown = differences(expected, actual)
        if not names_of_differences:
            passed += 1
        elif update:
            kept = [section for section in sections if section[0] not in actual]
            made = [[name, text] for name, text in actual.items() if text or name == "exit"]
            path.write_text(written(kept + made), "utf-8", "surrogateescape", newline="")
            print(f"updated {path}")
            passed += 1
        else:
            failed += 1
            print(f"FAILED {path}")
            print("\n".join(shown))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
