#include "reports/grading/grade_measures.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"

namespace stancemap::grading {
namespace {

Amount count(std::size_t value) {
  return {static_cast<Points>(value) * kOnePoint, fmt::format("{}", value)};
}

/// Cut off, not rounded: 74.99 % does not reach 75 %.
Amount share(std::size_t part, std::size_t whole) {
  if (whole == 0) return {0, "0 % (0 of 0)"};
  const Points value = static_cast<Points>(part) * 100 * kOnePoint / static_cast<Points>(whole);
  return {value, fmt::format("{} % ({} of {})", value / kOnePoint, part, whole)};
}

constexpr std::array kMeasures{
    GradeMeasure{"arguments", "arguments whose premises work together",
                 "Arguments of several claims that work together", false,
                 [](const MapMeasures& m) { return count(m.arguments); }, mend_arguments},
    GradeMeasure{"attacks", "attacks and undercuts", "Attacks in your map", false,
                 [](const MapMeasures& m) { return count(m.attacks); }, mend_attacks},
    GradeMeasure{"balance", "the rarer of supports and attacks, as a share of both; 50 is even",
                 "Supports or attacks, whichever are fewer", true,
                 [](const MapMeasures& m) { return share(std::min(m.supports, m.attacks), m.supports + m.attacks); },
                 mend_balance},
    GradeMeasure{"cited-sources", "different sources that claims cite", "Sources that you cite", false,
                 [](const MapMeasures& m) { return count(m.cited_sources); }, mend_cited_sources},
    GradeMeasure{"claims", "claims", "Claims in your map", false, [](const MapMeasures& m) { return count(m.claims); },
                 mend_claims},
    GradeMeasure{"depth", "steps of support and attack on the longest way to a thesis",
                 "Steps on the longest way to your thesis", false, [](const MapMeasures& m) { return count(m.depth); },
                 mend_depth},
    GradeMeasure{"facts", "claims of fact", "Claims of fact in your map", false,
                 [](const MapMeasures& m) { return count(m.facts); }, mend_facts},
    GradeMeasure{"rebuttal-rate", "share of the attacks that were answered", "Attacks that are answered", true,
                 [](const MapMeasures& m) { return share(m.answered_attacks, m.attacks); }, mend_rebuttal_rate},
    GradeMeasure{"sourced-share", "share of the facts that are backed by a source", "Facts with a source", true,
                 [](const MapMeasures& m) { return share(m.backed_facts, m.facts); }, mend_sourced_share},
    GradeMeasure{"supports", "supports", "Supports in your map", false,
                 [](const MapMeasures& m) { return count(m.supports); }, mend_supports},
    GradeMeasure{"theses", "theses", "Theses in your map", false, [](const MapMeasures& m) { return count(m.theses); },
                 mend_theses},
};

}  // namespace

std::span<const GradeMeasure> grade_measures() {
  return kMeasures;
}

const GradeMeasure* grade_measure(std::string_view name) {
  const auto it =
      std::find_if(kMeasures.begin(), kMeasures.end(), [name](const GradeMeasure& m) { return m.name == name; });
  return it == kMeasures.end() ? nullptr : &*it;
}

std::optional<std::string_view> nearest_grade_measure(std::string_view name) {
  std::vector<std::string_view> names;
  for (const GradeMeasure& measure : kMeasures) names.push_back(measure.name);
  return nearest_name(name, names);
}

}  // namespace stancemap::grading
