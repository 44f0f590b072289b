#include "reports/figures_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "checks/figure_conflicts.h"

namespace stancemap {
namespace {

std::string listed(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) text += fmt::format("{}{}", text.empty() ? "" : ", ", name);
  return text;
}

void add_once(std::vector<std::string_view>& names, std::string_view name) {
  constexpr std::size_t kMostNames = 20;  // in one cell
  if (names.size() == kMostNames) names.emplace_back("…");
  if (names.size() > kMostNames || std::find(names.begin(), names.end(), name) != names.end()) return;
  names.push_back(name);
}

std::string source_names(const ArgumentMap& map, const std::vector<Citation>& citations) {
  std::vector<std::string_view> names;
  for (const Citation& citation : citations) {
    if (citation.source.id) add_once(names, map[citation.source.id].id);
  }
  return listed(names);
}

// Who asserts each claim, in the order of the posts.
std::vector<std::vector<std::string_view>> speakers(const ArgumentMap& map) {
  std::vector<std::vector<std::string_view>> names(map.claims.size());
  for (const Post& post : map.posts) {
    if (!post.by) continue;
    for (const ClaimAct& act : post.acts) {
      if (act.act == PostAct::kAsserts && act.claim.id) add_once(names[act.claim.id.index()], map[post.by].id);
    }
  }
  return names;
}

// 12 digits: conversions leave dust behind the last ones.
std::string base_number(double value) {
  if (!std::isfinite(value)) return "";
  const std::string digits = fmt::format("{:.11e}", value);
  double rounded = value;
  std::from_chars(digits.data(), digits.data() + digits.size(), rounded);
  return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

std::string qualifier_cell(const Figure& figure) {
  if (!figure.planned) return std::string(figure_qualifier_name(figure.qualifier));
  if (figure.qualifier == FigureQualifier::kExact) return "planned";
  return fmt::format("planned, {}", figure_qualifier_name(figure.qualifier));
}

std::string conflict_cell(const ArgumentMap& map, const FigureConflicts& conflicts) {
  const auto named = [&](std::uint32_t figure) {
    return fmt::format("{}: {}", map[map.figures[figure].claim.id].id, figure_words(map.figures[figure]));
  };
  if (conflicts.nearest) {
    const std::string more = conflicts.count > 1 ? fmt::format(" and {} more", conflicts.count - 1) : "";
    return fmt::format("with {}{}", named(*conflicts.nearest), more);
  }
  return conflicts.known ? fmt::format("as the map says, with {}", named(*conflicts.known)) : "";
}

std::vector<std::uint32_t> chosen_figures(const ArgumentMap& map, const FiguresTableOptions& options,
                                          const std::vector<FigureConflicts>& conflicts) {
  const std::string wanted = case_folded(options.quantity);
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t i = 0; i < map.figures.size(); ++i) {
    if (options.conflicts_only && !conflicts[i].nearest && !conflicts[i].known) continue;
    if (case_folded(map.figures[i].quantity.text).find(wanted) == std::string::npos) continue;
    chosen.push_back(i);
  }
  std::vector<std::string> keys(map.figures.size());
  for (const std::uint32_t i : chosen) keys[i] = figure_key(map.figures[i]);
  std::stable_sort(chosen.begin(), chosen.end(), [&](auto a, auto b) { return keys[a] < keys[b]; });
  return chosen;
}

}  // namespace

Table figures_table(const ArgumentMap& map, const FiguresTableOptions& options) {
  Table table{.title = map.title.empty() ? "Figures" : fmt::format("Figures of “{}”", map.title.text),
              .columns = {{"quantity"},
                          {"of"},
                          {"for"},
                          {"figure"},
                          {"value", true},
                          {"unit"},
                          {"base value", true},
                          {"base unit"},
                          {"qualifier"},
                          {"claim"},
                          {"said in"},
                          {"cited"},
                          {"by"},
                          {"conflict"}},
              .rows = {}};
  const std::vector<FigureConflicts> conflicts = figure_conflicts(map);
  const auto who = speakers(map);
  for (const std::uint32_t i : chosen_figures(map, options, conflicts)) {
    const Figure& figure = map.figures[i];
    const Claim& claim = map[figure.claim.id];
    const Unit unit = figure_unit(figure);
    const std::string base = base_number(unit.in_base(figure.value));
    table.rows.push_back({std::string(figure.quantity.text), std::string(figure.of.text),
                          std::string(figure.period.text), std::string(figure.id), figure_number(figure),
                          std::string(figure.unit.text), base, base.empty() ? "" : unit.base, qualifier_cell(figure),
                          std::string(claim.id), source_names(map, claim.said), source_names(map, claim.cites),
                          listed(who[figure.claim.id.index()]), conflict_cell(map, conflicts[i])});
  }
  return table;
}

}  // namespace stancemap
