#pragma once
// Suppressions by the entry that they are written in.

#include <map>
#include <string_view>
#include <vector>

#include "model/argument_map.h"

namespace stancemap::native {

class SuppressionPlan {
 public:
  explicit SuppressionPlan(const ArgumentMap& map);

  struct Allowed {
    std::string_view rule;
    std::string_view reason;
  };
  /// Of the entry at `span`, one for a rule; none for a span that is not valid.
  std::vector<Allowed> at(const Span& span) const { return span.valid() ? in_scope(span) : std::vector<Allowed>(); }
  /// Of the whole map.
  std::vector<Allowed> at_top() const { return in_scope({}); }

 private:
  std::vector<Allowed> in_scope(const Span& scope) const;

  TextPool texts_;
  std::map<Span, std::vector<Allowed>> by_scope_;
};

}  // namespace stancemap::native
