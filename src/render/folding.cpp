#include "render/folding.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/count_words.h"
#include "base/nearest.h"

namespace stancemap {
namespace {

constexpr std::string_view kAllGroups = "all";

Result<std::vector<bool>> named_groups(const ArgumentMap& map, const std::vector<std::string>& names) {
  std::vector<bool> named(map.groups.size(), false);
  std::vector<std::string_view> ids;
  for (const Group& group : map.groups) ids.push_back(group.id);
  for (const std::string& name : names) {
    const auto id = std::find(ids.begin(), ids.end(), name);
    if (id != ids.end()) {
      named[static_cast<std::size_t>(id - ids.begin())] = true;
    } else if (name == kAllGroups) {
      named.assign(named.size(), true);
    } else {
      const auto near = nearest_name(name, ids);
      return failure(near ? fmt::format("no group is called `{}`; did you mean `{}`?", name, *near)
                          : fmt::format("no group is called `{}`", name));
    }
  }
  return named;
}

// Per group: the outermost named one that it is or lies in. Groups may stand before their parents, and (in a broken
// map) in a circle, which is cut where it is entered.
std::vector<GroupId> outermost(const ArgumentMap& map, const std::vector<bool>& named) {
  enum class State : std::uint8_t { kNew, kOnWay, kKnown };
  std::vector<GroupId> outer(map.groups.size());
  std::vector<State> state(map.groups.size(), State::kNew);
  std::vector<std::size_t> way;
  for (std::size_t start = 0; start < map.groups.size(); ++start) {
    way.clear();
    for (GroupId at(start); at && state[at.index()] == State::kNew; at = map[at].parent) {
      state[at.index()] = State::kOnWay;
      way.push_back(at.index());
    }
    for (auto group = way.rbegin(); group != way.rend(); ++group) {
      const GroupId parent = map.groups[*group].parent;
      if (parent && state[parent.index()] == State::kKnown) outer[*group] = outer[parent.index()];
      if (!outer[*group] && named[*group]) outer[*group] = GroupId(*group);
      state[*group] = State::kKnown;
    }
  }
  return outer;
}

void copy_all_but_texts(const ArgumentMap& from, ArgumentMap& to) {
  to.title = from.title;
  to.note = from.note;
  to.prepares = from.prepares;
  to.files = from.files;
  to.sources = from.sources;
  to.participants = from.participants;
  to.tags = from.tags;
  to.groups = from.groups;
  to.claims = from.claims;
  to.arguments = from.arguments;
  to.relations = from.relations;
  to.threads = from.threads;
  to.posts = from.posts;
  to.stances = from.stances;
  to.figures = from.figures;
  to.theses = from.theses;
}

class Folder {
 public:
  Folder(const PictureInput& in, const Selection& shown, std::vector<GroupId> outer)
      : map_(in.map),
        outer_(std::move(outer)),
        out_(new FoldedMap{{}, nullptr, shown, {in, shown, {}, {}, picture_marks(in)}}),
        boxes_(map_.groups.size()),
        ends_(map_.relations.size()) {
    copy_all_but_texts(map_, out_->map);
  }

  std::unique_ptr<FoldedMap> folded() && {
    fold_claims();
    fold_arguments();
    fold_premises();
    for (std::size_t r = 0; r < map_.relations.size(); ++r) fold_relation(RelationId(r));
    mark_boxes();
    mark_bundles();
    count_shown();
    out_->graph = std::make_unique<MapGraph>(out_->map);
    return std::move(out_);
  }

 private:
  GroupId fold_of(GroupId group) const { return group ? outer_[group.index()] : GroupId(); }

  // ---- boxes ----

  // The claim that stands for a folded group.
  ClaimId box(GroupId group) {
    ClaimId& id = boxes_[group.index()];
    if (id) return id;
    id = ClaimId(out_->map.claims.size());
    const Group& folded = map_[group];
    Claim& claim = out_->map.claims.emplace_back();
    claim.id = folded.id;
    claim.text = folded.title.empty() ? Text{folded.id, {}} : folded.title;
    claim.group = folded.parent;
    out_->shown.claims.push_back(true);
    out_->folding.groups.push_back({group, 0, 0, {}});
    return id;
  }
  FoldedGroup& entry(GroupId group) { return out_->folding.groups[box(group).index() - map_.claims.size()]; }

  void fold_claims() {
    for (std::size_t c = 0; c < map_.claims.size(); ++c) {
      const GroupId group = fold_of(map_.claims[c].group);
      if (!out_->shown.claims[c] || !group) continue;
      ++entry(group).claims;
      if (map_.claims[c].thesis) entry(group).theses.emplace_back(c);
      out_->shown.claims[c] = false;
    }
  }

  void fold_arguments() {
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      const GroupId group = fold_of(map_.arguments[a].group);
      if (!out_->shown.arguments[a] || !group) continue;
      ++entry(group).arguments;
      out_->shown.arguments[a] = false;
    }
  }

  // Where a shown claim or argument is drawn.
  Node place(Node node) {
    const GroupId group = fold_of(node.is_claim() ? map_[node.claim()].group : map_[node.argument()].group);
    return group ? Node(box(group)) : node;
  }

  // ---- lines ----

  void fold_premises() {
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      if (!out_->folding.whole_shown.arguments[a]) continue;
      const Node argument = place(ArgumentId(a));
      std::vector<Ref<ClaimId>> premises;
      std::set<ClaimId> boxes;
      for (Ref<ClaimId> premise : map_.arguments[a].premises) {
        if (premise.id && out_->folding.whole_shown.claims[premise.id.index()]) {
          const Node from = place(premise.id);
          if (argument.is_claim() && from != argument) join(RelationKind::kSupport, from, argument, RelationId());
          if (from != Node(premise.id) && !boxes.insert(from.claim()).second) continue;
          premise.id = from.claim();
        }
        premises.push_back(premise);
      }
      out_->map.arguments[a].premises = std::move(premises);
    }
  }

  // Where each relation is drawn, and so where lines to it end: itself, a bundle, or the box that it lies in. A
  // relation that ends on a relation waits for that one; those that wait in a circle (a broken map) stay as they are.
  void fold_relation(RelationId start) {
    std::vector<RelationId> waiting{start};
    while (!waiting.empty()) {
      const RelationId id = waiting.back();
      const Node to = map_[id].to;
      const bool first_visit = ends_[id.index()].kind == Node::Kind::kNone;
      if (first_visit && out_->folding.whole_shown.relations[id.index()]) {
        ends_[id.index()] = id;
        if (to.is_relation() && ends_[to.index].kind == Node::Kind::kNone) {
          waiting.push_back(to.relation());
          continue;
        }
      }
      waiting.pop_back();
      if (ends_[id.index()] == Node(id)) settle(id);
    }
  }

  Node end(Node node) { return node.is_relation() ? ends_[node.index] : place(node); }

  void settle(RelationId id) {
    const Relation& relation = map_[id];
    const Node from = end(relation.from), to = end(relation.to);
    if ((from == relation.from && to == relation.to) || from.kind == Node::Kind::kNone ||
        to.kind == Node::Kind::kNone || !out_->shown.relations[id.index()])
      return;
    out_->shown.relations[id.index()] = false;
    ends_[id.index()] = from == to ? from : Node(join(relation.kind, from, to, id));
  }

  RelationId join(RelationKind kind, Node from, Node to, RelationId member) {
    const bool turned = is_symmetric(kind) && to < from;
    const auto [known, is_new] =
        bundles_.try_emplace({kind, turned ? to : from, turned ? from : to}, out_->map.relations.size());
    if (is_new) {
      Relation& relation = out_->map.relations.emplace_back();
      relation.kind = kind;
      relation.from = from;
      relation.to = to;
      out_->shown.relations.push_back(true);
      out_->folding.bundles.emplace_back();
    }
    out_->folding.bundles[known->second.index() - map_.relations.size()].push_back(member);
    return known->second;
  }

  // ---- marks ----

  // "× error  3 findings": how many of each severity there are in a box, worst first.
  void mark_boxes() {
    std::vector<std::array<std::size_t, 4>> counts(out_->folding.groups.size());
    FindingMarks& marks = out_->folding.marks;
    const auto add = [&](const std::vector<FindingMark>& own, Node at) {
      if (!at.is_claim() || at.index < map_.claims.size()) return;
      for (const FindingMark& mark : own)
        ++counts[at.index - map_.claims.size()][static_cast<std::size_t>(mark.severity)];
    };
    const Selection& shown = out_->folding.whole_shown;
    for (std::size_t c = 0; c < map_.claims.size(); ++c) {
      if (shown.claims[c]) add(marks.claims[c], place(ClaimId(c)));
    }
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      if (shown.arguments[a]) add(marks.arguments[a], place(ArgumentId(a)));
    }
    for (std::size_t r = 0; r < map_.relations.size(); ++r) {
      if (shown.relations[r]) add(marks.relations[r], ends_[r]);
    }
    for (const auto& by_severity : counts) {
      auto& own = marks.claims.emplace_back();
      for (std::size_t s = by_severity.size(); s-- > 1;) {
        const std::size_t count = by_severity[s];
        if (count == 0) continue;
        const std::string_view text = out_->map.texts.add(count_words(count, "finding"));
        own.push_back({text, static_cast<Severity>(s), "within this group"});
      }
    }
  }

  void mark_bundles() {
    FindingMarks& marks = out_->folding.marks;
    for (const auto& bundle : out_->folding.bundles) {
      std::vector<FindingMark> all;
      for (const RelationId member : bundle) {
        if (!member) continue;
        for (FindingMark mark : marks.relations[member.index()]) {
          if (bundle.size() > 1) mark.message = "on one of these lines";
          all.push_back(mark);
        }
      }
      std::sort(all.begin(), all.end(), [](const FindingMark& a, const FindingMark& b) {
        return std::tuple(b.severity, a.rule, a.message) < std::tuple(a.severity, b.rule, b.message);
      });
      all.erase(std::unique(all.begin(), all.end()), all.end());
      marks.relations.push_back(std::move(all));
    }
  }

  void count_shown() {
    const auto count = [](const std::vector<bool>& flags) {
      return static_cast<std::size_t>(std::count(flags.begin(), flags.end(), true));
    };
    Selection& shown = out_->shown;
    shown.claim_count = count(shown.claims);
    shown.argument_count = count(shown.arguments);
    shown.relation_count = count(shown.relations);
  }

  const ArgumentMap& map_;
  const std::vector<GroupId> outer_;
  std::unique_ptr<FoldedMap> out_;
  std::vector<ClaimId> boxes_;  // per group of the map: what stands for it
  std::vector<Node> ends_;      // per relation of the map: see fold_relation
  std::map<std::tuple<RelationKind, Node, Node>, RelationId> bundles_;
};

}  // namespace

const FoldedGroup* Folding::group(ClaimId id) const {
  const std::size_t first = whole.map.claims.size();
  return id.index() < first ? nullptr : &groups[id.index() - first];
}

const std::vector<RelationId>* Folding::bundle(RelationId id) const {
  const std::size_t first = whole.map.relations.size();
  return id.index() < first ? nullptr : &bundles[id.index() - first];
}

PictureInput FoldedMap::input() const {
  return {map, *graph, folding.whole.findings, folding.whole.options, &folding};
}

Result<std::unique_ptr<FoldedMap>> folded_map(const PictureInput& in, const Selection& shown) {
  const auto named = named_groups(in.map, in.options.fold);
  if (!named) return tl::unexpected(named.error());
  return Folder(in, shown, outermost(in.map, *named)).folded();
}

}  // namespace stancemap
