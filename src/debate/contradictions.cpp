// For each participant, then for each team, and each class of equivalent claims that they hold: breadth-first search
// over supports, on the graph of the classes. At each class on the way, those that contradict it are compared with
// those that the participant holds; the shorter of the two lists is walked, the other one searched, so that a thesis
// with 50,000 opponents costs nothing for somebody who holds ten claims. Of each opposed pair that is found, what was
// held when is read off the two lists of acts. Then the same for teams.

#include "debate/contradictions.h"

#include <algorithm>
#include <limits>
#include <span>
#include <tuple>
#include <utility>

#include "debate/commitments.h"
#include "debate/look_budget.h"
#include "graph/digraph.h"
#include "graph/equivalence_paths.h"

namespace stancemap {
namespace {

/// That two classes of claims are against each other.
struct Opposition {
  Vertex from = 0, to = 0;
  RelationId relation;
};

/// Which classes are against each other, sorted; each opposition stands in both rows.
class Oppositions {
 public:
  explicit Oppositions(const MapGraph& graph) {
    const ArgumentMap& map = graph.map();
    const std::vector<ClaimId>& names = graph.equivalence_names();
    for (std::size_t i = 0; i < map.relations.size(); ++i) {
      const Relation& r = map.relations[i];
      if (r.kind != RelationKind::kAttack && r.kind != RelationKind::kContradiction) continue;
      if (!r.from.is_claim() || !r.to.is_claim()) continue;
      const auto from = static_cast<Vertex>(names[r.from.index].index());
      const auto to = static_cast<Vertex>(names[r.to.index].index());
      if (from == to) continue;  // that is no person's fault but the map's: equivalence-conflict
      rows_.push_back({from, to, RelationId(i)});
      rows_.push_back({to, from, RelationId(i)});
    }
    std::sort(rows_.begin(), rows_.end(), [](const Opposition& a, const Opposition& b) {
      return std::tie(a.from, a.to, a.relation) < std::tie(b.from, b.to, b.relation);
    });
  }

  std::span<const Opposition> of(Vertex from) const {
    const auto first = std::partition_point(rows_.begin(), rows_.end(), [&](const auto& o) { return o.from < from; });
    const auto last = std::partition_point(first, rows_.end(), [&](const auto& o) { return o.from == from; });
    return {first, last};
  }
  static std::span<const Opposition> with(std::span<const Opposition> row, Vertex to) {
    const auto first = std::partition_point(row.begin(), row.end(), [&](const auto& o) { return o.to < to; });
    const auto last = std::partition_point(first, row.end(), [&](const auto& o) { return o.to == to; });
    return {first, last};
  }

 private:
  std::vector<Opposition> rows_;
};

/// The supports between single claims, as edges between classes.
struct Implications {
  std::vector<RelationId> relations;  // per edge
  Digraph graph;

  explicit Implications(const MapGraph& map_graph) {
    const ArgumentMap& map = map_graph.map();
    const std::vector<ClaimId>& names = map_graph.equivalence_names();
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < map.relations.size(); ++i) {
      const Relation& r = map.relations[i];
      if (r.kind != RelationKind::kSupport || !r.from.is_claim() || !r.to.is_claim()) continue;
      edges.emplace_back(static_cast<Vertex>(names[r.from.index].index()),
                         static_cast<Vertex>(names[r.to.index].index()));
      relations.emplace_back(i);
    }
    graph = Digraph(map.claims.size(), edges);
  }
};

// --- the search

/// The best contradiction that is known for one assertion.
struct Found {
  bool is_there = false;
  std::uint32_t earlier = 0, start = 0, end = 0;  // acts: the assertion before, and those at the ends of the path
  std::vector<RelationId> supports;
  RelationId opposition;
};

class ContradictionSearch {
 public:
  explicit ContradictionSearch(const MapGraph& graph)
      : graph_(graph),
        map_(graph.map()),
        names_(graph.equivalence_names()),
        oppositions_(graph),
        implications_(graph),
        paths_(graph),
        looks_(map_),
        rounds_(map_.claims.size()) {}

  std::vector<Contradiction> run() {
    std::vector<Commitment> all = commitments(graph_);
    is_reported_.resize(all.size());
    look_at_each(all, [](const Commitment& act) { return act.assertion.who.index(); });
    std::erase_if(all, [](const Commitment& act) { return act.team == Commitment::kNoTeam; });
    is_team_ = true;
    look_at_each(all, [](const Commitment& act) { return act.team; });
    return std::move(result_);
  }

 private:
  struct Group {
    Vertex of = 0;
    std::uint32_t first = 0, last = 0;  // acts
    bool is_held = false;               // at some time
  };
  struct Step {
    Vertex at = 0;
    std::uint32_t before = 0;  // step
    std::uint32_t depth = 0;
    RelationId by;
  };

  /// Looks at the commitments of each speaker apart from those of the others.
  template <class Speaker>
  void look_at_each(std::vector<Commitment>& all, Speaker speaker) {
    std::stable_sort(all.begin(), all.end(),
                     [&](const Commitment& a, const Commitment& b) { return speaker(a) < speaker(b); });
    for (std::size_t first = 0; first < all.size();) {
      std::size_t last = first;
      while (last < all.size() && speaker(all[last]) == speaker(all[first])) ++last;
      acts_.assign(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(last));
      look_at_speaker();
      first = last;
    }
  }

  void look_at_speaker() {
    group_acts();
    if (std::count_if(groups_.begin(), groups_.end(), [](const Group& g) { return g.is_held; }) < 2) return;
    if (add_what_concessions_give_up()) group_acts();
    std::erase_if(groups_, [](const Group& g) { return !g.is_held; });
    found_.assign(acts_.size(), {});
    for (const Group& group : groups_) search_from(group);
    for (std::uint32_t i = 0; i < found_.size(); ++i) {
      if (found_[i].is_there && is_new(found_[i], i)) result_.push_back(contradiction(found_[i], i));
    }
  }

  /// Of a team, what one of them does alone is known already.
  bool is_new(const Found& found, std::uint32_t later) {
    if (is_team_ && acts_[found.earlier].assertion.who == acts_[later].assertion.who) return false;
    if (is_reported_[acts_[later].number]) return false;
    is_reported_[acts_[later].number] = true;
    return true;
  }

  void group_acts() {
    std::stable_sort(acts_.begin(), acts_.end(), [](const Commitment& a, const Commitment& b) {
      return std::tie(a.of, a.time, a.rank) < std::tie(b.of, b.time, b.rank);
    });
    groups_.clear();
    for (std::uint32_t i = 0; i < acts_.size(); ++i) {
      if (groups_.empty() || groups_.back().of != acts_[i].of) groups_.push_back({acts_[i].of, i, i, false});
      groups_.back().last = i + 1;
      groups_.back().is_held = groups_.back().is_held || acts_[i].kind == CommitmentKind::kHolds;
    }
  }

  // Who concedes a claim gives up what it attacks or contradicts. Returns whether there is anything of the kind.
  bool add_what_concessions_give_up() {
    const std::size_t count = acts_.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (acts_[i].kind != CommitmentKind::kConcedes) continue;
      const Commitment conceded = acts_[i];
      for_each_opposed(conceded.of, [&](const Group& group, std::span<const Opposition> ways) {
        const bool is_against = std::any_of(ways.begin(), ways.end(), [&](const Opposition& way) {
          const Relation& r = map_[way.relation];
          return is_symmetric(r.kind) || names_[r.to.index].index() == group.of;
        });
        if (!is_against) return;
        acts_.push_back(conceded);
        acts_.back().of = group.of;
        acts_.back().kind = CommitmentKind::kGivesUp;
      });
    }
    return acts_.size() > count;
  }

  // The classes among `groups_` that are opposed to `at`, with the relations that say so.
  template <class Use>
  void for_each_opposed(Vertex at, Use use) {
    const std::span<const Opposition> row = oppositions_.of(at);
    if (groups_.size() < row.size()) {
      for (const Group& group : groups_) {
        if (!looks_.spend(1)) return;
        const std::span<const Opposition> ways = Oppositions::with(row, group.of);
        if (!ways.empty()) use(group, ways);
      }
      return;
    }
    for (std::size_t i = 0; i < row.size();) {
      const std::span<const Opposition> ways = Oppositions::with(row.subspan(i), row[i].to);
      if (!looks_.spend(ways.size())) return;
      const auto group =
          std::partition_point(groups_.begin(), groups_.end(), [&](const Group& g) { return g.of < row[i].to; });
      if (group != groups_.end() && group->of == row[i].to) use(*group, ways);
      i += ways.size();
    }
  }

  void search_from(const Group& start) {
    ++round_;
    steps_.assign(1, {start.of, 0, 0, RelationId()});
    rounds_[start.of] = round_;
    for (std::uint32_t head = 0; head < steps_.size() && looks_.spend(1); ++head) {
      const Step step = steps_[head];
      if (step.depth > 0 && is_denied(step.at)) continue;
      for_each_opposed(step.at, [&](const Group& end, std::span<const Opposition> ways) {
        if (end.of == start.of) return;
        const auto way = std::find_if(ways.begin(), ways.end(), [&](const Opposition& one) {
          return step.depth == 0 || is_symmetric(map_[one.relation].kind);
        });
        if (way != ways.end()) consider(start, end, head, way->relation);
      });
      if (step.depth < kMostImplications) follow(step.at, head, step.depth + 1);
    }
  }

  /// Whether the speaker says what attacks it: then their claim does not lead them there.
  bool is_denied(Vertex at) {
    bool denied = false;
    for_each_opposed(at, [&](const Group&, std::span<const Opposition> ways) {
      denied = denied || std::any_of(ways.begin(), ways.end(), [&](const Opposition& way) {
                 const Relation& r = map_[way.relation];
                 return r.kind == RelationKind::kAttack && names_[r.to.index].index() == at;
               });
    });
    return denied;
  }

  void follow(Vertex at, std::uint32_t head, std::uint32_t depth) {
    const std::span<const Vertex> targets = implications_.graph.targets(at);
    for (std::size_t i = 0; i < targets.size() && looks_.spend(1); ++i) {
      if (rounds_[targets[i]] == round_) continue;
      rounds_[targets[i]] = round_;
      steps_.push_back({targets[i], head, depth, implications_.relations[implications_.graph.edges(at)[i]]});
    }
  }

  // Keeps the pair if both were held at one time.
  void consider(const Group& start, const Group& end, std::uint32_t step, RelationId opposition) {
    std::uint32_t held_start = kNone, held_end = kNone;
    std::uint32_t a = start.first, b = end.first;
    while (a < start.last || b < end.last) {
      if (!looks_.spend(1)) return;
      const bool is_start = b == end.last || (a < start.last && std::tie(acts_[a].time, acts_[a].rank) <
                                                                    std::tie(acts_[b].time, acts_[b].rank));
      const std::uint32_t now = is_start ? a++ : b++;
      std::uint32_t& held = is_start ? held_start : held_end;
      if (acts_[now].kind == CommitmentKind::kHolds) held = now;
      if (acts_[now].kind == CommitmentKind::kGivesUp) held = kNone;
      if (acts_[now].kind == CommitmentKind::kConcedes) (is_start ? held_end : held_start) = kNone;
      if (held_start == kNone || held_end == kNone) continue;
      keep(held_start, held_end, now, step, opposition);
      return;
    }
  }

  void keep(std::uint32_t start, std::uint32_t end, std::uint32_t later, std::uint32_t step, RelationId opposition) {
    Found& found = found_[later];
    if (found.is_there && found.supports.size() <= steps_[step].depth) return;
    found = {true, later == start ? end : start, start, end, {}, opposition};
    for (std::uint32_t at = step; at != 0; at = steps_[at].before) found.supports.push_back(steps_[at].by);
    std::reverse(found.supports.begin(), found.supports.end());
  }

  // The path in full, with the equivalences that lead from one relation's end to where the next one begins.
  Contradiction contradiction(const Found& found, std::uint32_t later) {
    Contradiction result{
        acts_[found.earlier].assertion, acts_[later].assertion, {acts_[found.start].assertion.claim}, {}};
    const auto go_to = [&](ClaimId to) {
      const ClaimId from = result.claims.back();
      if (from == to) return;
      const std::vector<RelationId> path = paths_.shortest(from, to);
      for (const RelationId id : path) step_over(result, id);
      if (path.empty()) {
        result.relations.emplace_back();
        result.claims.push_back(to);
      }
    };
    for (const RelationId id : found.supports) {
      go_to(map_[id].from.claim());
      step_over(result, id);
    }
    const Relation& opposition = map_[found.opposition];
    const bool is_forward = names_[opposition.from.index] == names_[result.claims.back().index()];
    go_to(is_forward ? opposition.from.claim() : opposition.to.claim());
    step_over(result, found.opposition);
    go_to(acts_[found.end].assertion.claim);
    return result;
  }

  void step_over(Contradiction& result, RelationId id) const {
    const Relation& r = map_[id];
    const Node at = result.claims.back();
    result.relations.push_back(id);
    result.claims.push_back(r.from == at ? r.to.claim() : r.from.claim());
  }

  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  const MapGraph& graph_;
  const ArgumentMap& map_;
  const std::vector<ClaimId>& names_;
  Oppositions oppositions_;
  Implications implications_;
  EquivalencePaths paths_;
  LookBudget looks_;
  std::vector<Contradiction> result_;

  std::vector<bool> is_reported_;  // per commitment
  bool is_team_ = false;

  // Of the speaker at hand: a participant, or a team.
  std::vector<Commitment> acts_;  // by class and time
  std::vector<Group> groups_;     // the acts of each class, by class
  std::vector<Found> found_;      // per act

  // Of the search at hand.
  std::vector<Step> steps_;
  std::vector<std::uint32_t> rounds_;  // per class: the last search that met it
  std::uint32_t round_ = 0;
};

}  // namespace

std::vector<Contradiction> contradictions(const MapGraph& graph) {
  return ContradictionSearch(graph).run();
}

}  // namespace stancemap
