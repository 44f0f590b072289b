#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/connectedness.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<bool> connected = connected_claims(in.map);
  for (std::size_t i = 0; i < in.map.claims.size(); ++i) {
    if (connected[i]) continue;
    const Claim& claim = in.map.claims[i];
    out.push_back(finding_at(self, claim.id_span, fmt::format("nothing is joined to `{}`", claim.id),
                             "say what it does: `supports`, `attacks`, or a premise of an argument; or take it out",
                             std::string(claim.id)));
  }
}

}  // namespace

constinit const Check isolated_claim{
    .rule =
        {
            .id = "isolated-claim",
            .summary = "a claim without any relation",
            .why =
                "A claim that supports nothing, attacks nothing and is met by nothing plays no part in the debate. "
                "Mostly a "
                "relation was forgotten, or it was written at the wrong claim.\n\n"
                "Found are claims that no relation starts from or points at, and that are no premise of an argument.",
            .bad = R"(stancemap: 1
claims:
  build-the-bridge:
    kind: policy
    text: The town should build the bridge.
  ferry-is-slow:
    text: The ferry takes an hour.
    supports: build-the-bridge
  river-is-wide:
    text: The river is 300 metres wide.
)",
            .good = R"(stancemap: 1
claims:
  build-the-bridge:
    kind: policy
    text: The town should build the bridge.
  ferry-is-slow:
    text: The ferry takes an hour.
    supports: build-the-bridge
  river-is-wide:
    text: The river is 300 metres wide.
    attacks: build-the-bridge
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
