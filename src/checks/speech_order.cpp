// Which posts stand out of order: all but a longest run of posts that is in order (patience sorting, as in Fredman
// 1975), so that one misplaced post is one finding and not one for each post that it was moved past.

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/nearest.h"
#include "checks/all.h"
#include "checks/wording.h"
#include "debate/speeches.h"

namespace stancemap {
namespace {

struct Place {
  PostId post;
  std::uint32_t turn = 0;
  bool kept = false;
};

/// The posts that are part of a speech, as in the file.
std::vector<Place> places_of(const Round& round) {
  std::vector<Place> places;
  for (std::uint32_t turn = 0; turn < round.posts.size(); ++turn) {
    for (const PostId post : round.posts[turn]) places.push_back({post, turn});
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.post < b.post; });
  return places;
}

void keep_longest_run(std::vector<Place>& places) {
  constexpr std::size_t kNone = ~std::size_t{0};
  std::vector<std::size_t> ends;  // by length: the run of that length that ends with the earliest turn
  std::vector<std::size_t> before(places.size(), kNone);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto at = std::upper_bound(ends.begin(), ends.end(), places[i].turn,
                                     [&](std::uint32_t turn, std::size_t end) { return turn < places[end].turn; });
    if (at != ends.begin()) before[i] = *std::prev(at);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  for (std::size_t i = ends.empty() ? kNone : ends.back(); i != kNone; i = before[i]) places[i].kept = true;
}

/// The letters and digits of a name, ASCII letters in lower case.
std::string plain(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += is_upper ? static_cast<char>(c + 32) : c;
  }
  return out;
}

/// Whether a post's number looks like a slip for the name of a speech: "2ar", "2-AR" or "3AR" for "2AR".
bool is_slip_for(std::string_view id, std::string_view speech) {
  const std::string a = plain(id), b = plain(speech);
  if (a.empty() || a.size() != b.size()) return false;
  const auto differ = std::inner_product(a.begin(), a.end(), b.begin(), std::size_t{0}, std::plus<>(),
                                         [](char x, char y) { return std::size_t{x != y}; });
  return differ == 0 || (differ == 1 && a.size() >= 3);
}

class Report {
 public:
  Report(const CheckInput& in, const Rule& self, const Round& round, Findings& out)
      : map_(in.map), self_(self), round_(round), out_(out) {}

  void run() {
    if (!round_.has_turns()) return add_missing_order();
    add_misplaced();
    add_gaps();
    for (const PostId post : round_.strays) add_stray(post);
    add_slips();
    add_wrong_sides();
  }

 private:
  std::string subject(std::string_view what) const { return fmt::format("{}: {}", map_[round_.thread].id, what); }
  Finding& add(Span span, std::string message, std::string help, std::string_view what) {
    out_.push_back(finding_at(self_, span, std::move(message), std::move(help), subject(what)));
    return out_.back();
  }

  void add_missing_order() {
    if (round_.strays.empty()) return;
    const Post& post = map_[round_.strays.front()];
    add(post.speech.span, fmt::format("`{}` is a speech, and the thread has no order of speeches", post.speech.text),
        "give the thread `order: policy` or another ready order, or `speeches` of its own", "no order");
  }

  void add_misplaced() {
    std::vector<Place> places = places_of(round_);
    keep_longest_run(places);
    const Place* last = nullptr;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].kept) {
        last = &places[i];
        continue;
      }
      if (last != nullptr && places[i].turn < last->turn) {
        add_misplaced(places[i], *last, "behind", "before");
      } else {
        const auto next = std::find_if(places.begin() + static_cast<std::ptrdiff_t>(i), places.end(),
                                       [](const Place& place) { return place.kept; });
        add_misplaced(places[i], *next, "before", "after");
      }
    }
  }
  void add_misplaced(const Place& place, const Place& other, std::string_view stands, std::string_view spoken) {
    const Turn &turn = round_.turns[place.turn], &others = round_.turns[other.turn];
    const Post& post = map_[place.post];
    Finding& finding = add(post.speech.empty() ? post.id_span : post.speech.span,
                           fmt::format("`{}` stands {} `{}`, and is spoken {} it", turn.id, stands, others.id, spoken),
                           fmt::format("move the post {} `{}`, or name another speech", spoken, others.id),
                           fmt::format("post {}", post.id));
    finding.related.push_back({map_[other.post].id_span, fmt::format("`{}` is here", others.id)});
  }

  void add_gaps() {
    std::size_t held = round_.turns.size();
    while (held > 0 && round_.posts[held - 1].empty()) --held;
    const Post* next = nullptr;
    std::vector<std::pair<std::size_t, const Post*>> gaps;
    for (std::size_t turn = held; turn-- > 0;) {
      if (round_.posts[turn].empty()) {
        gaps.emplace_back(turn, next);
      } else {
        next = &map_[round_.posts[turn].front()];
      }
    }
    std::reverse(gaps.begin(), gaps.end());
    for (const auto& [turn, later] : gaps) add_gap(round_.turns[turn], *later);
  }
  void add_gap(const Turn& turn, const Post& later) {
    const std::string_view speech = later.speech.empty() ? later.id : later.speech.text;
    const bool is_own = turn.span.valid();
    Finding& finding =
        add(is_own ? turn.span : later.id_span,
            fmt::format("nobody speaks in `{}`, which comes before `{}`", turn.id, speech),
            fmt::format("add the post, or name it: `speech: {}`; an order of its own is `speeches`", turn.id),
            fmt::format("no {}", turn.id));
    if (is_own) finding.related.push_back({later.id_span, fmt::format("`{}` is here", speech)});
  }

  void add_stray(PostId id) {
    const Post& post = map_[id];
    if (names_.empty()) {
      for (const Turn& turn : round_.turns) names_.push_back(turn.id);
      all_.assign(names_.begin(), names_.end());
    }
    compared_ += names_.size();
    const std::optional<std::string_view> nearest =
        compared_ <= kMostNamesCompared ? nearest_name(post.speech.text, names_) : std::nullopt;
    add(post.speech.span, fmt::format("`{}` is no speech of this round", post.speech.text),
        nearest ? fmt::format("did you mean `{}`?", *nearest)
                : fmt::format("the speeches are {}", list_text(all_, kMostSpeechesNamed)),
        fmt::format("post {}", post.id));
  }

  /// A post that is part of no speech, and whose number is nearly the name of one.
  void add_slips() {
    if (round_.turns.size() > kMostSpeechesCompared) return;
    std::set<PostId> in_speeches(round_.strays.begin(), round_.strays.end());
    for (const std::vector<PostId>& posts : round_.posts) in_speeches.insert(posts.begin(), posts.end());
    for (const PostId id : map_[round_.thread].posts) {
      const Post& post = map_[id];
      if (in_speeches.contains(id)) continue;
      const auto turn = std::find_if(round_.turns.begin(), round_.turns.end(),
                                     [&](const Turn& one) { return is_slip_for(post.id, one.id); });
      if (turn == round_.turns.end()) continue;
      add(post.id_span, fmt::format("post `{}` is part of no speech", post.id),
          fmt::format("did you mean `{}`? For a post between the speeches take another number", turn->id),
          fmt::format("post {}", post.id));
    }
  }

  void add_wrong_sides() {
    for (std::size_t turn = 0; turn < round_.turns.size(); ++turn) {
      for (const PostId post : round_.posts[turn]) add_wrong_side(round_.turns[turn], map_[post]);
    }
  }
  void add_wrong_side(const Turn& turn, const Post& post) {
    if (!post.by || turn.side.empty() || map_[post.by].side.empty()) return;
    const Participant& by = map_[post.by];
    if (by.side.text == turn.side) return;
    Finding& finding =
        add(post.by_span,
            fmt::format("`{}` speaks for `{}`, and `{}` is a speech of `{}`", by.id, by.side.text, turn.id, turn.side),
            "name somebody of that side, or another speech; write the side as the order of speeches does",
            fmt::format("side of post {}", post.id));
    finding.related.push_back({by.side.span, fmt::format("the side of `{}`", by.id)});
    if (turn.span.valid())
      finding.related.push_back({turn.span, fmt::format("`{}` is a speech of `{}`", turn.id, turn.side)});
  }

  static constexpr std::size_t kMostSpeechesNamed = 8;
  static constexpr std::size_t kMostNamesCompared = 100'000;  // of strays with speeches
  static constexpr std::size_t kMostSpeechesCompared = 32;    // each post without a speech is compared with all of them

  const ArgumentMap& map_;
  const Rule& self_;
  const Round& round_;
  Findings& out_;
  std::vector<std::string_view> names_;  // of the speeches, for strays
  std::vector<std::string> all_;
  std::size_t compared_ = 0;
};

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (std::size_t i = 0; i < in.map.threads.size(); ++i) {
    const Round round = round_of(in.map, ThreadId(i));
    Report(in, self, round, out).run();
  }
}

}  // namespace

constinit const Check speech_order{
    .rule =
        {
            .id = "speech-order",
            .summary = "the posts of a round do not fit its order of speeches",
            .why =
                "In a round each side knows when it speaks. Who answered whom, and what was dropped, can only be told "
                "when each post stands in its speech. This says what does not fit:\n\n"
                "- a post that stands before or behind where its speech belongs; as few posts as possible are named\n"
                "- a speech in which nobody speaks although a later one was held\n"
                "- a post that names a speech which the order does not have, or whose number is nearly the name of "
                "one\n"
                "- a post in a speech of the other side\n\n"
                "A round that ends early is fine: the speeches at its end may be missing. A post that names no speech, "
                "such as a cross-examination, may stand anywhere.",
            .bad = R"(stancemap: 1
participants:
  ann: {name: Ann, side: affirmative}
  ben: {name: Ben, side: negative}
sources:
  practice: {title: Practice round on free buses}
thread:
  source: practice
  order: lincoln-douglas
  posts:
    AC: {by: ann}
    1AR: {by: ann}
)",
            .good = R"(stancemap: 1
participants:
  ann: {name: Ann, side: affirmative}
  ben: {name: Ben, side: negative}
sources:
  practice: {title: Practice round on free buses}
thread:
  source: practice
  order: lincoln-douglas
  posts:
    AC: {by: ann}
    NC: {by: ben}
    1AR: {by: ann}
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
