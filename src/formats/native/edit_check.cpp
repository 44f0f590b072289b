// Compares two trees side by side, with a stack of pairs that are still to be compared.

#include <utility>
#include <vector>

#include "formats/native/edit_plan.h"

namespace stancemap::native {
namespace {

class Comparison {
 public:
  Comparison(const Document& before, const Document& after, const EditPlan& plan)
      : before_(before), after_(after), plan_(plan) {}

  bool run() {
    if (!both(before_.root, after_.root)) return false;
    while (!open_.empty()) {
      const auto [a, b] = open_.back();
      open_.pop_back();
      if (!compare(a, b)) return false;
    }
    return true;
  }

 private:
  // Compares later; false when only one of them is there.
  bool both(ValueIndex a, ValueIndex b) {
    if (a == Document::kNone || b == Document::kNone) return a == b;
    open_.emplace_back(a, b);
    return true;
  }

  bool compare(ValueIndex a, ValueIndex b) {
    if (const auto at = plan_.replaced.find(a); at != plan_.replaced.end()) return is_value(*at->second, b);
    if (const auto at = plan_.unfolded.find(a); at != plan_.unfolded.end()) return is_unfolded(a, at->second, b);
    const Value old = before_[a];
    const Value now = after_[b];
    if (old.type != now.type) return false;
    if (old.type == ValueType::kMapping) return compare_mappings(a, b);
    if (old.type == ValueType::kSequence) return compare_lists(old.first, now.first);
    return old.text == now.text;
  }

  bool compare_lists(ValueIndex a, ValueIndex b) {
    while (a != Document::kNone && b != Document::kNone) {
      open_.emplace_back(a, b);
      a = before_[a].next;
      b = after_[b].next;
    }
    return a == b;
  }

  bool compare_mappings(ValueIndex a, ValueIndex b) {
    ValueIndex key = before_[a].first;
    ValueIndex now = after_[b].first;
    if (const auto at = plan_.filled.find(a); at != plan_.filled.end() && !skip_new(at->second, now)) return false;
    while (key != Document::kNone) {
      if (now == Document::kNone) return false;
      const ValueIndex value = before_[key].next;
      open_.emplace_back(key, now);
      open_.emplace_back(value, after_[now].next);
      now = after_[after_[now].next].next;
      const auto at = plan_.inserted.find(value);
      if (at != plan_.inserted.end() && !skip_new(at->second, now)) return false;
      key = before_[value].next;
    }
    return now == Document::kNone;
  }

  // Moves `now` over the keys that were asked for; false when they are not there.
  bool skip_new(const Edits& edits, ValueIndex& now) const {
    for (const Edit* edit : edits) {
      if (now == Document::kNone || after_[now].text != edit->key) return false;
      if (!is_value(edit->value, after_[now].next)) return false;
      now = after_[after_[now].next].next;
    }
    return true;
  }

  bool is_unfolded(ValueIndex a, const Edits& edits, ValueIndex b) const {
    if (after_[b].type != ValueType::kMapping) return false;
    ValueIndex now = after_[b].first;
    if (now == Document::kNone || after_[now].text != shape_of(edits.front()->entity).bare) return false;
    const Value kept = after_[after_[now].next];
    const Value old = before_[a];
    if (kept.is_collection() || kept.text != old.text) return false;
    now = kept.next;
    return skip_new(edits, now) && now == Document::kNone;
  }

  bool is_scalar(const NewScalar& wanted, ValueIndex b) const {
    const Value value = after_[b];
    return value.type == (wanted.number ? ValueType::kNumber : ValueType::kString) && value.text == wanted.text;
  }

  bool is_value(const NewValue& wanted, ValueIndex b) const {
    if (wanted.fields.empty()) return is_scalar(wanted.scalar, b);
    if (after_[b].type != ValueType::kMapping) return false;
    ValueIndex now = after_[b].first;
    for (const NewField& field : wanted.fields) {
      if (now == Document::kNone || after_[now].text != field.key) return false;
      if (!is_scalar(field.value, after_[now].next)) return false;
      now = after_[after_[now].next].next;
    }
    return now == Document::kNone;
  }

  const Document& before_;
  const Document& after_;
  const EditPlan& plan_;
  std::vector<std::pair<ValueIndex, ValueIndex>> open_;
};

}  // namespace

bool is_as_planned(const Document& before, const Document& after, const EditPlan& plan) {
  return Comparison(before, after, plan).run();
}

}  // namespace stancemap::native
