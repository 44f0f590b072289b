#include "debate/speeches.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace stancemap {
namespace {

constexpr SpeechKind kCase = SpeechKind::kConstructive;
constexpr SpeechKind kRebuttal = SpeechKind::kRebuttal;

constexpr std::array kParliamentary{
    Turn{"PM", "Prime Minister", "government", kCase, {}},
    Turn{"LO", "Leader of the Opposition", "opposition", kCase, {}},
    Turn{"DPM", "Deputy Prime Minister", "government", kCase, {}},
    Turn{"DLO", "Deputy Leader of the Opposition", "opposition", kCase, {}},
    Turn{"MG", "Member for the Government", "government", kCase, {}},
    Turn{"MO", "Member for the Opposition", "opposition", kCase, {}},
    Turn{"GW", "Government Whip", "government", kRebuttal, {}},
    Turn{"OW", "Opposition Whip", "opposition", kRebuttal, {}},
};
constexpr std::array kLincolnDouglas{
    Turn{"AC", "Affirmative constructive", "affirmative", kCase, {}},
    Turn{"NC", "Negative constructive and first rebuttal", "negative", kCase, {}},
    Turn{"1AR", "First affirmative rebuttal", "affirmative", kRebuttal, {}},
    Turn{"NR", "Negative rebuttal", "negative", kRebuttal, {}},
    Turn{"2AR", "Second affirmative rebuttal", "affirmative", kRebuttal, {}},
};
constexpr std::array kPolicy{
    Turn{"1AC", "First affirmative constructive", "affirmative", kCase, {}},
    Turn{"1NC", "First negative constructive", "negative", kCase, {}},
    Turn{"2AC", "Second affirmative constructive", "affirmative", kCase, {}},
    Turn{"2NC", "Second negative constructive", "negative", kCase, {}},
    Turn{"1NR", "First negative rebuttal", "negative", kRebuttal, {}},
    Turn{"1AR", "First affirmative rebuttal", "affirmative", kRebuttal, {}},
    Turn{"2NR", "Second negative rebuttal", "negative", kRebuttal, {}},
    Turn{"2AR", "Second affirmative rebuttal", "affirmative", kRebuttal, {}},
};
// The coin decides who begins, so a thread in which the con side begins writes its own order.
constexpr std::array kPublicForum{
    Turn{"pro-case", "Pro constructive", "pro", kCase, {}},
    Turn{"con-case", "Con constructive", "con", kCase, {}},
    Turn{"pro-rebuttal", "Pro rebuttal", "pro", kRebuttal, {}},
    Turn{"con-rebuttal", "Con rebuttal", "con", kRebuttal, {}},
    Turn{"pro-summary", "Pro summary", "pro", kRebuttal, {}},
    Turn{"con-summary", "Con summary", "con", kRebuttal, {}},
    Turn{"pro-focus", "Pro final focus", "pro", kRebuttal, {}},
    Turn{"con-focus", "Con final focus", "con", kRebuttal, {}},
};
constexpr std::array kOrders{
    ReadyOrder{"british-parliamentary", kParliamentary},
    ReadyOrder{"lincoln-douglas", kLincolnDouglas},
    ReadyOrder{"policy", kPolicy},
    ReadyOrder{"public-forum", kPublicForum},
};

std::vector<Turn> turns_of(const Thread& thread) {
  std::vector<Turn> turns;
  for (const Speech& speech : thread.speeches) {
    turns.push_back(
        {speech.id, speech.name.empty() ? speech.id : speech.name.text, speech.side.text, speech.kind, speech.id_span});
  }
  if (!turns.empty()) return turns;
  const auto ready =
      std::find_if(kOrders.begin(), kOrders.end(), [&](const ReadyOrder& o) { return o.name == thread.order.text; });
  if (ready != kOrders.end()) turns.assign(ready->turns.begin(), ready->turns.end());
  return turns;
}

}  // namespace

std::span<const ReadyOrder> ready_orders() {
  return kOrders;
}

Round round_of(const ArgumentMap& map, ThreadId thread) {
  Round round{thread, turns_of(map[thread]), {}, {}};
  round.posts.resize(round.turns.size());
  std::unordered_map<std::string_view, std::size_t> turns;
  for (std::size_t i = 0; i < round.turns.size(); ++i) turns.emplace(round.turns[i].id, i);
  for (const PostId id : map[thread].posts) {
    const Post& post = map[id];
    const auto at = turns.find(post.speech.empty() ? post.id : post.speech.text);
    if (at != turns.end()) {
      round.posts[at->second].push_back(id);
    } else if (!post.speech.empty()) {
      round.strays.push_back(id);
    }
  }
  return round;
}

std::vector<PostId> spoken_order(const ArgumentMap& map, const Round& round) {
  std::vector<PostId> posts = map[round.thread].posts;
  if (!round.has_turns()) return posts;
  std::vector<std::pair<PostId, std::size_t>> turns;
  for (std::size_t turn = 0; turn < round.posts.size(); ++turn) {
    for (const PostId post : round.posts[turn]) turns.emplace_back(post, turn);
  }
  std::sort(turns.begin(), turns.end());
  std::vector<std::pair<std::size_t, PostId>> spoken;
  std::size_t now = 0;
  for (const PostId post : posts) {
    const auto at = std::lower_bound(turns.begin(), turns.end(), std::pair(post, std::size_t{0}));
    if (at != turns.end() && at->first == post) now = at->second;
    spoken.emplace_back(now, post);
  }
  std::stable_sort(spoken.begin(), spoken.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(spoken.begin(), spoken.end(), posts.begin(), [](const auto& one) { return one.second; });
  return posts;
}

std::vector<std::uint32_t> turns_of_posts(const ArgumentMap& map, std::span<const Round> rounds) {
  std::vector<std::uint32_t> turns(map.posts.size(), Round::kNoTurn);
  for (const Round& round : rounds) {
    for (std::uint32_t turn = 0; turn < round.posts.size(); ++turn) {
      for (const PostId post : round.posts[turn]) turns[post.index()] = turn;
    }
  }
  return turns;
}

std::string_view side_of(const ArgumentMap& map, PostId post, const Turn* turn) {
  const ParticipantId by = map[post].by;
  if (by && !map[by].side.empty()) return map[by].side.text;
  return turn == nullptr ? std::string_view() : turn->side;
}

std::string_view team_of(const ArgumentMap& map, PostId post) {
  const ParticipantId by = map[post].by;
  return by ? map[by].team.text : std::string_view();
}

std::string_view team_of(const ArgumentMap& map, std::span<const PostId> posts) {
  if (posts.empty()) return {};
  const std::string_view team = team_of(map, posts.front());
  const auto is_same = [&](PostId post) { return team_of(map, post) == team; };
  return std::all_of(posts.begin(), posts.end(), is_same) ? team : std::string_view();
}

}  // namespace stancemap
