#pragma once
// The style of the page of marks: the audit's colours and type (all pairs 4.5 : 1 or more in light and in dark), and
// one pupil a sheet on paper.

#include <string_view>

namespace stancemap::grading {

inline constexpr std::string_view kHtmlStyle = R"css(
:root {
  color-scheme: light dark;
  --ground: #ffffff; --panel: #f4f6f8; --ink: #1c2128; --quiet: #525c68; --line: #c9d0d8; --edge: #767f8a;
  --accent: #0b5cad; --note: #fff6dc; --note-edge: #946c00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181d; --panel: #1d232a; --ink: #e8ebef; --quiet: #a9b3be; --line: #38424d; --edge: #7d8894;
    --accent: #7ab8ff; --note: #2b2616; --note-edge: #d6b656;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 66rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
a { color: var(--accent); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; padding: .25rem .75rem; background: var(--ground); }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 2rem; }
h2 { margin: 0 0 .5rem; font-size: 1.5rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.0625rem; }
p { max-width: 46rem; margin: 0 0 1rem; }
code { font: .9375em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
.overview { width: 100%; }
caption { padding: 0 0 .5rem; text-align: left; font-weight: 600; }
th, td { padding: .5rem .625rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: .25rem; }
thead th { border-bottom: 2px solid var(--edge); color: var(--quiet); font-size: .8125rem; line-height: 1.3; vertical-align: bottom; }
tbody th, tfoot th { font-weight: 600; overflow-wrap: anywhere; }
tbody th { min-width: 7rem; }
tfoot th, tfoot td { border-bottom: 0; border-top: 2px solid var(--edge); font-weight: 600; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
td.n { white-space: nowrap; }
.pupil { margin-top: 3rem; padding-top: 1.5rem; border-top: 2px solid var(--edge); }
.kind { margin: 0 0 .25rem; color: var(--quiet); font-weight: 600; overflow-wrap: anywhere; }
.result { margin: 0 0 1.25rem; font-size: 1.25rem; font-weight: 600; }
.note { max-width: none; padding: .75rem 1rem; background: var(--note); border-left: .25rem solid var(--note-edge); overflow-wrap: anywhere; }
.pupil table { margin: 0 0 1rem; }
.state { white-space: nowrap; }
.deductions { margin: 0; padding: 0; list-style: none; }
.deductions li { padding: .625rem .875rem; margin: 0 0 .5rem; background: var(--panel); border-radius: .375rem; break-inside: avoid; }
.deductions p { max-width: none; margin: 0; overflow-wrap: anywhere; }
.deductions .where { margin-top: .25rem; color: var(--quiet); font-size: .9375rem; }
.back { margin-top: 1.25rem; }
@media print {
  @page { size: A4; margin: 16mm 15mm 18mm; }
  :root {
    color-scheme: light;
    --ground: #ffffff; --panel: #f4f6f8; --ink: #000000; --quiet: #444c56; --line: #c0c7cf; --edge: #6b747f;
    --accent: #000000; --note: #fff6dc; --note-edge: #946c00;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .back, .skip { display: none; }
  .pupil { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  .scroll { overflow: visible; }
  .overview { font-size: 8.5pt; }
  .overview th, .overview td { padding: .25rem .375rem; }
  .overview tbody th { min-width: 4rem; }
  h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr, .note { break-inside: avoid; }
  .deductions li { background: none; border: 1px solid var(--line); padding: .375rem .625rem; }
}
)css";

}  // namespace stancemap::grading
