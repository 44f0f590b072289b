#include <algorithm>

#include "checks/all.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const auto& claims = in.map.claims;
  if (claims.empty()) return;
  if (std::any_of(claims.begin(), claims.end(), [](const Claim& claim) { return claim.thesis; })) return;
  const Span place = in.map.title.empty() ? claims.front().id_span : in.map.title.span;
  out.push_back(finding_at(self, place, "the map names no thesis",
                           "write at the top which claim the debate is about: `thesis: name-of-the-claim`", "thesis"));
}

}  // namespace

constinit const Check missing_thesis{
    .rule =
        {
            .id = "missing-thesis",
            .summary = "the map does not say which claim it is about",
            .why =
                "Without a thesis nobody can tell what a claim contributes, and `off-thesis` and the outcome of the "
                "debate "
                "have nothing to look at. Name the claim, or the claims, that everything else is for or against.\n\n"
                "Found once in a map, at its title or else at its first claim. A map without claims needs no thesis.",
            .bad = R"(stancemap: 1
title: Pocket money
claims:
  more-pocket-money:
    kind: policy
    text: Children should get more pocket money.
)",
            .good = R"(stancemap: 1
title: Pocket money
thesis: more-pocket-money
claims:
  more-pocket-money:
    kind: policy
    text: Children should get more pocket money.
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
