#include "render/speakers.h"

#include <algorithm>
#include <map>
#include <utility>

#include "debate/speeches.h"
#include "render/descriptions.h"

namespace stancemap {
namespace {

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

/// A, B, … Z, AA, AB, …
std::string letter_of(std::size_t number) {
  std::string letters;
  for (std::size_t rest = number + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

/// Per post, the side that speaks in it.
std::vector<std::string_view> sides_of_posts(const ArgumentMap& map) {
  std::vector<Round> rounds;
  for (std::size_t t = 0; t < map.threads.size(); ++t) rounds.push_back(round_of(map, ThreadId(t)));
  const std::vector<std::uint32_t> turns = turns_of_posts(map, rounds);
  std::vector<std::string_view> sides(map.posts.size());
  for (std::size_t p = 0; p < map.posts.size(); ++p) {
    const ThreadId thread = map.posts[p].thread;
    const bool has_turn = thread && turns[p] != Round::kNoTurn;
    sides[p] = side_of(map, PostId(p), has_turn ? &rounds[thread.index()].turns[turns[p]] : nullptr);
  }
  return sides;
}

}  // namespace

Speakers::Speakers(const ArgumentMap& map, const Theme& theme, PictureColors by)
    : map_(map), shown_of_(map.claims.size(), kNobody), colored_of_(map.claims.size(), kNobody) {
  if (by == PictureColors::kSide) {
    add_sides(theme);
  } else {
    add_participants(theme, by == PictureColors::kParticipant);
  }
}

std::size_t Speakers::added(const Theme& theme, std::string name, bool letter) {
  const std::size_t number = colored_.size();
  const auto& tints = letter ? theme.speakers : theme.participants;
  colored_.push_back({std::move(name), "", letter ? letter_of(number) : "", tints[number % tints.size()]});
  return number;
}

// Tints go to those who speak, in order of the map: the same in every part of it.
void Speakers::add_participants(const Theme& theme, bool letters) {
  std::vector<std::size_t> numbers(map_.participants.size(), kNobody);
  for (std::size_t c = 0; c < map_.claims.size(); ++c) {
    if (const ParticipantId speaker = map_.speaker(ClaimId(c))) numbers[speaker.index()] = 0;
  }
  for (std::size_t p = 0; p < numbers.size(); ++p) {
    if (numbers[p] != kNobody) numbers[p] = added(theme, std::string(shown_name(map_.participants[p])), letters);
  }
  for (std::size_t c = 0; c < map_.claims.size(); ++c) {
    if (const ParticipantId speaker = map_.speaker(ClaimId(c))) colored_of_[c] = numbers[speaker.index()];
  }
  shown_ = colored_;
  shown_of_ = colored_of_;
}

// Sides in the order of the participants who take them, then of claims that name one themselves. A box shows the side
// and who speaks.
void Speakers::add_sides(const Theme& theme) {
  std::map<std::string_view, std::size_t> numbers;
  const auto number_of = [&](std::string_view side) {
    const auto known = numbers.find(side);
    if (known != numbers.end()) return known->second;
    return numbers.emplace(side, added(theme, std::string(side), true)).first->second;
  };
  for (const Participant& participant : map_.participants) {
    if (!participant.side.empty()) number_of(participant.side.text);
  }
  const std::vector<std::string_view> sides = sides_of_posts(map_);
  std::map<std::pair<std::size_t, ParticipantId>, std::size_t> pairs;  // a side and who speaks for it
  for (std::size_t c = 0; c < map_.claims.size(); ++c) {
    const Claim& claim = map_.claims[c];
    const std::string_view side = claim.post ? sides[claim.post.index()] : claim.details->side.text;
    if (side.empty()) continue;
    const std::size_t number = number_of(side);
    const ParticipantId who = map_.speaker(ClaimId(c));
    const auto [known, added] = pairs.try_emplace({number, who}, shown_.size());
    if (added) {
      Speaker speaker = colored_[number];
      speaker.side = std::exchange(speaker.name, who ? std::string(shown_name(map_[who])) : "");
      shown_.push_back(std::move(speaker));
    }
    colored_of_[c] = number;
    shown_of_[c] = known->second;
  }
}

const Speaker* Speakers::of(ClaimId claim) const {
  const std::size_t number = shown_of_[claim.index()];
  return number == kNobody ? nullptr : &shown_[number];
}

std::vector<Speaker> Speakers::among(const std::vector<bool>& claims) const {
  std::vector<bool> visible(colored_.size(), false);
  for (std::size_t c = 0; c < claims.size(); ++c) {
    if (claims[c] && colored_of_[c] != kNobody) visible[colored_of_[c]] = true;
  }
  std::vector<Speaker> result;
  for (std::size_t s = 0; s < colored_.size(); ++s) {
    if (visible[s]) result.push_back(colored_[s]);
  }
  return result;
}

}  // namespace stancemap
