#include "reports/flow/writers.h"

#include <algorithm>
#include <array>

namespace stancemap {

std::span<const FlowWriter> flow_writers() {
  static constexpr std::array kWriters{
      FlowWriter{"text", "columns for a terminal", flow::as_text},
      FlowWriter{"markdown", "a table for a document", flow::as_markdown},
      FlowWriter{"csv", "a row a cell for a spreadsheet; safe against formulas", flow::as_csv},
      FlowWriter{"json", "everything, for a program", flow::as_json},
      FlowWriter{"html", "a page that prints", flow::as_html},
  };
  return kWriters;
}

const FlowWriter* flow_writer(std::string_view name) {
  const auto writers = flow_writers();
  const auto it = std::find_if(writers.begin(), writers.end(), [&](const FlowWriter& w) { return w.name == name; });
  return it == writers.end() ? nullptr : &*it;
}

}  // namespace stancemap
