#pragma once
// Writers turn the marks of a class into bytes. Adding one is one file and one line in `writers.cpp`.

#include <span>
#include <string>
#include <string_view>

#include "reports/grading/grade.h"

namespace stancemap::grading {

struct GradeWriter {
  std::string_view name;  // of --format
  std::string_view summary;
  std::string (*write)(const GradeBook& book);
};

/// text, markdown, csv, json, html. In the order of the help page.
std::span<const GradeWriter> grade_writers();
const GradeWriter* grade_writer(std::string_view name);

std::string as_text(const GradeBook& book);      // for a terminal
std::string as_markdown(const GradeBook& book);  // for a document
std::string as_csv(const GradeBook& book);       // a row a pupil
std::string as_json(const GradeBook& book);      // everything, points as numbers
std::string as_html(const GradeBook& book);      // an overview, and a page for each pupil to print and hand back

}  // namespace stancemap::grading
