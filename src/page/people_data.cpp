#include "debate/flow/sheet.h"
#include "debate/stances.h"
#include "page/data.h"
#include "render/descriptions.h"
#include "reports/flow/writers.h"

namespace stancemap::page {
namespace {

constexpr std::size_t kMostFlowPosts = 5'000;  // a sheet of more is no sheet that a person reads

Json participants(const ArgumentMap& map) {
  Json out = Json::array();
  for (const Participant& participant : map.participants) {
    Json one{{"id", shown(participant.id)}};
    set(one, "name", participant.name.text);
    set(one, "role", participant.role.text);
    set(one, "side", participant.side.text);
    set(one, "team", participant.team.text);
    set(one, "url", participant.url.text);
    set(one, "note", participant.note.text);
    out.push_back(std::move(one));
  }
  return out;
}

Json threads(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  Json out = Json::array();
  if (map.threads.empty()) return out;
  const flow::SheetFacts facts(graph);
  for (std::size_t t = 0; t < map.threads.size(); ++t) {
    const Thread& thread = map.threads[t];
    Json one{{"id", shown(thread.id)}};
    set(one, "title", thread.title.text);
    if (thread.source) one["source"] = thread.source.index();
    if (!thread.posts.empty() && thread.posts.size() <= kMostFlowPosts) {
      const ThreadId id(t);
      const flow::Sheet sheet = flow::sheet_of(graph, facts, id, {.by = flow::usual_columns(map, id)});
      one["flow"] = Json::parse(flow::as_json({map, sheet}), nullptr, false);
    }
    out.push_back(std::move(one));
  }
  return out;
}

Json posts(const ArgumentMap& map) {
  Json out = Json::array();
  for (std::size_t p = 0; p < map.posts.size(); ++p) {
    const Post& post = map.posts[p];
    Json one{{"id", shown(post.id)}, {"at", shown(post_locator(map, PostId(p)))}};
    if (post.thread) one["thread"] = post.thread.index();
    if (post.by) one["by"] = post.by.index();
    set(one, "time", post.time.text);
    if (post.votes) one["votes"] = *post.votes;
    Json replies = Json::array();
    for (const auto& reply : post.replies_to) {
      if (reply.id) replies.push_back(reply.id.index());
    }
    if (!replies.empty()) one["replies"] = std::move(replies);
    out.push_back(std::move(one));
  }
  return out;
}

Json stances(const MapGraph& graph) {
  const Stances all = stances_of(graph);
  Json out = Json::array();
  for (const HeldStance& held : all.held) {
    const StanceEvent& event = all.events[held.shown_by];
    out.push_back({held.who.index(), held.claim.index(), stance_kind_name(held.kind), stance_reason_name(event.reason),
                   event.post ? static_cast<long long>(event.post.index()) : -1LL});
  }
  return out;
}

}  // namespace

void add_people(const PageInput& in, Json& out) {
  const ArgumentMap& map = in.graph.map();
  out["participants"] = participants(map);
  out["threads"] = threads(in.graph);
  out["posts"] = posts(map);
  out["stances"] = stances(in.graph);
}

}  // namespace stancemap::page
