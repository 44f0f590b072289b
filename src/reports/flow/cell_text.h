#pragma once
// What stands in a cell of a flow sheet for people. Nothing here is escaped.

#include <cstddef>
#include <cstdint>
#include <optional>
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

/// Of the cells of a column one after the other: the title of the section with which `cell` begins, else nothing.
/// `next` counts sections, from 0, and is kept from one cell to the next.
std::optional<std::string> section_begun(const FlowReport& report, std::uint32_t cell, std::size_t& next);

/// Per column, its cells from the top down.
std::vector<std::vector<std::uint32_t>> cells_by_column(const Sheet& sheet);

}  // namespace stancemap::flow
