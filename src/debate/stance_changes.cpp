#include "debate/stance_changes.h"

namespace stancemap {

std::vector<StanceChange> changes_of(const Stances& stances) {
  std::vector<StanceChange> changes;
  for (const HeldStance& one : stances.held) {
    const StanceEvent* before = nullptr;
    for (std::uint32_t i = one.first; i < one.last; ++i) {
      const StanceEvent& event = stances.events[i];
      if (!begins_to_hold(event)) continue;
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
    const StanceEvent& event = stances.events[i];
    if (event.overruled || is_held(event.kind) != is_held(one.kind)) continue;
    if (event.kind != one.kind) break;
    begin = i;
  }
  return begin;
}

}  // namespace stancemap
