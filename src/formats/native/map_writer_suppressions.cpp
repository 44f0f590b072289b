#include "formats/native/map_writer_suppressions.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace stancemap::native {
namespace {

std::set<Span> entry_spans(const ArgumentMap& map) {
  std::set<Span> spans;
  for (const Source& source : map.sources) spans.insert(source.span);
  for (const Claim& claim : map.claims) spans.insert(claim.span);
  for (const Argument& argument : map.arguments) spans.insert(argument.span);
  for (const Relation& relation : map.relations) spans.insert(relation.details->own_span);
  for (const Post& post : map.posts) spans.insert(post.span);
  return spans;
}

}  // namespace

SuppressionPlan::SuppressionPlan(const ArgumentMap& map) {
  if (map.suppressions.empty()) return;
  const std::set<Span> entries = entry_spans(map);
  for (const Suppression& suppression : map.suppressions) {
    const bool whole_map = !suppression.scope.valid() || !entries.contains(suppression.scope);
    std::vector<Allowed>& allowed = by_scope_[whole_map ? Span() : suppression.scope];
    const auto same = std::find_if(allowed.begin(), allowed.end(),
                                   [&](const Allowed& other) { return other.rule == suppression.rule; });
    if (same == allowed.end()) {
      allowed.push_back({suppression.rule, suppression.reason});
    } else if (same->reason != suppression.reason) {  // of two files
      same->reason = texts_.add(fmt::format("{}; {}", same->reason, suppression.reason));
    }
  }
}

std::vector<SuppressionPlan::Allowed> SuppressionPlan::in_scope(const Span& scope) const {
  const auto found = by_scope_.find(scope);
  return found == by_scope_.end() ? std::vector<Allowed>() : found->second;
}

}  // namespace stancemap::native
