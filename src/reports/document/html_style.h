#pragma once
// The style of reports' pages. All pairs of text and ground have a contrast of 4.5 : 1 or more, lines and fills that
// mean something 3 : 1 (WCAG 2.2 AA), in light and in dark; the bar's parts are told apart by their order and their
// labels too.

#include <string_view>

namespace stancemap::documents {

inline constexpr std::string_view kHtmlStyle = R"css(
:root {
  color-scheme: light dark;
  --ground: #ffffff; --panel: #f4f6f8; --ink: #1c2128; --quiet: #525c68; --line: #c9d0d8; --edge: #767f8a;
  --accent: #0b5cad; --note: #fff6dc; --note-edge: #946c00;
  --part-1: #0b6e4f; --part-2: #2c7fb8; --part-3: #8f6b10; --part-4: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181d; --panel: #1d232a; --ink: #e8ebef; --quiet: #a9b3be; --line: #38424d; --edge: #7d8894;
    --accent: #7ab8ff; --note: #2b2616; --note-edge: #d6b656;
    --part-1: #4cc38a; --part-2: #6db3f2; --part-3: #d6b656; --part-4: #ff8a80;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 78rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
a { color: var(--accent); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1, h2 { line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 2rem; }
h2 { margin: 0 0 .5rem; font-size: 1.375rem; }
.kind { margin: 0 0 .25rem; color: var(--quiet); font-weight: 600; letter-spacing: .02em; }
.map { margin: .5rem 0 0; color: var(--quiet); overflow-wrap: anywhere; }
p { max-width: 46rem; margin: 0 0 1rem; }
code { font: .9375em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.summary { margin: 1.5rem 0; padding: 1.25rem 1.5rem; background: var(--panel); border-radius: .5rem; }
.summary ul { margin: 0; padding-left: 1.25rem; max-width: 60rem; }
.summary li + li { margin-top: .25rem; }
.note { max-width: none; padding: .75rem 1rem; background: var(--note); border-left: .25rem solid var(--note-edge); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
main > section { margin-top: 2.75rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.numbers { display: flex; flex-wrap: wrap; gap: 1rem 2.25rem; margin: 0 0 1.25rem; }
.numbers dt { color: var(--quiet); font-size: .875rem; }
.numbers dd { margin: 0; font-size: 1.375rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.numbers .share { color: var(--quiet); font-size: 1rem; font-weight: 400; }
.swatch { display: inline-block; width: .75rem; height: .75rem; margin-right: .375rem; border-radius: .125rem; forced-color-adjust: none; }
.bar { display: block; width: 100%; height: 1.25rem; margin: 0 0 1rem; border-radius: .25rem; background: var(--panel); forced-color-adjust: none; }
.part-1 { background: var(--part-1); fill: var(--part-1); } .part-2 { background: var(--part-2); fill: var(--part-2); }
.part-3 { background: var(--part-3); fill: var(--part-3); } .part-4 { background: var(--part-4); fill: var(--part-4); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
table.narrow { width: auto; }
caption { padding: 0 0 .5rem; text-align: left; font-weight: 600; }
th, td { padding: .5rem .625rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: .25rem; }
thead th { border-bottom: 2px solid var(--edge); color: var(--quiet); font-size: .8125rem; line-height: 1.3; vertical-align: bottom; }
tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 7rem; }
td { overflow-wrap: break-word; }
.n { text-align: right; font-variant-numeric: tabular-nums; min-width: 0; }
td.n { white-space: nowrap; }
.p { min-width: 7.5rem; overflow-wrap: anywhere; }
.p.first { min-width: 14rem; }
.empty, .more { color: var(--quiet); }
.more { margin-top: .75rem; }
@media print {
  @page { size: A4 landscape; margin: 14mm 12mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
  :root {
    color-scheme: light;
    --ground: #ffffff; --panel: #f4f6f8; --ink: #000000; --quiet: #444c56; --line: #c0c7cf; --edge: #6b747f;
    --accent: #000000; --note: #fff6dc; --note-edge: #946c00;
    --part-1: #0b6e4f; --part-2: #2c7fb8; --part-3: #8f6b10; --part-4: #b3261e;
  }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 20pt; } h2 { font-size: 14pt; }
  .summary { margin: 10pt 0; padding: 8pt 10pt; } .note { padding: 6pt 10pt; }
  .bar { height: 10pt; margin-bottom: 6pt; } .numbers { margin-bottom: 8pt; } .numbers dt { font-size: 9pt; }
  .numbers dd { font-size: 13pt; } .numbers .share { font-size: 10pt; }
  nav { display: none; }
  main > section { margin-top: 14pt; padding-top: 10pt; }
  #gaps { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  h2, .about, .bar, .numbers, caption { break-after: avoid; }
  .bar + .numbers { break-after: auto; }
  p, .numbers, .bar, .summary, .note, .short, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td { padding: .25rem .5rem; }
  thead th { font-size: 8pt; }
  tbody th { min-width: 5rem; }
  .p { min-width: 5.5rem; } .p.first { min-width: 13rem; }
  .bar, .swatch, .summary, .note { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

}  // namespace stancemap::documents
