#include <fmt/format.h>

#include "base/shown_text.h"
#include "base/utf8.h"
#include "diagnostics/writer.h"
#include "reports/document/wording.h"
#include "reports/grading/tables.h"
#include "reports/grading/writers.h"

namespace stancemap::grading {
namespace {

constexpr std::size_t kMostInCell = 30;  // code points
constexpr std::size_t kMostInTitle = 90;

std::string line_of(std::string_view text) {
  return terminal_safe(one_line(text));
}

std::string underlined(std::string_view text, char with) {
  const std::string line = documents::shortened(line_of(text), kMostInTitle);
  return fmt::format("{}\n{}\n", line, std::string(code_point_count(line), with));
}

/// Names of criteria would make the table wider than a terminal: there they are letters, and a list says which.
std::string overview(const GradeBook& book) {
  Table table = pupils_table(book);
  std::string key;
  std::size_t number = 0;
  for (const Criterion& criterion : book.rubric->criteria) {
    ++number;
    const std::string name = fmt::format("{} ({})", criterion.name, points_text(criterion.points));
    for (Column& column : table.columns) {
      if (column.name != name) continue;
      column.name = fmt::format("#{}", number);
      break;
    }
    key += fmt::format("#{}  {}, {}\n", number, line_of(criterion.name), points_words(criterion.points));
  }
  table.columns.pop_back();  // the file: the places below have it
  for (auto& row : table.rows) {
    row.pop_back();
    for (std::string& cell : row) cell = documents::shortened(one_line(cell), kMostInCell);
  }
  return table_writer("text")->write(table_for_people(std::move(table))) + "\n" + key;
}

std::string pupil_text(const GradeBook& book, const PupilGrade& pupil) {
  std::string out = "\n" + underlined(fmt::format("{}: {}", pupil.name, result_text(*book.rubric, pupil)), '-');
  for (const std::string& note : pupil.notes) out += fmt::format("  Note: {}\n", line_of(note));
  for (std::size_t c = 0; c < book.rubric->criteria.size(); ++c) {
    bool first = true;
    for (const Deduction& one : pupil.deductions) {
      if (one.criterion != c) continue;
      const Criterion& criterion = book.rubric->criteria[c];
      if (first) {
        out += fmt::format("  {}: {} of {}\n", line_of(criterion.name), points_text(pupil.criteria[c]),
                           points_text(criterion.points));
      }
      first = false;
      out +=
          fmt::format("    {}  {}  {}\n", deduction_points_text(one), line_of(place_text(one)), line_of(one.sentence));
      if (!one.finding.empty()) {
        const std::string rule = one.rule.empty() ? std::string() : fmt::format(" [{}]", one.rule);
        out += fmt::format("      {}{}\n", line_of(one.finding), rule);
      }
    }
  }
  if (pupil.left_out != 0) out += fmt::format("  {}\n", left_out_text(pupil));
  if (pupil.deductions.empty() && pupil.notes.empty()) out += "  Nothing to take off.\n";
  return out;
}

}  // namespace

std::string as_text(const GradeBook& book) {
  std::string out = underlined(title_of(book), '=') + counts_text(book) + "\n\n" + overview(book);
  for (const PupilGrade& pupil : book.pupils) out += pupil_text(book, pupil);
  return out;
}

}  // namespace stancemap::grading
