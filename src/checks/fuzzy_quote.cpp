#include <fmt/format.h>

#include "checks/all.h"
#include "checks/quote_wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for_each_quote(in, QuoteStatus::kFuzzy, [&](const QuoteAnchor& anchor) {
    const Passage& passage = anchor.passages.front();
    out.push_back(quote_finding(in, self, anchor,
                                fmt::format("`{}` has this quote only nearly, in {} (score {:.2f}): {}",
                                            source_id(in, anchor), passage.locator, passage.score, anchor.detail),
                                "quote the words as they stand there, or name the text that has them so"));
  });
}

}  // namespace

constinit const Check fuzzy_quote{
    .rule =
        {
            .id = "fuzzy-quote",
            .summary = "a quote that the text has only nearly",
            .why =
                "A quote is what somebody wrote, word for word. The text has a passage that is nearly it: words are "
                "missing or added, or a long word is spelled in another way. The message says which, and the passage "
                "is shown. Correct the quote.\n\n"
                "Only quotes of 20 characters and more are looked for like this, with at most one error in five "
                "characters, and never so that one word becomes another. Differences of case, white space, quotation "
                "marks and dashes are no errors.",
            .bad = R"(stancemap: 1
sources:
  letter: {title: Letter, text: text.txt}
claims:
  library-helps:
    kind: value
    text: The library is good for pupils.
    said: {source: letter, quote: the library helps pupils who read at home}
)",
            .good = R"(stancemap: 1
sources:
  letter: {title: Letter, text: text.txt}
claims:
  library-helps:
    kind: value
    text: The library is good for pupils.
    said: {source: letter, quote: the library helps all pupils who read at home}
)",
            .severity = Severity::kWarning,
            .text = "We think that the library helps all pupils who read at home.\n",
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
