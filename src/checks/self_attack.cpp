#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (const Relation& r : in.map.relations) {
    if (r.from != r.to || r.kind == RelationKind::kSupport || r.kind == RelationKind::kEquivalence) continue;
    out.push_back(finding_at(self, r.span(), fmt::format("{} {} itself", quoted(in.map, r.from), relation_verb(r.kind)),
                             "split it into the part that attacks and the part that is attacked, or drop this line",
                             in.map.name(r.from)));
  }
}

}  // namespace

constinit const Check self_attack{
    .rule =
        {
            .id = "self-attack",
            .summary = "a claim or an argument attacks itself",
            .why =
                "A claim that attacks itself can never be accepted, and it drags down what it is used for. Mostly a "
                "wrong "
                "name was written, or two statements were put into one claim: split them, and let one attack the "
                "other.\n\n"
                "A claim that contradicts itself and an argument that undercuts itself are found too. An argument that "
                "attacks one of its own premises is not: showing that a premise defeats itself is fair.",
            .bad = R"(stancemap: 1
claims:
  nothing-is-certain:
    kind: value
    text: Nothing can be known for certain.
    attacks: nothing-is-certain
)",
            .good = R"(stancemap: 1
claims:
  nothing-is-certain:
    kind: value
    text: Nothing can be known for certain.
  that-is-a-certainty:
    kind: value
    text: To say that nothing is certain is to claim a certainty.
    attacks: nothing-is-certain
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
