// Each figure leaves a range of numbers possible, and two conflict when their ranges do not meet. Of the ranges that do
// not meet a given one, those below it end before it starts and those above start after it ends: two sorted lists
// answer "how many" and "which is nearest" by binary search, so a thousand figures of one quantity are not compared
// pair by pair.
//
// A range depends on what it is compared with: an exact figure is a range of roundings beside another exact one and a
// point beside a bound, and a conversion of units widens both. So a group is split into lanes (unit, bound or not), and
// each lane is sorted once for each way in which it can be compared.

#include "checks/figure_conflicts.h"

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>
#include <limits>
#include <memory>
#include <span>
#include <utility>

#include "checks/figure_disputes.h"

namespace stancemap {
namespace {

constexpr std::ptrdiff_t kMostExcused = 1000;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Measured {
  std::uint32_t figure = 0;
  std::string key;  // figures with the same key are compared
  Unit unit;
  double value = 0;      // in the base unit
  double half_step = 0;  // half a unit of the last digit that is written
  std::size_t lane = 0;
};

// Half of what one in the last written digit is worth: 0.05 for "2.7".
double half_step_of(std::string_view written) {
  const std::size_t e = std::min(written.find_first_of("eE"), written.size());
  const std::string_view digits = written.substr(0, e);
  const std::size_t point = digits.find('.');
  double power = point == std::string_view::npos ? 0 : -static_cast<double>(digits.size() - point - 1);
  double exponent = 0;
  for (const char c : written.substr(e)) {
    if (c >= '0' && c <= '9') exponent = std::min(exponent * 10 + (c - '0'), 1e4);
  }
  if (written.substr(e).find('-') != std::string_view::npos) exponent = -exponent;
  return 0.5 * std::pow(10.0, power + exponent);
}

bool is_bound(FigureQualifier qualifier) {
  return qualifier != FigureQualifier::kExact && qualifier != FigureQualifier::kAbout;
}

/// How a figure is looked at.
struct Look {
  bool firm = false;       // against a bound
  bool converted = false;  // against another unit
};

struct Range {
  double low, high;
};

Range range_of(const Measured& m, const Figure& figure, Look look) {
  const double size = std::abs(m.value);
  const double least = std::max(size * 1e-9, DBL_MIN);  // more than arithmetic is off by, less than anybody means
  Range range{m.value - least, m.value + least};
  switch (figure.qualifier) {
    case FigureQualifier::kExact: {
      // A little less than half a step, so that 2.0 and 2.1, whose ranges touch, do not meet.
      if (!look.firm) range = {m.value - m.half_step * (1 - 1e-6), m.value + m.half_step * (1 - 1e-6)};
      break;
    }
    case FigureQualifier::kAbout: {
      const double slack = m.unit.dimension == "date" ? kAboutYears : std::max(kAboutShare * size, least);
      range = {m.value - slack, m.value + slack};
      break;
    }
    case FigureQualifier::kAtMost:
      range.low = -kInfinity;
      break;
    case FigureQualifier::kAtLeast:
      range.high = kInfinity;
      break;
    case FigureQualifier::kLessThan:
      range = {-kInfinity, m.value - 2 * least};
      break;
    case FigureQualifier::kMoreThan:
      range = {m.value + 2 * least, kInfinity};
      break;
  }
  const double widening = look.converted ? kConversionShare / 2 * size : 0;
  return {range.low - widening, range.high + widening};
}

struct End {
  double at;
  std::uint32_t member;  // of the group
};

/// The ranges of a lane in order: by their high ends, by their low ends. Of equal ends the first figure is the nearest
/// to whoever looks from the other side.
struct SortedLane {
  std::vector<End> highs, lows;
};

/// Figures of one key.
class ComparedFigures {
 public:
  ComparedFigures(const ArgumentMap& map, std::span<Measured> members, const Disputes& disputes)
      : map_(map), members_(members), disputes_(disputes) {
    std::sort(members_.begin(), members_.end(), [](const auto& a, const auto& b) { return a.figure < b.figure; });
    for (Measured& m : members_) m.lane = lane_of(m);
    for (const Measured& m : members_) by_claim_.push_back({claim_of(m), member_index(m)});
    std::sort(by_claim_.begin(), by_claim_.end());
  }

  FigureConflicts conflicts_of(const Measured& m) {
    FigureConflicts found;
    double least_gap = kInfinity;
    std::optional<std::uint32_t> nearest;
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
      const Look look = look_at(m, lane);
      const Range range = range_of(m, figure(m), look);
      const SortedLane& sorted = sorted_lane(lane, look);
      const auto below = std::lower_bound(sorted.highs.begin(), sorted.highs.end(), range.low,
                                          [](const End& end, double low) { return end.at < low; });
      const auto above = std::upper_bound(sorted.lows.begin(), sorted.lows.end(), range.high,
                                          [](double high, const End& end) { return high < end.at; });
      found.count += static_cast<std::size_t>((below - sorted.highs.begin()) + (sorted.lows.end() - above));
      const auto consider = [&](const End& end, double gap) {
        if (is_excused(m, members_[end.member])) return false;
        if (gap < least_gap || (gap == least_gap && (!nearest || end.member < *nearest))) {
          least_gap = gap;
          nearest = end.member;
        }
        return true;
      };
      const auto lowest = below - std::min<std::ptrdiff_t>(below - sorted.highs.begin(), kMostExcused);
      for (auto it = below; it != lowest;) {
        --it;
        if (consider(*it, range.low - it->at)) break;
      }
      const auto highest = above + std::min<std::ptrdiff_t>(sorted.lows.end() - above, kMostExcused);
      for (auto it = above; it != highest; ++it) {
        if (consider(*it, it->at - range.high)) break;
      }
    }
    excuse(m, found);
    if (nearest) found.nearest = members_[*nearest].figure;
    if (!nearest) found.count = 0;
    return found;
  }

 private:
  struct Lane {
    std::size_t first;  // a member of it, for its unit
    bool bound;
    std::vector<std::uint32_t> members;
    std::array<std::unique_ptr<SortedLane>, 4> sorted;  // by Look
  };

  const Figure& figure(const Measured& m) const { return map_.figures[m.figure]; }
  std::uint32_t claim_of(const Measured& m) const {
    return static_cast<std::uint32_t>(map_.figures[m.figure].claim.id.index());
  }
  std::uint32_t member_index(const Measured& m) const { return static_cast<std::uint32_t>(&m - members_.data()); }

  // There are as many lanes as units of a dimension that differ by more than the decimal point, twice: a few.
  std::size_t lane_of(const Measured& m) {
    const bool bound = is_bound(figure(m).qualifier);
    std::size_t i = 0;
    while (i < lanes_.size() && (lanes_[i].bound != bound || !m.unit.is_decimal_to(members_[lanes_[i].first].unit))) {
      ++i;
    }
    if (i == lanes_.size()) lanes_.push_back({member_index(m), bound, {}, {}});
    lanes_[i].members.push_back(member_index(m));
    return i;
  }

  Look look_at(const Measured& m, std::size_t lane) const {
    return {.firm = lanes_[m.lane].bound != lanes_[lane].bound,
            .converted = !m.unit.is_decimal_to(members_[lanes_[lane].first].unit)};
  }

  const SortedLane& sorted_lane(std::size_t index, Look look) {
    Lane& lane = lanes_[index];
    auto& sorted = lane.sorted[(look.firm ? 1U : 0U) + (look.converted ? 2U : 0U)];
    if (sorted) return *sorted;
    sorted = std::make_unique<SortedLane>();
    for (const std::uint32_t i : lane.members) {
      const Range range = range_of(members_[i], figure(members_[i]), look);
      sorted->highs.push_back({range.high, i});
      sorted->lows.push_back({range.low, i});
    }
    std::sort(sorted->highs.begin(), sorted->highs.end(),
              [](const End& a, const End& b) { return a.at != b.at ? a.at < b.at : a.member > b.member; });
    std::sort(sorted->lows.begin(), sorted->lows.end(),
              [](const End& a, const End& b) { return a.at != b.at ? a.at < b.at : a.member < b.member; });
    return *sorted;
  }

  bool is_excused(const Measured& a, const Measured& b) const {
    return disputes_.are_at_odds(claim_of(a), claim_of(b));
  }

  bool are_apart(const Measured& a, const Measured& b) const {
    const Range left = range_of(a, figure(a), look_at(a, b.lane));
    const Range right = range_of(b, figure(b), look_at(b, a.lane));
    return left.high < right.low || right.high < left.low;
  }

  // Takes out of the count those that the map knows of.
  void excuse(const Measured& m, FigureConflicts& found) const {
    std::ptrdiff_t left = found.count == 0 ? 0 : kMostExcused;
    for (const std::uint32_t claim : disputes_.of(claim_of(m))) {
      auto it = std::lower_bound(by_claim_.begin(), by_claim_.end(), std::pair(claim, std::uint32_t{0}));
      for (; it != by_claim_.end() && it->first == claim && left > 0; ++it, --left) {
        if (!are_apart(m, members_[it->second])) continue;
        --found.count;
        const std::uint32_t other = members_[it->second].figure;
        found.known = std::min(found.known.value_or(other), other);
      }
    }
  }

  const ArgumentMap& map_;
  std::span<Measured> members_;  // in map order
  const Disputes& disputes_;
  std::vector<Lane> lanes_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_claim_;  // claim, member
};

std::vector<Measured> measured_figures(const ArgumentMap& map) {
  std::vector<Measured> all;
  for (std::size_t i = 0; i < map.figures.size(); ++i) {
    const Figure& figure = map.figures[i];
    Measured m{.figure = static_cast<std::uint32_t>(i), .key = {}, .unit = figure_unit(figure)};
    m.value = m.unit.in_base(figure.value);
    m.half_step = half_step_of(figure_number(figure)) * m.unit.factor;
    if (!std::isfinite(m.value) || !std::isfinite(m.half_step)) continue;
    m.key = figure_key(figure) + '\0' + m.unit.dimension + (figure.planned ? '\1' : '\0');
    all.push_back(std::move(m));
  }
  return all;
}

}  // namespace

std::vector<FigureConflicts> figure_conflicts(const ArgumentMap& map) {
  std::vector<FigureConflicts> conflicts(map.figures.size());
  std::vector<Measured> all = measured_figures(map);
  std::sort(all.begin(), all.end(),
            [](const Measured& a, const Measured& b) { return a.key != b.key ? a.key < b.key : a.figure < b.figure; });
  const Disputes disputes(map);
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin + 1;
    while (end < all.size() && all[end].key == all[begin].key) ++end;
    const std::span members(all.data() + begin, end - begin);
    ComparedFigures group(map, members, disputes);
    for (const Measured& m : members) conflicts[m.figure] = group.conflicts_of(m);
    begin = end;
  }
  return conflicts;
}

}  // namespace stancemap
