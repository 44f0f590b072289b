// Every strongly connected component of `derives-from` with two sources or more is one finding, with a shortest circle
// through its first source as the witness; a source that derives from itself is a finding of its own, and left out of
// the circles, where it would hide a longer one.

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "graph/cycles.h"
#include "graph/derivations.h"

namespace stancemap {
namespace {

std::string_view name(const ArgumentMap& map, Vertex source) {
  return map.sources[source].id;
}

Finding loop_finding(const ArgumentMap& map, const Rule& self, Vertex source, Span place) {
  return finding_at(self, place, fmt::format("`{}` derives from itself", name(map, source)),
                    "name the source that it really takes its content from, or take this out",
                    std::string(name(map, source)));
}

Finding circle_finding(const ArgumentMap& map, const Rule& self, const Cycle& cycle, const std::vector<Span>& places) {
  std::string path;
  std::string subject;
  std::vector<RelatedPlace> related;
  for (std::size_t i = 0; i <= cycle.size(); ++i) {
    const Vertex at = cycle[i % cycle.size()].from;
    subject += fmt::format("{}{}", i > 0 ? " -> " : "", name(map, at));
    if (i <= kMostStepsShown) path += fmt::format("{}`{}`", i > 0 ? " -> " : "", name(map, at));
    if (i == cycle.size()) break;
    const Vertex to = cycle[(i + 1) % cycle.size()].from;
    related.push_back(
        {places[cycle[i].edge], fmt::format("`{}` derives from `{}` here", name(map, at), name(map, to))});
  }
  if (cycle.size() > kMostStepsShown) path += fmt::format(" … and {} more", cycle.size() - kMostStepsShown);
  Finding finding =
      finding_at(self, places[cycle.front().edge], fmt::format("sources derive from each other in a circle: {}", path),
                 "find out which of them was first, and where it has its content from", std::move(subject));
  finding.related = std::move(related);
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const Derivations whole = derivations(in.map);
  std::vector<Edge> edges;
  std::vector<Span> places;
  for (Vertex v = 0; v < whole.graph.vertex_count(); ++v) {
    bool is_loop = false;
    for (std::size_t i = 0; i < whole.graph.targets(v).size(); ++i) {
      const Vertex to = whole.graph.targets(v)[i];
      const Span place = whole.places[whole.graph.edges(v)[i]];
      if (to != v) {
        edges.emplace_back(v, to);
        places.push_back(place);
      } else if (!is_loop) {
        is_loop = true;
        out.push_back(loop_finding(in.map, self, v, place));
      }
    }
  }
  const Digraph graph(whole.graph.vertex_count(), edges);
  const Components components = strong_components(graph);
  CycleFinder finder(graph, components);
  for (const Vertex start : cycle_starts(graph, components)) {
    out.push_back(circle_finding(in.map, self, finder.shortest(start), places));
  }
}

}  // namespace

constinit const Check circular_sourcing{
    .rule =
        {
            .id = "circular-sourcing",
            .summary = "sources derive from each other in a circle",
            .why =
                "One paper has it from a second, the second from the first: each seems to confirm the other, and "
                "nobody looked. (It happens: an article repeats an encyclopedia's mistake, and the encyclopedia then "
                "cites the article.) Find out which of them was first and where it had its content from. If there is "
                "no such place, what they say has no ground.\n\n"
                "There is one finding for all sources that are entangled with each other; it shows a shortest circle "
                "through the first of them. A source that derives from itself is a finding too.",
            .bad = R"(stancemap: 1
claims:
  inventor:
    text: The zip was invented in Hoboken.
    cite: [town-paper, encyclopedia]
sources:
  town-paper: {title: Our town's inventors, publisher: Town Paper, derives-from: encyclopedia}
  encyclopedia: {title: Zip, publisher: The Free Encyclopedia, derives-from: town-paper}
)",
            .good = R"(stancemap: 1
claims:
  inventor:
    text: The zip was invented in Hoboken.
    cite: patent
sources:
  town-paper: {title: Our town's inventors, publisher: Town Paper, derives-from: encyclopedia}
  encyclopedia: {title: Zip, publisher: The Free Encyclopedia, derives-from: patent}
  patent: {title: Patent for a fastener, publisher: Patent Office, marks: primary}
)",
            .severity = Severity::kWarning,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
