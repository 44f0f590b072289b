#include "debate/flow/sections.h"

#include <algorithm>

namespace stancemap::flow {
namespace {

class Parting {
 public:
  Parting(const ArgumentMap& map, std::vector<Cell>& cells, const std::vector<bool>& kept)
      : cells_(cells),
        kept_(kept),
        none_(static_cast<std::uint32_t>(map.groups.size())),
        own_(cells.size(), none_),
        group_(cells.size(), none_) {
    const std::vector<GroupId> groups = groups_of_claims(map);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!cells[i].says_claim()) continue;
      if (const GroupId group = groups[cells[i].claim.index()]) group_[i] = static_cast<std::uint32_t>(group.index());
      if (cells[i].kind == Kind::kArgument) own_[i] = group_[i];
    }
    section_ = own_;
  }

  std::vector<std::uint32_t> sections() && {
    const auto has_group = [&](std::uint32_t i) { return kept_[i] && own_[i] != none_; };
    bool any = false;
    for (std::uint32_t i = 0; i < cells_.size() && !any; ++i) any = has_group(i);
    if (!any) return {};
    give_first_answers_group();
    for (std::uint32_t i = 0; i < cells_.size(); ++i) place(i);
    return std::move(section_);
  }

 private:
  /// To what stands alone and is in no group: the thesis that an argument of a group attacks.
  void give_first_answers_group() {
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      const std::uint32_t beside = cells_[i].stands_on;
      if (!kept_[i] || own_[i] == none_ || beside == kNoCell) continue;
      const bool is_alone = cells_[beside].kind == Kind::kArgument && cells_[beside].stands_on == kNoCell;
      if (is_alone && section_[beside] == none_) section_[beside] = own_[i];
    }
  }

  /// What a cell stands beside comes before it, but for what is said before the thread; that stands alone.
  void place(std::uint32_t index) {
    Cell& cell = cells_[index];
    if (cell.kind != Kind::kArgument) {
      section_[index] = section_[cell.of];
      if (cell.stands_on != kNoCell && section_[cell.stands_on] != section_[index]) cell.stands_on = cell.of;
    } else if (cell.stands_on == kNoCell) {
      return;
    } else if (own_[index] == none_ || own_[index] == section_[cell.stands_on] ||
               own_[index] == group_[cell.stands_on]) {
      section_[index] = section_[cell.stands_on];
    } else {
      const auto is_with_it = [&](std::uint32_t other) {
        return kept_[other] && section_[other] == own_[index] && (other < index || !cells_[other].post);
      };
      const auto beside = std::find_if(cell.answers.begin(), cell.answers.end(), is_with_it);
      cell.stands_on = beside == cell.answers.end() ? kNoCell : *beside;
    }
  }

  std::vector<Cell>& cells_;
  const std::vector<bool>& kept_;
  std::uint32_t none_;
  std::vector<std::uint32_t> own_, group_;  // per cell: of its claim, those of arguments, and of warrants too
  std::vector<std::uint32_t> section_;      // per cell
};

}  // namespace

std::vector<GroupId> groups_of_claims(const ArgumentMap& map) {
  std::vector<GroupId> groups;
  for (const Claim& claim : map.claims) groups.push_back(claim.group);
  for (const Argument& argument : map.arguments) {
    for (const Ref<ClaimId>& premise : argument.premises) {
      GroupId& of = groups[premise.id.index()];
      if (!of) of = argument.group;
    }
  }
  return groups;
}

std::vector<std::uint32_t> part_by_groups(const ArgumentMap& map, std::vector<Cell>& cells,
                                          const std::vector<bool>& kept) {
  if (map.groups.empty()) return {};
  return Parting(map, cells, kept).sections();
}

}  // namespace stancemap::flow
