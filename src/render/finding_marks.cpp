#include "render/finding_marks.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "debate/answers.h"
#include "render/folding.h"

namespace stancemap {
namespace {

constexpr std::uint32_t kNoEntry = 0xFFFF'FFFF;

struct Entry {
  Span span;
  Node node;
  std::uint32_t outer = kNoEntry;  // the smallest entry that contains this one
};

// All places that stand for something drawn, in file order, outer before inner: they nest, as the files do.
class Places {
 public:
  explicit Places(const ArgumentMap& map) {
    for (std::size_t c = 0; c < map.claims.size(); ++c) add(map.claims[c].span, ClaimId(c));
    for (std::size_t a = 0; a < map.arguments.size(); ++a) add(map.arguments[a].span, ArgumentId(a));
    for (std::size_t r = 0; r < map.relations.size(); ++r) {
      const Relation& relation = map.relations[r];
      add(relation.place.span, RelationId(r));
      add(relation.details->own_span, RelationId(r));
      for (const RelationPlace& place : relation.more_places) add(place.span, RelationId(r));
    }
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return std::tuple(a.span.file, a.span.begin, ~a.span.end, a.node) <
             std::tuple(b.span.file, b.span.begin, ~b.span.end, b.node);
    });
    find_outer();
  }

  Node at(const Span& span) const {
    if (!span.valid()) return {};
    const auto after = std::upper_bound(entries_.begin(), entries_.end(), span, [](const Span& s, const Entry& e) {
      return std::pair(s.file, s.begin) < std::pair(e.span.file, e.span.begin);
    });
    auto at = static_cast<std::uint32_t>(after - entries_.begin());
    for (at = at == 0 ? kNoEntry : at - 1; at != kNoEntry; at = entries_[at].outer) {
      if (entries_[at].span.contains(span)) return entries_[at].node;
    }
    return {};
  }

 private:
  void add(const Span& span, Node node) {
    if (span.valid()) entries_.push_back({span, node});
  }

  void find_outer() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t e = 0; e < entries_.size(); ++e) {
      while (!open.empty() && !entries_[open.back()].span.contains(entries_[e].span)) open.pop_back();
      if (!open.empty()) entries_[e].outer = open.back();
      open.push_back(e);
    }
  }

  std::vector<Entry> entries_;
};

std::vector<FindingMark>* slot(FindingMarks& marks, Node node) {
  switch (node.kind) {
    case Node::Kind::kClaim:
      return &marks.claims[node.index];
    case Node::Kind::kArgument:
      return &marks.arguments[node.index];
    case Node::Kind::kRelation:
      return &marks.relations[node.index];
    case Node::Kind::kNone:
      break;
  }
  return nullptr;
}

void tidy(std::vector<std::vector<FindingMark>>& store) {
  for (auto& marks : store) {
    std::sort(marks.begin(), marks.end(), [](const FindingMark& a, const FindingMark& b) {
      return std::tuple(b.severity, a.rule, a.message) < std::tuple(a.severity, b.rule, b.message);
    });
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  }
}

}  // namespace

const std::vector<FindingMark>& FindingMarks::operator[](Node node) const {
  assert(node.kind != Node::Kind::kNone);
  return node.is_claim() ? claims[node.index] : node.is_argument() ? arguments[node.index] : relations[node.index];
}

FindingMarks finding_marks(const ArgumentMap& map, std::span<const Finding> findings) {
  FindingMarks marks;
  marks.claims.resize(map.claims.size());
  marks.arguments.resize(map.arguments.size());
  marks.relations.resize(map.relations.size());
  if (findings.empty()) return marks;

  const Places places(map);
  std::unordered_map<std::string_view, Node> by_id;
  for (std::size_t c = 0; c < map.claims.size(); ++c) by_id.try_emplace(map.claims[c].id, ClaimId(c));
  for (std::size_t a = 0; a < map.arguments.size(); ++a) by_id.try_emplace(map.arguments[a].id, ArgumentId(a));

  for (const Finding& finding : findings) {
    if (finding.severity == Severity::kOff) continue;
    const FindingMark mark{finding.rule, finding.severity, finding.message};
    Node node = places.at(finding.span);
    if (const auto it = by_id.find(finding.subject); node.kind == Node::Kind::kNone && it != by_id.end())
      node = it->second;
    if (auto* list = slot(marks, node)) list->push_back(mark);
    if (!node.is_relation()) continue;
    for (const RelatedPlace& related : finding.related) {
      const Node other = places.at(related.span);
      // The steps of a circle are all marked; what an undercut cuts is named by its finding, and is not at fault.
      const bool is_target = map.relations[node.index].to == other;
      if (other.is_relation() && !is_target) marks.relations[other.index].push_back(mark);
    }
  }
  tidy(marks.claims);
  tidy(marks.arguments);
  tidy(marks.relations);
  return marks;
}

FindingMarks picture_marks(const PictureInput& in) {
  if (in.folding != nullptr) return in.folding->marks;
  FindingMarks marks = finding_marks(in.map, in.options.findings ? in.findings : std::span<const Finding>());
  if (!in.options.unanswered) return marks;
  constexpr FindingMark kUnanswered{"unanswered-attack", Severity::kWarning, "nobody answers this attack"};
  for (const UnansweredAttack& one : unanswered_attacks(in.graph)) {
    auto& own = marks.relations[one.attack.index()];
    const bool marked =
        std::any_of(own.begin(), own.end(), [&](const FindingMark& mark) { return mark.rule == kUnanswered.rule; });
    if (!marked) own.push_back(kUnanswered);
  }
  return marks;
}

}  // namespace stancemap
