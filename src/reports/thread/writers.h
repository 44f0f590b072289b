#pragma once
// Writers of threads. Adding one is one file and one line in `writers.cpp`.

#include <span>
#include <string>
#include <string_view>

#include "reports/table.h"
#include "reports/thread/thread_report.h"

namespace stancemap {

struct ThreadWriter {
  std::string_view name;  // of --format
  std::string_view summary;
  std::string (*write)(const ThreadReport& report);
};

/// text, markdown, json, html. In the order of the help page.
std::span<const ThreadWriter> thread_writers();
const ThreadWriter* thread_writer(std::string_view name);

namespace thread_parts {

std::string as_text(const ThreadReport& report);      // at most 100 columns, but for the timeline's table
std::string as_markdown(const ThreadReport& report);  // nested lists
std::string as_json(const ThreadReport& report);      // everything
std::string as_html(const ThreadReport& report);      // one page that prints, without script or anything from elsewhere

/// The timeline as a table.
Table timeline_table(const ThreadPage& page);

}  // namespace thread_parts
}  // namespace stancemap
