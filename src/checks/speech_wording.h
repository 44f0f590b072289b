#pragma once
// How messages of checks name the posts of a round.

#include <string>

#include "debate/later_posts.h"
#include "debate/utterances.h"
#include "diagnostics/finding.h"

namespace stancemap {

/// "1NC" where the post is part of that speech, else as `post_text`: "comment 5 of `joyner`".
std::string speech_text(const ArgumentMap& map, const Utterances& said, PostId post);

/// Appends the first posts in which an answer could have come as related places; the last one says how many more.
void add_chances(const ArgumentMap& map, const Utterances& said, const Chances& chances, Finding& finding);

}  // namespace stancemap
