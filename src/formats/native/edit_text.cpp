// Edits as replaced bytes. A new key goes behind a value of its mapping: on the same line in brackets, on a line of its
// own where keys have theirs. Comments at the end of that line stay with the value before.

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "formats/native/edit_plan.h"
#include "formats/native/formatter_order.h"
#include "formats/native/formatter_scalar.h"
#include "formats/native/formatter_writers.h"

namespace stancemap::native {
namespace {

/// Where a scalar goes, as far as it decides on quotes.
struct WritingPlace {
  bool json = false;
  bool flow = true;  // what is good in brackets is good everywhere
  bool prose = false;
};

void append_scalar(std::string& out, const NewScalar& value, WritingPlace place) {
  if (value.number) {
    out += value.text;
  } else if (place.json) {
    append_json_string(out, value.text);
  } else {
    append_yaml_scalar(out, value.text, {.flow = place.flow, .prose = place.prose});
  }
}

void append_key(std::string& out, std::string_view key, bool json) {
  if (json) {
    append_json_string(out, key);
  } else {
    append_yaml_scalar(out, key, {.flow = true});
  }
  out += ": ";
}

/// The new value as text. As `fmt` does it, sentences get quotes; of a scalar whose key is not known those with blanks.
std::string written_value(const Edit& edit, bool json, bool flow) {
  std::string out;
  if (edit.value.fields.empty()) {
    const bool prose = edit.entity == Entity::kNone ? edit.value.scalar.text.find(' ') != std::string::npos
                                                    : is_prose(edit.entity, edit.key);
    append_scalar(out, edit.value.scalar, {json, flow, prose});
    return out;
  }
  out = "{";
  for (const NewField& field : edit.value.fields) {
    if (out.size() > 1) out += ", ";
    append_key(out, field.key, json);
    append_scalar(out, field.value, {.json = json});
  }
  return out + "}";
}

std::string written(const Edit& edit, bool json, bool flow) {
  std::string out;
  append_key(out, edit.key, json);
  return out + written_value(edit, json, flow);
}

// --- Where things stand --------------------------------------------------------------------------------------------

bool is_break(char c) {
  return c == '\n' || c == '\r';
}

std::string_view first_break(std::string_view text) {
  const std::size_t at = text.find_first_of("\r\n");
  if (at == std::string_view::npos || text[at] == '\n') return "\n";
  return text.substr(at).starts_with("\r\n") ? "\r\n" : "\r";
}

/// What stands before `at` on its line, as blanks.
std::string indent_before(const EditedFile& file, std::uint32_t at) {
  std::string_view before = file.text.substr(file.line_begin(at), at - file.line_begin(at));
  if (before.starts_with(kByteOrderMark)) before.remove_prefix(kByteOrderMark.size());
  std::string blanks;
  for (const char c : before) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) blanks += c == '\t' ? '\t' : ' ';
  }
  return blanks;
}

bool starts_its_line(const EditedFile& file, std::uint32_t at) {
  const std::uint32_t begin = file.line_begin(at);
  return file.text.substr(begin, at - begin).find_first_not_of(" \t") == std::string_view::npos;
}

/// The end of a mapping's entry. An empty value has no bytes of its own; the key's colon belongs to the entry.
std::uint32_t entry_end(const EditedFile& file, const Value& key, const Value& value) {
  if (value.span.end > value.span.begin) return value.span.end;
  std::uint32_t at = key.span.end;
  while (at < file.text.size() && (file.text[at] == ' ' || file.text[at] == '\t')) ++at;
  return at < file.text.size() && file.text[at] == ':' ? at + 1 : key.span.end;
}

/// Whether a comment stands between the scalars of `value`, or behind the `|` or `>` that starts it.
bool holds_comment(const EditedFile& file, ValueIndex index) {
  const Value value = file.document[index];
  const std::string_view text = file.text;
  if (!value.is_collection()) {
    const bool block = !file.json && value.quoted && (text[value.span.begin] == '|' || text[value.span.begin] == '>');
    if (!block) return false;
    const std::uint32_t begin = value.span.begin;
    return text.substr(begin, file.line_end(begin) - begin).find('#') != std::string_view::npos;
  }
  const std::string_view mark = file.json ? "/" : "#";
  std::uint32_t at = value.span.begin;
  const auto marked_before = [&](std::uint32_t end) {
    return end > at && text.substr(at, end - at).find(mark) != std::string_view::npos;
  };
  // Values stand in the order of the text, so those of a collection are one stretch behind it.
  for (ValueIndex i = index + 1; i < file.document.values.size(); ++i) {
    const Value inner = file.document[i];
    if (inner.span.begin >= value.span.end) break;
    if (inner.span.begin < at || inner.is_collection()) continue;  // what an alias copies stands further up
    if (marked_before(inner.span.begin) || holds_comment(file, i)) return true;
    at = std::max(at, inner.span.end);
  }
  return marked_before(value.span.end);
}

// --- New keys ------------------------------------------------------------------------------------------------------

struct Entry {
  ValueIndex key = Document::kNone;
  ValueIndex value = Document::kNone;
};

/// The keys of a mapping that edits ask for, and the entry behind which the others go.
struct Slots {
  std::vector<std::pair<const Edit*, Entry>> present;
  std::map<ValueIndex, std::pair<Entry, Edits>> behind;  // by the value of the entry
  Entry last;
};

using EntriesByKey = std::map<std::string_view, std::pair<Entry, int>>;  // by key, and how often it is there

/// Of the entries that come before the new key in canonical order, the last one in the file.
std::optional<Entry> entry_before(const Edit& edit, const EntriesByKey& entries) {
  std::optional<Entry> last;
  for (std::size_t slot = key_slot(edit.entity, edit.key); slot-- > 0;) {
    const auto at = entries.find(shape_of(edit.entity).keys[slot].name);
    if (at != entries.end() && (!last || at->second.first.key > last->key)) last = at->second.first;
  }
  return last;
}

Result<Slots> slots_of(const Document& document, const Value& mapping, const Edits& edits) {
  Slots slots;
  EntriesByKey entries;
  for (ValueIndex key = mapping.first; key != Document::kNone; key = document[document[key].next].next) {
    slots.last = {key, document[key].next};
    auto& [entry, count] = entries[document[key].text];
    entry = slots.last;
    ++count;
  }
  for (const Edit* edit : edits) {
    const auto at = entries.find(edit->key);
    if (at != entries.end() && at->second.second > 1) {
      return failure(fmt::format("the key `{}` is here twice", edit->key));
    }
    if (at != entries.end()) {
      slots.present.emplace_back(edit, at->second.first);
      continue;
    }
    const Entry entry = entry_before(*edit, entries).value_or(slots.last);
    auto& behind = slots.behind[entry.value];
    behind.first = entry;
    behind.second.push_back(edit);
  }
  return slots;
}

/// In brackets on one line: `, key: value` behind the value.
std::string joined(const Edits& edits, bool json) {
  std::string out;
  for (const Edit* edit : edits) out += ", " + written(*edit, json, true);
  return out;
}

/// What stands from `at` to the end of the line: a comma or not, then at most a comment.
struct RestOfLine {
  bool comma = false;
  bool only_comment = true;
};
RestOfLine rest_of_line(const EditedFile& file, std::uint32_t at) {
  std::string_view rest = file.text.substr(at, file.line_end(at) - at);
  RestOfLine result;
  const auto skip = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size())); };
  skip();
  result.comma = rest.starts_with(',');
  if (result.comma) rest.remove_prefix(1);
  skip();
  const std::string_view mark = file.json ? "//" : "#";
  result.only_comment = rest.empty() || rest.starts_with(mark);
  return result;
}

void insert_in_flow(const EditedFile& file, const Entry& entry, const Edits& edits, EditPlan& plan) {
  const Document& document = file.document;
  const std::uint32_t end = entry_end(file, document[entry.key], document[entry.value]);
  const RestOfLine rest = rest_of_line(file, end);
  if (!starts_its_line(file, document[entry.key].span.begin) || !rest.only_comment) {
    plan.replacements.push_back({end, end, joined(edits, file.json), 0});
    return;
  }
  // Each key has its line, so the new ones get theirs.
  const std::string start = std::string(file.line_break) + indent_before(file, document[entry.key].span.begin);
  std::string lines;
  for (const Edit* edit : edits) {
    lines += start + written(*edit, file.json, true);
    if (rest.comma || edit != edits.back()) lines += ',';
  }
  const std::uint32_t at = file.line_end(end);
  if (!rest.comma && at == end) lines.insert(0, ",");
  if (!rest.comma && at != end) plan.replacements.push_back({end, end, ",", 0});
  plan.replacements.push_back({at, at, std::move(lines), start.size()});
}

void insert_in_block(const EditedFile& file, const Value& mapping, const Entry& entry, const Edits& edits,
                     EditPlan& plan) {
  const Document& document = file.document;
  const std::string indent = indent_before(file, document[mapping.first].span.begin);
  std::string lines;
  for (const Edit* edit : edits) {
    lines += std::string(file.line_break) + indent + written(*edit, false, false);
  }
  const std::uint32_t at = file.line_end(entry_end(file, document[entry.key], document[entry.value]));
  plan.replacements.push_back({at, at, std::move(lines), indent.size() + 1});
}

/// The scalar of a short form as the value of its key: as it is written, where that is good in brackets too.
std::string kept_scalar(const EditedFile& file, const Value& value, Entity entity) {
  const std::string_view raw = file.text.substr(value.span.begin, value.span.end - value.span.begin);
  if (value.quoted && (raw.starts_with('"') || raw.starts_with('\''))) return std::string(raw);
  std::string out;
  const bool prose = is_prose(entity, shape_of(entity).bare);
  append_scalar(out, {std::string(value.text), false}, {.json = file.json, .prose = prose});
  return out;
}

/// A short form as a mapping: in brackets, or where the line gets too long and nothing else is on it, a key a line.
Result<void> unfold(const EditedFile& file, ValueIndex key, ValueIndex target, const Edits& edits, EditPlan& plan) {
  const Value value = file.document[target];
  const Entity entity = edits.front()->entity;
  const bool usable = value.type == ValueType::kString || value.type == ValueType::kNumber;
  if (shape_of(entity).bare.empty() || !usable) return failure("no mapping stands here");
  if (holds_comment(file, target)) return failure("the value holds a comment, which would be lost");
  std::string first;
  append_key(first, shape_of(entity).bare, file.json);
  first += kept_scalar(file, value, entity);
  plan.unfolded[target] = edits;
  std::string flow = "{" + first + joined(edits, file.json) + "}";
  const std::uint32_t column = value.span.begin - file.line_begin(value.span.begin);
  const bool alone = key != Document::kNone && !file.json && starts_its_line(file, file.document[key].span.begin) &&
                     file.line_end(value.span.begin) == value.span.end;
  if (!alone || column + flow.size() <= kLineWidth) {
    plan.replacements.push_back({value.span.begin, value.span.end, std::move(flow), 0});
    return {};
  }
  const std::string start = std::string(file.line_break) + indent_before(file, file.document[key].span.begin) + "  ";
  std::string block = start + first;
  for (const Edit* edit : edits) block += start + written(*edit, false, false);
  std::uint32_t begin = value.span.begin;
  while (begin > 0 && file.text[begin - 1] == ' ') --begin;
  plan.replacements.push_back({begin, value.span.end, std::move(block), 0});
  return {};
}

Result<void> check_once_each(const Edits& edits) {
  std::vector<std::string_view> keys;
  for (const Edit* edit : edits) keys.push_back(edit->key);
  std::sort(keys.begin(), keys.end());
  const auto twice = std::adjacent_find(keys.begin(), keys.end());
  if (twice != keys.end()) return failure(fmt::format("the key `{}` is set twice", *twice));
  return {};
}

/// Where a key's value is replaced: its own bytes; of a mapping below the key all from the colon on, so that it comes
/// up to the key's line.
std::uint32_t replaced_from(const EditedFile& file, ValueIndex key, const Value& value) {
  if (key == Document::kNone || file.json || !value.is_collection() || file.is_flow(value)) return value.span.begin;
  const std::uint32_t colon = entry_end(file, file.document[key], {});
  const std::string_view between = file.text.substr(colon, value.span.begin - colon);
  return between.find_first_not_of(" \t\r\n") == std::string_view::npos ? colon : value.span.begin;
}

}  // namespace

EditedFile::EditedFile(const Document& of, bool is_json)
    : document(of), text(of.file_text), json(is_json), line_break(first_break(text)) {
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (is_break(text[i])) breaks.push_back(i);
  }
}

std::uint32_t EditedFile::line_begin(std::uint32_t at) const {
  const auto next = std::lower_bound(breaks.begin(), breaks.end(), at);
  return next == breaks.begin() ? 0 : *std::prev(next) + 1;
}

std::uint32_t EditedFile::line_end(std::uint32_t at) const {
  const auto next = std::lower_bound(breaks.begin(), breaks.end(), at);
  return next == breaks.end() ? static_cast<std::uint32_t>(text.size()) : *next;
}

Result<void> plan_value(const EditedFile& file, ValueIndex key, ValueIndex target, const Edit& edit, EditPlan& plan) {
  const Value value = file.document[target];
  if (holds_comment(file, target)) return failure("the value holds a comment, which would be lost");
  if (!plan.replaced.emplace(target, &edit.value).second) return failure("two edits are about one value");
  std::string text = written_value(edit, file.json, true);
  if (value.span.end > value.span.begin) {
    const std::uint32_t begin = replaced_from(file, key, value);
    if (begin < value.span.begin) text.insert(0, " ");
    plan.replacements.push_back({begin, value.span.end, std::move(text), 0});
    return {};
  }
  if (key == Document::kNone) return failure("nothing stands here");
  const std::uint32_t end = entry_end(file, file.document[key], value);
  if (end == file.document[key].span.end) return failure("the key has no colon");
  plan.replacements.push_back({end, end, " " + text, 0});
  return {};
}

Result<void> plan_keys(const EditedFile& file, ValueIndex key, ValueIndex target, const Edits& edits, EditPlan& plan) {
  if (const auto once = check_once_each(edits); !once) return once;
  const Value mapping = file.document[target];
  if (mapping.type != ValueType::kMapping) return unfold(file, key, target, edits, plan);
  const bool flow = file.is_flow(mapping);
  if (mapping.first == Document::kNone) {
    plan.filled[target] = edits;
    const std::uint32_t at = mapping.span.begin + 1;
    plan.replacements.push_back({at, at, joined(edits, file.json).substr(2), 0});
    return {};
  }
  auto slots = slots_of(file.document, mapping, edits);
  if (!slots) return tl::unexpected(slots.error());
  for (const auto& [edit, entry] : slots->present) {
    const auto done = plan_value(file, entry.key, entry.value, *edit, plan);
    if (!done) return done;
  }
  for (const auto& [value, behind] : slots->behind) {
    plan.inserted[value] = behind.second;
    if (flow) {
      insert_in_flow(file, behind.first, behind.second, plan);
    } else {
      insert_in_block(file, mapping, behind.first, behind.second, plan);
    }
  }
  return {};
}

Result<std::string> replaced_text(std::string_view text, std::vector<Replacement> replacements) {
  std::stable_sort(replacements.begin(), replacements.end(), [](const Replacement& a, const Replacement& b) {
    return std::tuple(a.begin, a.end, b.indent) < std::tuple(b.begin, b.end, a.indent);
  });
  std::string out;
  std::uint32_t at = 0;
  for (const Replacement& replacement : replacements) {
    if (replacement.begin < at) return failure("two edits touch the same place");
    out += text.substr(at, replacement.begin - at);
    out += replacement.text;
    at = replacement.end;
  }
  out += text.substr(at);
  return out;
}

}  // namespace stancemap::native
