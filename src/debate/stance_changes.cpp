#include "debate/stance_changes.h"

namespace stancemap {

std::vector<StanceChange> changes_of(const Stances& stances) {
  std::vector<StanceChange> changes;
  for (const HeldStance& one : stances.held) {
    const StanceEvent* before = nullptr;
    for (std::uint32_t i = one.first; i < one.last; ++i) {
      const StanceEvent& event = stances.events[i];
      if (!is_held(event.kind)) continue;
      if (before != nullptr && before->kind != event.kind) {
        changes.push_back({one.who, one.claim, before->kind, event.kind, i});
      }
      before = &event;
    }
  }
  return changes;
}

std::uint32_t since(const Stances& stances, const HeldStance& one) {
  std::uint32_t begin = one.shown_by;
  for (std::uint32_t i = one.shown_by; i-- > one.first;) {
    const StanceKind kind = stances.events[i].kind;
    if (is_held(kind) != is_held(one.kind)) continue;
    if (kind != one.kind) break;
    begin = i;
  }
  return begin;
}

}  // namespace stancemap
