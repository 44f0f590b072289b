#pragma once
// What stands in a cell of a flow sheet for people. Nothing here is escaped.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reports/flow/writers.h"

namespace stancemap::flow {

struct CellText {
  std::string number;                   // "3b"; empty where the cell says no claim
  std::string body;                     // the claim, or "extends 1AC 2"
  std::vector<std::string> notes;       // who speaks where the column does not say it, and what else it answers
  std::vector<std::string_view> marks;  // "dropped"
};

/// A document for people names so many cells that one answers.
inline constexpr std::size_t kMostReferences = 5;

CellText cell_text(const FlowReport& report, std::uint32_t cell);

/// Per column, its cells from the top down.
std::vector<std::vector<std::uint32_t>> cells_by_column(const Sheet& sheet);

}  // namespace stancemap::flow
