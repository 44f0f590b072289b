#include "debate/flow/columns.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "debate/replies.h"

namespace stancemap::flow {
namespace {

constexpr std::array<std::string_view, 3> kNames{"speech", "participant", "level"};

std::string_view shown_name(const Participant& participant) {
  return participant.name.empty() ? participant.id : participant.name.text;
}

class ColumnsMaker {
 public:
  ColumnsMaker(const ArgumentMap& map, const Round& round, std::span<const PostId> posts)
      : map_(map), round_(round), posts_(posts) {
    result_.of_post.resize(map.posts.size());
    result_.columns.push_back({"before", round.has_turns() ? "Said before the round" : "Said before", {}, {}, {}});
  }

  Columns made(ColumnsBy by) && {
    switch (by) {
      case ColumnsBy::kSpeech:
        make_speeches();
        break;
      case ColumnsBy::kParticipant:
        make_participants();
        break;
      case ColumnsBy::kLevel:
        make_levels();
        break;
    }
    return std::move(result_);
  }

 private:
  std::uint32_t add(Column column) {
    result_.columns.push_back(std::move(column));
    return static_cast<std::uint32_t>(result_.columns.size() - 1);
  }

  void make_speeches() {
    std::size_t given = round_.turns.size();
    while (given > 0 && round_.posts[given - 1].empty()) --given;
    for (std::size_t t = 0; t < given; ++t) {
      const Turn& turn = round_.turns[t];
      const std::string name(turn.name == turn.id ? std::string_view() : turn.name);
      const std::uint32_t column = add(
          {std::string(turn.id), name, side_of_turn(t), speaker_of(round_.posts[t]), team_of(map_, round_.posts[t])});
      for (const PostId post : round_.posts[t]) result_.of_post[post.index()] = column;
    }
    std::uint32_t outside = 0;
    for (const PostId post : posts_) {
      if (result_.of_post[post.index()] != 0) continue;
      if (outside == 0) outside = add({"other", "Outside the speeches", {}, {}, {}});
      result_.of_post[post.index()] = outside;
    }
  }

  std::string_view side_of_turn(std::size_t t) const {
    const Turn& turn = round_.turns[t];
    if (!turn.side.empty() || round_.posts[t].empty()) return turn.side;
    const std::string_view side = side_of(map_, round_.posts[t].front());
    const auto same = [&](PostId post) { return side_of(map_, post) == side; };
    return std::all_of(round_.posts[t].begin(), round_.posts[t].end(), same) ? side : std::string_view();
  }

  std::string_view speaker_of(const std::vector<PostId>& posts) const {
    if (posts.empty() || !map_[posts.front()].by) return {};
    const ParticipantId by = map_[posts.front()].by;
    const bool alone = std::all_of(posts.begin(), posts.end(), [&](PostId post) { return map_[post].by == by; });
    return alone ? shown_name(map_[by]) : std::string_view();
  }

  void make_participants() {
    std::vector<std::uint32_t> columns(map_.participants.size());
    std::uint32_t unknown = 0;
    for (const PostId post : posts_) {
      const ParticipantId by = map_[post].by;
      std::uint32_t& column = by ? columns[by.index()] : unknown;
      if (column == 0) column = by ? add(column_of(map_[by])) : add({"unknown", {}, {}, {}, {}});
      result_.of_post[post.index()] = column;
    }
  }

  static Column column_of(const Participant& participant) {
    const std::string_view name = shown_name(participant);
    return {std::string(participant.id), std::string(name == participant.id ? std::string_view() : name),
            participant.side.text, name, participant.team.text};
  }

  // A reply stands one column behind the first post that it answers. Replies to later posts, to other threads and to
  // itself make no level.
  void make_levels() {
    const Replies replies = replies_of(map_);
    std::vector<std::uint32_t>& level = result_.of_post;
    std::uint32_t deepest = 0;
    for (const PostId post : posts_) {
      level[post.index()] = 1;
      for (std::uint32_t r = replies.first[post.index()]; r < replies.last[post.index()]; ++r) {
        const PostId to = replies.replies[r].to;
        if (to == post || map_[to].thread != round_.thread || level[to.index()] == 0) continue;
        level[post.index()] = std::min(level[to.index()] + 1, kMostLevels);
        break;
      }
      deepest = std::max(deepest, level[post.index()]);
    }
    for (std::uint32_t l = 1; l <= deepest; ++l) {
      add({fmt::format("level {}", l), l == kMostLevels ? "and deeper" : "", {}, {}, {}});
    }
  }

  const ArgumentMap& map_;
  const Round& round_;
  std::span<const PostId> posts_;
  Columns result_;
};

}  // namespace

std::span<const std::string_view> columns_by_names() {
  return kNames;
}

std::optional<ColumnsBy> columns_by_from_name(std::string_view name) {
  const auto it = std::find(kNames.begin(), kNames.end(), name);
  if (it == kNames.end()) return std::nullopt;
  return static_cast<ColumnsBy>(it - kNames.begin());
}

ColumnsBy usual_columns(const ArgumentMap& map, ThreadId thread) {
  return round_of(map, thread).has_turns() ? ColumnsBy::kSpeech : ColumnsBy::kLevel;
}

Columns columns_of(const ArgumentMap& map, const Round& round, std::span<const PostId> posts, ColumnsBy by) {
  return ColumnsMaker(map, round, posts).made(by);
}

}  // namespace stancemap::flow
