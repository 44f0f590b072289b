#include <fmt/format.h>

#include "base/shown_text.h"
#include "reports/document/wording.h"
#include "reports/grading/tables.h"
#include "reports/grading/writers.h"

namespace stancemap::grading {
namespace {

std::string markdown_line(std::string_view text) {
  return markdown_escaped(one_line(text));
}

std::string pupil_markdown(const GradeBook& book, const PupilGrade& pupil) {
  std::string out =
      fmt::format("\n## {}\n\n{}\n", markdown_line(pupil.name), markdown_line(result_text(*book.rubric, pupil)));
  if (!pupil.title.empty()) out += fmt::format("\nMap: {}\n", markdown_line(pupil.title));
  for (const std::string& note : pupil.notes) out += fmt::format("\n> {}\n", markdown_line(note));
  std::size_t open = book.rubric->criteria.size();  // the criterion whose list is open
  for (const Deduction& one : pupil.deductions) {
    const Criterion& criterion = book.rubric->criteria[one.criterion];
    if (one.criterion != open) {
      out += fmt::format("\n### {}: {} of {}\n\n", markdown_line(criterion.name),
                         points_text(pupil.criteria[one.criterion]), points_text(criterion.points));
    }
    open = one.criterion;
    out += fmt::format("- **{}** {} ({})", deduction_points_text(one), markdown_line(one.sentence),
                       markdown_line(place_text(one)));
    if (!one.finding.empty()) out += fmt::format("\n  {}", markdown_line(one.finding));
    out += "\n";
  }
  if (pupil.left_out != 0) out += fmt::format("\n{}\n", left_out_text(pupil));
  if (pupil.deductions.empty() && pupil.notes.empty()) out += "\nNothing to take off.\n";
  return out;
}

}  // namespace

std::string as_markdown(const GradeBook& book) {
  Table table = pupils_table(book);
  table.title.clear();
  std::string out = fmt::format("# {}\n\n{}\n\n{}", markdown_line(title_of(book)), counts_text(book),
                                table_writer("markdown")->write(table_for_people(std::move(table))));
  for (const PupilGrade& pupil : book.pupils) out += pupil_markdown(book, pupil);
  return out;
}

}  // namespace stancemap::grading
