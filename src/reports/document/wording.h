#pragma once
// How reports write names, numbers, lists and places.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/places.h"
#include "model/argument_map.h"

namespace stancemap::documents {

inline constexpr std::size_t kMostNamed = 5;
/// Code points of an id in a sentence.
inline constexpr std::size_t kMostOfId = 60;

/// "a, b and 3 more" of names joined by `separator`; the first kMostNamed.
std::string list_text(const std::vector<std::string>& names, std::string_view separator);

/// "1 claim", "no claims", "5 claims": the count and the noun, which takes an "s".
std::string count_text(std::uint64_t count, std::string_view noun);

/// "37 %" of a whole, rounded, but "under 1 %" for something and "over 99 %" for not all; empty for a whole of nothing.
std::string share_text(std::uint64_t part, std::uint64_t whole);

/// Adds a sentence unless it is empty.
void add_sentence(std::vector<std::string>& sentences, std::string sentence);

/// "is" or "are".
std::string_view verb(std::uint64_t count, std::string_view one, std::string_view many);

/// "source-id, locator", or the id alone.
std::string citation_text(const ArgumentMap& map, const Citation& citation);

/// "map.yaml:31"; empty for a span that is nowhere.
std::string place_text(Places& places, const SourceSet& sources, const Span& span);

/// The first `code_points` of a text, and "…" where more follow. Broken UTF-8 is kept as it is.
std::string shortened(std::string_view text, std::size_t code_points);

/// Columns of a line of sentences in the text format.
inline constexpr std::size_t kTextLine = 100;

/// Sentences made safe for a terminal and broken into lines (see reports/text_lines.h), each with its line feed; the
/// first line indented by `first` blanks, the others by `rest`.
std::string wrapped(std::string_view text, std::size_t first = 0, std::size_t rest = 0);

}  // namespace stancemap::documents
