#include "render/layout_work.h"

#include <algorithm>
#include <vector>

// Gansner, Koutsofios, North, Vo: A Technique for Drawing Directed Graphs (1993), sections 2.1 and 2.3: lines that
// close a circle are turned, each node gets a rank below all that it points at, and nodes with more lines from below
// than to above move towards them. Graphviz shortens lines further, by network simplex; that would cost as much as what
// is to be found out here.

namespace stancemap {
namespace {

// The lines of each node, one after the other: line numbers of node n are lines[begin[n]] to lines[begin[n + 1]].
struct Incident {
  std::vector<std::size_t> begin;
  std::vector<std::uint32_t> lines;

  Incident(std::size_t nodes, std::span<const LayoutLine> all, std::uint32_t LayoutLine::* end)
      : begin(nodes + 1), lines(all.size()) {
    for (const LayoutLine& line : all) ++begin[line.*end + 1];
    for (std::size_t n = 0; n < nodes; ++n) begin[n + 1] += begin[n];
    std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
    for (std::size_t i = 0; i < all.size(); ++i) lines[next[all[i].*end]++] = static_cast<std::uint32_t>(i);
  }
  std::span<const std::uint32_t> of(std::size_t node) const {
    return std::span(lines).subspan(begin[node], begin[node + 1] - begin[node]);
  }
};

// Turns the lines that lead back into the path on which they are found, depth first.
void turn_back_lines(std::size_t nodes, std::vector<LayoutLine>& lines) {
  enum class State : std::uint8_t { kNew, kOnPath, kDone };
  const Incident outgoing(nodes, lines, &LayoutLine::from);
  std::vector<State> state(nodes, State::kNew);
  std::vector<std::size_t> next(outgoing.begin.begin(), outgoing.begin.end() - 1);
  std::vector<bool> turned(lines.size(), false);
  std::vector<std::uint32_t> path;
  for (std::uint32_t start = 0; start < nodes; ++start) {
    if (state[start] != State::kNew) continue;
    path.assign(1, start);
    state[start] = State::kOnPath;
    while (!path.empty()) {
      const std::uint32_t node = path.back();
      if (next[node] == outgoing.begin[node + 1]) {
        state[node] = State::kDone;
        path.pop_back();
        continue;
      }
      const std::uint32_t line = outgoing.lines[next[node]++];
      const std::uint32_t to = lines[line].to;
      turned[line] = state[to] == State::kOnPath;
      if (state[to] != State::kNew) continue;
      state[to] = State::kOnPath;
      path.push_back(to);
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (turned[i]) std::swap(lines[i].from, lines[i].to);
  }
}

// Nodes in an order in which every line leads onwards.
std::vector<std::uint32_t> onward(std::size_t nodes, std::span<const LayoutLine> lines, const Incident& outgoing) {
  std::vector<std::uint32_t> waiting(nodes), order;
  for (const LayoutLine& line : lines) ++waiting[line.to];
  order.reserve(nodes);
  for (std::uint32_t n = 0; n < nodes; ++n) {
    if (waiting[n] == 0) order.push_back(n);
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const std::uint32_t line : outgoing.of(order[i])) {
      if (--waiting[lines[line].to] == 0) order.push_back(lines[line].to);
    }
  }
  return order;
}

}  // namespace

std::size_t passed_ranks(std::size_t nodes, std::span<const LayoutLine> all) {
  std::vector<LayoutLine> lines;
  for (const LayoutLine& line : all) {
    if (line.from != line.to) lines.push_back(line);
  }
  turn_back_lines(nodes, lines);
  const Incident outgoing(nodes, lines, &LayoutLine::from), incoming(nodes, lines, &LayoutLine::to);
  const std::vector<std::uint32_t> order = onward(nodes, lines, outgoing);
  std::vector<std::size_t> rank(nodes);  // steps away from what points at nothing
  for (auto node = order.rbegin(); node != order.rend(); ++node) {
    for (const std::uint32_t line : outgoing.of(*node)) rank[*node] = std::max(rank[*node], rank[lines[line].to] + 1);
  }
  for (const std::uint32_t node : order) {
    const auto from = incoming.of(node);
    if (from.size() <= outgoing.of(node).size()) continue;
    std::size_t nearest = rank[lines[from.front()].from];
    for (const std::uint32_t line : from) nearest = std::min(nearest, rank[lines[line].from]);
    rank[node] = nearest - 1;
  }
  std::size_t passed = 0;
  for (const LayoutLine& line : lines) passed += rank[line.from] - rank[line.to] - 1;
  return passed;
}

}  // namespace stancemap
