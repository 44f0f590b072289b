#pragma once
// Which findings a claim, an argument or a relation of the picture is marked with.

#include <span>
#include <string_view>
#include <vector>

#include "diagnostics/finding.h"
#include "model/argument_map.h"
#include "render/picture.h"

namespace stancemap {

struct FindingMark {
  std::string_view rule;
  Severity severity = Severity::kInfo;
  std::string_view message;
  auto operator<=>(const FindingMark&) const = default;
};

/// Parallel to the map's stores; each list has the worst first and no mark twice. The views point into the findings.
struct FindingMarks {
  std::vector<std::vector<FindingMark>> claims, arguments, relations;

  const std::vector<FindingMark>& operator[](Node node) const;
};

/// A finding belongs to the innermost entry whose place holds the finding's: a relation, where one is written, else the
/// claim or argument; or else to the one whose id is the finding's subject. Where it is about a relation, the relations
/// at its related places are marked as well (the steps of a circle). A finding about nothing that is drawn marks
/// nothing.
FindingMarks finding_marks(const ArgumentMap& map, std::span<const Finding> findings);

/// The marks that a picture shows: of its findings, and of attacks without an answer where it is to show them all.
FindingMarks picture_marks(const PictureInput& in);

}  // namespace stancemap
