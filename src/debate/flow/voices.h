#pragma once
// Who speaks on a flow sheet: sides, and the teams of each.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "debate/flow/sheet.h"

namespace stancemap::flow {

/// Sets `sides` and `teams`.
void add_voices(const ArgumentMap& map, const Utterances& said, std::span<const Column> columns, Sheet& sheet);

/// Who has a look of its own: each team where a side has several, else each side.
std::vector<Team> voices(const Sheet& sheet);

/// The index of who speaks for a side and a team in `voices`; 0 where it is not there.
std::size_t voice_number(const Sheet& sheet, std::string_view side, std::string_view team);

/// Per side its index in `Sheet::sides`.
std::unordered_map<std::string_view, std::size_t> side_numbers(const Sheet& sheet);

/// "opposition (OO)"; empty without a side.
std::string side_text(std::string_view side, std::string_view team);

}  // namespace stancemap::flow
