#pragma once
// What the free text of `at` says about the place in a text: "paragraph 12", "comment 5", "p. 3", "12:30", "last
// paragraph of the post", "paragraph 2 of comment 6", "as reported in paragraph 7 of the brief". Words around what is
// understood do not count; what is not understood at all is no locator, and nothing is misplaced by it.

#include <cstdint>
#include <string_view>
#include <vector>

namespace stancemap {

struct LocatorPart {
  enum class Kind : std::uint8_t {
    kTime,         // seconds: "12:30", "1:02:03"
    kPage,         // "p. 3", "page 3", "pp. 3-5"
    kPost,         // "comment 5", "post 5", "reply 5", or the thread's own word
    kBeforePosts,  // "of the post": what stands before the first numbered post
    kHeadline,     // "headline", "title"
    kParagraph,    // "paragraph 3", "paragraphs 3-5", "paragraphs 3 and 7", "second paragraph", "last paragraph"
    kLine          // "line 14"
  };
  struct Range {
    std::uint64_t first = 0, last = 0;
  };
  Kind kind = Kind::kParagraph;
  std::vector<Range> ranges;  // numbers from 1; empty with `is_last`
  bool is_last = false;
};

/// From the outside in: at most one part of each kind, in the order of the kinds.
struct Locator {
  std::vector<LocatorPart> parts;
  bool empty() const { return parts.empty(); }
  bool has(LocatorPart::Kind kind) const;
};

/// `unit` is what the thread of the source calls its posts, or empty. Looks at the first 1,000 bytes of `at`.
Locator locator_in(std::string_view at, std::string_view unit);

}  // namespace stancemap
