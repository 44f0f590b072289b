#include "debate/flow/selection.h"

#include <algorithm>
#include <utility>

#include "debate/flow/sections.h"

namespace stancemap::flow {
namespace {

class DroppedBy {
 public:
  DroppedBy(const std::vector<Cell>& cells, std::string_view side)
      : cells_(cells), side_(side), above_(cells_above()), kept_(cells.size()) {}

  std::vector<bool> kept() && {
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      if (!is_dropped(cells_[i])) continue;
      kept_[i] = true;
      const std::uint32_t head = cells_[i].of;
      for (std::uint32_t at = head; at != kNoCell && !kept_[at]; at = above_[at]) kept_[at] = true;
      for (std::uint32_t w = head + 1; w < cells_.size() && cells_[w].kind == Kind::kWarrant; ++w) kept_[w] = true;
    }
    return std::move(kept_);
  }

 private:
  /// Where several sides could have answered, each of them dropped it.
  bool is_dropped(const Cell& drop) const {
    if (drop.kind != Kind::kDrop) return false;
    return drop.side == side_ || (drop.side.empty() && cells_[drop.of].side != side_);
  }

  /// Of a warrant, what it supports; else what it stands beside.
  std::vector<std::uint32_t> cells_above() const {
    std::vector<std::uint32_t> above(cells_.size(), kNoCell);
    std::vector<std::uint32_t> path;  // from the argument down to the warrant at hand
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if (cell.says_claim()) path.resize(std::min<std::size_t>(path.size(), cell.depth));
      above[i] = cell.kind == Kind::kWarrant && !path.empty() ? path.back() : cell.stands_on;
      if (cell.says_claim()) path.push_back(i);
    }
    return above;
  }

  const std::vector<Cell>& cells_;
  std::string_view side_;
  std::vector<std::uint32_t> above_;  // per cell: the one under or beside which it stands
  std::vector<bool> kept_;
};

class OfGroup {
 public:
  OfGroup(const ArgumentMap& map, std::vector<Cell>& cells, GroupId group)
      : map_(map), cells_(cells), is_inside_(groups_inside(group)), group_of_(groups_of_claims(map)) {}

  std::vector<bool> kept() && {
    find_own();
    kept_ = own_;
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      if (!own_[i] || !cells_[i].says_claim()) continue;
      for (const std::uint32_t answered : cells_[i].answers) kept_[answered] = true;
      if (cells_[i].stands_on != kNoCell) kept_[cells_[i].stands_on] = true;
    }
    set_heads();
    set_neighbours();
    return std::move(kept_);
  }

 private:
  /// Parents that go in a circle lead nowhere.
  std::vector<bool> groups_inside(GroupId group) const {
    std::vector<bool> is_known(map_.groups.size());
    std::vector<bool> is_inside(map_.groups.size());
    is_known[group.index()] = is_inside[group.index()] = true;
    std::vector<std::size_t> path;
    for (std::size_t g = 0; g < map_.groups.size(); ++g) {
      GroupId at(g);
      for (path.clear(); at && !is_known[at.index()]; at = map_[at].parent) {
        is_known[at.index()] = true;
        path.push_back(at.index());
      }
      if (!at || !is_inside[at.index()]) continue;
      for (const std::size_t below : path) is_inside[below] = true;
    }
    return is_inside;
  }

  /// What a cell answers or adds to comes before it, but for what is said before the thread.
  void find_own() {
    own_.resize(cells_.size());
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      const GroupId group = group_of_[cells_[i].claim.index()];
      if (cells_[i].says_claim() && !cells_[i].post) own_[i] = group && is_inside_[group.index()];
    }
    std::vector<std::uint32_t> path;  // the supports from the argument down to the warrant at hand
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if (!cell.says_claim()) {
        own_[i] = cell.of != kNoCell && own_[cell.of];
      } else if (cell.post) {
        path.resize(cell.depth);
        own_[i] = is_own(cell, path.empty() ? cell.supports : path.back());
        path.push_back(i);
      }
    }
  }

  bool is_own(const Cell& cell, std::uint32_t supported) const {
    if (const GroupId group = group_of_[cell.claim.index()]) return is_inside_[group.index()];
    const auto is_own_cell = [&](std::uint32_t other) { return other != kNoCell && own_[other]; };
    return is_own_cell(supported) || std::any_of(cell.answers.begin(), cell.answers.end(), is_own_cell);
  }

  void set_heads() {
    std::uint32_t head = kNoCell;
    std::uint32_t depth = 0;  // of the head on the whole sheet
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      Cell& cell = cells_[i];
      if (cell.kind != Kind::kWarrant) head = kNoCell;
      if (!kept_[i] || !cell.says_claim()) continue;
      if (head == kNoCell || cell.depth <= depth) {
        head = i;
        depth = std::exchange(cell.depth, 0);
        cell.kind = Kind::kArgument;
        cell.of = kNoCell;
      } else {
        cell.of = head;
        cell.depth -= depth;
      }
    }
  }

  void set_neighbours() {
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      Cell& cell = cells_[i];
      if (!kept_[i] || cell.kind == Kind::kWarrant) continue;
      if (own_[i] && stand_beside_answered(i, own_)) continue;
      if (cell.stands_on != kNoCell && kept_[cell.stands_on]) continue;
      if (!stand_beside_answered(i, kept_)) cell.stands_on = cell.of;
    }
  }

  bool stand_beside_answered(std::uint32_t index, const std::vector<bool>& wanted) {
    Cell& cell = cells_[index];
    const auto can_stand_by = [&](std::uint32_t other) {
      return wanted[other] && (other < index || !cells_[other].post);
    };
    const auto beside = std::find_if(cell.answers.begin(), cell.answers.end(), can_stand_by);
    if (beside == cell.answers.end()) return false;
    cell.stands_on = *beside;
    return true;
  }

  const ArgumentMap& map_;
  std::vector<Cell>& cells_;
  std::vector<bool> is_inside_;    // per group
  std::vector<GroupId> group_of_;  // per claim
  std::vector<bool> own_, kept_;   // per cell: of the group; on the sheet
};

}  // namespace

std::vector<bool> kept_cells(const ArgumentMap& map, const SheetOptions& options, std::vector<Cell>& cells) {
  if (options.group) return OfGroup(map, cells, options.group).kept();
  if (!options.dropped_by.empty()) return DroppedBy(cells, options.dropped_by).kept();
  return std::vector<bool>(cells.size(), true);
}

}  // namespace stancemap::flow
