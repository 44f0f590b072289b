#include "formats/native/document_builder.h"

#include <algorithm>

#include <fmt/format.h>

namespace stancemap::native {
namespace {

constexpr std::size_t kMaxTooDeepFindings = 20;

}  // namespace

ValueIndex DocumentBuilder::add(const Value& value) {
  if (skipping()) return Document::kNone;
  const auto index = static_cast<ValueIndex>(document_.values.size());
  if (open_.empty()) {
    if (document_.root != Document::kNone) return Document::kNone;
    document_.root = index;
    document_.values.push_back(document_.packed(value));
    return index;
  }
  document_.values.push_back(document_.packed(value));
  OpenCollection& parent = open_.back();
  if (!parent.awaits_value()) {
    parent.entry = index;
    parent.before_entry = parent.last;
  }
  (parent.last == Document::kNone ? document_.values[parent.value].first : document_.values[parent.last].next) = index;
  parent.last = index;
  ++parent.children;
  return index;
}

ValueIndex DocumentBuilder::open(ValueType type, Span span, bool flow, std::uint32_t column) {
  if (skipping() || open_.size() >= kMaxDepth) {
    if (!skipping()) leave_out(span);
    ++skipped_levels_;
    return Document::kNone;
  }
  const ValueIndex index = add({.type = type, .quoted = false, .span = span, .text = {}});
  open_.push_back({.value = index, .column = column, .mapping = type == ValueType::kMapping, .flow = flow});
  return index;
}

void DocumentBuilder::leave_out(Span span) {
  span.end = span.begin + 1;
  if (++too_deep_count_ <= kMaxTooDeepFindings) {
    const std::string message = fmt::format("nested more than {} levels deep", kMaxDepth);
    findings_.push_back({.rule = "nested-too-deep",
                         .severity = Severity::kError,
                         .span = span,
                         .message = message,
                         .help = "this value is left out; a map needs about eight levels",
                         .related = {},
                         .subject = message,
                         .file = {}});
  }
  // A key keeps its value, so that keys and values go on alternating.
  if (!open_.empty() && open_.back().mapping)
    add({.type = ValueType::kNull, .quoted = false, .span = span, .text = {}});
}

void DocumentBuilder::close(std::uint32_t end) {
  if (skipping()) {
    --skipped_levels_;
    return;
  }
  if (open_.empty()) return;
  if (open_.back().awaits_value()) {
    Span place = document_[open_.back().last].span;
    place.begin = place.end;
    add({.type = ValueType::kNull, .quoted = false, .span = place, .text = {}});
  }
  const OpenCollection closed = open_.back();
  open_.pop_back();
  PackedValue& value = document_.values[closed.value];
  if (closed.flow) {
    value.end = end;
  } else if (closed.last != Document::kNone) {
    value.begin = document_.values[value.first].begin;
    value.end = document_.values[closed.last].end;
  }
  if (!open_.empty()) open_.back().height = std::max(open_.back().height, closed.height + 1);
}

void DocumentBuilder::close_all() {
  end_skipping();
  while (!open_.empty()) {
    close(document_.values[open_.back().last == Document::kNone ? open_.back().value : open_.back().last].end);
  }
}

ValueIndex DocumentBuilder::add_copy(ValueIndex begin, ValueIndex end, std::uint32_t height, Span span) {
  if (skipping()) return Document::kNone;
  if (height > 0 && open_.size() + height > kMaxDepth) {
    leave_out(span);
    return Document::kNone;
  }
  Value root = document_[begin];
  const ValueIndex delta = static_cast<ValueIndex>(document_.values.size()) - begin;
  const auto moved = [&](ValueIndex index) { return index == Document::kNone ? index : index + delta; };
  root.first = moved(root.first);
  root.next = Document::kNone;
  root.span = span;
  const ValueIndex index = add(root);
  if (index == Document::kNone) return index;
  for (ValueIndex i = begin + 1; i < end; ++i) {
    PackedValue copy = document_.values[i];
    if (copy.is_collection()) copy.first = moved(copy.first);
    copy.next = moved(copy.next);
    document_.values.push_back(copy);
  }
  if (!open_.empty()) open_.back().height = std::max(open_.back().height, height + 1);
  return index;
}

void DocumentBuilder::cut(OpenCollection& parent, ValueIndex size, ValueIndex last, std::uint32_t children) {
  end_skipping();
  document_.values.resize(size);
  parent.last = last;
  parent.children = children;
  (last == Document::kNone ? document_.values[parent.value].first : document_.values[last].next) = Document::kNone;
}

void DocumentBuilder::drop_entry(std::size_t level) {
  open_.resize(level + 1);
  OpenCollection& parent = open_.back();
  if (parent.children == 0) return end_skipping();
  const std::uint32_t of_entry = !parent.mapping || parent.awaits_value() ? 1 : 2;
  cut(parent, parent.entry, parent.before_entry, parent.children - of_entry);
}

void DocumentBuilder::drop_collection(std::size_t level) {
  const ValueIndex value = open_[level].value;
  open_.resize(level);
  if (open_.empty()) {
    end_skipping();
    document_.values.clear();
    document_.root = Document::kNone;
    return;
  }
  OpenCollection& parent = open_.back();
  if (!parent.mapping || parent.entry == value) return drop_entry(level - 1);
  cut(parent, value, parent.entry, parent.children - 1);  // the key stays, and awaits its value
}

std::size_t estimated_values(std::string_view text) {
  return text.size() / 16 + 16;
}

}  // namespace stancemap::native
