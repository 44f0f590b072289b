#include "model/argument_map.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <fmt/format.h>

namespace stancemap {
namespace {

constexpr std::array<std::string_view, 6> kClaimKinds{"fact",       "value",      "policy",
                                                      "prediction", "definition", "question"};

}  // namespace

std::string_view claim_kind_name(ClaimKind kind) {
  return kClaimKinds[static_cast<std::size_t>(kind)];
}

std::optional<ClaimKind> claim_kind_from_name(std::string_view name) {
  const auto it = std::find(kClaimKinds.begin(), kClaimKinds.end(), name);
  if (it == kClaimKinds.end()) return std::nullopt;
  return static_cast<ClaimKind>(it - kClaimKinds.begin());
}

std::string_view relation_kind_name(RelationKind kind) {
  constexpr std::array<std::string_view, 5> kNames{"support", "attack", "undercut", "contradiction", "equivalence"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view relation_verb(RelationKind kind) {
  constexpr std::array<std::string_view, 5> kVerbs{"supports", "attacks", "undercuts", "contradicts",
                                                   "is equivalent to"};
  return kVerbs[static_cast<std::size_t>(kind)];
}

std::string_view post_act_name(PostAct act) {
  constexpr std::array<std::string_view, 5> kNames{"asserts", "questions", "concedes", "quotes", "withdraws"};
  return kNames[static_cast<std::size_t>(act)];
}

std::string_view speech_kind_name(SpeechKind kind) {
  return kind == SpeechKind::kConstructive ? "constructive" : "rebuttal";
}

std::string_view stance_kind_name(StanceKind kind) {
  constexpr std::array<std::string_view, 5> kNames{"favor", "against", "neutral", "query", "comment"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view figure_qualifier_name(FigureQualifier qualifier) {
  constexpr std::array<std::string_view, 6> kNames = {"exact",    "about",     "at-most",
                                                      "at-least", "less-than", "more-than"};
  return kNames[static_cast<std::size_t>(qualifier)];
}

std::string_view TextPool::add(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > capacity_ - used_) {
    constexpr std::size_t kChunk = std::size_t{1} << 16;
    capacity_ = std::max(kChunk, text.size());
    used_ = 0;
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(capacity_));
  }
  char* place = chunks_.back().get() + used_;
  std::memcpy(place, text.data(), text.size());
  used_ += text.size();
  return {place, text.size()};
}

ArgumentMap::ArgumentMap() = default;
ArgumentMap::ArgumentMap(ArgumentMap&&) noexcept = default;
ArgumentMap& ArgumentMap::operator=(ArgumentMap&&) noexcept = default;
ArgumentMap::~ArgumentMap() = default;

std::string ArgumentMap::name(Node node) const {
  switch (node.kind) {
    case Node::Kind::kClaim:
      return std::string(claims[node.index].id);
    case Node::Kind::kArgument:
      return std::string(arguments[node.index].id);
    case Node::Kind::kRelation: {
      const Relation& relation = relations[node.index];
      if (!relation.id.empty()) return std::string(relation.id);
      // The ends of an unnamed relation are claims or arguments, or relations that have an id, so this ends.
      return fmt::format("{} -> {}", name(relation.from), name(relation.to));
    }
    case Node::Kind::kNone:
      break;
  }
  return {};
}

Span ArgumentMap::span(Node node) const {
  switch (node.kind) {
    case Node::Kind::kClaim:
      return claims[node.index].id_span;
    case Node::Kind::kArgument:
      return arguments[node.index].id_span;
    case Node::Kind::kRelation:
      return relations[node.index].span();
    case Node::Kind::kNone:
      break;
  }
  return {};
}

}  // namespace stancemap
