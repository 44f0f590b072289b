// Scopes are entries of a file or whole files, so two of them are nested or apart. In the order of their begins, the
// ones that are open at a place are a stack, and the narrowest is on top.

#include "reports/audit/accepted.h"

#include <algorithm>
#include <numeric>

namespace stancemap::audit {

std::vector<std::string_view> accepted_reasons(const ArgumentMap& map, std::string_view rule,
                                               std::span<const ClaimId> claims) {
  std::vector<const Suppression*> scopes;
  for (const Suppression& one : map.suppressions) {
    if (one.rule == rule && one.scope.valid()) scopes.push_back(&one);
  }
  std::vector<std::string_view> reasons(claims.size());
  if (scopes.empty()) return reasons;
  std::stable_sort(scopes.begin(), scopes.end(), [](const Suppression* a, const Suppression* b) {
    if (a->scope.file != b->scope.file) return a->scope.file < b->scope.file;
    return a->scope.begin != b->scope.begin ? a->scope.begin < b->scope.begin : a->scope.end > b->scope.end;
  });
  std::vector<std::size_t> order(claims.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto place = [&](std::size_t i) { return map[claims[i]].id_span; };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });

  std::vector<const Suppression*> open;
  std::size_t next = 0;
  for (const std::size_t i : order) {
    const Span at = place(i);
    const auto begins_before = [&](const Span& scope) {
      return scope.file != at.file ? scope.file < at.file : scope.begin <= at.begin;
    };
    while (next < scopes.size() && begins_before(scopes[next]->scope)) open.push_back(scopes[next++]);
    while (!open.empty() && !open.back()->scope.contains(at)) open.pop_back();
    if (!open.empty()) reasons[i] = open.back()->reason;
  }
  return reasons;
}

}  // namespace stancemap::audit
