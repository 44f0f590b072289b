#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

// What kept the text from being read is a finding already.
bool is_reported(const CheckInput& in, const Source& source) {
  return std::any_of(in.anchoring.findings.begin(), in.anchoring.findings.end(),
                     [&](const Finding& finding) { return finding.span == source.file.span; });
}

std::vector<std::size_t> quotes_by_source(const CheckInput& in) {
  std::vector<std::size_t> counts(in.map.sources.size(), 0);
  for (const QuoteAnchor& anchor : in.anchoring.quotes) {
    const SourceId source = citation_at(in.map, anchor.citation).source.id;
    if (source.valid()) ++counts[source.index()];
  }
  return counts;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  if (!in.anchoring.looked) return;
  const std::vector<std::size_t> quotes = quotes_by_source(in);
  for (std::size_t i = 0; i < in.map.sources.size(); ++i) {
    const Source& source = in.map.sources[i];
    if (in.anchoring.sources[i].status != SourceTextState::Status::kNotAtHand || is_reported(in, source)) continue;
    const std::string unchecked = quotes[i] == 0 ? std::string()
                                                 : fmt::format("; {} {} not checked", counted_noun(quotes[i], "quote"),
                                                               quotes[i] == 1 ? "is" : "are");
    out.push_back(finding_at(self, source.file.span,
                             fmt::format("the text of `{}` is not at hand{}", source.id, unchecked),
                             "name the folder that has it with `--sources`, or copy it there", std::string(source.id)));
  }
}

}  // namespace

constinit const Check missing_text{
    .rule =
        {
            .id = "missing-text",
            .summary = "no folder has the text of a source",
            .why =
                "The map names a text for the source, and none of the folders of texts has it, so nobody can tell "
                "whether it says what the map quotes. This is only said when folders are named, with `--sources` or in "
                "the project file.",
            .bad = R"(stancemap: 1
sources:
  diary: {title: Diary, text: diary.txt}
)",
            .good = R"(stancemap: 1
sources:
  diary: {title: Diary, text: text.txt}
)",
            .severity = Severity::kInfo,
            .text = "Dear diary.\n",
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
