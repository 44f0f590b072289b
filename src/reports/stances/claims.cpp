// The sections about claims: the matrix and the contested ones.

#include <fmt/format.h>

#include "reports/stances/rows.h"

namespace stancemap::stance_sections {
namespace {

std::string matrix_cell(const Context& context, const HeldStance* cell) {
  if (cell == nullptr) return {};
  if (context.options.for_programs) return std::string(stance_kind_name(cell->kind));
  return fmt::format("{}{}", stance_sign(cell->kind), cell->changed ? "*" : "");
}

std::string matrix_about(const StanceMatrix& matrix) {
  std::string about =
      "A row a claim, the most contested first; a column a participant, by its number in the next table. + for, "
      "− against, ○ neutral, ? asks, … only quotes or comments; * held something else before.";
  if (matrix.claims_left_out > 0 || matrix.participants_left_out > 0) {
    about += fmt::format(" Left out: {} that are less contested, {} with fewer or no stances on these.",
                         count_text(matrix.claims_left_out, "claim"),
                         count_text(matrix.participants_left_out, "participant"));
  }
  return about;
}

}  // namespace

DocumentSection matrix_section(const Context& context) {
  const ArgumentMap& map = context.map;
  const std::vector<ClaimBalance> claims = asked_claims(context.facts, context.options);
  const StanceMatrix matrix = stance_matrix(map, context.facts.stances, claims, context.facts.groups, kReportedMatrix,
                                            context.options.participant);
  DocumentSection section{
      .name = "matrix",
      .title = "Who holds what",
      .about = matrix_about(matrix),
      .numbers = {},
      .table = {.title = "Claims by participants",
                .columns = {{"claim"}, {"for", true}, {"against", true}},
                .rows = {}},
      .empty = "Nobody is known to hold anything.",
  };
  for (std::size_t i = 0; i < matrix.participants.size(); ++i) {
    section.table.columns.push_back(
        {context.options.for_programs ? std::string(map[matrix.participants[i]].id) : fmt::format("{}", i + 1)});
  }
  for (std::size_t row = 0; row < matrix.claims.size(); ++row) {
    if (!takes_row(context, section)) continue;
    const ClaimBalance& balance = matrix.claims[row];
    std::vector<std::string> cells{std::string(map[balance.claim].id), number_cell(balance.favor),
                                   number_cell(balance.against)};
    for (std::size_t i = 0; i < matrix.participants.size(); ++i)
      cells.push_back(matrix_cell(context, matrix.cell(row, i)));
    section.table.rows.push_back(std::move(cells));
  }
  return section;
}

DocumentSection contested_section(const Context& context) {
  DocumentSection section{
      .name = "contested",
      .title = "Contested claims",
      .about =
          "Claims that some participants are for and others against: by the smaller of the two numbers, then by "
          "their sum.",
      .numbers = {},
      .table = {.title = "Contested claims, the most contested first",
                .columns = {{"rank", true},
                            {"claim"},
                            {"text", false, true},
                            {"for", true},
                            {"against", true},
                            {"neutral", true, false, "0"},
                            {"ask", true, false, "0"},
                            {"comment", true, false, "0"}},
                .rows = {}},
      .empty = "No claim has participants both for and against it.",
  };
  std::uint64_t contested = 0;
  for (const ClaimBalance& one : context.facts.contested) {
    if (one.minority() == 0) break;
    ++contested;
    if (!takes_row(context, section)) continue;
    std::vector<std::string> cells{number_cell(contested), std::string(context.map[one.claim].id),
                                   text_cell(context, one.claim)};
    for (const std::uint32_t count : {one.favor, one.against, one.neutral, one.query, one.comment})
      cells.push_back(number_cell(count));
    section.table.rows.push_back(std::move(cells));
  }
  section.numbers = {{"claims with a stance", context.facts.contested.size()},
                     {"contested", contested, context.facts.contested.size()}};
  return section;
}

}  // namespace stancemap::stance_sections
