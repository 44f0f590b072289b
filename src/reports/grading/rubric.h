#pragma once
// A rubric: what maps are marked by. A small YAML or JSON file; `docs/grading.md` describes its keys.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "reports/grading/grade_measures.h"
#include "reports/grading/points.h"

namespace stancemap::grading {

/// Each finding of a rule takes points away.
struct RuleDeduction {
  std::string_view rule;       // of the table of rules
  Points each = 0;             // more than 0
  std::optional<Points> most;  // that this rule takes away in all
  std::string sentence;        // for the pupil; empty: the finding's message alone
};

/// A measure that reaches `from` earns `points`.
struct Step {
  Points from = 0;  // a count or a percentage, in hundredths
  Points points = 0;
};

/// Either rules, which take points away, or a measure, whose steps earn them.
struct Criterion {
  std::string id, name;
  Points points = 0;  // full
  std::vector<RuleDeduction> rules;
  const GradeMeasure* measure = nullptr;
  std::vector<Step> steps;  // rising in both; the last one earns full points
  std::string sentence;     // for the pupil, of the measure
};

struct Mark {
  std::string name;
  Points from = 0;
};

struct Rubric {
  std::string title;
  Points points = 0;  // full: those of the criteria together
  std::vector<Criterion> criteria;
  std::vector<Mark> marks;  // the highest first

  /// The mark for so many points; empty where there is none.
  std::string_view mark(Points points) const;
};

/// Reads a rubric from a text of `sources`, JSON where its name ends in .json. What is wrong with it becomes findings
/// of the readers' rules, all of them errors: who has any must not mark with it.
Rubric parse_rubric(const SourceSet& sources, FileId file, Findings& findings);

/// The rubrics that ship, as the files that a teacher would write.
struct BuiltInRubric {
  std::string_view name;
  std::string_view summary;
  std::string_view text;
};
std::span<const BuiltInRubric> built_in_rubrics();
const BuiltInRubric* built_in_rubric(std::string_view name);

}  // namespace stancemap::grading
