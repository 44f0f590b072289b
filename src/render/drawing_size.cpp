#include <algorithm>

#include "render/drawing.h"
#include "render/layout_work.h"

namespace stancemap {

std::vector<bool> cut_relations(const ArgumentMap& map, const Selection& shown) {
  std::vector<bool> cut(map.relations.size(), false);
  for (std::size_t r = 0; r < map.relations.size(); ++r) {
    if (shown.relations[r] && map.relations[r].to.is_relation()) cut[map.relations[r].to.index] = true;
  }
  return cut;
}

DrawingSize drawing_size(const PictureInput& in, const Selection& shown) {
  const ArgumentMap& map = in.map;
  const std::vector<bool> cut = cut_relations(map, shown);
  // Claims, arguments and the middles of relations are numbered one after the other.
  const auto number = [&](Node node) {
    const std::size_t before = node.is_claim()      ? 0
                               : node.is_argument() ? map.claims.size()
                                                    : map.claims.size() + map.arguments.size();
    return static_cast<std::uint32_t>(before + node.index);
  };
  std::vector<LayoutLine> lines;
  for (std::uint32_t a = 0; a < map.arguments.size(); ++a) {
    if (!shown.arguments[a]) continue;
    for (const auto& premise : map.arguments[a].premises) {
      if (premise.id && shown.claims[premise.id.index()])
        lines.push_back({number(Node(premise.id)), number(Node(ArgumentId(a)))});
    }
  }
  for (std::uint32_t r = 0; r < map.relations.size(); ++r) {
    if (!shown.relations[r]) continue;
    const std::uint32_t from = number(map.relations[r].from), to = number(map.relations[r].to);
    const std::uint32_t middle = cut[r] ? number(Node(RelationId(r))) : to;
    lines.push_back({from, middle});
    if (cut[r]) lines.push_back({middle, to});
  }
  const auto cuts = static_cast<std::size_t>(std::count(cut.begin(), cut.end(), true));
  return {shown.claim_count + shown.argument_count + cuts, lines.size(),
          passed_ranks(map.claims.size() + map.arguments.size() + map.relations.size(), lines)};
}

}  // namespace stancemap
