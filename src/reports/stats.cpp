#include "reports/stats.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "reports/audit/utterers.h"
#include "reports/measures.h"

namespace stancemap {
namespace {

class Rows {
 public:
  explicit Rows(Table& table) : table_(table) {}
  void add(std::string measure, std::size_t count, std::string note = "") {
    table_.rows.push_back({std::move(measure), fmt::format("{}", count), std::move(note)});
  }

 private:
  Table& table_;
};

std::string share(std::size_t part, std::size_t whole, std::string_view of) {
  if (whole == 0) return "";
  return fmt::format("{} % of {}", (100 * part + whole / 2) / whole, of);
}

void add_claims(const ArgumentMap& map, Rows& rows) {
  rows.add("claims", map.claims.size());
  for (std::size_t kind = 0; kind < 6; ++kind) {
    const auto claim_kind = static_cast<ClaimKind>(kind);
    const auto count = std::count_if(map.claims.begin(), map.claims.end(),
                                     [&](const Claim& claim) { return claim.kind == claim_kind; });
    if (count > 0) rows.add(fmt::format("  of kind {}", claim_kind_name(claim_kind)), static_cast<std::size_t>(count));
  }
  rows.add("theses", map.theses.size());
  rows.add("arguments", map.arguments.size(), "premises that only work together");
}

void add_relations(const ArgumentMap& map, Rows& rows) {
  rows.add("relations", map.relations.size());
  for (std::size_t kind = 0; kind < 5; ++kind) {
    const auto relation_kind = static_cast<RelationKind>(kind);
    const auto count = std::count_if(map.relations.begin(), map.relations.end(),
                                     [&](const Relation& relation) { return relation.kind == relation_kind; });
    if (count > 0) {
      rows.add(fmt::format("  of kind {}", relation_kind_name(relation_kind)), static_cast<std::size_t>(count));
    }
  }
}

void add_sourcing(const ArgumentMap& map, const MapGraph& graph, Rows& rows) {
  std::size_t facts = 0;
  std::size_t cited = 0;
  std::size_t supported = 0;
  std::size_t assumed = 0;
  for (std::size_t i = 0; i < map.claims.size(); ++i) {
    const Claim& claim = map.claims[i];
    if (claim.kind != ClaimKind::kFact) continue;
    ++facts;
    if (!claim.cites.empty())
      ++cited;
    else if (graph.backed()[i])
      ++supported;
    else if (!claim.details->assumed.empty())
      ++assumed;
  }
  const std::size_t unsourced = facts - cited - supported - assumed;
  rows.add("facts with a citation", cited, share(cited, facts, "the claims of fact"));
  rows.add("facts backed by support", supported, share(supported, facts, "the claims of fact"));
  rows.add("facts assumed", assumed, share(assumed, facts, "the claims of fact"));
  rows.add("facts unsourced", unsourced, share(unsourced, facts, "the claims of fact"));
}

void add_debate(const ArgumentMap& map, Rows& rows) {
  const auto acts = [&](PostAct act) {
    std::size_t count = 0;
    for (const Post& post : map.posts) {
      count += static_cast<std::size_t>(
          std::count_if(post.acts.begin(), post.acts.end(), [&](const ClaimAct& a) { return a.act == act; }));
    }
    return count;
  };
  rows.add("sources", map.sources.size());
  rows.add("participants", map.participants.size());
  rows.add("posts", map.posts.size());
  if (const std::size_t count = acts(PostAct::kConcedes); count > 0) rows.add("  concessions", count);
  if (const std::size_t count = acts(PostAct::kQuestions); count > 0) rows.add("  questions", count);
  rows.add("stances", map.stances.size(), "declared");
  rows.add("figures", map.figures.size());
}

/// The longest chain of supports below a claim, in steps; support circles count as one place.
std::size_t support_depth(const MapGraph& graph) {
  const Digraph& support = graph.support();
  const Components components = strong_components(support);
  std::vector<std::size_t> depth(components.count, 0);
  std::vector<std::vector<Vertex>> members(components.count);
  for (Vertex v = 0; v < support.vertex_count(); ++v) members[components.of[v]].push_back(v);
  // Components are numbered in reverse topological order: what a component points at comes before it.
  std::size_t longest = 0;
  for (std::size_t c = 0; c < components.count; ++c) {
    for (const Vertex v : members[c]) {
      for (const Vertex target : support.targets(v)) {
        if (components.of[target] != c) depth[c] = std::max(depth[c], depth[components.of[target]] + 1);
      }
    }
    longest = std::max(longest, depth[c]);
  }
  return longest;
}

/// How far, how even and how well answered: the words of `measures.h`.
void add_debating(const MapMeasures& measures, Rows& rows) {
  rows.add("depth", measures.depth, "steps of support and attack on the longest way to a thesis");
  rows.add("attacks and undercuts", measures.attacks,
           share(measures.attacks, measures.supports + measures.attacks, "supports, attacks and undercuts"));
  rows.add("  answered", measures.answered_attacks, share(measures.answered_attacks, measures.attacks, "them"));
}

/// A whole number of percent; empty for a share of nothing.
std::string percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? std::string() : fmt::format("{}", (100 * part + whole / 2) / whole);
}

}  // namespace

Table map_statistics(const ArgumentMap& map, const MapGraph& graph, std::span<const Finding> findings) {
  Table table{.title = map.title.empty() ? "Statistics" : fmt::format("Statistics of “{}”", map.title.text),
              .columns = {{"measure"}, {"count", true}, {"note"}},
              .rows = {}};
  Rows rows(table);
  add_claims(map, rows);
  add_relations(map, rows);
  rows.add("longest chain of support", support_depth(graph), "steps; an argument is one");
  add_debating(measures_of(graph), rows);
  add_sourcing(map, graph, rows);
  add_debate(map, rows);
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
    const auto count = std::count_if(findings.begin(), findings.end(),
                                     [&](const Finding& finding) { return finding.severity == severity; });
    rows.add(fmt::format("findings: {}", severity_name(severity)), static_cast<std::size_t>(count));
  }
  return table;
}

Table participant_statistics(const ArgumentMap& map, const MapGraph& graph) {
  Table table{.title = "Participants",
              .columns = {{"participant"},
                          {.name = "side", .usual = ""},
                          {"posts", true},
                          {"claims", true},
                          {"attacks made", true},
                          {"attacks received", true},
                          {"of them answered", true},
                          {"answered %", true},
                          {"concessions", true},
                          {"facts", true},
                          {"sourced %", true}},
              .rows = {}};
  const std::vector<ParticipantMeasures> measures = participant_measures(graph);
  const auto number = [](std::size_t count) { return fmt::format("{}", count); };
  for (std::size_t p = 0; p < measures.size(); ++p) {
    const ParticipantMeasures& one = measures[p];
    table.rows.push_back({audit::participant_name(map, ParticipantId(p)), std::string(map.participants[p].side.text),
                          number(one.posts), number(one.claims), number(one.attacks_made), number(one.attacks_received),
                          number(one.answered_attacks), percent(one.answered_attacks, one.attacks_received),
                          number(one.concessions), number(one.facts), percent(one.backed_facts, one.facts)});
  }
  return table;
}

}  // namespace stancemap
