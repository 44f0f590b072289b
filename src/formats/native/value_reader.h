#pragma once
// The values of a small document (a rubric, a file of schemes) one by one, and findings about them.

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"
#include "diagnostics/finding.h"
#include "formats/native/document.h"

namespace stancemap::native {

/// What is wrong becomes an error of one of the readers' rules.
class ValueReader {
 public:
  ValueReader(const Document& document, Findings& findings) : document_(document), findings_(findings) {}

  Value value(ValueIndex index) const { return document_[index]; }

  void add(std::string_view rule, const Value& at, std::string message, std::string help = "") {
    Finding finding;
    finding.rule = rule;
    finding.severity = Severity::kError;
    finding.span = at.span;
    finding.subject = message;
    finding.message = std::move(message);
    finding.help = std::move(help);
    findings_.push_back(std::move(finding));
  }

  bool is_scalar(ValueIndex index) const {
    const ValueType type = value(index).type;
    return type == ValueType::kString || type == ValueType::kNumber || type == ValueType::kBool;
  }

  std::optional<std::string> text(ValueIndex index, std::string_view what) {
    if (is_scalar(index)) return std::string(value(index).text);
    add("wrong-type", value(index), fmt::format("{} is {}, not a text", what, value_type_name(value(index).type)));
    return std::nullopt;
  }

  /// The entries of a mapping, each key once.
  std::vector<std::pair<Value, ValueIndex>> entries(ValueIndex mapping, std::string_view what) {
    std::vector<std::pair<Value, ValueIndex>> result;
    const Value found = value(mapping);
    if (found.type != ValueType::kMapping) {
      add("wrong-type", found, fmt::format("{} is {}, not a mapping", what, value_type_name(found.type)));
      return result;
    }
    std::set<std::string_view> seen;
    for (ValueIndex key = found.first; key != Document::kNone; key = document_[document_[key].next].next) {
      const Value name = document_[key];
      if (seen.insert(name.text).second)
        result.emplace_back(name, name.next);
      else
        add("duplicate-key", name, fmt::format("the key `{}` is here twice", name.text), "keep one of them");
    }
    return result;
  }

  void unknown_key(const Value& key, std::string_view what, std::span<const std::string_view> names) {
    const auto nearest = nearest_name(key.text, names);
    add("unknown-key", key, fmt::format("{} has no key `{}`", what, key.text),
        nearest ? fmt::format("did you mean `{}`?", *nearest) : fmt::format("its keys are {}", fmt::join(names, ", ")));
  }

 private:
  const Document& document_;
  Findings& findings_;
};

}  // namespace stancemap::native
