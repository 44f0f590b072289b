#pragma once
// The values of a rubric's document one by one: those of any document, and numbers.

#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "formats/native/value_reader.h"
#include "reports/grading/points.h"

namespace stancemap::grading {

using native::Document;
using native::Value;
using native::ValueIndex;
using native::ValueType;

class ValueReader : public native::ValueReader {
 public:
  using native::ValueReader::ValueReader;

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
};

}  // namespace stancemap::grading
