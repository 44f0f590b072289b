#!/usr/bin/env python3
"""Runs what the documents tell their readers, a page at a time in a folder of its own.

- A fenced block behind a line that ends in "`NAME`:" is the file NAME (with a file's ending), written when its turn comes.
- In a `console` block each line `$ stancemap …` is run. The lines below it, if there are any, are what it prints: they
  come in this order; a line `…` stands for any lines.
- Of a `text` block that is no file every line is printed by some command of the page.
- Links lead somewhere, and scripts that a `sh` block names can be run.

The folder holds a copy of annotations/. Usage: run_docs.py PROGRAM PROJECT_FOLDER
"""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```([\w-]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
FILE_ABOVE = re.compile(r"`([\w./-]+\.\w+)`:\s*$")
# Made from tables that have tests of their own.
GENERATED = re.compile(r"docs/(checks/|commands\.md)")


class Page:
    def __init__(self, path, project):
        self.path, self.project = path, project
        self.text = path.read_text("utf-8")
        self.name = path.relative_to(project).as_posix()
        self.passed, self.faults, self.printed = 0, [], ""

    def note(self, good, what):
        self.passed += bool(good)
        if not good:
            self.faults.append(f"{self.name}: {what}")

    def blocks(self):
        """(language, content, the name of the file that it is)"""
        for match in FENCE.finditer(self.text):
            above = self.text[: match.start()].rstrip().rsplit("\n", 1)[-1]
            named = FILE_ABOVE.search(above)
            yield match.group(1), match.group(2), named and match.group(1) != "console" and named.group(1)

    def check(self, program):
        blocks = list(self.blocks())
        consoles = [content for language, content, _ in blocks if language == "console"]
        if consoles:
            with tempfile.TemporaryDirectory() as folder:
                shutil.copytree(self.project / "annotations", pathlib.Path(folder, "annotations"))
                for language, content, name in blocks:
                    if name:
                        file = pathlib.Path(folder, name)
                        file.parent.mkdir(parents=True, exist_ok=True)
                        file.write_text(content, "utf-8")
                    elif language == "console":
                        self.run(content, program, folder)
            for language, content, name in blocks:
                if language == "text" and not name:
                    for line in content.splitlines():
                        self.note(line.strip() in self.printed, f"no command prints `{line.strip()}`")
        self.check_links(blocks)

    def run(self, content, program, folder):
        steps = []
        for line in content.splitlines():
            if line.startswith("$ "):
                steps.append((line[2:], []))
            elif steps:
                steps[-1][1].append(line)
        for command, expected in steps:
            words = shlex.split(command, comments=True)
            if words[0] != "stancemap":
                self.note(False, f"`{command}` is no command of the program")
                continue
            redirect = words.index(">") if ">" in words else len(words)
            done = subprocess.run([program, *words[1:redirect]], cwd=folder, capture_output=True, timeout=120)
            if redirect < len(words):
                pathlib.Path(folder, words[redirect + 1]).write_bytes(done.stdout)
            output = done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")
            self.printed += output
            self.note(done.returncode in (0, 1), f"`{command}` ends with {done.returncode}: {done.stderr.decode()}")
            for made in re.findall(r" (?:-o|--output) (\S+)", command):
                self.note(made == "-" or pathlib.Path(folder, made).exists(), f"`{command}` does not make {made}")
            self.compare(command, expected, output)

    def compare(self, command, expected, output):
        lines, at = [line.rstrip() for line in output.splitlines()], 0
        for line in (line.rstrip() for line in expected):
            if line.strip() in ("…", "..."):
                continue
            found = next((i for i in range(at, len(lines)) if lines[i] == line), None)
            self.note(found is not None, f"`{command}` does not print `{line}` there")
            if found is not None:
                at = found + 1

    def check_links(self, blocks):
        prose = re.sub(r"`[^`\n]*`", "", FENCE.sub("", self.text))
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", prose):
            self.note((self.path.parent / target).exists(), f"the link to {target} leads nowhere")
        for language, content, _ in blocks:
            for script in re.findall(r"^(scripts/\S+)", content, re.MULTILINE) if language == "sh" else []:
                self.note(os.access(self.project / script, os.X_OK), f"{script} cannot be run")


def main():
    program, project = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    passed, faults, with_commands = 0, [], 0
    for path in [project / "README.md", *sorted((project / "docs").rglob("*.md"))]:
        if GENERATED.search(path.relative_to(project).as_posix()):
            continue
        page = Page(path, project)
        page.check(program)
        passed, faults = passed + page.passed, faults + page.faults
        with_commands += bool(page.printed)
    for fault in faults:
        print("FAILED", fault)
    print(f"{passed} passed, {len(faults)} failed")
    return 1 if faults or with_commands < 3 else 0


if __name__ == "__main__":
    sys.exit(main())
