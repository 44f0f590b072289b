#!/usr/bin/env python3
"""`build --watch` builds a map again when its file changes, and when a new map appears; it ends when it is interrupted.

Usage: watch_test.py PROGRAM
"""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

MAP = 'stancemap: 1\nthesis: a\nclaims:\n  a: {kind: value, text: "%s", assumed: "for the test"}\n'


def waits_for(condition, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


def builds_what_was_edited_meanwhile(program):
    """The first build waits at a pipe that stands where the picture goes, until the map has been edited."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "map.yaml")
        source.write_text(MAP % "first words")
        pipe = pathlib.Path(folder, "out", "map", "map.dot")
        pipe.parent.mkdir(parents=True)
        os.mkfifo(pipe)
        run = subprocess.Popen([program, "build", "map.yaml", "-o", "out", "--formats", "dot", "--watch"], cwd=folder,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            with open(pipe, encoding="utf-8") as first:  # opens when the build has read the map and begins to write
                source.write_text(MAP % "second and longer words")
                if "first words" not in first.read():
                    return False
            pipe.unlink()
            return waits_for(lambda: pipe.is_file() and "second and longer words" in pipe.read_text())
        finally:
            run.send_signal(signal.SIGINT)
            run.wait(timeout=30)


def rests_beside_its_output(program):
    """With the output folder among the maps, nothing is built again until a map changes."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "one").mkdir()
        pathlib.Path(folder, "one", "map.yaml").write_text(MAP % "words")
        log = pathlib.Path(folder, "log.txt")
        with open(log, "w", encoding="utf-8") as stdout:
            run = subprocess.Popen([program, "build", ".", "-o", "out", "--formats", "dot", "--watch"], cwd=folder,
                                   stdout=stdout, stderr=subprocess.DEVNULL)
            try:
                built = waits_for(lambda: "one: " in log.read_text())
                time.sleep(1.5)  # some looks
            finally:
                run.send_signal(signal.SIGINT)
                run.wait(timeout=30)
        return built and log.read_text().count("\n") == 1


def main():
    program = os.path.abspath(sys.argv[1])
    results = []
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "maps", "one", "map.yaml")
        source.parent.mkdir(parents=True)
        source.write_text(MAP % "first words")
        made = pathlib.Path(folder, "out", "one", "map.dot")
        other = pathlib.Path(folder, "out", "two", "map.dot")
        run = subprocess.Popen([program, "build", "maps", "-o", "out", "--formats", "dot", "--watch"], cwd=folder,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            results.append(("builds at the start", waits_for(lambda: made.is_file() and "first words" in made.read_text())))
            time.sleep(0.6)  # the first look has been taken
            source.write_text(MAP % "second words")
            results.append(("builds what changed", waits_for(lambda: "second words" in made.read_text())))
            new = pathlib.Path(folder, "maps", "two", "map.yaml")
            new.parent.mkdir()
            new.write_text(MAP % "another map")
            results.append(("builds a new map", waits_for(other.is_file)))
            source.write_text("claims: [")
            results.append(("goes on after a broken file",
                            waits_for(lambda: "yaml-syntax" in (made.parent / "findings.json").read_text())))
            results.append(("is still there", run.poll() is None))
        finally:
            run.send_signal(signal.SIGINT)
            run.wait(timeout=30)
    results.append(("builds what was edited during the first build", builds_what_was_edited_meanwhile(program)))
    results.append(("does not read what it writes", rests_beside_its_output(program)))
    for what, good in results:
        if not good:
            print(f"FAILED {what}")
    failed = sum(1 for _, good in results if not good)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
