#pragma once
// Which post answers which: as `replies-to` says, and as mentions tell where it says nothing.

#include <cstdint>
#include <vector>

#include "graph/digraph.h"
#include "model/argument_map.h"

namespace stancemap {

struct Reply {
  PostId from, to;
  Span span;             // in `replies-to`, or of the mention
  bool derived = false;  // only a mention tells of it
};

/// A mention that tells of a reply, but not to which of several posts: no reply is made of it.
struct AmbiguousMention {
  PostId post;
  Ref<ParticipantId> mentioned;
  std::uint32_t candidates = 0;  // earlier posts of the mentioned participant in this thread, 2 and more
  PostId latest;                 // of them
};

/// A mention of somebody who has not spoken yet in this thread: nothing can be answered.
struct EarlyMention {
  PostId post;
  Ref<ParticipantId> mentioned;
  PostId first;  // their first post, later in this thread; not valid: they have none in it
};

struct Replies {
  std::vector<Reply> replies;  // in the order of the threads; the written ones of a post before its derived ones
  std::vector<AmbiguousMention> ambiguous;
  std::vector<EarlyMention> early;

  /// The replies of one post, by its index in the map, are those from first to last in `replies`.
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> last;
};

/// A mention tells of a reply when no `replies-to` of the post leads to the mentioned participant. It is derived when
/// that participant has exactly one earlier post in the thread. Who mentions themselves answers nobody.
/// O(posts + mentions · log posts).
Replies replies_of(const ArgumentMap& map);

/// The replies that are written, as a graph: its vertices are the posts by their index in the map, and its edge e is
/// `replies[e]`. A post's replies to itself are apart.
struct WrittenReplies {
  std::vector<Reply> replies;
  std::vector<Reply> to_itself;  // one a post
  Digraph graph;
};
WrittenReplies written_replies(const ArgumentMap& map);

}  // namespace stancemap
