#include "debate/replies.h"

#include <algorithm>

namespace stancemap {
namespace {

/// The positions at which each participant speaks in the thread at hand.
class Speakers {
 public:
  explicit Speakers(const ArgumentMap& map) : map_(map), positions_(map.participants.size()) {}

  void enter(const Thread& thread) {
    for (const ParticipantId id : present_) positions_[id.index()].clear();
    present_.clear();
    for (std::uint32_t at = 0; at < thread.posts.size(); ++at) {
      const ParticipantId by = map_[thread.posts[at]].by;
      if (!by) continue;
      if (positions_[by.index()].empty()) present_.push_back(by);
      positions_[by.index()].push_back(at);
    }
  }
  const std::vector<std::uint32_t>& positions(ParticipantId id) const { return positions_[id.index()]; }

 private:
  const ArgumentMap& map_;
  std::vector<std::vector<std::uint32_t>> positions_;
  std::vector<ParticipantId> present_;
};

void add_mentions(const ArgumentMap& map, const Thread& thread, std::uint32_t at, const Speakers& speakers,
                  Replies& out) {
  const PostId id = thread.posts[at];
  const Post& post = map[id];
  std::vector<ParticipantId> answered{post.by};
  for (const Ref<PostId>& to : post.replies_to) answered.push_back(map[to.id].by);
  std::sort(answered.begin(), answered.end());
  for (const Ref<ParticipantId>& mentioned : post.mentions) {
    if (std::binary_search(answered.begin(), answered.end(), mentioned.id)) continue;
    const std::vector<std::uint32_t>& positions = speakers.positions(mentioned.id);
    const auto end = std::lower_bound(positions.begin(), positions.end(), at);
    const auto earlier = static_cast<std::uint32_t>(end - positions.begin());
    if (earlier == 1) {
      out.replies.push_back({id, thread.posts[positions.front()], mentioned.span, true});
    } else if (earlier > 1) {
      out.ambiguous.push_back({id, mentioned, earlier, thread.posts[*std::prev(end)]});
    } else {
      out.early.push_back({id, mentioned, positions.empty() ? PostId() : thread.posts[positions.front()]});
    }
  }
}

}  // namespace

Replies replies_of(const ArgumentMap& map) {
  Replies out;
  out.first.resize(map.posts.size());
  out.last.resize(map.posts.size());
  Speakers speakers(map);
  for (const Thread& thread : map.threads) {
    speakers.enter(thread);
    for (std::uint32_t at = 0; at < thread.posts.size(); ++at) {
      const PostId id = thread.posts[at];
      out.first[id.index()] = static_cast<std::uint32_t>(out.replies.size());
      for (const Ref<PostId>& to : map[id].replies_to) out.replies.push_back({id, to.id, to.span, false});
      add_mentions(map, thread, at, speakers, out);
      out.last[id.index()] = static_cast<std::uint32_t>(out.replies.size());
    }
  }
  return out;
}

WrittenReplies written_replies(const ArgumentMap& map) {
  WrittenReplies written;
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < map.posts.size(); ++i) {
    bool is_loop = false;
    for (const Ref<PostId>& to : map.posts[i].replies_to) {
      const Reply reply{PostId(i), to.id, to.span, false};
      if (reply.from != reply.to) {
        written.replies.push_back(reply);
        edges.emplace_back(static_cast<Vertex>(i), static_cast<Vertex>(to.id.index()));
      } else if (!is_loop) {
        is_loop = true;
        written.to_itself.push_back(reply);
      }
    }
  }
  written.graph = Digraph(map.posts.size(), edges);
  return written;
}

}  // namespace stancemap
