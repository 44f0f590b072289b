// Brandes, Köpf: Fast and simple horizontal coordinate assignment (2001).
//
// Vertices are aligned in blocks with the median of their neighbours, in four ways: with those below or above, from the
// left or from the right. Each way gives places, and the mean of the middle two is taken. Where segments cross, those
// of long edges win over others, and those of borders of groups over both.
//
// The paper's shifts of classes of blocks have a fault, which the authors mend in "Erratum: Fast and Simple Horizontal
// Coordinate Assignment" (Brandes, Walter, Zink 2020). Here blocks are placed without classes: as far left as the
// blocks beside them let them, in topological order, then each as far right as it can go without moving another.

#include "layout/coordinates.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <numeric>

namespace stancemap {
namespace {

// The neighbours of each vertex in the next or in the last layer, in the order of the row, with their segments.
struct Neighbours {
  std::vector<std::uint32_t> begin, vertex, segment;
};

class Aligner {
 public:
  explicit Aligner(const LayeredGraph& graph) : graph_(graph), crossed_(graph.segments.size()) {
    const std::size_t n = graph.vertices();
    for (std::vector<std::uint32_t>* v : {&place_, &root_, &align_}) v->resize(n);
    x_.resize(n);
    rows_ = graph.rows;
    note_places();
    list_neighbours();
    mark_crossed([&](const Arc& s) { return is(s.from, VertexRole::kBorder) && is(s.to, VertexRole::kBorder); });
    mark_crossed([&](const Arc& s) { return !is(s.from, VertexRole::kBox) && !is(s.to, VertexRole::kBox); });
  }

  std::vector<double> balanced() {
    std::array<std::vector<double>, 4> ways;
    for (const bool mirrored : {false, true}) {
      if (mirrored) {
        for (auto& row : rows_) std::reverse(row.begin(), row.end());
        note_places();
        list_neighbours();
      }
      for (const bool upwards : {false, true}) {
        align(upwards);
        compact();
        auto& way = ways[(mirrored ? 2 : 0) + (upwards ? 1 : 0)];
        way = x_;
        if (mirrored) {
          for (double& x : way) x = -x;
        }
      }
    }
    return median(ways);
  }

 private:
  bool is(std::uint32_t v, VertexRole role) const { return graph_.role[v] == role; }

  void note_places() {
    for (const auto& row : rows_) {
      for (std::size_t i = 0; i < row.size(); ++i) place_[row[i]] = static_cast<std::uint32_t>(i);
    }
  }

  // Walking the rows in order makes each list sorted.
  void list_neighbours() {
    const Adjacency above(graph_.vertices(), graph_.segments, &Arc::from);
    const Adjacency below(graph_.vertices(), graph_.segments, &Arc::to);
    for (const bool up : {false, true}) {
      Neighbours& list = up ? up_ : down_;
      list.begin.assign(graph_.vertices() + 1, 0);
      list.vertex.resize(graph_.segments.size());
      list.segment.resize(graph_.segments.size());
      for (const Arc& s : graph_.segments) ++list.begin[(up ? s.from : s.to) + 1];
      std::partial_sum(list.begin.begin(), list.begin.end(), list.begin.begin());
      std::vector<std::uint32_t> next(list.begin.begin(), list.begin.end() - 1);
      for (const auto& row : rows_) {
        for (const std::uint32_t v : row) {
          for (const std::uint32_t s : up ? below.of(v) : above.of(v)) {
            const std::uint32_t other = up ? graph_.segments[s].from : graph_.segments[s].to;
            list.vertex[next[other]] = v;
            list.segment[next[other]++] = s;
          }
        }
      }
    }
  }

  // Marks the segments that cross one for which `wins` holds; these do not cross each other, or else either is marked.
  template <class Wins>
  void mark_crossed(Wins wins) {
    for (std::size_t r = 1; r < rows_.size(); ++r) {
      const auto& row = rows_[r];
      std::uint32_t left = 0;
      std::size_t done = 0;
      for (std::size_t i = 0; i < row.size(); ++i) {
        std::uint32_t right = std::numeric_limits<std::uint32_t>::max();
        for (std::uint32_t n = down_.begin[row[i]]; n < down_.begin[row[i] + 1]; ++n) {
          if (wins(graph_.segments[down_.segment[n]])) right = place_[down_.vertex[n]];
        }
        if (right == std::numeric_limits<std::uint32_t>::max() && i + 1 < row.size()) continue;
        for (; done <= i; ++done) {
          for (std::uint32_t n = down_.begin[row[done]]; n < down_.begin[row[done] + 1]; ++n) {
            const std::uint32_t at = place_[down_.vertex[n]];
            const bool out = at < left || at > right;
            if (out && !wins(graph_.segments[down_.segment[n]])) crossed_[down_.segment[n]] = true;
          }
        }
        left = right;
      }
    }
  }

  // Blocks: `root_` is the first vertex of each, `align_` the next one, in a circle.
  void align(bool upwards) {
    std::iota(root_.begin(), root_.end(), 0U);
    std::iota(align_.begin(), align_.end(), 0U);
    const Neighbours& list = upwards ? down_ : up_;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      std::int64_t last = -1;
      for (const std::uint32_t v : rows_[upwards ? i : rows_.size() - 1 - i]) {
        const std::uint32_t begin = list.begin[v], count = list.begin[v + 1] - begin;
        if (count == 0) continue;
        for (const std::uint32_t n : {begin + (count - 1) / 2, begin + count / 2}) {
          const std::uint32_t u = list.vertex[n];
          if (align_[v] != v || crossed_[list.segment[n]] || last >= std::int64_t{place_[u]}) continue;
          align_[u] = v;
          root_[v] = root_[u];
          align_[v] = root_[v];
          last = place_[u];
        }
      }
    }
  }

  void compact() {
    beside_.clear();
    for (const auto& row : rows_) {
      for (std::size_t i = 1; i < row.size(); ++i) beside_.push_back({row[i - 1], row[i]});
    }
    blocks_.clear();
    for (const Arc& pair : beside_) blocks_.push_back({root_[pair.from], root_[pair.to]});
    const Adjacency after(graph_.vertices(), blocks_, &Arc::from);
    std::vector<std::uint32_t> waiting(graph_.vertices()), order;
    for (const Arc& block : blocks_) ++waiting[block.to];
    for (std::uint32_t v = 0; v < graph_.vertices(); ++v) {
      if (root_[v] == v && waiting[v] == 0) order.push_back(v);
    }
    std::fill(x_.begin(), x_.end(), 0.0);
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (const std::uint32_t b : after.of(order[i])) {
        const std::uint32_t next = blocks_[b].to;
        x_[next] = std::max(x_[next], x_[order[i]] + distance(graph_, beside_[b].from, beside_[b].to));
        if (--waiting[next] == 0) order.push_back(next);
      }
    }
    for (auto block = order.rbegin(); block != order.rend(); ++block) {
      double most = std::numeric_limits<double>::infinity();
      for (const std::uint32_t b : after.of(*block))
        most = std::min(most, x_[blocks_[b].to] - distance(graph_, beside_[b].from, beside_[b].to));
      if (most < std::numeric_limits<double>::infinity()) x_[*block] = std::max(x_[*block], most);
    }
    for (std::size_t v = 0; v < x_.size(); ++v) x_[v] = x_[root_[v]];
  }

  std::vector<double> median(std::array<std::vector<double>, 4>& ways) const {
    struct Extent {
      double low = std::numeric_limits<double>::infinity(), high = -std::numeric_limits<double>::infinity();
    };
    std::array<Extent, 4> extents;
    std::size_t narrowest = 0;
    for (std::size_t w = 0; w < ways.size(); ++w) {
      for (std::size_t v = 0; v < x_.size(); ++v) {
        extents[w].low = std::min(extents[w].low, ways[w][v] - graph_.across[v] / 2);
        extents[w].high = std::max(extents[w].high, ways[w][v] + graph_.across[v] / 2);
      }
      const auto width = [&](std::size_t i) { return extents[i].high - extents[i].low; };
      if (width(w) < width(narrowest)) narrowest = w;
    }
    std::vector<double> out(x_.size());
    std::array<double, 4> shift{};
    for (std::size_t w = 0; w < ways.size(); ++w)
      shift[w] = w < 2 ? extents[narrowest].low - extents[w].low : extents[narrowest].high - extents[w].high;
    for (std::size_t v = 0; v < x_.size(); ++v) {
      std::array<double, 4> all{};
      for (std::size_t w = 0; w < ways.size(); ++w) all[w] = ways[w][v] + shift[w];
      std::sort(all.begin(), all.end());
      out[v] = (all[1] + all[2]) / 2;
    }
    return out;
  }

  const LayeredGraph& graph_;
  std::vector<bool> crossed_;
  std::vector<std::vector<std::uint32_t>> rows_;
  Neighbours down_, up_;  // in the layer below, and in the one above
  std::vector<std::uint32_t> place_, root_, align_;
  std::vector<double> x_;
  std::vector<Arc> beside_, blocks_;  // neighbours in a row, and their blocks
};

}  // namespace

std::vector<double> coordinates(const LayeredGraph& graph) {
  return graph.vertices() == 0 ? std::vector<double>() : Aligner(graph).balanced();
}

}  // namespace stancemap
