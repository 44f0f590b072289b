#include "debate/sayings.h"

#include <algorithm>
#include <tuple>

namespace stancemap {

Sayings::Sayings(const ArgumentMap& map, const Utterances& said, PostAct act) : offsets_(map.claims.size() + 1) {
  std::vector<std::pair<ClaimId, Saying>> found;
  for (std::size_t t = 0; t < map.threads.size(); ++t) {
    for (const PostId post : said.posts(ThreadId(t))) {
      const Moment& now = said.moment(post);
      if (now.side == Moment::kNoSide) continue;
      for (const ClaimAct& one : map[post].acts) {
        if (one.act != act) continue;
        found.push_back({one.claim.id, {now.thread, now.position, now.side, kNone, post}});
        ++offsets_[one.claim.id.index() + 1];
      }
    }
  }
  for (std::size_t i = 1; i < offsets_.size(); ++i) offsets_[i] += offsets_[i - 1];
  sayings_.resize(found.size());
  std::vector<std::uint32_t> next = offsets_;
  for (const auto& [claim, saying] : found) sayings_[next[claim.index()]++] = saying;
  link();
  collect_firsts();
}

void Sayings::link() {
  for (std::size_t claim = 0; claim + 1 < offsets_.size(); ++claim) {
    for (std::uint32_t i = offsets_[claim + 1]; i-- > offsets_[claim];) {
      if (i + 1 == offsets_[claim + 1] || sayings_[i + 1].thread != sayings_[i].thread) continue;
      const bool differs = sayings_[i + 1].side != sayings_[i].side;
      sayings_[i].next_of_another = differs ? i + 1 : sayings_[i + 1].next_of_another;
    }
  }
}

void Sayings::collect_firsts() {
  for (std::size_t claim = 0; claim + 1 < offsets_.size(); ++claim) {
    for (std::uint32_t i = offsets_[claim]; i < offsets_[claim + 1]; ++i) {
      firsts_.push_back({ClaimId(claim), sayings_[i].thread, sayings_[i].side, sayings_[i].position});
    }
  }
  std::sort(firsts_.begin(), firsts_.end());
  const auto same = [](const First& a, const First& b) {
    return std::tie(a.claim, a.thread, a.side) == std::tie(b.claim, b.thread, b.side);
  };
  firsts_.erase(std::unique(firsts_.begin(), firsts_.end(), same), firsts_.end());
}

std::uint32_t Sayings::at_or_after(ClaimId claim, std::uint32_t thread, std::uint32_t position) const {
  const auto begin = sayings_.begin() + offsets_[claim.index()], end = sayings_.begin() + offsets_[claim.index() + 1];
  const auto at = std::lower_bound(begin, end, std::pair(thread, position), [](const Saying& s, const auto& wanted) {
    return std::pair(s.thread, s.position) < wanted;
  });
  return static_cast<std::uint32_t>(at - sayings_.begin());
}

PostId Sayings::later_by_another(ClaimId claim, const Moment& moment) const {
  std::uint32_t at = at_or_after(claim, moment.thread, moment.position + 1);
  if (at == offsets_[claim.index() + 1] || sayings_[at].thread != moment.thread) return {};
  if (sayings_[at].side == moment.side) at = sayings_[at].next_of_another;
  return at == kNone ? PostId() : sayings_[at].post;
}

bool Sayings::earlier_by_another(ClaimId claim, const Moment& moment) const {
  std::uint32_t at = at_or_after(claim, moment.thread, 0);
  if (at == offsets_[claim.index() + 1] || sayings_[at].thread != moment.thread) return false;
  if (sayings_[at].side == moment.side) at = sayings_[at].next_of_another;
  return at != kNone && sayings_[at].position < moment.position;
}

const Sayings::First* Sayings::first_by_the_same(ClaimId claim, const Moment& moment) const {
  const First wanted{claim, moment.thread, moment.side, 0};
  const auto at = std::lower_bound(firsts_.begin(), firsts_.end(), wanted);
  const bool found =
      at != firsts_.end() && at->claim == claim && at->thread == moment.thread && at->side == moment.side;
  return found ? &*at : nullptr;
}

bool Sayings::earlier_by_the_same(ClaimId claim, const Moment& moment) const {
  const First* first = first_by_the_same(claim, moment);
  return first != nullptr && first->position < moment.position;
}

}  // namespace stancemap
