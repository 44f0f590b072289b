#!/usr/bin/env python3
"""Writes advance_widths.cpp: how wide each character of DejaVu Sans and DejaVu Sans Bold is.

Run once, by hand, when the ranges change:  advance_widths.py FOLDER_WITH_THE_FONTS > advance_widths.cpp
Only numbers are taken from the fonts; widths of letters are facts, and no outline is copied.
"""
import struct
import sys
from pathlib import Path

# First and last code point: Latin to Cyrillic, Hebrew, Arabic, Vietnamese and Greek with marks, punctuation, currency,
# letter-like signs, numbers, arrows, mathematics, boxes, shapes, dingbats.
RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x52F), (0x5D0, 0x5EA), (0x620, 0x64A), (0x1E00, 0x1FFF),
          (0x2010, 0x2027), (0x2030, 0x205E), (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2190, 0x22FF), (0x2500, 0x25FF),
          (0x2713, 0x2718)]


def tables(data):
    count = struct.unpack_from(">H", data, 4)[0]
    entries = (struct.unpack_from(">4sLLL", data, 12 + 16 * i) for i in range(count))
    return {tag.decode(): data[offset:offset + length] for tag, _, offset, length in entries}


def glyphs(cmap):
    """Code point -> glyph, from the full Unicode subtable (format 12)."""
    count = struct.unpack_from(">H", cmap, 2)[0]
    for i in range(count):
        offset = struct.unpack_from(">HHL", cmap, 4 + 8 * i)[2]
        if struct.unpack_from(">H", cmap, offset)[0] == 12:
            groups = struct.unpack_from(">L", cmap, offset + 12)[0]
            triples = (struct.unpack_from(">LLL", cmap, offset + 16 + 12 * g) for g in range(groups))
            return {c: glyph + c - first for first, last, glyph in triples for c in range(first, last + 1)}
    raise SystemExit("the font has no cmap of format 12")


def widths(path):
    font = tables(path.read_bytes())
    assert struct.unpack_from(">H", font["head"], 18)[0] == 2048
    glyph_of, full = glyphs(font["cmap"]), struct.unpack_from(">H", font["hhea"], 34)[0]
    advance = lambda glyph: struct.unpack_from(">H", font["hmtx"], 4 * min(glyph, full - 1))[0]
    return [[advance(glyph_of[c]) if c in glyph_of else 0 for c in range(a, b + 1)] for a, b in RANGES]


def table(name, rows):
    numbers = [str(n) for row in rows for n in row]
    lines, line = [], "   "
    for number in numbers:
        if len(line) + len(number) + 2 > 120:
            lines.append(line)
            line = "   "
        line += f" {number},"
    return f"constexpr std::uint16_t {name}[] = {{\n" + "\n".join(lines + [line]) + "\n};\n"


folder = Path(sys.argv[1])
regular, bold = widths(folder / "DejaVuSans.ttf"), widths(folder / "DejaVuSans-Bold.ttf")
print('// Made by advance_widths.py from DejaVu Sans 2.37; do not edit. Units: 1/2048 em; 0: not in the font.')
print('// clang-format off\n#include "render/advance_widths.h"\n\nnamespace stancemap {\nnamespace {\n')
print(table("kRegular", regular))
print(table("kBold", bold))
print("constexpr AdvanceRange kRanges[] = {")
offset = 0
for (first, last), row in zip(RANGES, regular):
    print(f"    {{0x{first:X}, 0x{last:X}, kRegular + {offset}, kBold + {offset}}},")
    offset += len(row)
print("};\n\n}  // namespace\n\nstd::span<const AdvanceRange> advance_ranges() { return kRanges; }\n\n}  // namespace stancemap")
