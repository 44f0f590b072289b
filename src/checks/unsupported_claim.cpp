#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

// Claims that support something, alone or together with others; arguments that attack have premises too.
std::vector<bool> premises(const ArgumentMap& map) {
  std::vector<bool> result(map.claims.size());
  for (const Relation& r : map.relations) {
    if (r.kind == RelationKind::kSupport && r.from.is_claim()) result[r.from.index] = true;
  }
  for (const Argument& argument : map.arguments) {
    for (const Ref<ClaimId>& premise : argument.premises) result[premise.id.index()] = true;
  }
  return result;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<bool> is_premise = premises(in.map);
  std::vector<bool> is_supported(in.map.claims.size());
  for (const Relation& r : in.map.relations) {
    if (r.kind == RelationKind::kSupport && r.to.is_claim()) is_supported[r.to.index] = true;
  }
  for (std::size_t i = 0; i < in.map.claims.size(); ++i) {
    const Claim& claim = in.map.claims[i];
    if (!claim.thesis && !is_premise[i]) continue;
    if (is_supported[i] || !claim.cites.empty() || !claim.details->assumed.empty()) continue;
    out.push_back(
        finding_at(self, claim.id_span,
                   fmt::format("{} `{}` stands on nothing: no claim or argument supports it, and it cites no source",
                               claim.thesis ? "thesis" : "premise", claim.id),
                   "give a reason (`supported-by`) or a source (`cite`), or say why it needs none (`assumed: …`)",
                   std::string(claim.id)));
  }
}

}  // namespace

constinit const Check unsupported_claim{
    .rule =
        {
            .id = "unsupported-claim",
            .summary = "a thesis or a premise that nothing supports",
            .why = "A thesis without a reason is an opinion, and a premise without one carries nothing. Ask \"why?\" "
                   "and write "
                   "down the answer as a claim that supports it, or cite the source that shows it. Where a reader "
                   "needs no "
                   "reason, say why: `assumed: everybody agrees on this`.\n\n"
                   "Found are theses, and claims that support something, alone or as a premise of an argument, when no "
                   "support and no argument points at them and they have no `cite` and no `assumed`. Claims that only "
                   "attack "
                   "are not found here.",
            .bad = R"(stancemap: 1
thesis: ban-homework
claims:
  ban-homework:
    kind: policy
    text: Schools should give no homework.
)",
            .good = R"(stancemap: 1
thesis: ban-homework
claims:
  ban-homework:
    kind: policy
    text: Schools should give no homework.
  no-effect:
    text: In primary school, homework does not raise marks.
    supports: ban-homework
    cite: homework-study
sources:
  homework-study: {title: "Homework and marks, a study"}
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
