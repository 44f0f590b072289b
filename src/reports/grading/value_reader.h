#pragma once
// The values of a rubric's document one by one, and findings about them.

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
#include "reports/grading/points.h"

namespace stancemap::grading {

using native::Document;
using native::Value;
using native::ValueIndex;
using native::ValueType;

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

  /// A number of points, of steps or of a percentage, in hundredths.
  std::optional<Points> number(ValueIndex index, std::string_view what) {
    const auto written = text(index, what);
    return written ? number(value(index), *written, what) : std::nullopt;
  }
  std::optional<Points> number(const Value& at, std::string_view written, std::string_view what) {
    const auto points = points_from_text(written);
    if (!points) {
      add("bad-value", at, fmt::format("{} is `{}`", what, written),
          fmt::format("write a number from 0 to {}, with at most two digits behind the point",
                      points_text(kMostPoints)));
    }
    return points;
  }
  /// A number that is more than nothing.
  std::optional<Points> some(ValueIndex index, std::string_view what) {
    const auto points = number(index, what);
    if (points != Points{0}) return points;
    add("bad-value", value(index), fmt::format("{} is 0", what), "write more than 0, or leave it out");
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

}  // namespace stancemap::grading
