#include "layout/ordered_rows.h"

#include <algorithm>
#include <utility>

#include "layout/crossing_count.h"

namespace stancemap {

OrderedRows::OrderedRows(const LayeredGraph& graph)
    : graph_(graph),
      above_(graph.vertices(), graph.segments, &Arc::from),
      below_(graph.vertices(), graph.segments, &Arc::to),
      rows_(graph.rows),
      place_(graph.vertices()),
      part_(graph.vertices()) {
  note_places();
}

std::uint64_t OrderedRows::crossings() {
  std::uint64_t sum = 0;
  for (std::size_t r = 0; r + 1 < rows_.size(); ++r) {
    ends_.clear();
    for (const std::uint32_t v : rows_[r]) {
      const std::size_t begin = ends_.size();
      for (const std::uint32_t s : above_.of(v)) ends_.push_back(place_[graph_.segments[s].to]);
      std::sort(ends_.begin() + static_cast<std::ptrdiff_t>(begin), ends_.end());
    }
    sum += stancemap::crossings(ends_, rows_[r + 1].size(), work_);
  }
  return sum;
}

void OrderedRows::exchange(int passes) {
  constexpr std::size_t kMostSegments = 64;  // of a vertex: each exchange looks at all of them
  const auto may_move = [&](std::uint32_t v) {
    return graph_.role[v] != VertexRole::kBorder && above_.of(v).size() + below_.of(v).size() <= kMostSegments;
  };
  bool moved = true;
  for (int pass = 0; pass < passes && moved; ++pass) {
    moved = false;
    for (auto& row : rows_) {
      for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        const std::uint32_t u = row[i], v = row[i + 1];
        if (!may_move(u) || !may_move(v) || graph_.group[u] != graph_.group[v]) continue;
        if (surplus(u, v, true) + surplus(u, v, false) <= 0) continue;
        std::swap(row[i], row[i + 1]);
        std::swap(place_[u], place_[v]);
        std::swap(part_[u], part_[v]);
        moved = true;
      }
    }
  }
}

void OrderedRows::note_places() {
  for (std::size_t r = 0; r < rows_.size(); ++r) note_places(r);
}

void OrderedRows::note_places(std::size_t r) {
  const auto& row = rows_[r];
  for (std::size_t i = 0; i < row.size(); ++i) {
    place_[row[i]] = static_cast<std::uint32_t>(i);
    part_[row[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(row.size());
  }
}

// Of u's and v's segments to one side, how many cross if u stands before v, less how many if v does.
std::int64_t OrderedRows::surplus(std::uint32_t u, std::uint32_t v, bool up) {
  collect(u, up, first_);
  collect(v, up, second_);
  std::int64_t before = 0, after = 0;
  std::size_t i = 0;
  for (const std::uint32_t p : first_) {
    while (i < second_.size() && second_[i] < p) ++i;
    before += static_cast<std::int64_t>(i);
  }
  i = 0;
  for (const std::uint32_t p : second_) {
    while (i < first_.size() && first_[i] < p) ++i;
    after += static_cast<std::int64_t>(i);
  }
  return before - after;
}

void OrderedRows::collect(std::uint32_t v, bool up, std::vector<std::uint32_t>& places) const {
  places.clear();
  for (const std::uint32_t s : up ? above_.of(v) : below_.of(v))
    places.push_back(place_[up ? graph_.segments[s].to : graph_.segments[s].from]);
  std::sort(places.begin(), places.end());
}

}  // namespace stancemap
