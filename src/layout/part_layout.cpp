// The steps of Sugiyama, Tagawa, Toda (1981), and what they make of frames and blocks of leaves.

#include "layout/part_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "layout/coordinates.h"
#include "layout/group_moves.h"
#include "layout/layering.h"
#include "layout/ordering.h"
#include "layout/routing.h"
#include "layout/shortening.h"
#include "layout/shortest_coordinates.h"
#include "layout/tidy_tree.h"

namespace stancemap {
namespace {

constexpr double kFrameMargin = 14;  // between the frame of a group and what is in it, along
constexpr int kMovePasses = 3;
constexpr double kLess = 1 - 1e-9;  // more than what the rounding of another compiler may change
constexpr std::size_t kBendsPerThing = 12, kBendsAnyway = 20'000;

class Builder {
 public:
  Builder(const FoldedPart& folded, const LayoutOptions& options, std::size_t& steps)
      : folded_(folded), part_(folded.part), options_(options), steps_(steps), inner_(part_.groups.size()) {
    for (std::size_t g = inner_.size(); g-- > 0;) {
      const std::uint32_t outer = part_.groups[g].parent;
      if (outer != kNoGroup) inner_[outer] = std::max(inner_[outer], inner_[g] + 1);
    }
  }

  PartLayout build() {
    const LayeredGaps gaps{.box = options_.box_gap,
                           .most_bends = kBendsAnyway + kBendsPerThing * (part_.across.size() + part_.arcs.size())};
    graph_ = layered_graph(part_, layers_of(part_.across.size(), part_.arcs, steps_), gaps);
    const std::vector<double> x = places_across();
    set_bands();
    placed_.vertices.resize(graph_.vertices());
    for (std::size_t v = 0; v < graph_.vertices(); ++v) {
      const Band& band = placed_.bands[graph_.layer[v]];
      placed_.vertices[v] = {x[v], (band.low + band.high) / 2};
    }
    raise_beside_blocks();
    const auto boxes = static_cast<std::ptrdiff_t>(part_.across.size());
    return {{placed_.vertices.begin(), placed_.vertices.begin() + boxes}, routes(part_, graph_, placed_), frames()};
  }

 private:
  // Orders the rows, too.
  std::vector<double> places_across() {
    if (is_tree(part_)) {
      std::vector<double> x = tidy_tree(part_, options_.box_gap);
      for (auto& row : graph_.rows) std::sort(row.begin(), row.end(), [&](auto a, auto b) { return x[a] < x[b]; });
      return shortened(std::move(x));
    }
    Placed best;
    take_better(row_orders(graph_), best);
    for (int pass = 0; pass < kMovePasses && take_better(with_groups_moved(graph_, best.order), best); ++pass) {
    }
    return std::move(best.x);
  }

  struct Placed {
    std::vector<double> x;
    RowOrder order;
    double cost = std::numeric_limits<double>::infinity();
  };

  // Half the crossings are worth lines of twice the length.
  bool take_better(std::vector<RowOrder> orders, Placed& best) {
    const double before = best.cost;
    for (RowOrder& order : orders) {
      graph_.rows = order.rows;
      std::vector<double> x = shortened({});
      const double cost = static_cast<double>(order.crossings + 1) * length(x);
      if (best.order.rows.empty() || cost < best.cost * kLess) best = {std::move(x), std::move(order), cost};
    }
    graph_.rows = best.order.rows;
    return best.cost < before;
  }

  // `x`: places for when the best ones take too long to find; if empty, some are made up then.
  std::vector<double> shortened(std::vector<double> x) {
    if (auto shortest = shortest_coordinates(graph_, steps_)) return std::move(*shortest);
    if (x.empty()) x = coordinates(graph_);
    shorten(graph_, x);
    return x;
  }

  double length(const std::vector<double>& x) const {
    double sum = 0;
    for (const Arc& s : graph_.segments) sum += distance({x[s.from], 0}, {x[s.to], options_.layer_gap});
    return sum;
  }

  // Layers, with room for the ends of the frames between them. The last layer of a frame grows where its title needs
  // it.
  void set_bands() {
    std::vector<Band>& bands = placed_.bands;
    bands.resize(graph_.rows.size());
    std::vector<double> thickness(bands.size()), below(bands.size()), above(bands.size());
    for (std::size_t v = 0; v < part_.along.size(); ++v)
      thickness[graph_.layer[v]] = std::max(thickness[graph_.layer[v]], part_.along[v]);
    std::vector<std::vector<std::size_t>> ends(bands.size());  // frames that end in each layer
    for (std::size_t g = 0; g < graph_.frames.size(); ++g) {
      const auto& frame = graph_.frames[g];
      if (frame.low > frame.high) continue;
      below[frame.low] = std::max(below[frame.low], low_margin(g));
      above[frame.high] = std::max(above[frame.high], high_margin(g));
      ends[frame.high].push_back(g);
    }
    double at = 0;
    for (std::size_t r = 0; r < bands.size(); ++r) {
      if (r > 0) at += std::max(options_.layer_gap, above[r - 1] + below[r] + options_.layer_gap / 2);
      bands[r] = {at, at + thickness[r]};
      for (const std::size_t g : ends[r]) {
        const double low = bands[graph_.frames[g].low].low - low_margin(g);
        bands[r].high = std::max(bands[r].high, low + part_.groups[g].least_along - high_margin(g));
      }
      at = bands[r].high;
    }
  }

  // Between the band and the end of the frame: groups within take room first. A title stands at the top of the page,
  // whatever the direction.
  bool titles_low() const { return options_.direction == LayoutDirection::kDown; }
  double low_margin(std::size_t g) const {
    return kFrameMargin * (1 + inner_[g]) + (titles_low() ? part_.groups[g].title_along : 0);
  }
  double high_margin(std::size_t g) const {
    return kFrameMargin * (1 + inner_[g]) + (titles_low() ? 0 : part_.groups[g].title_along);
  }

  // What stands beside a block of leaves stands near the box that the block points at.
  void raise_beside_blocks() {
    std::vector<bool> has_block(placed_.bands.size());
    for (const FoldedPart::Block& block : folded_.blocks) has_block[graph_.layer[block.vertex]] = true;
    for (std::size_t v = 0; v < part_.along.size(); ++v) {
      const std::uint32_t layer = graph_.layer[v];
      if (has_block[layer]) placed_.vertices[v].y = placed_.bands[layer].high - part_.along[v] / 2;
    }
  }

  std::vector<Rectangle> frames() const {
    std::vector<Rectangle> out = held();
    for (std::size_t g = 0; g < graph_.frames.size(); ++g) {
      const auto& frame = graph_.frames[g];
      if (frame.low > frame.high) continue;
      double left = std::numeric_limits<double>::infinity(), right = -left;
      for (std::uint32_t i = 0; i <= frame.high - frame.low; ++i) {
        left = std::min(left, placed_.vertices[frame.left + i].x - graph_.across[frame.left + i] / 2);
        right = std::max(right, placed_.vertices[frame.right + i].x + graph_.across[frame.right + i] / 2);
      }
      out[g] = {{left, placed_.bands[frame.low].low - low_margin(g)},
                {right, placed_.bands[frame.high].high + high_margin(g)}};
    }
    return out;
  }

  // What the boxes of each group and of those within it take up: the frame of a group without borders.
  std::vector<Rectangle> held() const {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    std::vector<Rectangle> out(part_.groups.size(), {{kFar, kFar}, {-kFar, -kFar}});
    for (std::size_t v = 0; v < part_.group.size(); ++v) {
      if (part_.group[v] == kNoGroup) continue;
      const Point at = placed_.vertices[v];
      const double across = part_.across[v] / 2 + kFrameMargin, along = part_.along[v] / 2 + kFrameMargin;
      widen(out[part_.group[v]], {at.x - across, at.y - along});
      widen(out[part_.group[v]], {at.x + across, at.y + along});
    }
    for (std::size_t g = out.size(); g-- > 0;) {
      if (part_.groups[g].parent == kNoGroup) continue;
      widen(out[part_.groups[g].parent], out[g].low);
      widen(out[part_.groups[g].parent], out[g].high);
    }
    return out;
  }

  const FoldedPart& folded_;
  const LayoutPart& part_;
  const LayoutOptions& options_;
  std::size_t& steps_;
  std::vector<double> inner_;  // per group: how deep groups nest in it
  LayeredGraph graph_;
  PlacedPart placed_;
};

}  // namespace

PartLayout part_layout(const FoldedPart& folded, const LayoutOptions& options, std::size_t& steps) {
  return Builder(folded, options, steps).build();
}

}  // namespace stancemap
