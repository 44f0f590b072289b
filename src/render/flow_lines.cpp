// A line runs straight where nothing stands between. Else it takes the nearest gap between two rows that is free from
// the one card to the other; the gaps above the first row and below the last one always are. In a gap and in a gutter
// each line has a track of its own, so no two look like one; only lines of one kind to one card share the last stretch.
//
// Which way each line goes is settled on the sheet without lines. Room for them only moves rows apart, so what was free
// stays free.

#include "render/flow_lines.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace stancemap::flow {
namespace {

constexpr double kTrack = 6;               // from one line to the next
constexpr double kBackward = 9.5;          // how much lower a line leaves that leads to the right
constexpr double kClear = 3;               // above and below a card
constexpr std::uint32_t kMostTracks = 12;  // of one gutter or gap; what is more shares them
constexpr std::uint32_t kDirect = 0xFFFF'FFFF;

enum class Look : std::uint8_t { kAnswer, kDrop, kAct };

/// Lines that end in one stretch: of one kind, to one side of a card, from above or from below.
struct Trunk {
  std::uint32_t to = 0;
  bool to_right_edge = false, from_above = false;
  Look look = Look::kAnswer;
  auto operator<=>(const Trunk&) const = default;
};

struct Way {
  std::uint32_t from = 0;
  Trunk trunk;
  bool straight = false;
  std::uint32_t gap = kDirect;  // the row above which it crosses columns
  std::uint32_t gap_track = 0;
  std::uint32_t out_gutter = 0, in_gutter = 0;  // gutters are left of the column with their number
  std::size_t out_part = 0, in_part = 0;        // of `Tracks`
};

/// Stretches side by side: those that overlap have different tracks.
class Tracks {
 public:
  std::size_t add(double begin, double end) {
    parts_.push_back({std::min(begin, end), std::max(begin, end), 0});
    return parts_.size() - 1;
  }
  void extend(std::size_t part, double at) {
    parts_[part].begin = std::min(parts_[part].begin, at);
    parts_[part].end = std::max(parts_[part].end, at);
  }

  void settle() {
    std::vector<std::size_t> order(parts_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return parts_[a].begin < parts_[b].begin; });
    std::vector<double> ends;  // per track
    for (const std::size_t i : order) {
      Part& part = parts_[i];
      const auto is_free = [&](double end) { return end + kClear < part.begin; };
      auto track = std::find_if(ends.begin(), ends.end(), is_free);
      if (track == ends.end() && ends.size() == kMostTracks) track = std::min_element(ends.begin(), ends.end());
      if (track == ends.end()) track = ends.insert(ends.end(), part.end);
      *track = part.end;
      part.track = static_cast<std::uint32_t>(track - ends.begin());
    }
    count_ = static_cast<std::uint32_t>(ends.size());
  }

  std::uint32_t track(std::size_t part) const { return parts_[part].track; }
  std::uint32_t count() const { return count_; }

 private:
  struct Part {
    double begin, end;
    std::uint32_t track;
  };
  std::vector<Part> parts_;
  std::uint32_t count_ = 0;
};

/// What stands in the way: per row and column whether a card stands where a line from that row would pass, and whether
/// one stands across the gap above the row. Asked for stretches of columns.
class Obstacles {
 public:
  Obstacles(const Sheet& sheet, const Cards& cards) : columns_(sheet.columns.size()) {
    const std::size_t width = columns_ + 1;
    in_row_.assign((sheet.rows + 1) * width, 0);
    in_gap_.assign((sheet.rows + 1) * width, 0);
    for (std::uint32_t i = 0; i < sheet.cells.size(); ++i) {
      const Cell& cell = sheet.cells[i];
      const double end = cards.cards[i].y + cards.cards[i].height + kClear;
      for (std::uint32_t row = cell.row; row < sheet.rows && cards.row_tops[row] < end + kClear; ++row) {
        if (cards.row_tops[row] + kAnchor < end) in_row_[row * width + cell.column + 1] = 1;
        if (row > cell.row) in_gap_[row * width + cell.column + 1] = 1;
      }
    }
    for (std::size_t at = 1; at < in_row_.size(); ++at) {
      if (at % width == 0) continue;
      in_row_[at] += in_row_[at - 1];
      in_gap_[at] += in_gap_[at - 1];
    }
  }

  /// Columns from `begin` up to `end`, not included.
  bool row_is_free(std::uint32_t row, std::uint32_t begin, std::uint32_t end) const {
    return is_free(in_row_, row, begin, end);
  }
  bool gap_is_free(std::uint32_t row, std::uint32_t begin, std::uint32_t end) const {
    return is_free(in_gap_, row, begin, end);
  }

 private:
  bool is_free(const std::vector<std::uint32_t>& counts, std::uint32_t row, std::uint32_t begin,
               std::uint32_t end) const {
    if (begin >= end) return true;
    const std::size_t at = row * (columns_ + 1);
    return counts[at + begin] == counts[at + end];
  }

  std::size_t columns_;
  std::vector<std::uint32_t> in_row_, in_gap_;  // counts of the columns before
};

class Router {
 public:
  Router(const Sheet& sheet, Cards& cards) : sheet_(sheet), cards_(cards), gutters_(sheet.columns.size() + 1) {}

  std::vector<FlowLine> lines() {
    find_ways();
    give_gap_tracks();
    place_cards(sheet_, cards_, room_);
    give_gutter_tracks();
    place_cards(sheet_, cards_, room_);
    std::vector<FlowLine> lines;
    for (const Way& way : ways_) lines.push_back({way.from, points(way)});
    return lines;
  }

 private:
  Look look_of(const Cell& cell) const {
    if (cell.kind == Kind::kDrop) return Look::kDrop;
    return is_answer(cell) ? Look::kAnswer : Look::kAct;
  }

  void find_ways() {
    const Obstacles obstacles(sheet_, cards_);
    for (std::uint32_t i = 0; i < sheet_.cells.size(); ++i) {
      const Cell& from = sheet_.cells[i];
      if (from.stands_on == kNoCell || from.kind == Kind::kWarrant) continue;
      const Cell& to = sheet_.cells[from.stands_on];
      const bool leftward = to.column < from.column;
      Way way;
      way.from = i;
      way.trunk = {from.stands_on, leftward, false, look_of(from)};
      way.in_gutter = leftward ? to.column + 1 : to.column;
      way.out_gutter = to.column > from.column ? from.column + 1 : from.column;
      const std::uint32_t begin = std::min(way.in_gutter, way.out_gutter);
      const std::uint32_t end = std::max(way.in_gutter, way.out_gutter);
      const bool direct = obstacles.row_is_free(from.row, begin, end);
      way.straight = direct && from.row == to.row;
      if (way.straight && leftward) taken_.insert(from.stands_on);
      if (!direct) way.gap = nearest_gap(obstacles, from.row, begin, end);
      way.trunk.from_above = direct ? from.row < to.row : way.gap <= to.row;
      ways_.push_back(way);
    }
  }

  std::uint32_t nearest_gap(const Obstacles& obstacles, std::uint32_t row, std::uint32_t begin,
                            std::uint32_t end) const {
    for (std::uint32_t off = 0;; ++off) {
      if (off <= row && obstacles.gap_is_free(row - off, begin, end)) return row - off;
      if (row + off + 1 <= sheet_.rows && obstacles.gap_is_free(row + off + 1, begin, end)) return row + off + 1;
    }
  }

  void give_gap_tracks() {
    std::map<std::uint32_t, Tracks> gaps;
    std::map<std::pair<std::uint32_t, Trunk>, std::size_t> shared;
    for (Way& way : ways_) {
      if (way.gap == kDirect) continue;
      Tracks& gap = gaps[way.gap];
      const auto [at, is_new] = shared.try_emplace({way.gap, way.trunk});
      if (is_new) at->second = gap.add(way.in_gutter, way.out_gutter);
      gap.extend(at->second, way.out_gutter);
      way.out_part = at->second;
    }
    room_.above_row.assign(sheet_.rows + 1, 0);
    for (auto& [row, gap] : gaps) {
      gap.settle();
      room_.above_row[row] = kTrack * gap.count();
    }
    for (Way& way : ways_) {
      if (way.gap != kDirect) way.gap_track = gaps[way.gap].track(way.out_part);
    }
  }

  void give_gutter_tracks() {
    std::map<Trunk, std::size_t> shared;
    for (Way& way : ways_) {
      if (way.straight) continue;
      const double crossing = way.gap == kDirect ? exit(way) : gap_height(way);
      const auto [at, is_new] = shared.try_emplace(way.trunk);
      if (is_new) at->second = gutters_[way.in_gutter].add(entry(way.trunk), crossing);
      gutters_[way.in_gutter].extend(at->second, crossing);
      way.in_part = at->second;
      if (way.gap != kDirect) way.out_part = gutters_[way.out_gutter].add(exit(way), crossing);
    }
    room_.gutters.clear();
    for (Tracks& gutter : gutters_) {
      gutter.settle();
      room_.gutters.push_back(std::max(kGutter, kGutter - kTrack + kTrack * gutter.count()));
    }
  }

  double exit(const Way& way) const {
    const bool rightward = sheet_.cells[way.trunk.to].column > sheet_.cells[way.from].column;
    return cards_.cards[way.from].anchor() + (rightward ? kBackward : 0);
  }

  double gap_height(const Way& way) const { return cards_.row_tops[way.gap] - 5 - kTrack * way.gap_track; }

  /// At the edge of a card each trunk has a place of its own, and none that faces another one across the gutter.
  double entry(const Trunk& trunk) const {
    const Card& card = cards_.cards[trunk.to];
    const bool is_act = trunk.look != Look::kAnswer;
    if (!trunk.to_right_edge) {
      if (trunk.from_above) return card.anchor() - (is_act ? 3 : 9);
      return card.anchor() + (is_act ? 4 : kBackward);
    }
    if (trunk.from_above) return card.anchor() - (is_act ? 12 : 6);
    const double answers = taken_.contains(trunk.to) ? 7 : 0;
    return card.anchor() + (is_act ? 11.5 : answers);
  }

  double track_x(std::uint32_t gutter, std::size_t part) const {
    const Tracks& tracks = gutters_[gutter];
    const double right = gutter < cards_.lanes.size() ? cards_.lanes[gutter] : cards_.lanes.back() + kLane + kGutter;
    const double width = room_.gutters[gutter];
    return right - width / 2 - kTrack * (tracks.count() - 1) / 2.0 + kTrack * tracks.track(part);
  }

  std::vector<Point> points(const Way& way) const {
    const Card& from = cards_.cards[way.from];
    const Card& to = cards_.cards[way.trunk.to];
    const double begin = sheet_.cells[way.trunk.to].column > sheet_.cells[way.from].column ? from.right() : from.x;
    const double end = way.trunk.to_right_edge ? to.right() : to.x;
    if (way.straight) return {{begin, exit(way)}, {end, exit(way)}};
    const double trunk = track_x(way.in_gutter, way.in_part);
    std::vector<Point> points{{begin, exit(way)}};
    double y = exit(way);
    if (way.gap != kDirect) {
      const double out = track_x(way.out_gutter, way.out_part);
      points.push_back({out, y});
      y = gap_height(way);
      points.push_back({out, y});
    }
    points.push_back({trunk, y});
    points.push_back({trunk, entry(way.trunk)});
    points.push_back({end, entry(way.trunk)});
    return points;
  }

  const Sheet& sheet_;
  Cards& cards_;
  std::vector<Tracks> gutters_;
  std::vector<Way> ways_;
  std::set<std::uint32_t> taken_;  // cards with a straight line to the right edge
  Room room_;
};

}  // namespace

std::vector<FlowLine> routed_lines(const Sheet& sheet, Cards& cards) {
  return Router(sheet, cards).lines();
}

}  // namespace stancemap::flow
