#include <fmt/format.h>

#include "checks/all.h"
#include "checks/citation_fields.h"
#include "checks/wording.h"
#include "graph/backed_lines.h"

namespace stancemap {
namespace {

/// What the map does with a source.
struct Use {
  Span first_cite;  // not valid: nothing cites it
  bool all_located = true;
};

std::vector<Use> uses(const ArgumentMap& map) {
  std::vector<Use> result(map.sources.size());
  for (const Claim& claim : map.claims) {
    for (const Citation& cite : claim.cites) {
      Use& use = result[cite.source.id.index()];
      if (!use.first_cite.valid()) use.first_cite = cite.source.span;
      if (cite.at.empty()) use.all_located = false;
    }
  }
  return result;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<Use> used = uses(in.map);
  std::vector<RestCount> rests;
  for (std::size_t s = 0; s < used.size(); ++s) {
    if (!used[s].first_cite.valid()) continue;
    const Source& source = in.map.sources[s];
    const auto missing = missing_fields(in.settings.citation_style, source, used[s].all_located);
    if (missing.empty()) continue;
    if (rests.empty()) rests = source_rest_counts(in.graph);
    Finding finding =
        finding_at(self, source.id_span,
                   fmt::format("the citation of `{}` lacks {} ({}); {}", source.id, fmt::join(missing, ", "),
                               citation_style_name(in.settings.citation_style), resting_text(rests[s])),
                   "add what the source itself gives", std::string(source.id));
    finding.related.push_back({used[s].first_cite, fmt::format("`{}` is first cited here", source.id)});
    finding.weight = rests[s].count;
    out.push_back(std::move(finding));
  }
}

}  // namespace

constinit const Check incomplete_citation{
    .rule =
        {
            .id = "incomplete-citation",
            .summary = "a cited source lacks what one needs to find and judge it",
            .why =
                "A source that others cannot find is no source for them. What a citation must have depends on the "
                "trade; choose with `--citation-style`, the project file's `citation-style`, or a profile.\n\n"
                "| style | asks for |\n|---|---|\n"
                "| `basic` (default) | `title`; `author` or `publisher` |\n"
                "| `debate` | `author`, `qualifications`, `date`, `title`, `published-in` or `publisher`; on the web "
                "`url` and `accessed`; in print a page |\n"
                "| `newsroom` | who says it (`author` or `publisher`), `title`, `date`, `url` or `archived`; on the "
                "web "
                "`accessed`, where there is no archived copy |\n"
                "| `academic` | `author`, `title`, `date`; an article or paper `published-in`, and `volume` with "
                "`pages` "
                "or `doi`; a chapter `published-in`, `publisher`, `pages`; a book or report `publisher`; a data set "
                "`publisher`, and `url` or `doi`; news `published-in` or `publisher`; what is only on the web `url` "
                "and "
                "`accessed` |\n\n"
                "`debate` follows rule 7.1.C (written source citation) of the evidence rules in the National Speech & "
                "Debate Association's High School Unified Manual, which asks for what the original provides. So a "
                "source that is marked `anonymous` needs no `author` and no `qualifications`; where either will do, it "
                "needs its `publisher`. Laws and data sets need no author: they are the work of a body, and a law "
                "needs no publisher either, but in `debate`.\n\n"
                "On the web is what has a `url`, and every blog post, forum post, web page and video. In print are the "
                "other articles, papers, books, chapters, reports, news, and sources without a `kind`. A page is "
                "`pages` of the source, or `at` in each `cite` of it. In `newsroom` books, chapters, articles, papers, "
                "reports, laws, speeches and interviews need no address.\n\n"
                "Only sources that a `cite` names are looked at: what backs a claim has to be found. There is one "
                "finding a source, with the number of claims that cite it or rest on one that does.",
            .bad = R"(stancemap: 1
claims:
  winters-warmer:
    text: Winters in our town are warmer than they were.
    cite: {source: weather, at: p. 7}
sources:
  weather: {title: Sixty years of weather, date: 2023}
)",
            .good = R"(stancemap: 1
claims:
  winters-warmer:
    text: Winters in our town are warmer than they were.
    cite: {source: weather, at: p. 7}
sources:
  weather: {title: Sixty years of weather, date: 2023, author: W. Observer}
)",
            .severity = Severity::kInfo,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
