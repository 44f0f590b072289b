#include "reports/grading/tables.h"

#include <array>

#include <fmt/format.h>

namespace stancemap::grading {

std::string title_of(const GradeBook& book) {
  return book.rubric->title.empty() ? "Marks" : fmt::format("Marks: {}", book.rubric->title);
}

std::string result_text(const Rubric& rubric, const PupilGrade& pupil) {
  if (pupil.state == PupilState::kNotRead) return "not read: no mark";
  std::string out = fmt::format("{} of {}", points_text(pupil.points), points_words(rubric.points));
  if (!pupil.mark.empty()) out += fmt::format(", mark {}", pupil.mark);
  if (pupil.state != PupilState::kRead) out += fmt::format(" ({})", pupil_state_name(pupil.state));
  return out;
}

std::string counts_text(const GradeBook& book) {
  std::string out = fmt::format("{} {}:", book.pupils.size(), book.pupils.size() == 1 ? "map" : "maps");
  bool first = true;
  for (const PupilState state :
       {PupilState::kRead, PupilState::kReadInPart, PupilState::kNoClaim, PupilState::kNotRead}) {
    const std::size_t count = book.count(state);
    if (count == 0) continue;
    out += fmt::format("{} {} {}", first ? "" : ",", count,
                       state == PupilState::kNoClaim ? "without a claim" : pupil_state_name(state));
    first = false;
  }
  return out + ".";
}

std::string deduction_points_text(const Deduction& deduction) {
  return deduction.points == 0 ? "no more points" : fmt::format("−{}", points_words(deduction.points));
}

std::string place_text(const Deduction& deduction) {
  return deduction.line == 0 ? deduction.file : fmt::format("{}:{}", deduction.file, deduction.line);
}

std::string left_out_text(const PupilGrade& pupil) {
  if (pupil.left_out == 0) return {};
  return fmt::format("{} more {} left out.", pupil.left_out, pupil.left_out == 1 ? "finding is" : "findings are");
}

Table pupils_table(const GradeBook& book) {
  Table table{
      .title = title_of(book),
      .columns = {{"pupil"}, {.name = "title", .usual = ""}, {.name = "map", .usual = "read"}, {"points", true}},
      .rows = {}};
  if (!book.rubric->marks.empty()) table.columns.push_back({"mark"});
  for (const Criterion& criterion : book.rubric->criteria) {
    table.columns.push_back({fmt::format("{} ({})", criterion.name, points_text(criterion.points)), true});
  }
  table.columns.push_back({"file"});
  for (const PupilGrade& pupil : book.pupils) {
    const bool has_points = pupil.state != PupilState::kNotRead;
    std::vector<std::string> row{pupil.name, pupil.title, std::string(pupil_state_name(pupil.state)),
                                 has_points ? points_text(pupil.points) : ""};
    if (!book.rubric->marks.empty()) row.push_back(pupil.mark);
    for (const Points points : pupil.criteria) row.push_back(has_points ? points_text(points) : "");
    row.push_back(pupil.file);
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table deductions_table(const GradeBook& book) {
  Table table{.title = "Deductions",
              .columns = {{"pupil"}, {"criterion"}, {"points", true}, {"sentence"}, {"finding"}, {"rule"}, {"place"}},
              .rows = {}};
  for (const PupilGrade& pupil : book.pupils) {
    for (const Deduction& one : pupil.deductions) {
      table.rows.push_back({pupil.name, book.rubric->criteria[one.criterion].name, points_text(one.points),
                            one.sentence, one.finding, std::string(one.rule), place_text(one)});
    }
  }
  return table;
}

}  // namespace stancemap::grading
