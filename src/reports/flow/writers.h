#pragma once
// Writers turn a flow sheet into bytes. Adding one is one file and one line in `writers.cpp`.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "debate/flow/sheet.h"

namespace stancemap {

struct FlowReport {
  const ArgumentMap& map;
  const flow::Sheet& sheet;
  std::size_t width = 120;  // of text, in cells of a terminal
  bool labels = false;      // for people: the label of a claim, where it has one, instead of its text
};

struct FlowWriter {
  std::string_view name;  // of --format
  std::string_view summary;
  std::string (*write)(const FlowReport& report);
};

/// text, markdown, csv, json, html. In the order of the help page.
std::span<const FlowWriter> flow_writers();
const FlowWriter* flow_writer(std::string_view name);

namespace flow {

/// Columns side by side; one after the other where `width` leaves less than 12 characters for each.
std::string as_text(const FlowReport& report);
/// A table; more than 24 columns one after the other.
std::string as_markdown(const FlowReport& report);
/// A row a cell: row, group, column, number, speaker, team, claim, text, answers, mark.
std::string as_csv(const FlowReport& report);
/// Everything.
std::string as_json(const FlowReport& report);
/// One page that prints in landscape, without script or anything from elsewhere; more than 24 columns one after the
/// other.
std::string as_html(const FlowReport& report);

/// A table with more columns than these cannot be read.
inline constexpr std::size_t kMostTableColumns = 24;

}  // namespace flow
}  // namespace stancemap
