#include <utility>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/circle.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

Finding finding_of(const CheckInput& in, const Rule& self, const Circle& circle) {
  Finding finding =
      finding_at(self, in.graph.attack_place(circle.edges.front()),
                 fmt::format("an odd circle of {} attacks: {}", circle.edges.size(), path_text(in.map, circle.nodes)),
                 "nothing is wrong if that is what they say; otherwise look for an attack that points the wrong way",
                 path_subject(in.map, circle.nodes));
  for (std::size_t i = 0; i < circle.edges.size(); ++i) {
    finding.related.push_back(
        {in.graph.attack_place(circle.edges[i]),
         fmt::format("{} attacks {} here", quoted(in.map, circle.nodes[i]), quoted(in.map, circle.nodes[i + 1]))});
  }
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const Digraph& attack = in.graph.attack();
  const Components& components = in.graph.attack_components();
  CycleFinder finder(attack, components);
  for (const Vertex start : cycle_starts(attack, components)) {
    Cycle cycle = finder.odd(start);
    if (!cycle.empty()) out.push_back(finding_of(in, self, circle_of(in.graph, std::move(cycle))));
  }
}

}  // namespace

constinit const Check odd_attack_cycle{
    .rule =
        {
            .id = "odd-attack-cycle",
            .summary = "an odd number of claims attack each other in a circle",
            .why = "Circles of attacks are legal. In an odd one, though, nothing can be accepted: whoever defends the "
                   "first "
                   "claim must reject the second, accept the third, and so reject the first. Under the stable "
                   "semantics such "
                   "a circle can leave the whole map without any outcome. Make sure that it is meant.\n\n"
                   "There is one finding for all claims that are entangled in attacks, and it shows one odd circle of "
                   "at least "
                   "three of them. Attacks from claim to claim are looked at; a claim that attacks itself is "
                   "`self-attack`.",
            .bad = R"(stancemap: 1
claims:
  rock:
    kind: value
    text: Rock is the best choice.
    attacks: scissors
  scissors:
    kind: value
    text: Scissors are the best choice.
    attacks: paper
  paper:
    kind: value
    text: Paper is the best choice.
    attacks: rock
)",
            .good = R"(stancemap: 1
claims:
  tea:
    kind: value
    text: Tea is the best drink in the morning.
    attacks: coffee
  coffee:
    kind: value
    text: Coffee is the best drink in the morning.
    attacks: tea
)",
            .severity = Severity::kInfo,
        },
    .run = run,
};

}  // namespace stancemap
