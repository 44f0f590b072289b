// Figures as text: what they are grouped by, and how messages and tables write them.

#include <fmt/format.h>

#include "base/utf8.h"
#include "checks/figure_conflicts.h"

namespace stancemap {
namespace {

// Without regard to case and to what stands between words.
std::string comparable_words(std::string_view text) {
  std::string out;
  bool between = false;
  for (const char c : case_folded(text)) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '-' || c == '_') {
      between = !out.empty();
      continue;
    }
    if (between) out += ' ';
    between = false;
    out += c;
  }
  return out;
}

std::string_view qualifier_words(FigureQualifier qualifier) {
  switch (qualifier) {
    case FigureQualifier::kExact:
      return "";
    case FigureQualifier::kAbout:
      return "about ";
    case FigureQualifier::kAtMost:
      return "at most ";
    case FigureQualifier::kAtLeast:
      return "at least ";
    case FigureQualifier::kLessThan:
      return "less than ";
    case FigureQualifier::kMoreThan:
      return "more than ";
  }
  return "";
}

}  // namespace

Unit figure_unit(const Figure& figure) {
  return unit_of(figure.unit.text, figure.value);
}

std::string figure_key(const Figure& figure) {
  // NUL stands in no text that was read, so parts cannot run into each other.
  std::string key = comparable_words(figure.quantity.text);
  key += '\0';
  key += comparable_words(figure.of.text);
  key += '\0';
  return key + comparable_words(figure.period.text);
}

std::string figure_number(const Figure& figure) {
  const bool is_decimal = figure.written.find_first_not_of("0123456789.-+eE") == std::string_view::npos;
  return figure.written.empty() || !is_decimal ? fmt::format("{}", figure.value) : std::string(figure.written);
}

std::string figure_words(const Figure& figure) {
  std::string words = fmt::format("{}{}{}", figure.planned ? "planned, " : "", qualifier_words(figure.qualifier),
                                  figure_number(figure));
  if (!figure.unit.empty()) words += fmt::format(" {}", figure.unit.text);
  return words;
}

}  // namespace stancemap
