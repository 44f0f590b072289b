#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/connectedness.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const auto& claims = in.map.claims;
  if (std::none_of(claims.begin(), claims.end(), [](const Claim& claim) { return claim.thesis; })) return;
  const std::vector<bool> connected = connected_claims(in.map);
  const std::vector<bool>& reaches = in.graph.reaches_thesis();
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (reaches[i] || !connected[i]) continue;
    out.push_back(finding_at(self, claims[i].id_span, fmt::format("nothing leads from `{}` to a thesis", claims[i].id),
                             "say what it supports or attacks on the way to the thesis, or list under `thesis` what "
                             "the debate is also about",
                             std::string(claims[i].id)));
  }
}

}  // namespace

constinit const Check off_thesis{
    .rule =
        {
            .id = "off-thesis",
            .summary = "a claim from which no path of relations leads to a thesis",
            .why = "Whatever becomes of this claim, the thesis does not feel it. Either a link to the thesis is "
                   "missing, or the "
                   "debate has a second thesis, or the claim belongs somewhere else. A frequent cause is a relation "
                   "written "
                   "the wrong way round.\n\n"
                   "A path follows relations of any kind in their direction; contradiction and equivalence go both "
                   "ways, a "
                   "premise leads to what its argument points at, and an undercut to what it cuts. Silent about claims "
                   "without any relation (`isolated-claim` finds them), and in a map that names no thesis "
                   "(`missing-thesis`).",
            .bad = R"(stancemap: 1
thesis: close-the-road
claims:
  close-the-road:
    kind: policy
    text: The road by the school should be closed to cars.
  cars-are-dangerous:
    text: Cars by the school are dangerous.
    supports: close-the-road
  two-accidents:
    text: There were two accidents last year.
    supported-by: cars-are-dangerous
)",
            .good = R"(stancemap: 1
thesis: close-the-road
claims:
  close-the-road:
    kind: policy
    text: The road by the school should be closed to cars.
  cars-are-dangerous:
    text: Cars by the school are dangerous.
    supports: close-the-road
  two-accidents:
    text: There were two accidents last year.
    supports: cars-are-dangerous
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
