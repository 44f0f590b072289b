// Eades, Lin, Smyth: A fast and effective heuristic for the feedback arc set problem (1993).
//
// The vertices are put in a row: sinks are taken away and go to the end, sources to the front, and when there are
// neither, the vertex with the largest surplus of leaving arcs goes to the front. Arcs that lead back in this row are
// turned: at most half of all minus a sixth of the vertices. Vertices wait in one list for each surplus, so each step
// finds its vertex at once.

#include "layout/cycle_breaking.h"

#include <algorithm>
#include <cstdint>

namespace stancemap {
namespace {

constexpr std::uint32_t kNoVertex = 0xffff'ffff;

class Row {
 public:
  Row(std::size_t vertices, std::span<const Arc> arcs)
      : arcs_(arcs),
        leaving_(vertices, arcs, &Arc::from),
        reaching_(vertices, arcs, &Arc::to),
        out_(vertices),
        in_(vertices),
        next_(vertices, kNoVertex),
        previous_(vertices, kNoVertex),
        list_(vertices, kNoVertex),
        place_(vertices) {
    for (const Arc& arc : arcs) {
      if (arc.from == arc.to) continue;
      ++out_[arc.from];
      ++in_[arc.to];
    }
    std::uint32_t most = 0;
    for (std::size_t v = 0; v < vertices; ++v) most = std::max({most, out_[v], in_[v]});
    middle_ = most + 2;
    first_.assign(2 * std::size_t{middle_} + 1, kNoVertex);
    top_ = 2;
    for (std::size_t v = vertices; v-- > 0;) insert(static_cast<std::uint32_t>(v));
  }

  // The place of each vertex in the row.
  const std::vector<std::uint32_t>& places() {
    std::uint32_t front = 0, back = static_cast<std::uint32_t>(place_.size());
    while (front < back) {
      if (const std::uint32_t sink = first_[kSinks]; sink != kNoVertex) {
        place_[sink] = --back;
        take(sink);
      } else if (const std::uint32_t source = first_[kSources]; source != kNoVertex) {
        place_[source] = front++;
        take(source);
      } else {
        while (first_[top_] == kNoVertex) --top_;
        const std::uint32_t vertex = first_[top_];
        place_[vertex] = front++;
        take(vertex);
      }
    }
    return place_;
  }

 private:
  static constexpr std::uint32_t kSinks = 0, kSources = 1;

  // Surpluses that are possible beside sinks and sources lie strictly between -most and most.
  std::uint32_t list_of(std::uint32_t v) const {
    if (out_[v] == 0) return kSinks;
    return in_[v] == 0 ? kSources : middle_ + out_[v] - in_[v];
  }

  void insert(std::uint32_t v) {
    const std::uint32_t list = list_of(v);
    list_[v] = list;
    next_[v] = first_[list];
    previous_[v] = kNoVertex;
    if (next_[v] != kNoVertex) previous_[next_[v]] = v;
    first_[list] = v;
    if (list > top_) top_ = list;
  }

  void remove(std::uint32_t v) {
    if (previous_[v] != kNoVertex) next_[previous_[v]] = next_[v];
    if (next_[v] != kNoVertex) previous_[next_[v]] = previous_[v];
    if (first_[list_[v]] == v) first_[list_[v]] = next_[v];
    list_[v] = kNoVertex;
  }

  void take(std::uint32_t v) {
    remove(v);
    for (const std::uint32_t arc : leaving_.of(v)) lower(arcs_[arc].to, in_);
    for (const std::uint32_t arc : reaching_.of(v)) lower(arcs_[arc].from, out_);
  }

  void lower(std::uint32_t v, std::vector<std::uint32_t>& degree) {
    if (list_[v] == kNoVertex) return;  // taken already, or the vertex itself
    remove(v);
    --degree[v];
    insert(v);
  }

  std::span<const Arc> arcs_;
  Adjacency leaving_, reaching_;
  std::vector<std::uint32_t> out_, in_, next_, previous_, list_, first_, place_;
  std::uint32_t middle_ = 0, top_ = 0;
};

}  // namespace

std::vector<bool> turned_arcs(std::size_t vertices, std::span<const Arc> arcs) {
  Row row(vertices, arcs);
  const auto& place = row.places();
  std::vector<bool> turned(arcs.size());
  for (std::size_t a = 0; a < arcs.size(); ++a) turned[a] = place[arcs[a].from] > place[arcs[a].to];
  return turned;
}

}  // namespace stancemap
