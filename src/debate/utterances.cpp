#include "debate/utterances.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace stancemap {

Utterances::Utterances(const ArgumentMap& map)
    : moments_(map.posts.size()),
      first_post_(map.claims.size()),
      lasts_(map.claims.size()),
      conceded_(map.claims.size()),
      withdrawn_(map.claims.size()) {
  find_moments(map);
  collect(map);
}

void Utterances::find_moments(const ArgumentMap& map) {
  for (std::size_t t = 0; t < map.threads.size(); ++t) {
    rounds_.push_back(round_of(map, ThreadId(t)));
    orders_.push_back(spoken_order(map, rounds_.back()));
  }
  const std::vector<std::uint32_t> turns = turns_of_posts(map, rounds_);
  std::unordered_map<std::string_view, std::uint32_t> known;
  for (std::uint32_t t = 0; t < orders_.size(); ++t) {
    for (std::uint32_t p = 0; p < orders_[t].size(); ++p) {
      const PostId post = orders_[t][p];
      const std::uint32_t turn = turns[post.index()];
      const std::string_view side = side_of(map, post, turn == Round::kNoTurn ? nullptr : &rounds_[t].turns[turn]);
      Moment& moment = moments_[post.index()];
      // Voices: the participants, then the sides.
      moment = {t, p, static_cast<std::uint32_t>(map[post].by.index()), Moment::kNoSide, turn};
      if (side.empty()) continue;
      const auto [at, is_new] = known.emplace(side, static_cast<std::uint32_t>(sides_.size()));
      if (is_new) sides_.push_back(side);
      moment.side = at->second;
      moment.voice = static_cast<std::uint32_t>(map.participants.size()) + at->second;
    }
  }
}

void Utterances::collect(const ArgumentMap& map) {
  for (std::size_t i = 0; i < map.claims.size(); ++i) first_post_[i] = map.claims[i].post;
  for (const std::vector<PostId>& posts : orders_) {
    for (const PostId post : posts) {
      for (const ClaimAct& act : map[post].acts) {
        if (act.act == PostAct::kAsserts) add(act.claim.id, post);
        if (act.act == PostAct::kConcedes) conceded_[act.claim.id.index()] = true;
        if (act.act == PostAct::kAsserts) withdrawn_[act.claim.id.index()] = false;
        if (act.act == PostAct::kWithdraws && is_of_first_voice(act.claim.id, post))
          withdrawn_[act.claim.id.index()] = true;
      }
    }
  }
}

bool Utterances::is_of_first_voice(ClaimId claim, PostId post) const {
  const PostId first = first_post_[claim.index()];
  return first && moment(first).voice == moment(post).voice;
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
