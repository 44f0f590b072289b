#!/usr/bin/env python3
"""Reads the audit's HTML pages as a browser and a screen reader would: balanced, labelled, without script or network, with
enough contrast. Usage: audit_page.py PROGRAM PROJECT_FOLDER
"""

import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile

VOID = {"meta", "wbr", "br", "img", "link", "input", "hr"}
HOSTILE = r'''stancemap: 1
title: "</title><script>alert(1)</script> & \"quotes\""
thesis: t
sources:
  "s\"><img src=x>": {title: "<b>bold</b> =1+1", author: "</td>", text: "../x.txt"}
participants: {p: {name: "<i>Kim</i>", side: "\u202Eevil"}}
claims:
  t: {kind: policy, text: "`</code><script>`"}
  "a<b>": {text: "\u001b[31mred ` & </table>", supports: t, said: {source: "s\"><img src=x>", quote: "]]> -->"}}
thread: {posts: {1: {by: p, asserts: ["a<b>", t]}}}
'''
# Pairs of text and ground, and of a mark and its ground, with the contrast that WCAG 2.2 AA asks for.
PAIRS = [("ink", "ground", 4.5), ("quiet", "ground", 4.5), ("accent", "ground", 4.5), ("ink", "panel", 4.5),
         ("ink", "note", 4.5), ("note-edge", "ground", 3), ("edge", "ground", 3)] + [(f"part-{i}", "ground", 3) for i in range(1, 5)]


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.ids, self.links, self.levels, self.tags = [], [], [], [], [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append((tag, attributes))
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        for name, value in attributes.items():
            if name.startswith("on") or name in ("src", "srcset", "style", "action"):
                self.faults.append(f"<{tag} {name}={value!r}>")
            if name == "href":
                self.links.append(value)
        if tag == "th" and attributes.get("scope") not in ("row", "col"):
            self.faults.append("a head cell without a scope")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes another element")


def luminance(color):
    parts = [int(color[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a, b):
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def faults_of(text):
    page = Page()
    page.feed(text)
    page.close()
    yield from page.faults
    if page.open:
        yield f"never closed: {page.open}"
    names = [tag for tag, _ in page.tags]
    if "script" in names or "img" in names or "link" in names:
        yield "an element that runs or fetches"
    if dict(page.tags).get("html", {}).get("lang") != "en":
        yield "no language"
    if not any(a.get("http-equiv") == "Content-Security-Policy" and "default-src 'none'" in a.get("content", "")
               for _, a in page.tags):
        yield "no policy"
    if names.count("table") != names.count("caption") or names.count("table") != names.count("thead"):
        yield "a table without a caption or a head"
    if len(page.ids) != len(set(page.ids)):
        yield "an id stands twice"
    for link in page.links:
        if link[:1] != "#" or link[1:] not in page.ids:
            yield f"a link to {link}"
    if page.levels[:1] != [1] or page.levels.count(1) != 1 or any(b > a + 1 for a, b in zip(page.levels, page.levels[1:])):
        yield f"headings {page.levels}"
    if re.search(r"url\(|@import|https?:", text.split("</style>")[0]):
        yield "the style fetches something"
    if "\x1b" in text:
        yield "a control character"


def contrast_faults(text):
    blocks = re.findall(r":root \{(.*?)\}", text, re.DOTALL)
    if len(blocks) != 3:
        yield f"{len(blocks)} sets of colours instead of light, dark and print"
    for block in blocks:
        colors = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        for front, ground, least in PAIRS:
            found = contrast(colors[front], colors[ground])
            if found < least:
                yield f"{front} on {ground}: contrast {found:.2f}, not {least}"


def main():
    program, project = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        hostile, empty = pathlib.Path(folder, "hostile.yaml"), pathlib.Path(folder, "empty.yaml")
        hostile.write_text(HOSTILE, "utf-8")
        empty.write_text("stancemap: 1\n", "utf-8")
        maps = sorted(p.parent for p in project.glob("annotations/*/map.yaml")) + [hostile, empty]
        for path in maps:
            done = subprocess.run([program, "audit", path, "--format", "html", "--fail-on", "never"], capture_output=True, timeout=60)
            text = done.stdout.decode("utf-8")
            faults = ["exit status %d" % done.returncode] if done.returncode != 0 else []
            faults += faults_of(text) if text else ["no page"]
            faults += contrast_faults(text) if path == maps[0] else []
            passed, failed = passed + (not faults), failed + bool(faults)
            for fault in faults:
                print(f"FAILED {path}: {fault}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
