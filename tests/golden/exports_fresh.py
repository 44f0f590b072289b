#!/usr/bin/env python3
"""Says whether exports/ is what `stancemap build annotations -o exports` makes of annotations/ today.

Usage: exports_fresh.py PROGRAM PROJECT_FOLDER      STANCEMAP_UPDATE=1 makes exports/ again.
"""

import os
import pathlib
import subprocess
import sys
import tempfile


def files_below(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def main():
    program, project = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        out = str(project / "exports") if os.environ.get("STANCEMAP_UPDATE") == "1" else folder
        done = subprocess.run([program, "build", "annotations", "-o", out, "--fail-on", "never"], cwd=project,
                              capture_output=True, timeout=300)
        if done.returncode != 0:
            print(done.stderr.decode())
            print("0 passed, 1 failed")
            return 1
        made, held = files_below(pathlib.Path(out)), files_below(project / "exports")
        held = {path: held[path] for path in held if path.name != "README.md"}
        made = {path: made[path] for path in made if path.name != "README.md"}
        stale = [path for path in sorted(set(made) | set(held)) if made.get(path) != held.get(path)]
        for path in stale:
            print(f"FAILED exports/{path} is not what the program makes today")
        print(f"{len(made) - len([p for p in stale if p in made])} passed, {len(stale)} failed")
        return 1 if stale or not made else 0


if __name__ == "__main__":
    sys.exit(main())
