#include "debate/utterances.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace stancemap {

Utterances::Utterances(const ArgumentMap& map)
    : moments_(map.posts.size()),
      first_post_(map.claims.size()),
      lasts_(map.claims.size()),
      conceded_(map.claims.size()) {
  find_moments(map);
  collect(map);
}

void Utterances::find_moments(const ArgumentMap& map) {
  std::vector<std::uint32_t> voices;
  std::unordered_map<std::string_view, std::uint32_t> sides;
  for (std::uint32_t i = 0; i < map.participants.size(); ++i) {
    const Text& side = map.participants[i].side;
    voices.push_back(side.empty() ? i : sides.emplace(side.text, i).first->second);
  }
  // A side is named by its first participant, who has that side too, so the numbers of sides and of participants
  // without a side do not meet.
  for (std::uint32_t t = 0; t < map.threads.size(); ++t) {
    for (std::uint32_t p = 0; p < map.threads[t].posts.size(); ++p) {
      const PostId post = map.threads[t].posts[p];
      const ParticipantId by = map[post].by;
      moments_[post.index()] = {t, p, by ? voices[by.index()] : 0xFFFF'FFFF};
    }
  }
}

void Utterances::collect(const ArgumentMap& map) {
  for (std::size_t i = 0; i < map.claims.size(); ++i) first_post_[i] = map.claims[i].post;
  for (const Thread& thread : map.threads) {
    for (const PostId post : thread.posts) {
      for (const ClaimAct& act : map[post].acts) {
        if (act.act == PostAct::kAsserts) add(act.claim.id, post);
        if (act.act == PostAct::kConcedes) conceded_[act.claim.id.index()] = true;
      }
    }
  }
}

void Utterances::add(ClaimId claim, PostId post) {
  if (!first_post_[claim.index()]) first_post_[claim.index()] = post;
  const Moment& now = moments_[post.index()];
  std::vector<Last>& lasts = lasts_[claim.index()];
  if (lasts.empty() || lasts.back().thread != now.thread) lasts.push_back({now.thread, now.voice, -1, -1});
  Last& last = lasts.back();
  if (last.voice != now.voice) {
    last.position_of_another = last.position;
    last.voice = now.voice;
  }
  last.position = now.position;
}

bool Utterances::said_later_by_another(ClaimId claim, const Moment& than) const {
  const std::vector<Last>& lasts = lasts_[claim.index()];
  const auto it = std::lower_bound(lasts.begin(), lasts.end(), than.thread,
                                   [](const Last& last, std::uint32_t thread) { return last.thread < thread; });
  if (it == lasts.end() || it->thread != than.thread) return false;
  return (it->voice != than.voice ? it->position : it->position_of_another) > std::int64_t{than.position};
}

}  // namespace stancemap
