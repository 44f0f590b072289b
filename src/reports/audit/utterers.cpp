#include "reports/audit/utterers.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "reports/document/wording.h"

namespace stancemap::audit {
namespace {

template <class T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

template <class T>
std::pair<T, T> rows_of(T begin, T end, ClaimId claim) {
  const auto lower = std::lower_bound(begin, end, claim, [](const auto& row, ClaimId id) { return row.first < id; });
  auto upper = lower;
  while (upper != end && upper->first == claim) ++upper;
  return {lower, upper};
}

}  // namespace

Utterers::Utterers(const ArgumentMap& map) : map_(map) {
  for (const Post& post : map.posts) {
    const SourceId source = post.thread ? map[post.thread].source : SourceId();
    for (const ClaimAct& act : post.acts) {
      if (act.act != PostAct::kAsserts || !act.claim.id) continue;
      if (post.by) assertions_.emplace_back(act.claim.id, post.by);
      if (source) sayings_.emplace_back(act.claim.id, source);
    }
  }
  for (std::size_t i = 0; i < map.claims.size(); ++i) {
    for (const Citation& citation : map.claims[i].said) {
      if (citation.source.id) sayings_.emplace_back(ClaimId(i), citation.source.id);
    }
  }
  sort_unique(assertions_);
  sort_unique(sayings_);
}

std::string Utterers::speakers_text(ClaimId claim) const {
  std::vector<std::string> names;
  const auto [begin, end] = rows_of(assertions_.begin(), assertions_.end(), claim);
  for (auto row = begin; row != end; ++row) names.push_back(participant_name(map_, row->second));
  if (names.empty()) {
    const auto [first, last] = rows_of(sayings_.begin(), sayings_.end(), claim);
    for (auto row = first; row != last; ++row) {
      for (const Text& author : map_[row->second].authors) {
        if (std::find(names.begin(), names.end(), author.text) == names.end()) names.emplace_back(author.text);
        if (names.size() > documents::kMostNamed) break;
      }
    }
  }
  return documents::list_text(names, ", ");
}

std::string participant_name(const ArgumentMap& map, ParticipantId id) {
  const Participant& participant = map[id];
  return std::string(participant.name.empty() ? participant.id : participant.name.text);
}

std::string said_places_text(const ArgumentMap& map, ClaimId claim) {
  std::vector<std::string> places;
  if (const PostId id = map[claim].post; id) {
    const Post& post = map[id];
    const Thread& thread = map[post.thread];
    const std::string_view where = thread.source ? map[thread.source].id : thread.id;
    const std::string unit(thread.unit.empty() ? std::string_view("post") : thread.unit.text);
    places.push_back(fmt::format("{}{}{} {}", where, where.empty() ? "" : ", ", unit, post.id));
  }
  for (const Citation& citation : map[claim].said) {
    std::string place = documents::citation_text(map, citation);
    if (places.size() > documents::kMostNamed) {
      places.emplace_back();  // only counted
    } else if (std::find(places.begin(), places.end(), place) == places.end()) {
      places.push_back(std::move(place));
    }
  }
  return documents::list_text(places, "; ");
}

}  // namespace stancemap::audit
