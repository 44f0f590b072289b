#include "debate/later_posts.h"

#include <algorithm>
#include <utility>

namespace stancemap {

LaterPosts::LaterPosts(std::vector<Speaker> speakers)
    : speakers_(std::move(speakers)), next_other_(speakers_.size(), end()), previous_other_(speakers_.size()) {
  for (std::uint32_t i = end(); i-- > 0;) {
    if (i + 1 == end()) continue;
    next_other_[i] = speakers_[i + 1].voice != speakers_[i].voice ? i + 1 : next_other_[i + 1];
  }
  for (std::uint32_t i = 1; i < end(); ++i)
    previous_other_[i] = speakers_[i - 1].voice != speakers_[i].voice ? i - 1 : previous_other_[i - 1];
  for (std::uint32_t i = 0; i < end(); ++i) indices_[speakers_[i].voice].push_back(i);
}

std::uint32_t LaterPosts::index_after(std::uint32_t position) const {
  const auto at = std::upper_bound(speakers_.begin(), speakers_.end(), position,
                                   [](std::uint32_t wanted, const Speaker& s) { return wanted < s.position; });
  return static_cast<std::uint32_t>(at - speakers_.begin());
}

std::uint32_t LaterPosts::skip(std::uint32_t index, std::uint32_t voice) const {
  return index < end() && speakers_[index].voice == voice ? next_other_[index] : index;
}

std::span<const std::uint32_t> LaterPosts::indices_of(std::uint32_t voice, std::uint32_t index) const {
  const auto known = indices_.find(voice);
  if (known == indices_.end()) return {};
  const auto at = std::lower_bound(known->second.begin(), known->second.end(), index);
  return {at, known->second.end()};
}

Chances LaterPosts::chances(std::uint32_t from, std::uint32_t to, std::uint32_t voice, std::uint32_t preferred) const {
  const auto among = [&](std::uint32_t of) {
    return static_cast<std::uint32_t>(indices_of(of, from).size() - indices_of(of, to).size());
  };
  Chances found;
  found.count = to - from - among(voice);
  if (found.count == 0) return found;
  const std::uint32_t first = skip(from, voice);
  if (among(speakers_[first].voice) == found.count) found.voice = speakers_[first].voice;
  const std::uint32_t last = speakers_[to - 1].voice == voice ? previous_other_[to - 1] : to - 1;
  found.last = speakers_[last].post;

  if (preferred != voice) {
    for (const std::uint32_t i : indices_of(preferred, from)) {
      if (i >= to || found.first.size() == Chances::kMost) break;
      found.first.push_back(speakers_[i].post);
    }
  }
  for (std::uint32_t i = first; i < to && found.first.size() < Chances::kMost; i = skip(i + 1, voice)) {
    if (speakers_[i].voice != preferred || preferred == voice) found.first.push_back(speakers_[i].post);
  }
  return found;
}

Chances LaterPosts::all(std::uint32_t position, std::uint32_t voice, std::uint32_t preferred) const {
  return chances(index_after(position), end(), voice, preferred);
}

Chances LaterPosts::next_run(std::uint32_t position, std::uint32_t voice) const {
  const std::uint32_t from = skip(index_after(position), voice);
  const auto own = indices_of(voice, from);
  return chances(from, own.empty() ? end() : own.front(), voice, voice);
}

}  // namespace stancemap
