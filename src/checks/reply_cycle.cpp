// Every strongly connected component of the written replies is one finding, with a shortest circle through its first
// post as the witness; a post that replies to itself is a finding of its own, and left out of the circles, where it
// would hide a longer one.

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/replies.h"
#include "graph/cycles.h"

namespace stancemap {
namespace {

std::string post_name(const ArgumentMap& map, PostId post) {
  return fmt::format("{}/{}", map[map[post].thread].id, map[post].id);
}

Finding loop_finding(const ArgumentMap& map, const Rule& self, const Reply& reply) {
  return finding_at(self, reply.span, fmt::format("{} replies to itself", post_text(map, reply.from)),
                    "name the post that it answers, or take this out", post_name(map, reply.from));
}

Finding circle_finding(const ArgumentMap& map, const Rule& self, const Cycle& cycle, const WrittenReplies& written) {
  std::string path;
  std::string subject;
  std::vector<RelatedPlace> related;
  for (std::size_t i = 0; i <= cycle.size(); ++i) {
    const std::string name = post_name(map, PostId(cycle[i % cycle.size()].from));
    subject += fmt::format("{}{}", i > 0 ? " -> " : "", name);
    if (i <= kMostStepsShown) path += fmt::format("{}`{}`", i > 0 ? " -> " : "", name);
    if (i == cycle.size()) break;
    const Reply& reply = written.replies[cycle[i].edge];
    related.push_back(
        {reply.span, fmt::format("{} replies to {} here", post_text(map, reply.from), post_text(map, reply.to))});
  }
  if (cycle.size() > kMostStepsShown) path += fmt::format(" … and {} more", cycle.size() - kMostStepsShown);
  Finding finding = finding_at(self, written.replies[cycle.front().edge].span,
                               fmt::format("posts reply to each other in a circle: {}", path),
                               "find out which of them was written first: it replies to none of the others", subject);
  finding.related = std::move(related);
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const WrittenReplies written = written_replies(in.map);
  for (const Reply& reply : written.to_itself) out.push_back(loop_finding(in.map, self, reply));
  const Components components = strong_components(written.graph);
  CycleFinder finder(written.graph, components);
  for (const Vertex start : cycle_starts(written.graph, components)) {
    out.push_back(circle_finding(in.map, self, finder.shortest(start), written));
  }
}

}  // namespace

constinit const Check reply_cycle{
    .rule =
        {
            .id = "reply-cycle",
            .summary = "posts reply to each other in a circle",
            .why = "A reply comes after what it answers. When post 2 replies to post 5 and post 5 to post 2, one of "
                   "the two is wrong: mostly a number was mistyped. Look the posts up and write down which was "
                   "first.\n\n"
                   "There is one finding for all posts that are entangled with each other; it shows a shortest circle "
                   "through the first of them. A post that replies to itself is a finding too. Only what is written "
                   "in `replies-to` counts, not what a mention tells of.",
            .bad = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the school have a cat?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      replies-to: 2
      claims:
        cats-calm: A cat makes pupils calm.
    2:
      by: ben
      replies-to: 1
      claims:
        some-sneeze:
          text: Some pupils sneeze when a cat is near.
          attacks: cats-calm
)",
            .good = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the school have a cat?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        cats-calm: A cat makes pupils calm.
    2:
      by: ben
      replies-to: 1
      claims:
        some-sneeze:
          text: Some pupils sneeze when a cat is near.
          attacks: cats-calm
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
