#!/usr/bin/env python3
"""Runs what the README tells a new user: the map that it shows, and each `$ stancemap …` command, in an empty folder.

Usage: run_readme.py PROGRAM README
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def main():
    program, readme = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    text = readme.read_text("utf-8")
    maps = blocks(text, "yaml")
    commands = [line[2:] for block in blocks(text, "console") for line in block.splitlines() if line.startswith("$ ")]
    passed = failed = 0

    def note(good, what):
        nonlocal passed, failed
        passed, failed = passed + good, failed + (not good)
        if not good:
            print(f"FAILED {what}")

    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "map.yaml").write_text(maps[0], "utf-8")
        pathlib.Path(folder, "maps", "first").mkdir(parents=True)
        pathlib.Path(folder, "maps", "first", "map.yaml").write_text(maps[0], "utf-8")
        for command in commands:
            words = shlex.split(command)
            done = subprocess.run([program, *words[1:]], cwd=folder, capture_output=True, timeout=60)
            note(words[0] == "stancemap" and done.returncode in (0, 1), f"{command}: {done.returncode} {done.stderr.decode()}")
        for made in ("map.svg", "out/first/map.svg", "out/first/map.dot", "out/first/findings.md"):
            note(pathlib.Path(folder, made).is_file(), f"{made} was not made")

    # The links of the README lead somewhere.
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        note((readme.parent / target).exists(), f"link to {target}")
    # The scripts that it names are there and can be run.
    for script in re.findall(r"^(scripts/\S+)", "\n".join(blocks(text, "sh")), re.MULTILINE):
        note(os.access(readme.parent / script, os.X_OK), f"{script} cannot be run")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not commands else 0


if __name__ == "__main__":
    sys.exit(main())
