#include "formats/native/reader_shape.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "base/nearest.h"
#include "base/utf8.h"

namespace stancemap::native {
namespace {

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

bool is_white(char32_t c) {
  return c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_scalar_text(const Value& value) {
  return value.type == ValueType::kString || value.type == ValueType::kNumber;
}

bool is_hex_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), is_hex_digit);
}

// What is wrong with an id, in words; empty for a good one.
std::string_view id_fault(std::string_view text) {
  if (text.empty()) return "is empty";
  const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
  if (std::all_of(text.begin(), text.end(), is_plain)) return {};
  bool white = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool first = at == 0;
    const char32_t c = next_code_point(text, at);
    if (is_control(c)) return "holds a control character";
    white = is_white(c);
    if (white && first) return "starts with white space";
  }
  return white ? "ends with white space" : "";
}

std::string advice_on(const Value& value, const std::string& expected) {
  if (value.type == ValueType::kBool || (value.type == ValueType::kNumber && expected.starts_with("one of"))) {
    return "put it in quotes if the word is meant";
  }
  if (value.type == ValueType::kNull) return "leave the key out, or write a value behind it";
  if (value.type == ValueType::kString && value.quoted && expected.find("number") != std::string::npos) {
    return "leave the quotes out";
  }
  if (expected == "a mapping of ids") return "give each entry an id, with `id:` before it";
  if (value.type == ValueType::kSequence) return "write one value, without brackets or dashes";
  if (value.type == ValueType::kMapping) return fmt::format("write {} alone, without keys in it", expected);
  return fmt::format("write {}", expected);
}

}  // namespace

bool is_id(std::string_view text) {
  return id_fault(text).empty();
}

std::optional<double> number_value(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const char* const end = text.data() + text.size();
  std::from_chars_result done{};
  if (text.starts_with("0x") || text.starts_with("0o")) {
    std::uint64_t digits = 0;
    done = std::from_chars(text.data() + 2, end, digits, text[1] == 'x' ? 16 : 8);
    value = static_cast<double>(digits);
  } else {
    done = std::from_chars(text.data(), end, value);
  }
  if (done.ec != std::errc() || done.ptr != end || !std::isfinite(value)) return std::nullopt;
  return negative ? -value : value;
}

CheckedMapping ShapeChecker::entity(Entity entity, ValueIndex value, const Text& name) {
  CheckedMapping found;
  const EntityShape& shape = shape_of(entity);
  const Value& top = document_[value];
  if (!shape.bare.empty() && is_scalar_text(top)) {
    const std::size_t slot = key_slot(entity, shape.bare);
    found.usable_ = true;
    if (check(shape.keys[slot], value)) found.values_[slot] = value;
    return found;
  }
  if (top.type == ValueType::kNull && shape.may_be_empty) {
    found.usable_ = true;
    return found;
  }
  if (top.type != ValueType::kMapping) {
    const std::string_view short_form = entity == Entity::kCitation ? " or the id of a source" : " or a text";
    report_wrong_type(name.text.empty() ? std::string(shape.with_article) : shown(name.text), top,
                      fmt::format("a mapping{}", shape.bare.empty() ? "" : short_form));
    return found;
  }
  found.usable_ = true;
  std::uint64_t seen = 0;
  std::array<ValueIndex, CheckedMapping::kMostKeys> first_keys;
  for (ValueIndex at = top.first; at != Document::kNone;) {
    const ValueIndex key_at = at;
    const Value& key = document_[key_at];
    const ValueIndex content = key.next;
    at = document_[content].next;
    const std::size_t slot = key_slot(entity, key.text);
    if (slot == shape.keys.size() || key.type == ValueType::kSequence || key.type == ValueType::kMapping) {
      report_unknown_key(shape, key);
    } else if ((seen >> slot & 1) != 0) {
      Finding& finding = report(state_, "duplicate-key", key.span, fmt::format("`{}` stands here twice", key.text),
                                "keep one of them, or join what they say");
      finding.related.push_back({document_[first_keys[slot]].span, fmt::format("`{}` is first here", key.text)});
      if (check(shape.keys[slot], content)) found.repeated_.emplace_back(slot, content);
    } else {
      seen |= std::uint64_t{1} << slot;
      first_keys[slot] = key_at;
      if (check(shape.keys[slot], content)) found.values_[slot] = content;
    }
  }
  check_needs(shape, found, seen, name);
  return found;
}

bool ShapeChecker::check(const Key& key, ValueIndex index) {
  const Value& value = document_[index];
  if (key.form == KeyForm::kById) {
    if (value.type == ValueType::kMapping) return true;
    report_wrong_type(shown(key.name), value, expected_value(key));
    return false;
  }
  if (key.form != KeyForm::kList || value.type != ValueType::kSequence) return check_item(key, value);
  if (key.need == KeyNeed::kRequired && value.first == Document::kNone) {
    report(state_, "bad-value", value.span, fmt::format("`{}` is an empty list", key.name),
           fmt::format("write {}", expected_value(key)));
  }
  for (ValueIndex item = value.first; item != Document::kNone; item = document_[item].next) {
    check_item(key, document_[item]);
  }
  return true;
}

bool ShapeChecker::check_item(const Key& key, const Value& value) {
  switch (fault_of(key, value)) {
    case Fault::kNone:
      return true;
    case Fault::kWrongType:
      report_wrong_type(shown(key.name), value, expected_item(key));
      break;
    case Fault::kBadValue:
      report_bad_value(key, value);
      break;
    case Fault::kUnsupportedVersion:
      report(state_, "unsupported-version", value.span,
             fmt::format("version {} of the format is not known", shown(value.text)),
             "this program reads version 1; a newer program may read this file");
      break;
  }
  return false;
}

ShapeChecker::Fault ShapeChecker::fault_of(const Key& key, const Value& value) const {
  const auto unless = [](bool good) { return good ? Fault::kNone : Fault::kBadValue; };
  switch (key.type) {
    case KeyType::kEntity:  // its reader checks it
    case KeyType::kReasons:
      return Fault::kNone;
    case KeyType::kVersion:
      if (value.type != ValueType::kNumber) return Fault::kWrongType;
      return number_value(value.text) == 1.0 ? Fault::kNone : Fault::kUnsupportedVersion;
    case KeyType::kInteger:
    case KeyType::kNumber: {
      if (value.type != ValueType::kNumber) return Fault::kWrongType;
      const std::optional<double> number = number_value(value.text);
      if (!number) return Fault::kBadValue;
      if (key.type == KeyType::kInteger && *number != std::floor(*number)) return Fault::kWrongType;
      return unless(*number >= key.min && *number <= key.max);
    }
    case KeyType::kChoice:
      if (value.type != ValueType::kString) return Fault::kWrongType;
      return unless(std::find(key.choices.begin(), key.choices.end(), value.text) != key.choices.end());
    case KeyType::kText:
      if (!is_scalar_text(value)) return Fault::kWrongType;
      return unless(key.need != KeyNeed::kRequired || !value.text.empty());
    case KeyType::kNewId:
    case KeyType::kReference:
      return is_scalar_text(value) ? unless(is_id(value.text)) : Fault::kWrongType;
    case KeyType::kSha256:
      return is_scalar_text(value) ? unless(is_sha256(value.text)) : Fault::kWrongType;
  }
  return Fault::kNone;
}

void ShapeChecker::check_needs(const EntityShape& shape, const CheckedMapping& found, std::uint64_t seen,
                               const Text& name) {
  const auto subject = [&] {
    return name.text.empty() ? std::string(shape.with_article) : fmt::format("the {} {}", shape.name, shown(name.text));
  };
  std::vector<std::string_view> alternatives;
  std::vector<std::size_t> present;
  bool at_least_one = false;
  for (std::size_t slot = 0; slot < shape.keys.size(); ++slot) {
    const Key& key = shape.keys[slot];
    const bool here = (seen >> slot & 1) != 0;
    if (key.need == KeyNeed::kRequired && !here) {
      const bool version = key.type == KeyType::kVersion;
      report(state_, version ? "missing-version" : "missing-key", name.span,
             fmt::format("{} has no `{}`", version ? "the file" : subject(), key.name),
             version ? "write `stancemap: 1` on the first line" : fmt::format("add `{}`: {}", key.name, key.doc));
    } else if (key.need == KeyNeed::kExactlyOne || key.need == KeyNeed::kAtLeastOne) {
      at_least_one = key.need == KeyNeed::kAtLeastOne;
      alternatives.push_back(key.name);
      if (here) present.push_back(slot);
    }
  }
  if (!alternatives.empty() && present.empty()) {
    report(state_, "missing-key", name.span, fmt::format("{} has none of {}", subject(), quoted_list(alternatives)),
           at_least_one ? "add one of them" : "add exactly one of them");
  } else if (!at_least_one && present.size() > 1 && found[present[1]] != Document::kNone) {
    report(state_, "bad-value", document_[found[present[1]]].span,
           fmt::format("{} has both `{}` and `{}`", subject(), shape.keys[present[0]].name, shape.keys[present[1]].name),
           "make it two relations");
  }
}

bool ShapeChecker::is_good_id(const Value& key) {
  if (key.type == ValueType::kSequence || key.type == ValueType::kMapping) {
    report_wrong_type("the key", key, "an id");
    return false;
  }
  const std::string_view fault = id_fault(key.text);
  if (fault.empty()) return true;
  report(state_, "bad-value", key.span, fmt::format("the id {} {}", shown(key.text), fault),
         "an id is a short name: `prepare-for-war`");
  return false;
}

void ShapeChecker::report_unknown_key(const EntityShape& shape, const Value& key) {
  std::vector<std::string_view> names;
  for (const Key& known : shape.keys) names.push_back(known.name);
  const auto nearest = nearest_name(key.text, names);
  report(state_, "unknown-key", key.span, fmt::format("{} has no key {}", shape.with_article, shown(key.text)),
         nearest ? fmt::format("did you mean `{}`?", *nearest) : "its keys are " + quoted_list(names));
}

void ShapeChecker::report_wrong_type(const std::string& subject, const Value& value, const std::string& expected) {
  report(state_, "wrong-type", value.span,
         fmt::format("{} is {}, and should be {}", subject, value_type_name(value.type), expected),
         advice_on(value, expected));
}

void ShapeChecker::report_bad_value(const Key& key, const Value& value) {
  if (key.type == KeyType::kReference || key.type == KeyType::kNewId) {
    report(state_, "bad-value", value.span,
           fmt::format("the id {} under `{}` {}", shown(value.text), key.name, id_fault(value.text)),
           "write the id of an entry; ids are short names: `prepare-for-war`");
    return;
  }
  if (key.type == KeyType::kText) {
    report(state_, "bad-value", value.span, fmt::format("`{}` is empty", key.name), fmt::format("write {}", key.doc));
    return;
  }
  const auto nearest = nearest_name(value.text, key.choices);
  report(state_, "bad-value", value.span, fmt::format("`{}` cannot be {}", key.name, shown(value.text)),
         nearest ? fmt::format("did you mean `{}`?", *nearest) : fmt::format("write {}", expected_item(key)));
}

}  // namespace stancemap::native
