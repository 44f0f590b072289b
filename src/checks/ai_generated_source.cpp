#include <fmt/format.h>

#include "checks/all.h"
#include "checks/marked_sources.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (const MarkedCite& found : cites_of_marked(in.map, "ai-generated")) {
    const RestCount& rests = in.graph.rest_counts()[found.claim.index()];
    const std::string source = quoted(in.map, found.cite->source.id);
    const std::string claim = quoted(in.map, found.claim);
    Finding finding = finding_at(
        self, found.cite->source.span,
        fmt::format("{} cites {}, which is AI-generated; {}", claim, source, resting_text(rests, "this claim")),
        "look up what it was made from and cite that",
        fmt::format("{} cites {}", in.map.name(found.claim), in.map[found.cite->source.id].id));
    finding.related.push_back({found.mark, fmt::format("{} is marked here", source)});
    finding.weight = rests.count;
    out.push_back(std::move(finding));
  }
}

}  // namespace

constinit const Check ai_generated_source{
    .rule =
        {
            .id = "ai-generated-source",
            .summary = "a claim cites a text that a machine wrote",
            .why =
                "A language model puts words together that are likely to follow each other. What it says may be true, "
                "but it saw nothing, asked nobody and can be wrong in a convincing voice, so its text is no evidence. "
                "Find what it was made from, check the claim there, and cite that.\n\n"
                "The check looks at every `cite` of a source that is marked `ai-generated`. `said` is left alone: to "
                "show what such a text claims is no fault. The message tells how many claims rest on the one that "
                "cites it.",
            .bad = R"(stancemap: 1
claims:
  tea-from-india:
    text: Most tea is grown in India.
    cite: chat-answer
sources:
  chat-answer: {title: Answer of a chat program on tea, marks: ai-generated}
)",
            .good = R"(stancemap: 1
claims:
  tea-from-china:
    text: Most tea is grown in China.
    said: chat-answer
    cite: {source: crop-statistics, at: table 4}
sources:
  chat-answer: {title: Answer of a chat program on tea, marks: ai-generated}
  crop-statistics: {title: Statistics of crops, publisher: Office of Agriculture}
)",
            .severity = Severity::kWarning,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
