// Layer by layer each vertex is drawn to the median of its neighbours on both sides, as in the "medianpos" heuristic of
// Gansner, Koutsofios, North, Vo (1993). Where wishes of a layer collide, the nearest places in order are found exactly
// by pooling neighbours that push each other (isotonic regression; Ayer and others: An empirical distribution function
// for sampling with incomplete information, 1955). Vertices between fixed borders are held between them: cutting the
// pooled places off at the bounds is the best answer within bounds. At last each long edge is made straight again as
// far as there is room.

#include "layout/shortening.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace stancemap {
namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();
constexpr double kBendWeight = 8, kHalfBendWeight = 2;  // as in Graphviz: long edges are kept straight first
constexpr double kIdle = 0.01;                          // of a vertex without neighbours
constexpr std::size_t kPassWork = 6'000'000, kFewest = 3, kMost = 24;

class Shortener {
 public:
  Shortener(const LayeredGraph& graph, std::vector<double>& x)
      : graph_(graph),
        x_(x),
        above_(graph.vertices(), graph.segments, &Arc::from),
        below_(graph.vertices(), graph.segments, &Arc::to) {}

  void run() {
    const std::vector<double> before = x_;
    const double length = sum();
    const std::size_t size = graph_.vertices() + graph_.segments.size() + 1;
    const std::size_t passes = std::clamp(kPassWork / size, kFewest, kMost);
    for (std::size_t p = 0; p < passes; ++p) {
      for (std::size_t i = 0; i < graph_.rows.size(); ++i)
        move_row(graph_.rows[p % 2 == 0 ? graph_.rows.size() - 1 - i : i]);
    }
    straighten();
    if (sum() > length) x_ = before;
  }

 private:
  double weight(const Arc& s) const {
    const int bends = (graph_.role[s.from] == VertexRole::kBend) + (graph_.role[s.to] == VertexRole::kBend);
    return bends == 2 ? kBendWeight : bends == 1 ? kHalfBendWeight : 1;
  }

  double sum() const {
    double length = 0;
    for (const Arc& s : graph_.segments) length += std::abs(x_[s.from] - x_[s.to]);
    return length;
  }

  struct Wish {
    double place = 0, weight = 0;
  };
  Wish wish(std::uint32_t v) {
    near_.clear();
    double total = 0;
    const auto add = [&](std::uint32_t other, const Arc& segment) {
      near_.push_back({x_[other], weight(segment)});
      total += near_.back().weight;
    };
    for (const std::uint32_t s : above_.of(v)) add(graph_.segments[s].to, graph_.segments[s]);
    for (const std::uint32_t s : below_.of(v)) add(graph_.segments[s].from, graph_.segments[s]);
    if (near_.empty()) return {x_[v], kIdle};
    std::sort(near_.begin(), near_.end(), [](const Wish& a, const Wish& b) { return a.place < b.place; });
    double seen = 0;
    for (std::size_t i = 0; i < near_.size(); ++i) {
      seen += near_[i].weight;
      if (seen == total / 2) return {(near_[i].place + near_[i + 1].place) / 2, total};
      if (seen > total / 2) return {near_[i].place, total};
    }
    return {near_.back().place, total};
  }

  // Runs of vertices between borders, which stay where they are.
  void move_row(const std::vector<std::uint32_t>& row) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= row.size(); ++i) {
      if (i < row.size() && graph_.role[row[i]] != VertexRole::kBorder) continue;
      if (i > begin) move_run(row, begin, i);
      begin = i + 1;
    }
  }

  void move_run(const std::vector<std::uint32_t>& row, std::size_t begin, std::size_t end) {
    struct Pool {
      double sum, weight;  // of wishes, less what lies left of each vertex in the run
      std::size_t count;
    };
    std::vector<Pool> pools;
    std::vector<double> offset(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) offset[i - begin] = offset[i - begin - 1] + distance(graph_, row[i - 1], row[i]);
      const Wish wanted = wish(row[i]);
      pools.push_back({(wanted.place - offset[i - begin]) * wanted.weight, wanted.weight, 1});
      while (pools.size() > 1) {
        const Pool last = pools.back();
        Pool& previous = pools[pools.size() - 2];
        if (previous.sum / previous.weight <= last.sum / last.weight) break;
        previous = {previous.sum + last.sum, previous.weight + last.weight, previous.count + last.count};
        pools.pop_back();
      }
    }
    const double low = begin == 0 ? -kFar : x_[row[begin - 1]] + distance(graph_, row[begin - 1], row[begin]);
    const double high =
        end == row.size() ? kFar : x_[row[end]] - distance(graph_, row[end - 1], row[end]) - offset.back();
    std::size_t at = begin;
    for (const Pool& pool : pools) {
      // Rounding may leave a hair less room than the vertices take; then the left bound wins.
      const double place = std::max(low, std::min(high, pool.sum / pool.weight));
      for (std::size_t i = 0; i < pool.count; ++i, ++at) x_[row[at]] = place + offset[at - begin];
    }
  }

  void straighten() {
    std::vector<double> low(graph_.vertices(), -kFar), high(graph_.vertices(), kFar);
    const auto note_bounds = [&](const std::vector<std::uint32_t>& row) {
      for (std::size_t i = 1; i < row.size(); ++i) {
        const double apart = distance(graph_, row[i - 1], row[i]);
        low[row[i]] = x_[row[i - 1]] + apart;
        high[row[i - 1]] = x_[row[i]] - apart;
      }
    };
    std::vector<std::uint32_t> place(graph_.vertices());
    for (const auto& row : graph_.rows) {
      note_bounds(row);
      for (std::size_t i = 0; i < row.size(); ++i) place[row[i]] = static_cast<std::uint32_t>(i);
    }
    const auto put = [&](std::uint32_t v, double at) {
      x_[v] = at;
      const auto& row = graph_.rows[graph_.layer[v]];
      if (place[v] > 0) high[row[place[v] - 1]] = at - distance(graph_, row[place[v] - 1], v);
      if (place[v] + 1 < row.size()) low[row[place[v] + 1]] = at + distance(graph_, v, row[place[v] + 1]);
    };
    for (const LayeredGraph::Chain& chain : graph_.chains) {
      if (chain.first == LayeredGraph::kAside) continue;
      // From the lower end on, as many bends as one straight line can hold, then the next ones.
      for (std::uint32_t i = 0; i < chain.count;) {
        double least = -kFar, most = kFar, total = 0;
        std::uint32_t end = i;
        for (; end < chain.count; ++end) {
          const std::uint32_t v = chain.first + end;
          if (std::max(least, low[v]) > std::min(most, high[v])) break;
          least = std::max(least, low[v]);
          most = std::min(most, high[v]);
          total += x_[v];
        }
        if (end == i) {  // held on both sides already
          ++i;
          continue;
        }
        const double mean = total / static_cast<double>(end - i);
        for (std::uint32_t k = i; k < end; ++k) put(chain.first + k, std::clamp(mean, least, most));
        i = end;
      }
    }
  }

  const LayeredGraph& graph_;
  std::vector<double>& x_;
  Adjacency above_, below_;
  std::vector<Wish> near_;
};

}  // namespace

void shorten(const LayeredGraph& graph, std::vector<double>& x) {
  Shortener(graph, x).run();
}

}  // namespace stancemap
