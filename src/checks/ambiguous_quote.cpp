#include <fmt/format.h>

#include "checks/all.h"
#include "checks/quote_wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for_each_quote(in, QuoteStatus::kAmbiguous, [&](const QuoteAnchor& anchor) {
    const bool nearly = anchor.passages.front().score < 1;
    out.push_back(quote_finding(
        in, self, anchor,
        fmt::format("this quote is {}in {} places of `{}`: {}", nearly ? "nearly " : "",
                    anchor.passages.size() + anchor.more_passages, source_id(in, anchor), passage_names(anchor)),
        "quote more words, or say which place is meant: `at`, `prefix`, `suffix` or `position`"));
  });
}

}  // namespace

constinit const Check ambiguous_quote{
    .rule =
        {
            .id = "ambiguous-quote",
            .summary = "a quote that the text has in several places",
            .why =
                "Whoever looks the quote up finds several places and does not know which one is meant. Quote a word "
                "more, "
                "name the paragraph or comment with `at`, or add what stands before (`prefix`) or behind (`suffix`).",
            .bad = R"(stancemap: 1
sources:
  letter: {title: Letter, text: text.txt}
claims:
  parking-is-short:
    text: There is too little room for cars.
    said: {source: letter, quote: no place to park}
)",
            .good = R"(stancemap: 1
sources:
  letter: {title: Letter, text: text.txt}
claims:
  parking-is-short:
    text: There is too little room for cars.
    said: {source: letter, at: paragraph 2, quote: no place to park}
)",
            .severity = Severity::kWarning,
            .text = "In the morning there is no place to park.\n\nIn the evening there is no place to park.\n",
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
