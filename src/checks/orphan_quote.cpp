#include <fmt/format.h>

#include "checks/all.h"
#include "checks/quote_wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for_each_quote(in, QuoteStatus::kOrphan, [&](const QuoteAnchor& anchor) {
    out.push_back(quote_finding(in, self, anchor,
                                fmt::format("`{}` does not have this quote{}{}", source_id(in, anchor),
                                            anchor.detail.empty() ? "" : ": ", anchor.detail),
                                "quote what the text says, or cite the text that says it"));
  });
}

}  // namespace

constinit const Check orphan_quote{
    .rule =
        {
            .id = "orphan-quote",
            .summary = "a quote that the text does not have",
            .why =
                "The text at hand has no passage that is this quote or nearly this quote. Somebody is said to have "
                "written what they did not write, or the wrong text is named. Where a passage comes near but has other "
                "words, it is shown.\n\n"
                "A quote that is found only inside a longer word does not count as found.",
            .bad = R"(stancemap: 1
sources:
  speech: {title: Speech, text: text.txt}
claims:
  taxes-rise:
    kind: prediction
    text: Taxes go up next year.
    said: {source: speech, quote: we will raise taxes}
)",
            .good = R"(stancemap: 1
sources:
  speech: {title: Speech, text: text.txt}
claims:
  taxes-rise:
    kind: prediction
    text: Taxes go up next year.
    said: {source: speech, quote: taxes cannot stay as they are}
)",
            .severity = Severity::kError,
            .text = "Next year taxes cannot stay as they are.\n",
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
