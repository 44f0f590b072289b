#include "debate/flow/voices.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

namespace stancemap::flow {
namespace {

std::vector<std::string_view> sides_of(const Utterances& said, std::span<const Column> columns, ThreadId thread) {
  std::vector<std::string_view> sides;
  std::unordered_set<std::string_view> noted{{}};
  const auto note = [&](std::string_view side) {
    if (noted.insert(side).second) sides.push_back(side);
  };
  for (const Column& column : columns) note(column.side);
  for (const PostId post : said.posts(thread)) {
    const std::uint32_t side = said.moment(post).side;
    if (side != Moment::kNoSide) note(said.sides()[side]);
  }
  return sides;
}

std::vector<Team> teams_of(const ArgumentMap& map, const Utterances& said, ThreadId thread) {
  std::vector<Team> teams;
  std::unordered_map<std::string_view, std::unordered_set<std::string_view>> of_side;
  bool several = false;
  for (const PostId post : said.posts(thread)) {
    const std::uint32_t side = said.moment(post).side;
    if (side == Moment::kNoSide) continue;
    const Team team{said.sides()[side], team_of(map, post)};
    std::unordered_set<std::string_view>& known = of_side[team.side];
    if (!known.insert(team.name).second) continue;
    teams.push_back(team);
    several |= known.size() - known.count({}) > 1;
  }
  return several ? teams : std::vector<Team>();
}

}  // namespace

void add_voices(const ArgumentMap& map, const Utterances& said, std::span<const Column> columns, Sheet& sheet) {
  sheet.sides = sides_of(said, columns, sheet.thread);
  sheet.teams = teams_of(map, said, sheet.thread);
}

std::vector<Team> voices(const Sheet& sheet) {
  if (!sheet.teams.empty()) return sheet.teams;
  std::vector<Team> result;
  for (const std::string_view side : sheet.sides) result.push_back({side, {}});
  return result;
}

std::size_t voice_number(const Sheet& sheet, std::string_view side, std::string_view team) {
  if (!sheet.teams.empty()) {
    const auto at = std::find(sheet.teams.begin(), sheet.teams.end(), Team{side, team});
    return at == sheet.teams.end() ? 0 : static_cast<std::size_t>(at - sheet.teams.begin());
  }
  const auto at = std::find(sheet.sides.begin(), sheet.sides.end(), side);
  return at == sheet.sides.end() ? 0 : static_cast<std::size_t>(at - sheet.sides.begin());
}

std::unordered_map<std::string_view, std::size_t> side_numbers(const Sheet& sheet) {
  std::unordered_map<std::string_view, std::size_t> numbers;
  for (std::size_t s = 0; s < sheet.sides.size(); ++s) numbers.emplace(sheet.sides[s], s);
  return numbers;
}

std::string side_text(std::string_view side, std::string_view team) {
  return side.empty() || team.empty() ? std::string(side) : fmt::format("{} ({})", side, team);
}

}  // namespace stancemap::flow
