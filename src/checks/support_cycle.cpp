// Every strongly connected component of support that holds at least two claims is one finding, with a shortest cycle
// through its first claim in file order as the witness (linear: Tarjan once, and one breadth-first search a component).
//
// A component may also hold self-supports (`a` -> `a`, `a` -> argument -> `a`). Those are self-support's to report, and
// as a witness they would hide the longer circle, so the witness is looked for with them left out, and only where that
// leaves none (a circle whose every way leads through a self-supporting argument) with them in.

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/circle.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

// The support graph without some of its edges, and its shortest cycles.
class PartOfSupport {
 public:
  template <class Keep>
  PartOfSupport(const Digraph& whole, Keep keep) {
    std::vector<std::pair<Vertex, Vertex>> edges;
    for (Vertex v = 0; v < whole.vertex_count(); ++v) {
      for (std::size_t i = 0; i < whole.targets(v).size(); ++i) {
        if (!keep(v, whole.targets(v)[i])) continue;
        edges.emplace_back(v, whole.targets(v)[i]);
        original_.push_back(whole.edges(v)[i]);
      }
    }
    graph_ = Digraph(whole.vertex_count(), edges);
    components_ = strong_components(graph_);
  }
  PartOfSupport(const PartOfSupport&) = delete;
  PartOfSupport& operator=(const PartOfSupport&) = delete;

  /// With edges of the whole graph.
  Cycle shortest_cycle_through(Vertex start) {
    Cycle cycle = finder_.shortest(start);
    for (CycleStep& step : cycle) step.edge = original_[step.edge];
    return cycle;
  }

 private:
  Digraph graph_;
  Components components_;
  std::vector<EdgeIndex> original_;
  CycleFinder finder_{graph_, components_};
};

// The first claim of each component that holds two claims or more. (One with a single claim is a self-support.)
std::vector<Vertex> first_claims_of_circles(const MapGraph& graph) {
  const Components& components = graph.support_components();
  const auto claim_count = static_cast<Vertex>(graph.map().claims.size());
  std::vector<std::uint32_t> claims_in(components.count);
  for (Vertex claim = 0; claim < claim_count; ++claim) ++claims_in[components.of[claim]];
  std::vector<Vertex> firsts;
  for (Vertex claim = 0; claim < claim_count; ++claim) {
    std::uint32_t& count = claims_in[components.of[claim]];
    if (count >= 2) firsts.push_back(claim);
    count = 0;
  }
  return firsts;
}

// The edges that make a claim a premise of an argument for that claim, as (claim, argument), sorted.
std::vector<std::pair<Vertex, Vertex>> self_supporting_premises(const MapGraph& graph) {
  constexpr Vertex kNone = 0xFFFF'FFFF;
  const ArgumentMap& map = graph.map();
  std::vector<Vertex> premise_of(map.claims.size(), kNone);
  std::vector<std::pair<Vertex, Vertex>> edges;
  for (std::size_t a = 0; a < map.arguments.size(); ++a) {
    const Vertex argument = graph.vertex(Node(ArgumentId(a)));
    for (const Ref<ClaimId>& premise : map.arguments[a].premises) premise_of[premise.id.index()] = argument;
    for (const Vertex conclusion : graph.support().targets(argument)) {
      if (premise_of[conclusion] == argument) edges.emplace_back(conclusion, argument);
    }
  }
  std::sort(edges.begin(), edges.end());
  return edges;
}

std::string step_text(const ArgumentMap& map, Node from, Node to) {
  if (to.is_argument()) return fmt::format("{} is a premise of {} here", quoted(map, from), quoted(map, to));
  return fmt::format("{} supports {} here", quoted(map, from), quoted(map, to));
}

Finding finding_of(const CheckInput& in, const Rule& self, const Circle& circle) {
  Finding finding =
      finding_at(self, in.graph.support_place(circle.edges.front()),
                 fmt::format("support goes in a circle: {}", path_text(in.map, circle.nodes)),
                 "give one of them a ground outside the circle and drop a support, so that the chain has a start",
                 path_subject(in.map, circle.nodes));
  finding.related.reserve(circle.edges.size());
  for (std::size_t i = 0; i < circle.edges.size(); ++i) {
    finding.related.push_back(
        {in.graph.support_place(circle.edges[i]), step_text(in.map, circle.nodes[i], circle.nodes[i + 1])});
  }
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<Vertex> firsts = first_claims_of_circles(in.graph);
  if (firsts.empty()) return;
  const Digraph& support = in.graph.support();
  const auto self_supporting = self_supporting_premises(in.graph);
  PartOfSupport part(support, [&](Vertex v, Vertex target) {
    return v != target && !std::binary_search(self_supporting.begin(), self_supporting.end(), std::pair(v, target));
  });
  std::unique_ptr<PartOfSupport> loopless;
  for (const Vertex first : firsts) {
    Cycle cycle = part.shortest_cycle_through(first);
    if (cycle.empty()) {
      const auto is_step = [](Vertex v, Vertex target) { return v != target; };
      if (!loopless) loopless = std::make_unique<PartOfSupport>(support, is_step);
      cycle = loopless->shortest_cycle_through(first);
    }
    out.push_back(finding_of(in, self, circle_of(in.graph, std::move(cycle))));
  }
}

}  // namespace

constinit const Check support_cycle{
    .rule =
        {
            .id = "support-cycle",
            .summary = "support goes in a circle",
            .why = "Claims that support each other in a circle stand on nothing but themselves: whoever doubts one of "
                   "them "
                   "finds no ground outside. (Attacks may go in circles, that is what debate is.) Ask what the first "
                   "reason "
                   "is, give it a ground of its own, and drop the support that closes the circle.\n\n"
                   "There is one finding for all claims that are entangled with each other; it shows a shortest circle "
                   "through the first of these claims in the file. The message has at most 20 steps, the related "
                   "places have "
                   "all. After mending it, run the check again: the rest may still go in a circle.",
            .bad = R"(stancemap: 1
claims:
  he-is-honest:
    kind: value
    text: The witness is honest.
    supports: he-tells-the-truth
  he-tells-the-truth:
    kind: value
    text: The witness tells the truth.
    supports: he-is-honest
)",
            .good = R"(stancemap: 1
claims:
  he-is-honest:
    kind: value
    text: The witness is honest.
    supports: he-tells-the-truth
  he-tells-the-truth:
    kind: value
    text: The witness tells the truth.
  camera-agrees:
    text: The camera shows what the witness described.
    supports: he-is-honest
)",
            .severity = Severity::kError,
        },
    .run = run,
};

}  // namespace stancemap
