#include "checks/reviews.h"

#include <algorithm>

#include <fmt/format.h>

namespace stancemap {
namespace {

constexpr std::size_t kMostSourcesNamed = 3;

void add_changed(const std::vector<Citation>& citations, const Anchoring& anchoring, std::vector<SourceId>& out) {
  for (const Citation& citation : citations) {
    const std::size_t source = citation.source.id.index();
    if (source >= anchoring.sources.size()) continue;
    if (anchoring.sources[source].status == SourceTextState::Status::kChanged) out.push_back(citation.source.id);
  }
}

}  // namespace

std::vector<Node> reviewable_entries(const ArgumentMap& map) {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < map.claims.size(); ++i) nodes.emplace_back(ClaimId(i));
  for (std::size_t i = 0; i < map.arguments.size(); ++i) nodes.emplace_back(ArgumentId(i));
  for (std::size_t i = 0; i < map.relations.size(); ++i) {
    if (!map.relations[i].id.empty()) nodes.emplace_back(RelationId(i));
  }
  return nodes;
}

Span entry_span(const ArgumentMap& map, Node node) {
  if (node.is_claim()) return map[node.claim()].span;
  if (node.is_argument()) return map[node.argument()].span;
  return map[node.relation()].details->own_span;
}

const Review* review_of(const ArgumentMap& map, Node node) {
  const Review* review = node.is_claim()      ? &map[node.claim()].details->review
                         : node.is_argument() ? &*map[node.argument()].review
                                              : &map[node.relation()].details->review;
  return review->hash.empty() ? nullptr : review;
}

ReviewState Reviews::state(Node node) {
  ReviewState state{node, review_of(map_, node), hashes_.of(node), false, {}};
  state.content_changed = state.review != nullptr && state.review->hash.text != state.hash;
  if (node.is_claim()) {
    add_changed(map_[node.claim()].said, anchoring_, state.changed_texts);
    add_changed(map_[node.claim()].cites, anchoring_, state.changed_texts);
    std::sort(state.changed_texts.begin(), state.changed_texts.end());
    const auto end = std::unique(state.changed_texts.begin(), state.changed_texts.end());
    state.changed_texts.erase(end, state.changed_texts.end());
  }
  return state;
}

std::string review_fault(const ArgumentMap& map, const ReviewState& state) {
  std::string out;
  if (state.content_changed) {
    out = state.node.is_claim()      ? "its text, citations or relations changed"
          : state.node.is_argument() ? "its scheme, premises or relations changed"
                                     : "its kind, its note or a text at its ends changed";
  }
  if (state.changed_texts.empty()) return out;
  if (!out.empty()) out += "; ";
  out += state.changed_texts.size() == 1 ? "the cited text of " : "the cited texts of ";
  for (std::size_t i = 0; i < std::min(state.changed_texts.size(), kMostSourcesNamed); ++i) {
    out += fmt::format("{}`{}`", i > 0 ? ", " : "", map[state.changed_texts[i]].id);
  }
  if (state.changed_texts.size() > kMostSourcesNamed) {
    out += fmt::format(" and {} more", state.changed_texts.size() - kMostSourcesNamed);
  }
  return out + " changed";
}

std::string reviewer(const Review& review) {
  std::string out = review.by.empty() ? "" : fmt::format("by {}", review.by.text);
  if (!review.date.empty()) out += (out.empty() ? "" : ", ") + std::string(review.date.text);
  return out;
}

}  // namespace stancemap
