#pragma once
// A rubric laid on pupils' maps.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "graph/map_graph.h"
#include "model/argument_map.h"
#include "reports/grading/rubric.h"

namespace stancemap::grading {

/// One pupil's map as it was read and checked. `findings` are in the order to show; those of the rubric's rules count.
struct PupilMap {
  std::string name;  // of the file without its ending, or of the folder
  std::string file;  // as the user can find it
  const ArgumentMap& map;
  const MapGraph& graph;
  std::span<const Finding> findings;
  const SourceSet& sources;
  bool nothing_read = false;
};

enum class PupilState : std::uint8_t {
  kRead,
  kReadInPart,  // errors of reading
  kNoClaim,     // it can be read, and is empty: no points
  kNotRead      // no points and no mark: no claim could be read because of faults
};
/// "read", "read in part", "no claim", "not read".
std::string_view pupil_state_name(PupilState state);

/// Points taken away by a finding, or not earned by a measure.
struct Deduction {
  std::size_t criterion = 0;
  Points points = 0;     // 0: its rule or its criterion has taken all that it can
  std::string sentence;  // for the pupil
  std::string finding;   // the message as the checks write it; of a measure what would raise it, where that can be said
  std::string_view rule;   // empty: a measure
  std::string file;        // where it is; never empty
  std::uint32_t line = 0;  // from 1; 0: the whole file
  std::string line_text;   // that line without blanks around it, shortened
};

/// At most so many are kept of one map; `left_out` counts the others. They take points all the same.
inline constexpr std::size_t kMostDeductions = 200;

struct PupilGrade {
  std::string name, file;
  std::string title;  // of the map
  PupilState state = PupilState::kRead;
  Points points = 0;
  std::string mark;
  std::vector<Points> criteria;       // parallel to the rubric's
  std::vector<Deduction> deductions;  // by criterion, rule (in the rubric's order) and place
  std::size_t left_out = 0;
  std::vector<std::string> notes;  // what could not be read, each with its place
};

/// Linear in the findings, times the criteria's rules.
PupilGrade graded(const Rubric& rubric, const PupilMap& pupil);

/// The marks of a class, in the order that they were added.
struct GradeBook {
  const Rubric* rubric = nullptr;
  std::vector<PupilGrade> pupils;

  std::size_t count(PupilState state) const;
};

/// The rules of the rubric, each once, in its order.
std::vector<std::string_view> rules_of(const Rubric& rubric);

}  // namespace stancemap::grading
