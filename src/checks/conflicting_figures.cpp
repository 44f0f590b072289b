// Which figures conflict, and what it costs to find them: `figure_conflicts.h`.

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "checks/all.h"
#include "checks/figure_conflicts.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

// A text of the map as a message has it: not longer than a line.
std::string shown(std::string_view text) {
  constexpr std::size_t kMostShown = 60;
  std::size_t end = 0;
  for (std::size_t count = 0; count < kMostShown && end < text.size(); ++count) next_code_point(text, end);
  return end < text.size() ? fmt::format("`{}…`", text.substr(0, end)) : fmt::format("`{}`", text);
}

std::string topic(const Figure& figure) {
  std::string words = shown(figure.quantity.text);
  if (!figure.of.empty()) words += fmt::format(" of {}", shown(figure.of.text));
  if (!figure.period.empty()) words += fmt::format(" for {}", shown(figure.period.text));
  return words;
}

Finding finding_of(const ArgumentMap& map, const Rule& self, const Figure& earlier, const Figure& later,
                   std::size_t others) {
  const std::string_view here = map[later.claim.id].id, there = map[earlier.claim.id].id;
  std::string message =
      here == there
          ? fmt::format("`{}` gives two figures for {}: {}", here, topic(later), shown(figure_words(later)))
          : fmt::format("`{}` and `{}` do not agree on {}: {}", there, here, topic(later), shown(figure_words(later)));
  message += fmt::format(" here, {} there", shown(figure_words(earlier)));
  if (others > 0)
    message +=
        fmt::format("; {} in conflict with it", others == 1 ? "one more is" : fmt::format("{} more are", others));
  Finding finding = finding_at(self, later.value_span, std::move(message),
                               "correct the one that is wrong, tell what they measure apart, or let one claim "
                               "contradict the other",
                               fmt::format("{} / {}", earlier.id, later.id));
  finding.related.push_back(
      {earlier.value_span, fmt::format("`{}` says {} here", there, shown(figure_words(earlier)))});
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<FigureConflicts> conflicts = figure_conflicts(in.map);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // later, earlier
  for (std::uint32_t i = 0; i < conflicts.size(); ++i) {
    if (conflicts[i].nearest)
      pairs.emplace_back(std::max(i, *conflicts[i].nearest), std::min(i, *conflicts[i].nearest));
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const auto& [later, earlier] : pairs) {
    out.push_back(finding_of(in.map, self, in.map.figures[earlier], in.map.figures[later], conflicts[later].count - 1));
  }
}

}  // namespace

constinit const Check conflicting_figures{
    .rule =
        {
            .id = "conflicting-figures",
            .summary = "the same quantity is said differently",
            .why =
                "Two claims give numbers for the same thing that cannot both hold, and the map does not say that they "
                "are at odds. Look up both sources. Correct the number that was copied wrongly; tell the two apart "
                "with "
                "`of` or `for` where they measure different things; else let one claim contradict or attack the "
                "other.\n\n"
                "Compared are figures with the same `quantity`, `of` and `for`, in units that convert into each other: "
                "percent and fractions, kilometres and miles, thousands and millions. Amounts in different "
                "currencies are not compared, and a planned number is compared only with planned ones.\n\n"
                "An exact number stands for all that round to it as it is written, so 3 and 2.7 agree, and 2 and 2.7 "
                "do "
                "not. `about` leaves 10 percent, or two years. A conversion of units leaves half a percent. "
                "Against `at-most`, `at-least`, `less-than` and `more-than`, a number counts as it is.\n\n"
                "No finding is made where one of the two claims attacks or contradicts the other, where an argument "
                "with one as a premise attacks the other, or where one undercuts an argument or a relation that the "
                "other stands behind. A claim with two numbers for one thing is always reported. Each figure is "
                "reported beside the one that comes nearest to it; the message says how many more there are.",
            .bad = R"(stancemap: 1
claims:
  half-by-bus: Half of our pupils come by bus.
  few-by-bus: Only 31 percent of our pupils come by bus.
figures:
  by-bus: {claim: half-by-bus, quantity: pupils who come by bus, for: 2024, value: 0.5, unit: fraction}
  counted: {claim: few-by-bus, quantity: pupils who come by bus, for: 2024, value: 31, unit: percent}
)",
            .good = R"(stancemap: 1
claims:
  half-by-bus: Half of our pupils come by bus.
  few-by-bus:
    text: Only 31 percent of our pupils come by bus.
    contradicts: half-by-bus
figures:
  by-bus: {claim: half-by-bus, quantity: pupils who come by bus, for: 2024, value: 0.5, unit: fraction}
  counted: {claim: few-by-bus, quantity: pupils who come by bus, for: 2024, value: 31, unit: percent}
)",
            .severity = Severity::kWarning,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
