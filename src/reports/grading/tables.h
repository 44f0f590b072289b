#pragma once
// The marks of a class as tables, for the formats that are made of tables.

#include "reports/grading/grade.h"
#include "reports/table.h"

namespace stancemap::grading {

/// "Argument map"; a rubric without a title is "Marks".
std::string title_of(const GradeBook& book);

/// "14 of 20 points, mark B", "not read: no mark".
std::string result_text(const Rubric& rubric, const PupilGrade& pupil);

/// "30 maps: 28 read, 1 read in part, 1 not read."
std::string counts_text(const GradeBook& book);

/// "−1 point" with the sign for minus; "no more points" where nothing was left to take.
std::string deduction_points_text(const Deduction& deduction);

/// "anna.yaml:14", or the file alone.
std::string place_text(const Deduction& deduction);

/// "2 more findings are left out.", or empty.
std::string left_out_text(const PupilGrade& pupil);

/// A row a pupil: who, points, mark, and the points of each criterion.
Table pupils_table(const GradeBook& book);

/// A row a deduction, of all pupils.
Table deductions_table(const GradeBook& book);

}  // namespace stancemap::grading
