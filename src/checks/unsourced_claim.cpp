#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/unsourced_facts.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<ClaimId> unsourced = unsourced_facts(in.map, in.graph);
  if (unsourced.empty()) return;
  const std::vector<MapGraph::RestCount>& rests = in.graph.rest_counts();
  for (std::size_t rank = 0; rank < unsourced.size(); ++rank) {
    const std::size_t i = unsourced[rank].index();
    const Claim& claim = in.map.claims[i];
    Finding finding = finding_at(
        self, claim.id_span,
        fmt::format("fact `{}` has no source; {} (rank {} of {} without a source)", claim.id, resting_text(rests[i]),
                    rank + 1, unsourced.size()),
        "cite a source (`cite`), support it with claims that have one, or say why it needs none (`assumed: …`)",
        std::string(claim.id));
    finding.weight = rests[i].count;
    out.push_back(std::move(finding));
  }
}

}  // namespace

constinit const Check unsourced_claim{
    .rule =
        {
            .id = "unsourced-claim",
            .summary = "a fact that no source backs",
            .why =
                "A statement of fact can be looked up, so say where. What rests on an unsourced fact is in doubt with "
                "it: "
                "the message tells how many claims that are, and the rank tells where to begin (rank 1 carries "
                "the most; equal ones in the order of the file).\n\n"
                "A claim is backed when it has a `cite` of its own, or when a backed claim supports it, or an argument "
                "all "
                "of whose premises are backed; a circle of support backs nothing. `said` tells where a claim was made, "
                "and backs nothing either. A claim is a fact unless its `kind` says otherwise, and `assumed: reason` "
                "exempts it. \"At least\" stands before a count that would take too long to make exact.",
            .bad = R"(stancemap: 1
claims:
  bees-decline:
    text: The number of wild bees is going down.
)",
            .good = R"(stancemap: 1
claims:
  bees-decline:
    text: The number of wild bees is going down.
    cite: {source: bee-report, at: p. 12}
sources:
  bee-report: {title: State of the wild bees}
)",
            .severity = Severity::kWarning,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
