#include <fmt/format.h>

#include "checks/all.h"
#include "checks/quote_wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for_each_quote(in, QuoteStatus::kMisplaced, [&](const QuoteAnchor& anchor) {
    out.push_back(quote_finding(in, self, anchor,
                                fmt::format("this quote from `{}` {}", source_id(in, anchor), anchor.detail),
                                "correct the place, or quote the words that stand there"));
  });
}

}  // namespace

constinit const Check misplaced_quote{
    .rule =
        {
            .id = "misplaced-quote",
            .summary = "a quote that is not where its citation says",
            .why =
                "The text has the quote, but not in the paragraph, comment, page, line or time that `at` names, not at "
                "the "
                "`position`, or not between `prefix` and `suffix`. Either the place is wrong, or other words were "
                "meant; only a person can tell. The places where the text has it are shown.\n\n"
                "Paragraphs are counted from 1 below the title. Words in `at` that name no such part are not checked.",
            .bad = R"(stancemap: 1
sources:
  report: {title: Report, text: text.txt}
claims:
  trees-cool:
    text: Trees make streets cooler.
    cite: {source: report, at: paragraph 1, quote: four degrees cooler}
)",
            .good = R"(stancemap: 1
sources:
  report: {title: Report, text: text.txt}
claims:
  trees-cool:
    text: Trees make streets cooler.
    cite: {source: report, at: paragraph 2, quote: four degrees cooler}
)",
            .severity = Severity::kWarning,
            .text = "Report\n\nWe went through six streets.\n\nThose with trees were four degrees cooler.\n",
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
