#pragma once
// A thread as a tree: each post below the one that it answers.

#include <cstdint>
#include <vector>

#include "debate/replies.h"

namespace stancemap {

/// A post in its place in the tree.
struct TreePost {
  PostId post;
  std::uint32_t depth = 0;     // 0: it answers nothing in the tree
  PostId parent;               // not valid at depth 0
  bool derived = false;        // only a mention tells that it answers its parent
  bool closes_circle = false;  // it answers a post below it: the tree is cut open here
  std::vector<Reply> others;   // what else it answers, and what the cut took away; in the order written
};

/// The posts of a thread, each before those below it, siblings in the order of the thread. A post stands below the
/// first of its targets that is in the thread. Where replies go in a circle, the first of the circle's posts in the
/// thread stands on top. Linear.
std::vector<TreePost> thread_tree(const ArgumentMap& map, ThreadId thread, const Replies& replies);

}  // namespace stancemap
