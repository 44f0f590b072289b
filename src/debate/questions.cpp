// All questions about one claim are looked at together, in the order of time: what could answer them is collected once
// and reduced to who speaks last, so that a claim that 50,000 posts ask about costs one walk through its answers.

#include "debate/questions.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "debate/look_budget.h"
#include "debate/replies.h"
#include "debate/utterances.h"

namespace stancemap {
namespace {

constexpr std::int64_t kNever = -1;
constexpr std::size_t kFew = 16;  // assertions of a claim that are copied without much ado

/// Something said that could answer.
struct Event {
  Moment moment;
  ParticipantId by;
};

/// Who is asked: they said the claim before.
struct Asked {
  std::uint32_t voice = 0;
  PostId asserted;
  std::int64_t last_answer = kNever;
};

struct Question {
  PostId post;
  Ref<ClaimId> claim;
};

/// The latest thing of all, and the latest by somebody else.
struct TwoLatest {
  std::array<ParticipantId, 2> by;
  std::array<std::int64_t, 2> positions{kNever, kNever};

  void add(ParticipantId who, std::int64_t position) {
    if (positions[0] != kNever && who == by[0]) {
      positions[0] = std::max(positions[0], position);
    } else if (position > positions[0]) {
      by = {who, by[0]};
      positions = {position, positions[0]};
    } else if (position > positions[1]) {
      by[1] = who;
      positions[1] = position;
    }
  }
  void add(const TwoLatest& other) {
    for (std::size_t i = 0; i < 2; ++i) {
      if (other.positions[i] != kNever) add(other.by[i], other.positions[i]);
    }
  }
  std::int64_t by_other_than(ParticipantId who) const { return by[0] != who ? positions[0] : positions[1]; }
};

/// What was said of one claim, to look voices up in where many said it.
class ManySayings {
 public:
  explicit ManySayings(std::vector<Event> events) : events_(std::move(events)) {
    for (const Event& event : events_) {
      const std::uint32_t thread = event.moment.thread;
      if (latest_.empty() || latest_.back().first != thread) latest_.emplace_back(thread, TwoLatest());
      latest_.back().second.add(event.by, event.moment.position);
    }
    std::sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) { return key(a) < key(b); });
  }

  /// When the voice said it last in the thread.
  std::int64_t last(std::uint32_t thread, std::uint32_t voice) const {
    const auto end = std::partition_point(events_.begin(), events_.end(), [&](const Event& event) {
      return std::tie(event.moment.thread, event.moment.voice) <= std::tie(thread, voice);
    });
    if (end == events_.begin()) return kNever;
    const Moment& found = std::prev(end)->moment;
    return found.thread == thread && found.voice == voice ? std::int64_t{found.position} : kNever;
  }
  TwoLatest latest(std::uint32_t thread) const {
    const auto at =
        std::partition_point(latest_.begin(), latest_.end(), [&](const auto& latest) { return latest.first < thread; });
    return at != latest_.end() && at->first == thread ? at->second : TwoLatest();
  }

 private:
  static std::tuple<std::uint32_t, std::uint32_t, std::uint32_t> key(const Event& event) {
    return {event.moment.thread, event.moment.voice, event.moment.position};
  }

  std::vector<Event> events_;                                // given in the order of the threads; by `key`
  std::vector<std::pair<std::uint32_t, TwoLatest>> latest_;  // per thread
};

class QuestionSearch {
 public:
  explicit QuestionSearch(const MapGraph& graph)
      : graph_(graph),
        map_(graph.map()),
        said_when_(map_),
        looks_(map_),
        said_(map_.claims.size()),
        settled_(map_.claims.size()),
        replies_to_(map_.posts.size()),
        rounds_(map_.participants.size() + said_when_.sides().size()) {}

  std::vector<UnansweredQuestion> run() {
    collect();
    for (std::size_t first = 0; first < questions_.size();) {
      const ClaimId claim = questions_[first].claim.id;
      collect_answers(claim);
      while (first < questions_.size() && questions_[first].claim.id == claim) first = look_at_thread(first);
    }
    return std::move(result_);
  }

 private:
  bool is_question(ClaimId claim) const { return map_[claim].kind == ClaimKind::kQuestion; }
  const Moment& moment(PostId post) const { return said_when_.moment(post); }

  void collect() {
    for (std::size_t i = 0; i < map_.threads.size(); ++i) {
      for (const PostId post : said_when_.posts(ThreadId(i))) {
        for (const ClaimAct& act : map_[post].acts) add(post, act);
      }
    }
    std::stable_sort(questions_.begin(), questions_.end(),
                     [](const Question& a, const Question& b) { return a.claim.id < b.claim.id; });
    for (const Reply& reply : replies_of(map_).replies) {
      const Moment &from = moment(reply.from), &to = moment(reply.to);
      if (from.thread == to.thread && from.position > to.position) replies_to_[reply.to.index()].push_back(reply.from);
    }
  }

  void add(PostId post, const ClaimAct& act) {
    const ClaimId claim = act.claim.id;
    if (act.act == PostAct::kAsserts) said_[claim.index()].push_back(post);
    if (act.act == PostAct::kConcedes || act.act == PostAct::kWithdraws) settled_[claim.index()].push_back(post);
    const bool is_written_question = act.act == PostAct::kAsserts && is_question(claim) && map_[claim].post == post;
    if (act.act == PostAct::kQuestions || is_written_question) questions_.push_back({post, act.claim});
  }

  // Everything that answers a question about the claim, whoever says it, by thread and position.
  void collect_answers(ClaimId claim) {
    events_.clear();
    many_.clear();
    add_events(settled_[claim.index()]);
    if (!is_question(claim)) add_events(said_[claim.index()]);
    for (const RelationId id : graph_.relations_to(claim)) add_bearing(map_[id], map_[id].from);
    for (const RelationId id : graph_.relations_from(claim)) {
      if (is_symmetric(map_[id].kind)) add_bearing(map_[id], map_[id].to);
    }
    std::stable_sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) {
      return std::tie(a.moment.thread, a.moment.position) < std::tie(b.moment.thread, b.moment.position);
    });
  }

  void add_bearing(const Relation& r, Node node) {
    if (!looks_.spend(1) || r.kind == RelationKind::kUndercut) return;
    if (node.is_claim()) add_said(node.claim());
    if (!node.is_argument()) return;
    for (const Ref<ClaimId>& premise : map_[node.argument()].premises) {
      if (!looks_.spend(1)) return;
      add_said(premise.id);
    }
  }

  // Where many said it, they are not copied for each claim that it bears on, but looked up.
  void add_said(ClaimId claim) {
    const std::vector<PostId>& posts = said_[claim.index()];
    if (posts.size() <= kFew) return add_events(posts);
    auto known = sayings_.find(claim);
    if (known == sayings_.end()) {
      std::vector<Event> events;
      for (const PostId post : posts) events.push_back({moment(post), map_[post].by});
      known = sayings_.emplace(claim, ManySayings(std::move(events))).first;
    }
    many_.push_back(&known->second);
  }

  void add_events(const std::vector<PostId>& posts) {
    if (!looks_.spend(posts.size())) return;
    for (const PostId post : posts) events_.push_back({moment(post), map_[post].by});
  }

  /// The questions from `first` on that are about the same claim in the same thread; returns the next one.
  std::size_t look_at_thread(std::size_t first) {
    const ClaimId claim = questions_[first].claim.id;
    const std::uint32_t thread = moment(questions_[first].post).thread;
    reduce_events(thread);
    ++round_;
    asked_.clear();
    best_ = {};
    const std::vector<PostId>& said = said_[claim.index()];
    auto next = std::partition_point(said.begin(), said.end(), [&](PostId p) { return moment(p).thread < thread; });
    for (; first < questions_.size(); ++first) {
      const Question& question = questions_[first];
      const Moment& now = moment(question.post);
      if (question.claim.id != claim || now.thread != thread) break;
      for (; next != said.end() && moment(*next).thread == thread && moment(*next).position < now.position; ++next) {
        if (!is_question(claim)) add_asked(*next);
      }
      judge(question, now);
    }
    return first;
  }

  // Of the events in a thread: the last of each voice, and the last of all with the last by somebody else.
  void reduce_events(std::uint32_t thread) {
    lasts_.clear();
    latest_ = TwoLatest();
    for (const ManySayings* const one : many_) {
      if (!looks_.spend()) return;
      latest_.add(one->latest(thread));
    }
    auto at = std::partition_point(events_.begin(), events_.end(),
                                   [&](const Event& event) { return event.moment.thread < thread; });
    for (; at != events_.end() && at->moment.thread == thread; ++at) {
      lasts_.emplace_back(at->moment.voice, at->moment.position);
      latest_.add(at->by, at->moment.position);
    }
    std::sort(lasts_.begin(), lasts_.end());
  }

  std::int64_t last_answer(std::uint32_t thread, std::uint32_t voice) {
    const auto end =
        std::partition_point(lasts_.begin(), lasts_.end(), [&](const auto& last) { return last.first <= voice; });
    std::int64_t last = end != lasts_.begin() && std::prev(end)->first == voice ? std::prev(end)->second : kNever;
    for (const ManySayings* const one : many_) {
      if (!looks_.spend()) break;
      last = std::max(last, one->last(thread, voice));
    }
    return last;
  }

  void add_asked(PostId asserted) {
    const std::uint32_t thread = moment(asserted).thread, voice = moment(asserted).voice;
    if (voice >= rounds_.size() || rounds_[voice] == round_) return;
    rounds_[voice] = round_;
    const Asked asked{voice, asserted, last_answer(thread, voice)};
    if (asked_.size() < 2) asked_.push_back(asked);
    Asked* const place = !best_[0].asserted || asked.last_answer > best_[0].last_answer ? &best_[0] : &best_[1];
    if (place == &best_[0]) best_[1] = best_[0];
    if (place == &best_[0] || asked.last_answer > place->last_answer) *place = asked;
  }

  void judge(const Question& question, const Moment& now) {
    const auto asked =
        std::find_if(asked_.begin(), asked_.end(), [&](const Asked& one) { return one.voice != now.voice; });
    const bool is_open = asked == asked_.end();
    const ParticipantId by = map_[question.post].by;
    std::int64_t latest = kNever;
    if (is_open) {
      latest = latest_.by_other_than(by);
    } else {
      latest = best_[0].voice != now.voice ? best_[0].last_answer : best_[1].last_answer;
    }
    if (latest > std::int64_t{now.position} || is_replied_to(question.post, is_open)) return;
    if (!looks_.is_spent()) result_.push_back({question.post, question.claim, is_open ? PostId() : asked->asserted});
  }

  bool is_replied_to(PostId post, bool is_open) {
    const std::uint32_t own = moment(post).voice;
    const std::vector<PostId>& replies = replies_to_[post.index()];
    return std::any_of(replies.begin(), replies.end(), [&](PostId reply) {
      if (!looks_.spend(1)) return true;
      const std::uint32_t voice = moment(reply).voice;
      if (is_open) return map_[reply].by != map_[post].by;
      return voice != own && voice < rounds_.size() && rounds_[voice] == round_;
    });
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  Utterances said_when_;
  LookBudget looks_;
  std::vector<std::vector<PostId>> said_, settled_;  // per claim: posts that assert it; that concede or withdraw it
  std::vector<std::vector<PostId>> replies_to_;      // per post: later posts of its thread
  std::vector<Question> questions_;                  // by claim
  std::map<ClaimId, ManySayings> sayings_;           // of claims that many posts assert
  std::vector<UnansweredQuestion> result_;

  // Of the claim at hand.
  std::vector<Event> events_;
  std::vector<const ManySayings*> many_;

  // Of the thread at hand.
  std::vector<std::pair<std::uint32_t, std::int64_t>> lasts_;  // voice and position, sorted
  TwoLatest latest_;
  std::vector<std::uint32_t> rounds_;  // per voice: the last round in which it was asked
  std::uint32_t round_ = 0;
  std::vector<Asked> asked_;     // the first two voices
  std::array<Asked, 2> best_{};  // the two voices that answer last
};

}  // namespace

std::vector<UnansweredQuestion> unanswered_questions(const MapGraph& graph) {
  return QuestionSearch(graph).run();
}

}  // namespace stancemap
