#pragma once
// The style of the printed flow sheet. Text on its ground has a contrast of 4.5 : 1 or more, lines that mean something
// 3 : 1 (WCAG 2.2 AA), in light and in dark. Sides, and teams where a side has several, are told apart by their names,
// by the line at the left of a cell (solid, double, dashed, dotted) and only then by colour.

#include <string_view>

namespace stancemap::flow {

inline constexpr std::string_view kHtmlStyle = R"css(
:root {
  color-scheme: light dark;
  --ground: #ffffff; --panel: #f4f6f8; --ink: #1c2128; --quiet: #525c68; --line: #c9d0d8; --edge: #767f8a;
  --accent: #0b5cad; --drop: #a11a00; --drop-ground: #fdeeeb;
  --side-1: #2b83ba; --side-2: #a86400; --side-3: #00805f; --side-4: #a8507f;
  --side-1-ground: #e6f3fc; --side-2-ground: #fdf1d8; --side-3-ground: #e0f4ec; --side-4-ground: #f8e8f1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181d; --panel: #1d232a; --ink: #e8ebef; --quiet: #a9b3be; --line: #38424d; --edge: #7d8894;
    --accent: #7ab8ff; --drop: #ff9b85; --drop-ground: #3a1a13;
    --side-1: #56b4e9; --side-2: #e69f00; --side-3: #1cc498; --side-4: #d98cb6;
    --side-1-ground: #12293a; --side-2-ground: #33270c; --side-3-ground: #0b2e25; --side-4-ground: #35202c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 1.5rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
a { color: inherit; text-decoration-color: var(--edge); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
:target { outline: 3px solid var(--accent); outline-offset: -3px; }
h1, h2 { line-height: 1.2; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.625rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
.kind { margin: 0; color: var(--quiet); font-weight: 600; }
.summary { margin: 0 0 .75rem; max-width: 60rem; }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 1rem; padding: 0; list-style: none; color: var(--quiet); font-size: .875rem; }
.key .side { padding: 0 .5rem; color: var(--ink); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .875rem; line-height: 1.35; }
table.even { table-layout: fixed; min-width: var(--least); }
caption { padding: 0 0 .5rem; text-align: left; color: var(--quiet); }
th, td { padding: .375rem .5rem; border: solid var(--line); border-width: 0 1px 1px 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { border-top-width: 1px; border-bottom: 2px solid var(--edge); font-weight: 400; }
.left { border-left-width: 1px; }
th .id { display: block; font-size: 1.125rem; font-weight: 700; }
th .name, th .who { display: block; color: var(--quiet); font-size: .8125rem; }
th .who { color: var(--ink); font-weight: 600; }
tr.first td { border-top: 1px solid var(--edge); }
tr.section th { padding-top: .625rem; border-top: 2px solid var(--edge); background: var(--panel); font-size: .9375rem; font-weight: 700; }
td p { margin: 0; }
td .no { font-variant-numeric: tabular-nums; }
td.d1 { padding-left: 1.125rem; } td.d2 { padding-left: 1.75rem; } td.d3 { padding-left: 2.375rem; }
.note { color: var(--quiet); font-size: .8125rem; }
.s1 { border-left: .3125rem solid var(--side-1); background: var(--side-1-ground); }
.s2 { border-left: .3125rem solid var(--side-2); background: var(--side-2-ground); }
.s3 { border-left: .3125rem solid var(--side-3); background: var(--side-3-ground); }
.s4 { border-left: .3125rem solid var(--side-4); background: var(--side-4-ground); }
.b2 { border-left-style: double; } .b3 { border-left-style: dashed; } .b4 { border-left-style: dotted; }
td.empty { background: none; }
td.act { background: var(--ground); }
td.act p:first-child { font-style: italic; }
td.drop { background: var(--drop-ground); border-left-width: 0; outline: 2px dashed var(--drop); outline-offset: -2px; }
td.drop:target { outline: 3px solid var(--accent); }
td.drop p:first-child { color: var(--drop); font-style: normal; font-weight: 700; }
.mark { display: inline-block; margin: .125rem .25rem 0 0; padding: 0 .375rem; border: 1px solid currentColor; border-radius: .25rem; font-size: .75rem; font-weight: 700; }
.mark.dropped { color: var(--drop); border-style: dashed; }
.mark.new { color: var(--drop); border-style: double; border-width: 3px; }
ul.cells { margin: 0; padding: 0; list-style: none; }
ul.cells > li { margin: 0 0 .25rem; padding: .25rem .5rem; border-left: .3125rem solid var(--line); }
ul.cells > li.section { border: 0; padding-left: 0; font-weight: 700; }
@media screen {
  td.cut { border-bottom-color: transparent; }
  td.cont p { display: none; }
}
@media print {
  @page { size: A4 landscape; margin: 9mm 8mm 11mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
  :root {
    color-scheme: light;
    --ground: #ffffff; --panel: #f4f6f8; --ink: #000000; --quiet: #444c56; --line: #aab2bb; --edge: #5b646f;
    --accent: #000000; --drop: #8f1700; --drop-ground: #fdeeeb;
    --side-1: #2b83ba; --side-2: #a86400; --side-3: #00805f; --side-4: #a8507f;
    --side-1-ground: #eef6fc; --side-2-ground: #fdf6e6; --side-3-ground: #ebf7f2; --side-4-ground: #faf0f5;
  }
  body { padding: 0; font-size: 9pt; }
  h1 { font-size: 14pt; }
  a { text-decoration: none; }
  .scroll { overflow: visible; }
  table { font-size: 7.5pt; line-height: 1.25; }
  table.even { min-width: 0; }
  th, td { padding: 2pt 3pt; }
  th .id { font-size: 10pt; } th .name, th .who, .note { font-size: 6.5pt; } .mark { font-size: 6.5pt; }
  td.d1 { padding-left: 7pt; } td.d2 { padding-left: 11pt; } td.d3 { padding-left: 15pt; }
  thead { display: table-header-group; }
  tbody, tr, td p { break-inside: avoid; }
  tr.section { break-after: avoid; }
  tr.section th { padding-top: 4pt; font-size: 9pt; }
  .kind, h1, .summary, .key, caption { break-after: avoid; }
  th, td, .key .side { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

}  // namespace stancemap::flow
