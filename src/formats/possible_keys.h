#pragma once
// What a file that could not be parsed may define.

#include <string_view>
#include <unordered_set>

namespace stancemap {

/// Every text that stands before a colon as a key does, found without parsing: the last word, the last quoted text, and
/// all since the last bracket, comma or line break. Only for looking things up. Linear; views into `text`.
std::unordered_set<std::string_view> possible_keys(std::string_view text);

}  // namespace stancemap
