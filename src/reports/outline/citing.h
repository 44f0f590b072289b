#pragma once
// Who says a claim, and what it cites, as Markdown. All texts of the map are escaped here.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/argument_map.h"

namespace stancemap::outline {

/// One line of running text that may stand at the start of a line: no list, heading or rule begins there.
std::string line_text(std::string_view text);

/// At most `code_points` of a text, then "…"; one line, not escaped.
std::string first_words(std::string_view text, std::size_t code_points);
/// Of a text as a heading, and where it only is named again.
inline constexpr std::size_t kMostOfHeading = 80, kMostOfMention = 60;

/// "Ann, comment 3": who speaks a claim, and in which post; empty for one outside posts.
std::string speaker_text(const ArgumentMap& map, ClaimId claim);

/// A place in a source that a claim names, or that its post is.
struct Reference {
  SourceId source;
  std::string at;          // as in the map
  std::string_view quote;  // likewise
};
/// What backs the claim.
std::vector<Reference> cited(const ArgumentMap& map, ClaimId claim);
/// Where it is made.
std::vector<Reference> said(const ArgumentMap& map, ClaimId claim);

/// "[Title](https://…), p. 12"; a long title is cut.
std::string short_reference(const ArgumentMap& map, const Reference& reference);
/// "Ann Lee, Bo Kim: *Title*. Journal, 12 (3), Publisher, 2020, p. 12. <https://…>. “the quote”"
std::string full_reference(const ArgumentMap& map, const Reference& reference);
/// "*Title*, p. 12. “the quote”", for a source that was given in full; a long title is cut.
std::string repeated_reference(const ArgumentMap& map, const Reference& reference);

}  // namespace stancemap::outline
