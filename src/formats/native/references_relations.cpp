// Noted relations become relations. One that is written at both ends, or once more as an entry of its own, is one
// relation with several places.

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "formats/native/reader_state.h"

namespace stancemap::native {
namespace {

// Ends of a relation while they are resolved: a relation among them is the index of its entry, since its own place in
// the map is known only in the end.
struct Ends {
  RelationKind kind = RelationKind::kSupport;
  Node from, to;
  bool operator==(const Ends&) const = default;
};

// From the ends of a relation to the relation: open addressing, as in a NameTable.
class RelationTable {
 public:
  explicit RelationTable(std::size_t count) : slots_(std::bit_ceil(count * 3 / 2 + 1)) {}

  /// The relation with these ends, or `added` when there is none yet; it has room for as many as it was made for.
  RelationId find_or_add(const Ends& ends, RelationId added) {
    std::size_t at = hash_of(ends) & (slots_.size() - 1);
    while (slots_[at].id && slots_[at].ends != ends) at = (at + 1) & (slots_.size() - 1);
    if (!slots_[at].id) slots_[at] = {ends, added};
    return slots_[at].id;
  }

 private:
  struct Slot {
    Ends ends;
    RelationId id;
  };

  static std::uint64_t mixed(std::uint64_t value) {  // splitmix64
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ value >> 27) * 0x94D049BB133111EBULL;
    return value ^ value >> 31;
  }
  static std::uint64_t word(Node node) {
    return std::uint64_t{node.index} << 2 | static_cast<std::uint64_t>(node.kind);
  }
  static std::uint64_t hash_of(const Ends& ends) {
    return mixed(word(ends.from) + mixed(word(ends.to) * 8 + static_cast<std::uint64_t>(ends.kind)));
  }

  std::vector<Slot> slots_;
};

class Merger {
 public:
  explicit Merger(ReadState& state) : state_(state), known_(state.relations.size()) {}
  void run();

 private:
  std::optional<Node> node(const Text& name, Refers expected);
  std::optional<Ends> ends_of(const NotedRelation& noted);
  bool are_allowed(Ends& ends, const NotedRelation& noted);
  void add(const Ends& ends, const NotedRelation& noted);
  std::vector<bool> dangling() const;
  void settle_undercuts();

  ReadState& state_;
  RelationTable known_;
};

std::optional<Node> Merger::node(const Text& name, Refers expected) {
  if (const Node* at = state_.names.nodes.find(name.text)) return *at;
  report_unknown(state_, name, expected);
  return std::nullopt;
}

std::optional<Ends> Merger::ends_of(const NotedRelation& noted) {
  const RelationKey& key = kRelationKeys[noted.key];
  const std::optional<Node> other = node(noted.name, key.refers);
  std::optional<Node> owner = noted.owner;
  if (owner->kind == Node::Kind::kNone) {
    const Text& from = state_.entries[noted.entry].from;
    if (!from.span.valid()) return std::nullopt;  // reported as missing
    owner = node(from, Refers::kClaimOrArgument);
  }
  if (!owner || !other) return std::nullopt;
  Ends ends{key.kind, *owner, *other};
  if (key.reversed) std::swap(ends.from, ends.to);
  if (!are_allowed(ends, noted)) return std::nullopt;
  return ends;
}

// Reports what the ends cannot be. An attack on an argument or a relation becomes an undercut.
bool Merger::are_allowed(Ends& ends, const NotedRelation& noted) {
  const RelationKey& key = kRelationKeys[noted.key];
  const bool own_entry = noted.owner.kind == Node::Kind::kNone;
  const Text& from_name = own_entry ? state_.entries[noted.entry].from : noted.name;
  if (ends.from.is_relation()) {
    report_wrong_target(state_, from_name, ends.from, Refers::kClaimOrArgument);
    return false;
  }
  if (ends.kind == RelationKind::kAttack && !ends.to.is_claim()) ends.kind = RelationKind::kUndercut;
  if (ends.kind == RelationKind::kUndercut) {
    if (!ends.to.is_claim()) return true;
    if (key.reversed) {
      Finding& finding = report(state_, "wrong-target", noted.name.span, "a claim cannot be undercut",
                                "write it under `attacked-by`, or undercut the argument that uses the claim");
      finding.related.push_back({state_.defined_at(ends.to), "the claim is defined here"});
    } else {
      report_wrong_target(state_, noted.name, ends.to, Refers::kArgumentOrRelation, "write it under `attacks`");
    }
    return false;
  }
  if (!ends.to.is_claim()) {
    const bool support = ends.kind == RelationKind::kSupport;
    report_wrong_target(state_, noted.name, ends.to, Refers::kClaim,
                        support ? "support one of its premises or its conclusion" : "name a claim");
    return false;
  }
  if (is_symmetric(ends.kind) && !ends.from.is_claim()) {
    report_wrong_target(state_, from_name, ends.from, Refers::kClaim, "name a claim");
    return false;
  }
  return true;
}

void Merger::add(const Ends& ends, const NotedRelation& noted) {
  Ends key = ends;
  if (is_symmetric(ends.kind) && key.to < key.from) std::swap(key.from, key.to);
  std::vector<Relation>& relations = state_.map.relations;
  const RelationId id = known_.find_or_add(key, RelationId(relations.size()));
  const bool is_new = id.index() == relations.size();
  const bool own_entry = noted.owner.kind == Node::Kind::kNone;
  if (is_new) {
    Relation& made = relations.emplace_back();
    made.kind = ends.kind;
    made.from = ends.from;
    made.to = ends.to;
  }
  Relation& relation = relations[id.index()];
  RelationPlace place{RelationEnd::kOwn, noted.name.span};
  if (own_entry) {
    RelationEntry& entry = state_.entries[noted.entry];
    entry.relation = id;
    place.span = entry.id_span;
    if (relation.id.empty()) {
      relation.id = entry.id;
      relation.details.edit() = {.own_span = entry.span, .note = entry.note, .review = entry.review};
    }
  } else {
    place.end = noted.owner == relation.from ? RelationEnd::kFrom : RelationEnd::kTo;
    // From a claim to itself both ends are one; the key tells which is meant.
    if (relation.from == relation.to && kRelationKeys[noted.key].reversed) place.end = RelationEnd::kTo;
  }
  if (is_new) {
    relation.place = place;
  } else {
    relation.more_places.push_back(place);
  }
}

// Whether each relation leads to something: an undercut of an entry that is incomplete does not, and so on up a chain
// of undercuts. A relation has one target, so each chain is walked once.
std::vector<bool> Merger::dangling() const {
  const std::vector<Relation>& relations = state_.map.relations;
  enum class Mark : std::uint8_t { kNew, kOnPath, kGood, kDangling };
  std::vector<Mark> marks(relations.size(), Mark::kNew);
  std::vector<std::size_t> path;
  for (std::size_t start = 0; start < relations.size(); ++start) {
    Mark verdict = Mark::kGood;
    for (std::size_t at = start; marks[at] == Mark::kNew;) {
      marks[at] = Mark::kOnPath;
      path.push_back(at);
      if (!relations[at].to.is_relation()) break;
      const RelationId target = state_.entries[relations[at].to.index].relation;
      if (!target || marks[target.index()] == Mark::kDangling) {
        verdict = Mark::kDangling;
        break;
      }
      at = target.index();
    }
    for (const std::size_t step : path) marks[step] = verdict;
    path.clear();
  }
  std::vector<bool> result(relations.size());
  for (std::size_t i = 0; i < relations.size(); ++i) result[i] = marks[i] == Mark::kDangling;
  return result;
}

// Leaves out what dangles (its fault is reported at the entry that it leads to) and turns entries into relations.
void Merger::settle_undercuts() {
  std::vector<Relation>& relations = state_.map.relations;
  const std::vector<bool> gone = dangling();
  std::vector<RelationId> moved(relations.size());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (gone[i]) continue;
    moved[i] = RelationId(kept);
    if (kept != i) relations[kept] = std::move(relations[i]);
    ++kept;
  }
  relations.resize(kept);
  for (Relation& relation : relations) {
    if (relation.to.is_relation()) relation.to = moved[state_.entries[relation.to.index].relation.index()];
  }
}

void Merger::run() {
  state_.map.relations.reserve(state_.relations.size());
  for (const NotedRelation& noted : state_.relations) {
    if (const std::optional<Ends> ends = ends_of(noted)) add(*ends, noted);
  }
  state_.relations = {};
  known_ = RelationTable(0);
  const bool any = std::any_of(state_.map.relations.begin(), state_.map.relations.end(),
                               [](const Relation& relation) { return relation.to.is_relation(); });
  if (any) settle_undercuts();
}

}  // namespace

void resolve_relations(ReadState& state) {
  Merger(state).run();
}

}  // namespace stancemap::native
