#include "reports/grading/writers.h"

#include <algorithm>
#include <array>

#include "reports/grading/tables.h"

namespace stancemap::grading {
namespace {

constexpr std::array kWriters{
    GradeWriter{"text", "for a terminal", as_text},
    GradeWriter{"markdown", "for a document", as_markdown},
    GradeWriter{"csv", "a row a pupil, for a spreadsheet; safe against formulas", as_csv},
    GradeWriter{"json", "for a program", as_json},
    GradeWriter{"html", "an overview, and a page to print for each pupil", as_html},
};

}  // namespace

std::span<const GradeWriter> grade_writers() {
  return kWriters;
}

const GradeWriter* grade_writer(std::string_view name) {
  const auto it = std::find_if(kWriters.begin(), kWriters.end(), [&](const GradeWriter& w) { return w.name == name; });
  return it == kWriters.end() ? nullptr : &*it;
}

std::string as_csv(const GradeBook& book) {
  return table_writer("csv")->write(pupils_table(book));
}

}  // namespace stancemap::grading
