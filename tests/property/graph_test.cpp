// The graph algorithms against their definitions by brute force: on all graphs of up to three vertices and all loopless
// ones of four, and on random ones with more vertices, parallel edges and arguments.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "graph/backed_lines.h"
#include "graph/cycles.h"
#include "graph/map_graph.h"
#include "graph/rest_count.h"
#include "graph/thesis_count.h"
#include "support/map_builder.h"

using namespace stancemap;
using test::MapBuilder;

namespace {

/// reach[a][b]: a path of one edge or more leads from a to b (Warshall 1962).
using Matrix = std::vector<std::vector<bool>>;
Matrix reachability(std::size_t count, const std::vector<Edge>& edges) {
  Matrix reach(count, std::vector<bool>(count));
  for (const auto& [from, to] : edges) reach[from][to] = true;
  for (std::size_t k = 0; k < count; ++k) {
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = 0; j < count; ++j) {
        if (reach[i][k] && reach[k][j]) reach[i][j] = true;
      }
    }
  }
  return reach;
}

/// For each vertex, the lengths of all simple cycles through it, as bits.
std::vector<std::uint32_t> cycle_lengths(std::size_t count, const std::vector<Edge>& edges) {
  Matrix adjacent(count, std::vector<bool>(count));
  for (const auto& [from, to] : edges) adjacent[from][to] = true;
  std::vector<std::uint32_t> lengths(count);
  std::vector<Vertex> path;
  const auto extend = [&](const auto& self) -> void {  // depth at most `count`
    const Vertex last = path.back();
    if (adjacent[last][path.front()]) {
      for (const Vertex v : path) lengths[v] |= 1U << path.size();
    }
    for (Vertex next = path.front() + 1; next < count; ++next) {  // the smallest vertex stands first
      if (!adjacent[last][next] || std::find(path.begin(), path.end(), next) != path.end()) continue;
      path.push_back(next);
      self(self);
      path.pop_back();
    }
  };
  for (Vertex start = 0; start < count; ++start) {
    path.assign(1, start);
    extend(extend);
  }
  return lengths;
}

bool is_simple_cycle(const Cycle& cycle, const std::vector<Edge>& edges) {
  std::vector<Vertex> seen;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    const auto& [from, to] = edges[cycle[i].edge];
    if (from != cycle[i].from || to != cycle[(i + 1) % cycle.size()].from) return false;
    if (std::find(seen.begin(), seen.end(), from) != seen.end()) return false;
    seen.push_back(from);
  }
  return true;
}

std::string wrong_components(const Components& components, const Matrix& reach) {
  for (std::size_t a = 0; a < reach.size(); ++a) {
    for (std::size_t b = 0; b < reach.size(); ++b) {
      const bool together = a == b || (reach[a][b] && reach[b][a]);
      if (together != (components.of[a] == components.of[b])) return fmt::format("component of {} and {}", a, b);
      if (reach[a][b] && components.of[a] < components.of[b]) return fmt::format("order of {} and {}", a, b);
    }
  }
  return {};
}

std::string wrong_cycles(const Digraph& graph, const Components& components, const std::vector<Edge>& edges) {
  constexpr std::uint32_t kOdd = 0xAAAA'AAA8;  // bits 3, 5, 7, …
  const auto lengths = cycle_lengths(graph.vertex_count(), edges);
  CycleFinder finder(graph, components);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    const Cycle shortest = finder.shortest(v);
    const std::size_t least = lengths[v] == 0 ? 0 : static_cast<std::size_t>(__builtin_ctz(lengths[v]));
    if (shortest.size() != least || !is_simple_cycle(shortest, edges)) return fmt::format("shortest cycle of {}", v);
    if (!shortest.empty() && shortest.front().from != v) return fmt::format("start of the cycle of {}", v);
    bool has_odd = false;
    for (Vertex w = 0; w < graph.vertex_count(); ++w) {
      if (components.of[w] == components.of[v]) has_odd = has_odd || (lengths[w] & kOdd) != 0;
    }
    const Cycle odd = finder.odd(v);
    if (odd.empty() == has_odd || !is_simple_cycle(odd, edges)) return fmt::format("odd cycle of {}", v);
    if (has_odd && (odd.size() % 2 == 0 || odd.size() < 3)) return fmt::format("length of the odd cycle of {}", v);
    if (has_odd && components.of[odd.front().from] != components.of[v])
      return fmt::format("place of odd cycle of {}", v);
  }
  return {};
}

std::string wrong_rest_counts(const Digraph& graph, const Components& components, const Matrix& reach,
                              std::size_t counted) {
  const auto exact = rest_counts(graph, components, counted);
  const auto bounded = rest_counts(graph, components, counted, 3);
  for (std::size_t v = 0; v < counted; ++v) {
    std::uint64_t expected = 0;
    for (std::size_t w = 0; w < counted; ++w) expected += (w != v && reach[v][w]) ? 1 : 0;
    if (!exact[v].exact || exact[v].count != expected) return fmt::format("rest count of {}", v);
    const bool fits = bounded[v].exact ? bounded[v].count == expected : bounded[v].count <= expected;
    if (!fits) return fmt::format("bounded rest count of {}", v);
  }
  return {};
}

/// By definition: without its immediate dominator a vertex is not reached, and nor is it without any dominator of that.
std::string wrong_dominators(const Digraph& graph, const std::vector<Edge>& edges) {
  const std::size_t count = graph.vertex_count();
  const std::vector<Vertex> immediate = immediate_dominators(graph, 0);
  const Matrix with = reachability(count, edges);
  for (Vertex left_out = 0; left_out < count; ++left_out) {
    std::vector<Edge> others;
    for (const auto& edge : edges) {
      if (edge.first != left_out && edge.second != left_out) others.push_back(edge);
    }
    const Matrix without = reachability(count, others);
    for (Vertex v = 1; v < count; ++v) {
      if ((immediate[v] != kNoVertex) != with[0][v]) return fmt::format("dominator of {}", v);
      if (!with[0][v] || v == left_out) continue;
      bool dominated = false;
      for (Vertex d = immediate[v]; d != kNoVertex; d = immediate[d]) dominated = dominated || d == left_out;
      if (dominated != (left_out == 0 || !without[0][v])) return fmt::format("dominators of {}", v);
    }
  }
  return {};
}

/// Every third vertex is a thesis.
std::string wrong_thesis_counts(const Digraph& graph, const Components& components, const Matrix& reach) {
  const std::size_t count = graph.vertex_count();
  std::vector<Vertex> theses;
  for (Vertex v = 0; v < count; v += 3) theses.push_back(v);
  const auto counts = thesis_counts(graph, components, count, theses);
  for (std::size_t v = 0; v < count; ++v) {
    std::uint64_t expected = 0;
    for (const Vertex t : theses) expected += (t != v && reach[v][t]) ? 1 : 0;
    if (!counts[v].exact || counts[v].count != expected) return fmt::format("thesis count of {}", v);
  }
  return {};
}

/// What is wrong in the answers about this graph; empty when nothing is.
std::string first_difference(std::size_t count, const std::vector<Edge>& edges) {
  const Digraph graph(count, edges);
  const Components components = strong_components(graph);
  const Matrix reach = reachability(count, edges);
  std::string wrong = wrong_components(components, reach);
  if (wrong.empty()) wrong = wrong_cycles(graph, components, edges);
  if (wrong.empty()) wrong = wrong_rest_counts(graph, components, reach, count);
  if (wrong.empty()) wrong = wrong_rest_counts(graph, components, reach, (count + 1) / 2);
  if (wrong.empty()) wrong = wrong_dominators(graph, edges);
  if (wrong.empty()) wrong = wrong_thesis_counts(graph, components, reach);
  return wrong;
}

/// A random number below `bound`.
std::size_t below(std::size_t bound) {
  return *rc::gen::inRange<std::size_t>(0, bound);
}

std::string claim_name(std::size_t index) {
  return fmt::format("c{}", index);
}
std::string argument_name(std::size_t index) {
  return fmt::format("a{}", index);
}

/// A random map of claims, arguments and relations of all kinds, some of them undercuts of relations.
void fill(MapBuilder& b, std::size_t claims, std::size_t arguments) {
  for (std::size_t c = 0; c < claims; ++c) b.node(claim_name(c));
  for (std::size_t a = 0; a < arguments; ++a) {
    b.argument(argument_name(a), {});
    const std::size_t premises = 1 + below(3);
    for (std::size_t p = 0; p < premises; ++p) b.map.arguments[a].premises.push_back({ClaimId(below(claims)), {}});
  }
  const auto any_claim = [&] { return Node(ClaimId(below(claims))); };
  const auto any_node = [&] {
    const std::size_t i = below(claims + arguments);
    return i < claims ? Node(ClaimId(i)) : Node(ArgumentId(i - claims));
  };
  const std::size_t relations = below(2 * claims);
  for (std::size_t r = 0; r < relations; ++r) {
    switch (below(6)) {
      case 0:
        b.relation(RelationKind::kAttack, any_node(), any_claim());
        break;
      case 1:
        b.relation(RelationKind::kContradiction, any_claim(), any_claim());
        break;
      case 2:
        b.relation(RelationKind::kEquivalence, any_claim(), any_claim());
        break;
      case 3:
        if (r > 0)
          b.relation(RelationKind::kUndercut, any_node(), RelationId(below(r)));
        else
          b.relation(RelationKind::kSupport, any_node(), any_claim());
        break;
      default:
        b.relation(RelationKind::kSupport, any_node(), any_claim());
        break;
    }
  }
}

/// `backed` straight from its definition, round after round until nothing changes.
std::vector<bool> naively_backed(const ArgumentMap& map) {
  std::vector<bool> backed(map.claims.size());
  const auto holds = [&](Node node) {
    if (node.is_claim()) return static_cast<bool>(backed[node.index]);
    const auto& premises = map[node.argument()].premises;
    return !premises.empty() &&
           std::all_of(premises.begin(), premises.end(), [&](const auto& p) { return backed[p.id.index()]; });
  };
  for (std::size_t c = 0; c < backed.size(); ++c) backed[c] = !map.claims[c].cites.empty();
  for (bool changed = true; changed;) {
    changed = false;
    for (const Relation& r : map.relations) {
      if (r.kind != RelationKind::kSupport || backed[r.to.index] || !holds(r.from)) continue;
      backed[r.to.index] = true;
      changed = true;
    }
  }
  return backed;
}

/// `reaches_thesis` straight from its definition.
std::vector<bool> naively_reaching(const ArgumentMap& map) {
  std::vector<bool> claims(map.claims.size()), arguments(map.arguments.size()), relations(map.relations.size());
  const auto bit = [&](Node node) -> std::vector<bool>::reference {
    return node.is_claim() ? claims[node.index] : node.is_argument() ? arguments[node.index] : relations[node.index];
  };
  for (const auto& thesis : map.theses) claims[thesis.id.index()] = true;
  bool changed = true;
  const auto imply = [&](bool reached, Node node) {
    if (!reached || bit(node)) return;
    bit(node) = true;
    changed = true;
  };
  while (changed) {
    changed = false;
    for (std::size_t r = 0; r < map.relations.size(); ++r) {
      const Relation& relation = map.relations[r];
      imply(bit(relation.to), RelationId(r));
      imply(bit(relation.to), relation.from);
      if (!is_symmetric(relation.kind)) continue;
      imply(bit(relation.from), RelationId(r));
      imply(bit(relation.from), relation.to);
    }
    for (std::size_t a = 0; a < map.arguments.size(); ++a) {
      for (const auto& premise : map.arguments[a].premises) imply(arguments[a], premise.id);
    }
  }
  return claims;
}

}  // namespace

TEST_CASE("components, cycles, rest counts and dominators are right on all small graphs") {
  for (std::size_t count = 1; count <= 4; ++count) {
    std::vector<Edge> possible;
    for (Vertex from = 0; from < count; ++from) {
      for (Vertex to = 0; to < count; ++to) {
        if (count < 4 || from != to) possible.emplace_back(from, to);
      }
    }
    for (std::uint32_t bits = 0; bits < 1U << possible.size(); ++bits) {
      std::vector<Edge> edges;
      for (std::size_t i = 0; i < possible.size(); ++i) {
        if ((bits >> i & 1U) != 0) edges.push_back(possible[i]);
      }
      const std::string wrong = first_difference(count, edges);
      if (!wrong.empty()) FAIL(count << " vertices, edges " << bits << ": " << wrong);
    }
  }
}

TEST_CASE("components, cycles, rest counts and dominators are right on random graphs") {
  const bool held = rc::check("graph algorithms agree with brute force", [] {
    const std::size_t count = 1 + below(8);
    const std::size_t edge_count = below(2 * count + 1);
    std::vector<Edge> edges;
    for (std::size_t e = 0; e < edge_count; ++e) {
      edges.emplace_back(static_cast<Vertex>(below(count)), static_cast<Vertex>(below(count)));
    }
    RC_ASSERT(first_difference(count, edges) == "");
  });
  CHECK(held);
}

TEST_CASE("backing is the least fixpoint on random maps") {
  const bool held = rc::check("backed claims agree with the definition", [] {
    MapBuilder b;
    const std::size_t claims = 1 + below(8);
    fill(b, claims, below(4));
    for (std::size_t c = 0; c < claims; ++c) {
      if (below(4) == 0) b.cite(claim_name(c));
    }
    RC_ASSERT(MapGraph(b.map).backed() == naively_backed(b.map));
  });
  CHECK(held);
}

TEST_CASE("what reaches a thesis is right on random maps") {
  const bool held = rc::check("claims that reach a thesis agree with the definition", [] {
    MapBuilder b;
    const std::size_t claims = 1 + below(8);
    fill(b, claims, below(4));
    b.thesis(claim_name(below(claims)));
    RC_ASSERT(MapGraph(b.map).reaches_thesis() == naively_reaching(b.map));
  });
  CHECK(held);
}

TEST_CASE("a source is indispensable exactly when a thesis is not backed without it, on random maps") {
  const bool held = rc::check("indispensable sources agree with the definition", [] {
    MapBuilder b;
    const std::size_t claims = 1 + below(7);
    fill(b, claims, below(5));
    b.map.sources.resize(1 + below(4));
    for (std::size_t c = 0; c < claims; ++c) {
      for (std::size_t cites = below(3); cites > 0; --cites) {
        b.map.claims[c].cites.emplace_back().source.id = SourceId(below(b.map.sources.size()));
      }
    }
    for (std::size_t t = 1 + below(2); t > 0; --t) b.thesis(claim_name(below(claims)));
    const MapGraph graph(b.map);
    const auto found = indispensable_sources(BackedLines(graph), theses(b.map));
    std::vector<std::pair<ClaimId, std::vector<SourceId>>> expected;
    for (const ClaimId thesis : theses(b.map)) {
      if (naively_backed(b.map)[thesis.index()]) expected.emplace_back(thesis, std::vector<SourceId>());
    }
    for (std::size_t s = 0; s < b.map.sources.size(); ++s) {
      std::vector<std::vector<Citation>> all;
      for (Claim& claim : b.map.claims) {
        all.push_back(claim.cites);
        std::erase_if(claim.cites, [&](const Citation& cite) { return cite.source.id == SourceId(s); });
      }
      const auto backed = naively_backed(b.map);
      for (auto& [thesis, sources] : expected) {
        if (!backed[thesis.index()]) sources.push_back(SourceId(s));
      }
      for (std::size_t c = 0; c < claims; ++c) b.map.claims[c].cites = all[c];
    }
    RC_ASSERT(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      RC_ASSERT(found[i].complete);
      RC_ASSERT(found[i].thesis == expected[i].first);
      RC_ASSERT(found[i].sources == expected[i].second);
    }
  });
  CHECK(held);
}
