#include <fmt/format.h>

#include "checks/all.h"
#include "checks/marked_sources.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (const MarkedCite& found : cites_of_marked(in.map, "retracted")) {
    const RestCount& rests = in.graph.rest_counts()[found.claim.index()];
    const std::string source = quoted(in.map, found.cite->source.id);
    const std::string claim = quoted(in.map, found.claim);
    Finding finding = finding_at(
        self, found.cite->source.span,
        fmt::format("{} cites {}, which was retracted; {}", claim, source, resting_text(rests, "this claim")),
        "take this `cite` out and find another ground; where the claim is about the retraction, say so in an `allow`",
        fmt::format("{} cites {}", in.map.name(found.claim), in.map[found.cite->source.id].id));
    finding.related.push_back({found.mark, fmt::format("{} is marked here", source)});
    finding.weight = rests.count;
    out.push_back(std::move(finding));
  }
}

}  // namespace

constinit const Check retracted_source{
    .rule =
        {
            .id = "retracted-source",
            .summary = "a claim cites a source that was retracted",
            .why = "Its own authors or publisher have taken the source back, so it backs nothing any more. Drop the "
                   "citation and look for another ground; if there is none, the claim has lost its source, and "
                   "`unsourced-claim` then says what rested on it.\n\n"
                   "The check looks at every `cite` of a source that is marked `retracted`. `said` is left alone: it "
                   "only tells where a claim was made.",
            .bad = R"(stancemap: 1
claims:
  pill-helps:
    text: The new pill halves the number of colds.
    cite: pill-trial
sources:
  pill-trial: {title: Trial of a pill against colds, author: A. Physician, kind: paper, marks: retracted}
)",
            .good = R"(stancemap: 1
claims:
  pill-helps:
    text: The new pill halves the number of colds.
    said: pill-trial
    cite: second-trial
sources:
  pill-trial: {title: Trial of a pill against colds, author: A. Physician, kind: paper, marks: retracted}
  second-trial: {title: A second trial of a pill against colds, author: B. Physician, kind: paper}
)",
            .severity = Severity::kError,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
