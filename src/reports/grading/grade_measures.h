#pragma once
// What a rubric can ask a map for, beyond findings.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "reports/grading/mending.h"
#include "reports/grading/points.h"
#include "reports/measures.h"

namespace stancemap::grading {

/// A count, or a share in percent; in hundredths, as points are. A share of nothing is 0.
struct Amount {
  Points value = 0;
  std::string text;  // "3", "40 % (2 of 5)"
};

struct GradeMeasure {
  std::string_view name;     // in a rubric: "sourced-share"
  std::string_view summary;  // for the teacher; one line, lower-case start, no full stop
  std::string_view words;    // for the pupil, with the amount behind it: "Facts with a source"
  bool share = false;        // a percentage
  Amount (*of)(const MapMeasures& measures);
  Mend (*mend)(const MapGraph& graph);
};

/// In order of their names.
std::span<const GradeMeasure> grade_measures();
const GradeMeasure* grade_measure(std::string_view name);
/// The measure that was most likely meant.
std::optional<std::string_view> nearest_grade_measure(std::string_view name);

}  // namespace stancemap::grading
