#pragma once
// The text of a map with one thread, for checks about people: ann, ben and cleo, no sides.

#include <string>
#include <string_view>

namespace stancemap {

/// `posts` are indented by four blanks; `more` are other keys of the map, which stand before.
inline std::string thread_text(std::string_view posts, std::string_view more = {}) {
  return "participants: {ann: Ann, ben: Ben, cleo: Cleo}\nsources: {forum: {title: Forum}}\n" + std::string(more) +
         "thread:\n  source: forum\n  unit: comment\n  posts:\n" + std::string(posts);
}

}  // namespace stancemap
