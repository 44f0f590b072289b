#include "reports/outline/outline.h"

#include <array>
#include <utility>

#include "graph/incidence.h"

namespace stancemap {
namespace {

// An entry before its place in the text is known. The items below one stand together, in `first` … `first + count`.
struct Item {
  Node node;
  OutlineLink link = OutlineLink::kTop;
  RelationId relation;
  bool here = false, pro = true;
  std::size_t first = 0, count = 0;
};

bool turns(OutlineLink link) {
  return link == OutlineLink::kAttack || link == OutlineLink::kUndercut || link == OutlineLink::kUndercutStep ||
         link == OutlineLink::kContradiction;
}

OutlineLink link_of(RelationKind kind) {
  constexpr std::array kLinks{OutlineLink::kSupport, OutlineLink::kAttack, OutlineLink::kUndercut,
                              OutlineLink::kContradiction, OutlineLink::kEquivalence};
  return kLinks[static_cast<std::size_t>(kind)];
}

class Outliner {
 public:
  explicit Outliner(const OutlineInput& in)
      : in_(in),
        map_(in.map),
        from_(in.map, &Relation::from),
        to_(in.map, &Relation::to),
        placed_(map_.claims.size() + map_.arguments.size()),
        numbers_(placed_.size()),
        used_(map_.relations.size()) {}

  Outline made() && {
    for (const auto& thesis : map_.theses) add_top(thesis.id);
    for (std::size_t c = 0; c < map_.claims.size(); ++c) {
      if (map_.claims[c].thesis) add_top(ClaimId(c));
    }
    search();
    const std::vector<bool> bears = bearing();
    add_rest([&](Node node) { return !bears[slot(node)]; });
    add_rest([](Node) { return true; });  // circles that no thesis is connected with
    write_all();
    for (OutlineEntry& entry : outline_.entries) entry.number = numbers_[slot(entry.node)];
    return std::move(outline_);
  }

 private:
  std::size_t slot(Node node) const { return node.is_claim() ? node.index : map_.claims.size() + node.index; }

  bool is_shown(Node node) const {
    if (node.is_claim()) return in_.claims[node.index];
    return node.is_argument() && in_.arguments[node.index];
  }

  void add_top(Node node) {
    if (!is_shown(node) || placed_[slot(node)]) return;
    placed_[slot(node)] = true;
    tops_.push_back(items_.size());
    items_.push_back({.node = node, .link = OutlineLink::kTop, .relation = {}, .here = true});
  }

  template <class Wanted>
  void add_rest(Wanted wanted) {
    for (std::size_t c = 0; c < map_.claims.size(); ++c) add_rest_at(ClaimId(c), wanted);
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) add_rest_at(ArgumentId(a), wanted);
  }
  template <class Wanted>
  void add_rest_at(Node node, Wanted wanted) {
    if (!is_shown(node) || placed_[slot(node)] || !wanted(node)) return;
    add_top(node);
    search();
  }

  // Per claim and argument: whether it bears on something that is shown, and so would stand below it.
  std::vector<bool> bearing() const {
    std::vector<bool> bears(placed_.size());
    for (std::size_t r = 0; r < map_.relations.size(); ++r) {
      const Relation& relation = map_.relations[r];
      const bool alone = relation.from == relation.to || is_symmetric(relation.kind);
      if (in_.relations[r] && !alone && !relation.from.is_relation()) bears[slot(relation.from)] = true;
    }
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      if (!in_.arguments[a]) continue;
      for (const auto& premise : map_.arguments[a].premises) {
        if (premise.id) bears[slot(premise.id)] = true;
      }
    }
    return bears;
  }

  // ---- the search ----

  void search() {
    for (; next_ < items_.size(); ++next_) {
      const std::size_t first = items_.size();
      add_below(next_);
      items_[next_].first = first;
      items_[next_].count = items_.size() - first;
    }
  }

  void add_below(std::size_t at) {
    const Item above = items_[at];  // a copy: the vector grows
    if (above.relation) {
      for (const RelationId id : to_.at(above.relation)) add(above, map_[id].from, OutlineLink::kUndercutStep, id);
    }
    if (!above.here) return;
    if (above.node.is_argument()) {
      for (const auto& premise : map_[above.node.argument()].premises)
        add(above, premise.id, OutlineLink::kPremise, RelationId());
    }
    for (const RelationId id : to_.at(above.node)) add(above, map_[id].from, link_of(map_[id].kind), id);
    for (const RelationId id : from_.at(above.node)) {
      if (is_symmetric(map_[id].kind)) add(above, map_[id].to, link_of(map_[id].kind), id);
    }
  }

  void add(const Item& above, Node node, OutlineLink link, RelationId relation) {
    if (!is_shown(node)) return;
    if (relation) {
      if (used_[relation.index()] || !in_.relations[relation.index()]) return;
      used_[relation.index()] = true;
    }
    const bool here = !placed_[slot(node)];
    placed_[slot(node)] = true;
    items_.push_back({node, link, relation, here, above.pro != turns(link)});
  }

  // ---- the text's order ----

  void write_all() {
    std::vector<std::size_t> continued;
    for (const std::size_t top : tops_) write_section(top, false, continued);
    for (std::size_t c = 0; c < continued.size(); ++c) write_section(continued[c], true, continued);
  }

  void write_section(std::size_t top, bool goes_on, std::vector<std::size_t>& continued) {
    struct Open {
      std::size_t item, depth;
    };
    std::vector<Open> open{{top, 0}};
    while (!open.empty()) {
      const auto [at, depth] = open.back();
      open.pop_back();
      const Item& item = items_[at];
      const bool is_continuation = goes_on && at == top;
      const bool too_deep = depth == kMaxOutlineDepth && item.count != 0;
      outline_.entries.push_back({.node = item.node,
                                  .link = is_continuation ? OutlineLink::kContinued : item.link,
                                  .relation = item.relation,
                                  .depth = depth,
                                  .here = item.here && !is_continuation,
                                  .pro = item.pro,
                                  .continued = too_deep});
      if (item.here && numbers_[slot(item.node)] == 0) numbers_[slot(item.node)] = ++last_number_;
      if (too_deep) {
        continued.push_back(at);
        continue;
      }
      for (std::size_t below = item.first + item.count; below-- > item.first;) open.push_back({below, depth + 1});
    }
  }

  const OutlineInput& in_;
  const ArgumentMap& map_;
  const Incidence from_, to_;
  std::vector<bool> placed_;          // per claim and argument: an item writes it out
  std::vector<std::size_t> numbers_;  // likewise; 0: none yet
  std::vector<bool> used_;            // per relation: an item stands for it
  std::vector<Item> items_;
  std::vector<std::size_t> tops_;
  std::size_t next_ = 0;  // the first item that nothing was looked for below
  std::size_t last_number_ = 0;
  Outline outline_;
};

}  // namespace

Outline outline_of(const OutlineInput& in) {
  return Outliner(in).made();
}

}  // namespace stancemap
