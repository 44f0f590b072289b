// Words beside lines.
//
// Graphviz puts an `xlabel` where its own search ends up, often on a box. Here each line is tried at a few points, its
// middle first, then outward to a seventh from its ends; a line that joins others is tried where it is still alone. At
// each point the words stand on one side of the line, on the other, and last on the line itself. The first place that
// touches nothing is taken, else the one with the least harm: a box or the edge of the page counts most, arrowheads and
// other words next, then the dots that lines are sampled by. This is the greedy point-feature labelling of Christensen,
// Marks and Shieber ("An Empirical Study of Algorithms for Point-Feature Label Placement", 1995) with lines for points,
// and two more rounds in which each looks again among the others. Their annealing finds a little more room, but is
// slower and needs luck; rounds in the order of the map give the same picture each time.
//
// Boxes and words lie in a uniform grid with about as many cells as there are things, so that a place is judged by its
// neighbours only.

#include "render/word_placement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <tuple>

#include <graphviz/types.h>

#include "render/graphviz_plugins.h"

namespace stancemap {
namespace {

constexpr double kGap = 5;          // points between words and their line
constexpr double kWordMargin = 4;   // around words, both sides together
constexpr double kBoxHarm = 1'000;  // for each square point that is covered
constexpr double kWordHarm = 50;
constexpr double kHeadHarm = 50;
constexpr double kLineHarm = 20;      // for each dot of a line
constexpr double kOnLineHarm = 15;    // standing on the own line
constexpr double kAwayHarm = 12;      // standing inside a loop
constexpr double kDistanceHarm = 10;  // from the middle to the end of a line
constexpr int kRounds = 3;
constexpr std::array<double, 3> kBeside{1, -1, 0};

double overlap(const Rectangle& a, const Rectangle& b) {
  const double width = std::min(a.high.x, b.high.x) - std::max(a.low.x, b.low.x);
  const double height = std::min(a.high.y, b.high.y) - std::max(a.low.y, b.low.y);
  return width <= 0 || height <= 0 ? 0 : width * height;
}

double area(const Rectangle& r) {
  return (r.high.x - r.low.x) * (r.high.y - r.low.y);
}

Rectangle around(Point middle, double width, double height) {
  return {{middle.x - width / 2, middle.y - height / 2}, {middle.x + width / 2, middle.y + height / 2}};
}

struct Thing {
  Rectangle place;
  double harm;  // for each square point
};

class Grid {
 public:
  Grid(const Rectangle& page, std::size_t things) : page_(page) {
    const double cells = std::max(1.0, static_cast<double>(things));
    size_ = std::max(40.0, std::sqrt(std::max(1.0, area(page)) / cells));
    columns_ = 1 + index((page.high.x - page.low.x) / size_);
    rows_ = 1 + index((page.high.y - page.low.y) / size_);
    rectangles_.resize(columns_ * rows_);
  }

  std::uint32_t add(const Rectangle& place, double harm) {
    const auto id = static_cast<std::uint32_t>(things_.size());
    things_.push_back({place, harm});
    each_cell(place, [&](std::size_t cell, std::size_t, std::size_t) { rectangles_[cell].push_back(id); });
    return id;
  }

  void remove(std::uint32_t id) {
    const Rectangle place = things_[id].place;
    each_cell(place, [&](std::size_t cell, std::size_t, std::size_t) { std::erase(rectangles_[cell], id); });
  }

  double harm(const Rectangle& place) const {
    double harm = 0;
    each_cell(place, [&](std::size_t cell, std::size_t at_column, std::size_t at_row) {
      for (const std::uint32_t id : rectangles_[cell]) {
        const Thing& thing = things_[id];
        // A thing in several cells counts once: in the first cell that it shares with `place`.
        if (at_column != column(std::max(thing.place.low.x, place.low.x))) continue;
        if (at_row != row(std::max(thing.place.low.y, place.low.y))) continue;
        harm += overlap(thing.place, place) * thing.harm;
      }
    });
    return harm;
  }

 private:
  static std::size_t index(double cells) { return cells > 0 ? static_cast<std::size_t>(cells) : 0; }
  std::size_t column(double x) const { return std::min(columns_ - 1, index((x - page_.low.x) / size_)); }
  std::size_t row(double y) const { return std::min(rows_ - 1, index((y - page_.low.y) / size_)); }

  template <class Visit>
  void each_cell(const Rectangle& place, Visit visit) const {
    for (std::size_t r = row(place.low.y); r <= row(place.high.y); ++r) {
      for (std::size_t c = column(place.low.x); c <= column(place.high.x); ++c) visit(r * columns_ + c, c, r);
    }
  }

  Rectangle page_;
  double size_ = 0;
  std::size_t columns_ = 0, rows_ = 0;
  std::vector<Thing> things_;
  std::vector<std::vector<std::uint32_t>> rectangles_;
};

Point direction(std::span<const Point> path, std::size_t at) {
  const Point from = path[at == 0 ? 0 : at - 1];
  const Point to = path[std::min(at + 1, path.size() - 1)];
  const double length = distance(from, to);
  return length > 0 ? Point{(to.x - from.x) / length, (to.y - from.y) / length} : Point{1, 0};
}

// So far from the line that the words just do not touch it, where it is straight.
Point beside(const WordedLine& line, const LineSpot& spot, double side) {
  const auto& [point, along] = spot;
  Point across{-along.y, along.x};
  // Right of a steep line, above a flat one, whichever way it runs; outside a loop.
  bool turn = std::abs(across.x) > std::abs(across.y) ? across.x < 0 : across.y < 0;
  if (line.loop) turn = across.x * (point.x - line.away.x) + across.y * (point.y - line.away.y) < 0;
  if (turn) across = {-across.x, -across.y};
  // Sideways of a steep line, upwards of a flat one: along the normal, wide words would slide into the next box.
  const double off = std::abs(across.x) * line.width / 2 + std::abs(across.y) * line.height / 2 + kGap;
  if (std::abs(across.x) > std::abs(across.y)) return {point.x + side * off / across.x, point.y};
  return {point.x, point.y + side * off / across.y};
}

Point best_place(const Grid& grid, const PlacementObstacles& obstacles, const WordedLine& line) {
  Point best;
  double least = -1;
  for (std::size_t i = 0; i < line.spots.size(); ++i) {
    for (const double side : kBeside) {
      const Point middle = beside(line, line.spots[i], side);
      const Rectangle place = around(middle, line.width + kWordMargin, line.height + kWordMargin);
      double harm = grid.harm(place) + kBoxHarm * (area(place) - overlap(place, obstacles.page)) +
                    kLineHarm * static_cast<double>(obstacles.lines.count(place));
      if (harm <= 0) return middle;
      harm += std::abs(kWordPlaces[i] - 0.5) * kDistanceHarm + (side == 0 ? kOnLineHarm : 0);
      if (line.loop && side < 0) harm += kAwayHarm;
      if (least >= 0 && harm >= least) continue;
      least = harm;
      best = middle;
    }
  }
  return best;
}

// ---- Graphviz ----

Point on_curve(const pointf* p, double t) {  // a Bézier curve of four points
  const double u = 1 - t;
  const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

constexpr double kStraight = 1.000001;  // so little longer may the way over a curve's handles be

// Visits the corners of straight pieces, and near points of the others. Ends where `visit` says no.
template <class Visit>
void visit_roughly(Agedge_t* edge, double step, Visit visit) {
  const splines* curve = ED_spl(edge);
  for (int b = 0; curve != nullptr && b < curve->size; ++b) {
    const bezier& piece = curve->list[b];
    if (piece.sflag != 0 && !visit({piece.sp.x, piece.sp.y})) return;
    for (int i = 0; i + 3 < piece.size; i += 3) {
      const pointf* p = piece.list + i;
      const Point begin{p[0].x, p[0].y}, one{p[1].x, p[1].y}, two{p[2].x, p[2].y}, end{p[3].x, p[3].y};
      const double hull = distance(begin, one) + distance(one, two) + distance(two, end);
      if (hull <= distance(begin, end) * kStraight) {
        if (!visit(begin) || !visit(end)) return;
        continue;
      }
      const int steps = 2 + static_cast<int>(std::min(hull, 100'000.0) / step);
      for (int s = 0; s <= steps; ++s) {
        if (!visit(on_curve(p, static_cast<double>(s) / steps))) return;
      }
    }
    if (piece.eflag != 0 && !visit({piece.ep.x, piece.ep.y})) return;
  }
}

// Visits points `step` apart, by length: Bézier curves run at uneven speed. Ends where `visit` says no.
template <class Visit>
void walk(Agedge_t* edge, double step, Visit visit) {
  Point last;
  double left = 0;  // to the next point
  bool begun = false, goes_on = true;
  visit_roughly(edge, step, [&](Point to) {
    if (!begun) {
      begun = true;
      left = step;
      last = to;
      return goes_on = visit(to);
    }
    const double length = distance(last, to);
    double at = left;
    for (; at <= length && length > 0; at += step) {
      const double part = at / length;
      if (!visit({last.x + (to.x - last.x) * part, last.y + (to.y - last.y) * part})) return goes_on = false;
    }
    left = at - length;
    last = to;
    return true;
  });
  if (begun && goes_on) visit(last);
}

// Not shorter than the line.
double most_length(Agedge_t* edge) {
  double length = 0;
  const splines* curve = ED_spl(edge);
  for (int b = 0; curve != nullptr && b < curve->size; ++b) {
    const bezier& piece = curve->list[b];
    for (int i = 0; i + 1 < piece.size; ++i)
      length += distance({piece.list[i].x, piece.list[i].y}, {piece.list[i + 1].x, piece.list[i + 1].y});
  }
  return length;
}

// Around the arrowheads of a line.
void add_heads(Agedge_t* edge, std::vector<Rectangle>& heads) {
  constexpr double kHalfWidth = 4;
  const auto add = [&](pointf from, pointf tip) {
    heads.push_back({{std::min(from.x, tip.x) - kHalfWidth, std::min(from.y, tip.y) - kHalfWidth},
                     {std::max(from.x, tip.x) + kHalfWidth, std::max(from.y, tip.y) + kHalfWidth}});
  };
  const splines* curve = ED_spl(edge);
  for (int b = 0; curve != nullptr && b < curve->size; ++b) {
    const bezier& piece = curve->list[b];
    if (piece.sflag != 0) add(piece.list[0], piece.sp);
    if (piece.eflag != 0) add(piece.list[piece.size - 1], piece.ep);
  }
}

Rectangle box_of(Agnode_t* node) {
  return around({ND_coord(node).x, ND_coord(node).y}, ND_width(node) * kInch, ND_height(node) * kInch);
}

// The titles of frames; clusters nest at most as deep as drawing.cpp lets them.
void add_titles(Agraph_t* graph, std::vector<Rectangle>& boxes) {
  std::vector<Agraph_t*> open{graph};
  while (!open.empty()) {
    Agraph_t* const next = open.back();
    open.pop_back();
    if (const textlabel_t* title = GD_label(next); title != nullptr && title->set != 0)
      boxes.push_back(around({title->pos.x, title->pos.y}, title->dimen.x, title->dimen.y));
    for (int c = 1; c <= GD_n_cluster(next); ++c) open.push_back(GD_clust(next)[c]);
  }
}

// How far apart points of lines are looked at; 0 where no line has words.
double step_for(Agraph_t* graph) {
  constexpr double kStep = 6, kMostPoints = 20'000'000;
  double length = 0;
  bool has_words = false;
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
      has_words |= ED_xlabel(edge) != nullptr;
      length += ED_dist(edge) > 0 ? ED_dist(edge) : most_length(edge);
    }
  }
  return has_words ? std::max(kStep, length / kMostPoints) : 0;
}

// Arrowheads at one place are one.
void remove_repeated(std::vector<Rectangle>& heads) {
  const auto corners = [](const Rectangle& r) { return std::tuple(r.low.x, r.low.y, r.high.x, r.high.y); };
  std::sort(heads.begin(), heads.end(), [&](const auto& a, const auto& b) { return corners(a) < corners(b); });
  const auto same = [&](const auto& a, const auto& b) { return corners(a) == corners(b); };
  heads.erase(std::unique(heads.begin(), heads.end(), same), heads.end());
}

}  // namespace

LineSpots line_spots(std::span<const Point> path, double step, double own) {
  const auto steps = static_cast<double>(path.size() - 1);
  const double tried = own > 0 ? std::min(steps, own / step) : steps;
  LineSpots spots;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    const auto at = static_cast<std::size_t>(std::lround(kWordPlaces[i] * tried));
    spots[i] = {path[at], direction(path, at)};
  }
  return spots;
}

std::vector<Point> word_places(const PlacementObstacles& obstacles, std::span<const WordedLine> lines) {
  Grid grid(obstacles.page, obstacles.boxes.size() + obstacles.heads.size() + lines.size());
  for (const Rectangle& box : obstacles.boxes) grid.add(box, kBoxHarm);
  for (const Rectangle& head : obstacles.heads) grid.add(head, kHeadHarm);
  std::vector<Point> places(lines.size());
  std::vector<std::uint32_t> word(lines.size());
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (round > 0) grid.remove(word[i]);
      places[i] = best_place(grid, obstacles, lines[i]);
      word[i] = grid.add(around(places[i], lines[i].width, lines[i].height), kWordHarm);
    }
  }
  return places;
}

void place_words(Agraph_t* graph) {
  const double step = step_for(graph);
  if (step == 0) return;
  constexpr std::size_t kJoined = 8;  // so many dots of others in a row: from here on a line runs on another one
  constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  std::vector<Agedge_t*> edges;
  std::vector<WordedLine> lines;
  std::vector<Point> path;
  PlacementObstacles obstacles;
  double widest = 0, highest = 0;
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    obstacles.boxes.push_back(box_of(node));
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
      // Of a line that joins others the part that they share is left out: together they may be as long as boxes times
      // lines.
      const double own = ED_dist(edge);
      const std::size_t kept = own > 0 ? 2 + static_cast<std::size_t>(own / step) : kAll;
      path.clear();
      std::size_t walked = 0, known = 0;
      const textlabel_t* words = ED_xlabel(edge);
      walk(edge, step, [&](Point point) {
        known = obstacles.lines.add(point) ? 0 : known + 1;
        if (walked < kept && words != nullptr) path.push_back(point);
        return ++walked < kept || own == 0 || known < kJoined;
      });
      add_heads(edge, obstacles.heads);
      if (path.empty()) continue;
      edges.push_back(edge);
      lines.push_back({line_spots(path, step, own),
                       words->dimen.x,
                       words->dimen.y,
                       {ND_coord(node).x, ND_coord(node).y},
                       aghead(edge) == agtail(edge)});
      widest = std::max(widest, words->dimen.x);
      highest = std::max(highest, words->dimen.y);
    }
  }
  if (edges.empty()) return;
  remove_repeated(obstacles.heads);
  add_titles(graph, obstacles.boxes);
  // The page can grow to the right and upward; Graphviz's drawing must begin at 0, 0.
  boxf& page = GD_bb(graph);
  obstacles.page = {{page.LL.x, page.LL.y}, {page.UR.x + widest + kGap, page.UR.y + highest + kGap}};
  const std::vector<Point> places = word_places(obstacles, lines);
  for (std::size_t e = 0; e < edges.size(); ++e) {
    textlabel_t& words = *ED_xlabel(edges[e]);
    words.pos = {places[e].x, places[e].y};
    words.set = TRUE;
    page.UR.x = std::max(page.UR.x, places[e].x + words.dimen.x / 2);
    page.UR.y = std::max(page.UR.y, places[e].y + words.dimen.y / 2);
  }
}

}  // namespace stancemap
