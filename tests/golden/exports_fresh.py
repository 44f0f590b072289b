#!/usr/bin/env python3
"""Says whether exports/ is what `stancemap build annotations -o exports --formats dot,svg` makes of annotations/ today,
with the pages of some maps, and whether the pictures of the documents are what `stancemap render` makes.

Usage: exports_fresh.py PROGRAM PROJECT_FOLDER      STANCEMAP_UPDATE=1 makes exports/ again.
"""

import os
import pathlib
import subprocess
import sys
import tempfile


def files_below(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


# The pictures in docs/images: the arguments of `stancemap render`.
PICTURES = {
    "prepare-for-war.svg": ["annotations/benevolent-hegemon", "--focus", "prepare-for-war", "--depth", "2"],
    "benevolence.svg": ["annotations/benevolent-hegemon", "--focus", "seen-as-benign", "--depth", "1", "--no-findings"],
    "joined-map.svg": ["annotations/japan-security", "--fold", "all", "--no-findings"],
}

# The maps whose pages are in exports/ too: each is larger than all else that a map gives.
PAGES = ["benevolent-hegemon", "japan-security", "policy-round"]


def main():
    program, project = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        out = str(project / "exports") if os.environ.get("STANCEMAP_UPDATE") == "1" else folder
        done = subprocess.run([program, "build", "annotations", "-o", out, "--formats", "dot,svg", "--fail-on", "never"], cwd=project,
                              capture_output=True, timeout=300)
        if done.returncode != 0:
            print(done.stderr.decode())
            print("0 passed, 1 failed")
            return 1
        for name in PAGES:
            subprocess.run([program, "render", f"annotations/{name}", "-o", os.path.join(out, name, "map.html")], cwd=project,
                           timeout=60, check=True, capture_output=True)
        images = project / "docs" / "images" if os.environ.get("STANCEMAP_UPDATE") == "1" else pathlib.Path(folder, "images")
        images.mkdir(parents=True, exist_ok=True)
        stale_images = 0
        for name, arguments in PICTURES.items():
            subprocess.run([program, "render", *arguments, "-o", str(images / name)], cwd=project, timeout=60, check=True)
            held_image = project / "docs" / "images" / name
            if not held_image.is_file() or held_image.read_bytes() != (images / name).read_bytes():
                print(f"FAILED docs/images/{name} is not what the program makes today")
                stale_images += 1
        if images.parent == pathlib.Path(folder):
            for name in PICTURES:
                (images / name).unlink()
        made, held = files_below(pathlib.Path(out)), files_below(project / "exports")
        held = {path: held[path] for path in held if path.name != "README.md"}
        made = {path: made[path] for path in made if path.name != "README.md"}
        stale = [path for path in sorted(set(made) | set(held)) if made.get(path) != held.get(path)]
        for path in stale:
            print(f"FAILED exports/{path} is not what the program makes today")
        passed = len(made) - len([p for p in stale if p in made]) + len(PICTURES) - stale_images
        print(f"{passed} passed, {len(stale) + stale_images} failed")
        return 1 if stale or stale_images or not made else 0


if __name__ == "__main__":
    sys.exit(main())
