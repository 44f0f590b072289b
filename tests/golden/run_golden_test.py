#!/usr/bin/env python3
"""Runs run_golden.py over cases that must pass and cases that must fail: a test that cannot fail would say nothing.

The program of the cases is `printf`, which prints what its argument says.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

RUNNER = pathlib.Path(__file__).with_name("run_golden.py")

# What is printed, the section `stdout` in the case file, and whether that is the same.
CASES = {
    "the same": (r"one\ntwo\n", "one\ntwo\n", True),
    "no newline at the end, and said so": ("one", "one\n\\ no newline\n", True),
    "a newline is missing": ("one", "one\n", False),
    "a newline too many": (r"one\n\n", "one\n", False),
    "CRLF is CRLF": (r"one\r\n", "one\r\n", True),
    "CRLF is not LF": (r"one\r\n", "one\n", False),
    "a line separator is no newline": ("one\u2028two\\n", "one\ntwo\n", False),
    "a line separator stays": ("one\u2028=== two\\n", "one\u2028=== two\n", True),
    "another word": (r"one\n", "two\n", False),
}


def run(folder, *more):
    return subprocess.run([sys.executable, RUNNER, shutil.which("printf"), folder, *more], capture_output=True, text=True)


def main():
    failed = 0
    for name, (printed, expected, same) in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            case = pathlib.Path(folder, "case.golden")
            text = f"=== command\nstancemap '{printed}'\n=== stdout\n{expected}=== exit\n0\n"
            case.write_text(text, "utf-8", newline="")
            done = run(folder)
            good = done.returncode == (0 if same else 1) and ("--- expected stdout" in done.stdout) == (not same)
            # What --update writes is right afterwards.
            good = good and run(folder, "--update").returncode == 0 and run(folder).returncode == 0
            if not good:
                failed += 1
                print(f"FAILED {name}: {done.stdout}{done.stderr}")
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
