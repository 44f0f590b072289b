#pragma once
// How good a source is, by what the map says of it: its marks, and the Admiralty code (reliability of the source A to
// F, credibility of what it says 1 to 6, judged apart; F and 6 mean "cannot be judged").

#include <string>
#include <string_view>
#include <vector>

#include "model/argument_map.h"

namespace stancemap {

/// "opinion", "ai-generated", "repost", "anonymous", "second-hand", "primary", "retracted".
bool has_mark(const Source& source, std::string_view mark);

/// Per source: a `cite` of a claim names it.
std::vector<bool> cited_sources(const ArgumentMap& map);

/// Why what is cited is weak: "reliability D", "credibility 5", "ai-generated", "anonymous", "retracted", "repost of
/// `a`, which is not cited". Empty when it is not; what was not judged, or cannot be (F, 6), is not weak. A citation's
/// own credibility counts instead of its source's. `cited`: as `cited_sources` gives it.
std::vector<std::string> weaknesses(const ArgumentMap& map, const Citation& citation, const std::vector<bool>& cited);

}  // namespace stancemap
