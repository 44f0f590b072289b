// A thesis with 500 grounds is a ribbon of 500 boxes when they all stand in one layer. Here they stand in blocks of two
// columns with a channel between them. The lines of a block turn into its channel, run up to its end in one trunk and
// on to the box in one line. So the lines cross nothing, and 100,000 leaves cost no bends. The trunk is the edge
// bundling of Holten (Hierarchical edge bundles, 2006) in its plainest form; lines share one only when they look the
// same.

#include "layout/leaf_folding.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/routing.h"

namespace stancemap {
namespace {

constexpr double kHalfChannel = 15, kTurn = 12;   // half its width, and how far along a line turns into it
constexpr double kWordRoom = 12, kTightTurn = 6;  // around words that stand in it; how far across a line turns there

class Folder {
 public:
  Folder(const LayoutPart& part, std::span<const ArcLook> looks, const std::vector<bool>& has_loop,
         const FoldOptions& options)
      : part_(part), looks_(looks), has_loop_(has_loop), options_(options) {}

  FoldedPart fold() {
    out_.vertex.assign(part_.across.size(), 0);
    out_.arc.assign(part_.arcs.size(), 0);
    const std::vector<std::vector<std::uint32_t>> bundles = found();
    for (const auto& bundle : bundles) {
      for (const std::uint32_t arc : bundle) {
        out_.vertex[part_.arcs[arc].from] = FoldedPart::kFolded;
        out_.arc[arc] = FoldedPart::kFolded;
      }
    }
    keep_rest();
    for (const auto& bundle : bundles) add_blocks(bundle);
    return std::move(out_);
  }

 private:
  // Leaves of one box and kind, where there are many.
  std::vector<std::vector<std::uint32_t>> found() const {
    std::vector<std::uint32_t> degree(part_.across.size());
    for (const Arc& arc : part_.arcs) ++degree[arc.from], ++degree[arc.to];
    std::vector<std::uint32_t> leaves;
    for (std::uint32_t a = 0; a < part_.arcs.size(); ++a) {
      const Arc& arc = part_.arcs[a];
      if (degree[arc.from] != 1 || degree[arc.to] == 1 || has_loop_[arc.from]) continue;
      if (part_.group[arc.from] == part_.group[arc.to]) leaves.push_back(a);
    }
    const auto key = [&](std::uint32_t a) { return std::pair(part_.arcs[a].to, looks_[a].kind); };
    std::stable_sort(leaves.begin(), leaves.end(), [&](auto a, auto b) { return key(a) < key(b); });
    std::vector<std::vector<std::uint32_t>> bundles;
    for (std::size_t i = 0; i < leaves.size();) {
      std::size_t end = i;
      while (end < leaves.size() && key(leaves[end]) == key(leaves[i])) ++end;
      if (end - i >= options_.from)
        bundles.emplace_back(leaves.begin() + static_cast<std::ptrdiff_t>(i),
                             leaves.begin() + static_cast<std::ptrdiff_t>(end));
      i = end;
    }
    return bundles;
  }

  void keep_rest() {
    out_.part.groups = part_.groups;
    for (std::size_t v = 0; v < part_.across.size(); ++v) {
      if (out_.vertex[v] == FoldedPart::kFolded) continue;
      out_.vertex[v] = add_vertex(part_.across[v], part_.along[v], part_.group[v]);
    }
    for (std::size_t a = 0; a < part_.arcs.size(); ++a) {
      if (out_.arc[a] == FoldedPart::kFolded) continue;
      out_.arc[a] = static_cast<std::uint32_t>(out_.part.arcs.size());
      out_.part.arcs.push_back({out_.vertex[part_.arcs[a].from], out_.vertex[part_.arcs[a].to]});
    }
  }

  std::uint32_t add_vertex(double across, double along, std::uint32_t group) {
    out_.part.across.push_back(across);
    out_.part.along.push_back(along);
    out_.part.group.push_back(group);
    return static_cast<std::uint32_t>(out_.part.across.size() - 1);
  }

  void add_blocks(const std::vector<std::uint32_t>& bundle) {
    double across = 0, along = 0, half_channel = kHalfChannel;
    for (const std::uint32_t a : bundle) {
      across = std::max(across, part_.across[part_.arcs[a].from]);
      along += room_along(a) + options_.gap;
      if (looks_[a].words_across > 0) half_channel = std::max(half_channel, looks_[a].words_across + kWordRoom);
    }
    const auto count = static_cast<double>(bundle.size());
    const double pair = 2 * (across + half_channel) + options_.gap;
    const double wanted = std::sqrt(count * pair / (2 * options_.aspect * along / count));
    // As many blocks as that gives, all of about the same length.
    const double blocks = std::ceil(count / (2 * std::max(1.0, std::round(wanted))));
    const auto rows = static_cast<std::size_t>(std::ceil(count / (2 * blocks)));
    for (std::size_t begin = 0; begin < bundle.size(); begin += 2 * rows)
      add_block(std::span(bundle).subspan(begin, std::min(2 * rows, bundle.size() - begin)), half_channel);
  }

  double room_along(std::uint32_t arc) const {
    return std::max(part_.along[part_.arcs[arc].from], looks_[arc].words_along);
  }

  void add_block(std::span<const std::uint32_t> arcs, double half_channel) {
    const auto leaf = [&](std::size_t i) { return part_.arcs[arcs[i]].from; };
    FoldedPart::Block block{0, 0, {arcs.begin(), arcs.end()}, std::vector<Point>(arcs.size()), half_channel};
    double across = 0, along = 0;
    for (std::size_t i = 0; i < arcs.size(); ++i) across = std::max(across, part_.across[leaf(i)]);
    const auto row_size = [&](std::size_t i) {
      return i + 1 < arcs.size() ? std::max(room_along(arcs[i]), room_along(arcs[i + 1])) : room_along(arcs[i]);
    };
    for (std::size_t i = 0; i < arcs.size(); i += 2) along += row_size(i) + (i > 0 ? options_.gap : 0);
    double at = along / 2;
    for (std::size_t i = 0; i < arcs.size(); i += 2) {
      const double size = row_size(i);
      for (std::size_t k = i; k < std::min(i + 2, arcs.size()); ++k) {
        const double away = half_channel + part_.across[leaf(k)] / 2;
        block.places[k] = {k == i ? -away : away, at - size / 2};
      }
      at -= size + options_.gap;
    }
    const std::uint32_t box = out_.vertex[part_.arcs[arcs.front()].to];
    block.vertex = add_vertex(2 * (across + half_channel), along, out_.part.group[box]);
    block.arc = static_cast<std::uint32_t>(out_.part.arcs.size());
    out_.part.arcs.push_back({block.vertex, box});
    out_.blocks.push_back(std::move(block));
  }

  const LayoutPart& part_;
  std::span<const ArcLook> looks_;
  const std::vector<bool>& has_loop_;
  const FoldOptions& options_;
  FoldedPart out_;
};

}  // namespace

FoldedPart fold_leaves(const LayoutPart& part, std::span<const ArcLook> looks, const std::vector<bool>& has_loop,
                       const FoldOptions& options) {
  return Folder(part, looks, has_loop, options).fold();
}

UnfoldedPart unfold(const LayoutPart& part, const FoldedPart& folded, std::span<const Point> centers,
                    std::vector<std::vector<Point>> routes) {
  UnfoldedPart out{std::vector<Point>(part.across.size()), std::vector<std::vector<Point>>(part.arcs.size()),
                   std::vector<double>(part.arcs.size())};
  for (std::size_t v = 0; v < part.across.size(); ++v) {
    if (folded.vertex[v] != FoldedPart::kFolded) out.centers[v] = centers[folded.vertex[v]];
  }
  for (std::size_t a = 0; a < part.arcs.size(); ++a) {
    if (folded.arc[a] != FoldedPart::kFolded) out.routes[a] = std::move(routes[folded.arc[a]]);
  }
  for (const FoldedPart::Block& block : folded.blocks) {
    const Point middle = centers[block.vertex];
    const std::vector<Point>& trunk = routes[block.arc];
    for (std::size_t i = 0; i < block.leaves.size(); ++i) {
      const std::uint32_t leaf = part.arcs[block.leaves[i]].from;
      const Point at{middle.x + block.places[i].x, middle.y + block.places[i].y};
      out.centers[leaf] = at;
      const double inward = at.x < middle.x ? 1 : -1;
      const double side = at.x + inward * part.across[leaf] / 2, turn = middle.x - inward * kTightTurn;
      // A small box may be lower than a turn is long; the trunk begins at the end of the block at the latest.
      const double turned = std::min(at.y + kTurn, std::max(at.y, trunk.front().y));
      std::vector<Point>& route = out.routes[block.leaves[i]];
      route = {{side, at.y}};
      const bool has_words = block.half_channel > kHalfChannel;
      if (has_words) add_line(route, {turn, at.y});
      route.insert(route.end(),
                   {{((has_words ? turn : side) + middle.x) / 2, at.y}, {middle.x, at.y}, {middle.x, turned}});
      out.own[block.leaves[i]] = block.half_channel;
      add_line(route, trunk.front());
      route.insert(route.end(), trunk.begin() + 1, trunk.end());
    }
  }
  return out;
}

}  // namespace stancemap
