#pragma once
// How the cells of a flow sheet are named, and what is said of them: the same words in every format. Names and texts
// come from the map as they are; writers escape.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "debate/flow/sheet.h"

namespace stancemap::flow {

/// "3" or "3b"; empty for cells that only speak about others.
std::string number_text(const Cell& cell);

/// What other cells call it: "1NC 3b", or without columns of speeches "3b".
std::string reference(const Sheet& sheet, std::uint32_t cell);

/// References of the first `most` cells, and "and 3 more": "1AC 2, 1NC 4".
std::string references(const Sheet& sheet, const std::vector<std::uint32_t>& cells, std::size_t most);

/// What a cell says that says no claim: "extends 1AC 2", "concedes 1NC 1", "no answer to 1NC 3".
std::string act_text(const ArgumentMap& map, const Sheet& sheet, std::uint32_t cell);

/// What it answers and its place does not show: "answers 1AC 2", "also answers 1AC 4"; of what answers nothing
/// "supports 1AC 2"; empty: nothing.
std::string answers_text(const Sheet& sheet, std::uint32_t cell, std::size_t most);

/// What is wrong with it and what became of it: "new in 1AR, a rebuttal", "dropped by negative in 2NC", "conceded in
/// 1AR by Ann". One sentence part each.
std::vector<std::string> mark_texts(const ArgumentMap& map, const Sheet& sheet, std::uint32_t cell);

/// The mark of what a rebuttal brings up first.
inline constexpr std::string_view kNewWord = "new";

/// The same in a word each, without repeats: "new", "dropped", "conceded", "withdrawn".
std::vector<std::string_view> mark_words(const Sheet& sheet, std::uint32_t cell);

/// Who speaks in the cell; empty for a drop and for what no post says.
std::string_view speaker(const ArgumentMap& map, const Cell& cell);

/// The same, and of the side and the team what the head of the column does not say: "Ann, affirmative, Millrace".
std::string speaker_text(const ArgumentMap& map, const Sheet& sheet, std::uint32_t cell);

/// Where a post stands: its speech, else "comment 6".
std::string place_text(const ArgumentMap& map, const Sheet& sheet, const Cell& cell);

/// The claim's text, or its label where it has one and labels are wanted.
std::string_view claim_text(const ArgumentMap& map, const Cell& cell, bool labels);

/// "The Great Round": the title of the thread, of its source, of the map, or the thread's id; never empty.
std::string_view title_of(const ArgumentMap& map, const Sheet& sheet);

/// What the sheet holds, a sentence each: how many arguments, who dropped how many.
std::vector<std::string> summary(const ArgumentMap& map, const Sheet& sheet);

/// The title of its group, or the id.
std::string section_title(const ArgumentMap& map, const Section& section);

/// What stands for a sheet without cells.
std::string empty_text(const Sheet& sheet);

/// "1AC - First affirmative constructive", then the side, the team and the speaker where there are any, in parentheses.
std::string column_heading(const Column& column);

}  // namespace stancemap::flow
