// Classes of equivalent claims are computed by the graph; an attack or a contradiction
// between two claims of one class is a finding. What makes the two equivalent is shown as a shortest path
// (breadth-first search); the searches of a run share a budget, so that a hostile map of long chains stays linear, and
// beyond it the finding comes without the path.

#include <span>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "graph/equivalence_paths.h"

namespace stancemap {
namespace {

Finding finding_of(const CheckInput& in, const Rule& self, const Relation& conflict, std::span<const RelationId> path) {
  std::vector<Node> nodes{conflict.from};
  for (const RelationId id : path) nodes.push_back(in.map[id].from == nodes.back() ? in.map[id].to : in.map[id].from);
  const std::string shown = path.empty() ? "" : fmt::format(": {}", path_text(in.map, nodes, "="));
  const std::string from = in.map.name(conflict.from), to = in.map.name(conflict.to);
  Finding finding = finding_at(
      self, conflict.span(),
      fmt::format("`{}` {} `{}`, and the two are equivalent{}", from, relation_verb(conflict.kind), to, shown),
      "two claims that say the same cannot be against each other: drop the one relation, or a link of the other",
      fmt::format("{} -> {}", from, to));
  for (std::size_t i = 0; i < path.size(); ++i) {
    finding.related.push_back(
        {in.map[path[i]].span(),
         fmt::format("{} is equivalent to {} here", quoted(in.map, nodes[i]), quoted(in.map, nodes[i + 1]))});
  }
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<ClaimId>& names = in.graph.equivalence_names();
  EquivalencePaths paths(in.graph);
  for (const Relation& r : in.map.relations) {
    if (r.kind != RelationKind::kAttack && r.kind != RelationKind::kContradiction) continue;
    if (!r.from.is_claim() || !r.to.is_claim() || r.from == r.to) continue;
    if (names[r.from.index] != names[r.to.index]) continue;
    out.push_back(finding_of(in, self, r, paths.shortest(r.from.claim(), r.to.claim())));
  }
}

}  // namespace

constinit const Check equivalence_conflict{
    .rule =
        {
            .id = "equivalence-conflict",
            .summary = "two claims are equivalent, and one attacks or contradicts the other",
            .why = "Equivalent claims say the same in other words, so they stand and fall together: one cannot be "
                   "against the "
                   "other. They may be equivalent through others; then the message shows how. Drop the attack, or the "
                   "equivalence that goes too far.\n\n"
                   "Limit: in a map with very many such conflicts over long chains, the later findings come without "
                   "the path.",
            .bad = R"(stancemap: 1
claims:
  taxes-should-fall:
    kind: policy
    text: Taxes should go down.
    equivalent-to: people-keep-more
  people-keep-more:
    kind: policy
    text: People should keep more of what they earn.
    equivalent-to: state-takes-less
  state-takes-less:
    kind: policy
    text: The state should take a smaller share.
    attacks: taxes-should-fall
)",
            .good = R"(stancemap: 1
claims:
  taxes-should-fall:
    kind: policy
    text: Taxes should go down.
    equivalent-to: people-keep-more
  people-keep-more:
    kind: policy
    text: People should keep more of what they earn.
  state-needs-more:
    kind: policy
    text: The state should take a larger share.
    attacks: taxes-should-fall
)",
            .severity = Severity::kError,
        },
    .run = run,
};

}  // namespace stancemap
