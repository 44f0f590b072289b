#include "reports/thread/thread_report.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "debate/speeches.h"
#include "reports/thread/post_times.h"

namespace stancemap {
namespace {

/// The events of stances by the post that shows them, and what was held before each.
class EventsOfPosts {
 public:
  EventsOfPosts(const ArgumentMap& map, const Stances& stances) : stances_(stances), first_(map.posts.size() + 1) {
    before_.resize(stances.events.size());
    for (const HeldStance& one : stances.held) {
      std::optional<StanceKind> held;
      for (std::uint32_t i = one.first; i < one.last; ++i) {
        if (!begins_to_hold(stances.events[i])) continue;
        const StanceKind kind = stances.events[i].kind;
        if (held && *held != kind) before_[i] = held;
        held = kind;
      }
    }
    for (const StanceEvent& event : stances.events) {
      if (event.post) ++first_[event.post.index() + 1];
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    events_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t i = 0; i < stances.events.size(); ++i) {
      if (const PostId post = stances.events[i].post) events_[next[post.index()]++] = i;
    }
  }

  std::vector<ShownStance> shown(const ArgumentMap& map, PostId post) const {
    std::vector<ShownStance> out;
    for (std::uint32_t at = first_[post.index()]; at < first_[post.index() + 1]; ++at) {
      const StanceEvent& event = stances_.events[events_[at]];
      if (event.overruled || event.who != map[post].by) continue;  // or declared for the post of somebody else
      std::string through;
      if (event.via) {
        const Relation& relation = map[event.via];
        through = map.name(relation.to == Node(event.claim) ? relation.from : relation.to);
      }
      out.push_back(
          {std::string(map[event.claim].id), event.kind, event.reason, std::move(through), before_[events_[at]]});
    }
    return out;
  }

 private:
  const Stances& stances_;
  std::vector<std::optional<StanceKind>> before_;  // per event
  std::vector<std::uint32_t> first_, events_;      // per post: its events
};

class Maker {
 public:
  explicit Maker(const MapGraph& graph)
      : graph_(graph),
        map_(graph.map()),
        replies_(replies_of(map_)),
        stances_(stances_of(graph)),
        events_(map_, stances_) {
    for (std::size_t i = 0; i < map_.threads.size(); ++i) rounds_.push_back(round_of(map_, ThreadId(i)));
    turns_ = turns_of_posts(map_, rounds_);
  }

  ThreadPage page(ThreadId id) const {
    const Thread& thread = map_[id];
    ThreadPage page;
    page.id = thread.id;
    page.title = thread.title.text;
    page.unit = thread.unit.text;
    if (thread.source) {
      const Source& source = map_[thread.source];
      page.source = source.title.empty() ? source.id : source.title.text;
    }
    std::vector<PostId> order;
    for (TreePost& place : thread_tree(map_, id, replies_)) {
      order.push_back(place.post);
      page.replies += place.parent ? 1 : 0;
      page.derived += place.derived ? 1 : 0;
      page.posts.push_back(post(place));
    }
    set_timeline(thread, order, page);
    count_authors(thread, page);
    return page;
  }

 private:
  ThreadPost post(const TreePost& place) const {
    const Post& post = map_[place.post];
    ThreadPost out;
    out.id = post.id;
    const Turn* turn = turn_of(place.post);
    if (post.by) {
      out.by = map_[post.by].id;
      out.name = map_[post.by].name.text;
    }
    out.side = side_of(map_, place.post, turn);
    if (turn != nullptr) out.speech = turn->name;
    out.time = post.time.text;
    out.note = post.note.text;
    out.votes = post.votes;
    out.depth = place.depth;
    if (place.parent) out.answers = map_[place.parent].id;
    out.derived = place.derived;
    out.closes_circle = place.closes_circle;
    for (const Reply& other : place.others) out.others.push_back({name_of(other.to, post.thread), other.derived});
    for (const ClaimAct& act : post.acts) {
      if (act.claim.id) out.said.push_back(said(act));
    }
    out.stances = events_.shown(map_, place.post);
    return out;
  }

  /// "5", or "other/5" for a post of another thread.
  std::string name_of(PostId id, ThreadId here) const {
    const Post& post = map_[id];
    return post.thread == here ? std::string(post.id) : fmt::format("{}/{}", map_[post.thread].id, post.id);
  }

  const Turn* turn_of(PostId id) const {
    const std::uint32_t turn = turns_[id.index()];
    return turn == Round::kNoTurn ? nullptr : &rounds_[map_[id].thread.index()].turns[turn];
  }

  SaidClaim said(const ClaimAct& act) const {
    const Claim& claim = map_[act.claim.id];
    SaidClaim out{act.act, std::string(claim.id), std::string(claim.text.text), {}, 0};
    if (act.act != PostAct::kAsserts) return out;
    const auto add = [&](RelationId id, Node other) {
      if (out.relations.size() == kMostRelations) {
        ++out.relations_left_out;
      } else {
        out.relations.push_back({std::string(relation_verb(map_[id].kind)), map_.name(other)});
      }
    };
    for (const RelationId id : graph_.relations_from(act.claim.id)) add(id, map_[id].to);
    for (const RelationId id : graph_.relations_to(act.claim.id)) {
      if (is_symmetric(map_[id].kind)) add(id, map_[id].from);
    }
    return out;
  }

  void set_timeline(const Thread& thread, const std::vector<PostId>& order, ThreadPage& page) const {
    std::vector<std::optional<PostTime>> times;
    for (const PostId id : order) times.push_back(post_time(map_[id].time.text));
    page.by_time = !times.empty() && std::all_of(times.begin(), times.end(), [&](const auto& time) {
      return time && time->dated == times.front()->dated;
    });
    std::vector<std::pair<PostId, std::uint32_t>> places;  // to find a post of the tree
    for (std::uint32_t i = 0; i < order.size(); ++i) places.emplace_back(order[i], i);
    std::sort(places.begin(), places.end());
    for (const PostId id : thread.posts) {
      page.timeline.push_back(std::lower_bound(places.begin(), places.end(), std::pair(id, std::uint32_t{0}))->second);
    }
    if (!page.by_time) return;
    std::stable_sort(page.timeline.begin(), page.timeline.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return times[a]->seconds < times[b]->seconds; });
  }

  void count_authors(const Thread& thread, ThreadPage& page) const {
    std::vector<ParticipantId> authors;
    for (const PostId id : thread.posts) {
      if (map_[id].by) authors.push_back(map_[id].by);
    }
    std::sort(authors.begin(), authors.end());
    page.authors = static_cast<std::size_t>(std::unique(authors.begin(), authors.end()) - authors.begin());
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  const Replies replies_;
  const Stances stances_;
  const EventsOfPosts events_;
  std::vector<Round> rounds_;
  std::vector<std::uint32_t> turns_;
};

}  // namespace

ThreadReport thread_report(const MapGraph& graph, ThreadId only) {
  const Maker maker(graph);
  ThreadReport report;
  report.title = graph.map().title.text;
  if (only) {
    report.threads.push_back(maker.page(only));
    return report;
  }
  for (std::size_t i = 0; i < graph.map().threads.size(); ++i) report.threads.push_back(maker.page(ThreadId(i)));
  return report;
}

}  // namespace stancemap
