#include <optional>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/replies.h"
#include "debate/utterances.h"
#include "sourcing/times.h"

namespace stancemap {
namespace {

/// Why the post cannot have been answered then; nothing when it can.
std::optional<std::string> reason(const ArgumentMap& map, const Utterances& said, const Reply& reply) {
  const Moment &from = said.moment(reply.from), &to = said.moment(reply.to);
  if (from.thread == to.thread && to.position > from.position) return "which comes later in the thread";
  const Text &when = map[reply.from].time, &answered = map[reply.to].time;
  if (when.empty() || answered.empty() || time_order(when.text, answered.text) != std::partial_ordering::less)
    return {};
  return fmt::format("which was written later: `{}` is after `{}`", answered.text, when.text);
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const WrittenReplies written = written_replies(in.map);
  const Components components = strong_components(written.graph);
  const Utterances said(in.map);
  for (const Reply& reply : written.replies) {
    if (components.of[reply.from.index()] == components.of[reply.to.index()]) continue;  // reply-cycle reports it
    const std::optional<std::string> why = reason(in.map, said, reply);
    if (!why) continue;
    const std::string from = post_text(in.map, reply.from), to = post_text(in.map, reply.to);
    Finding finding =
        finding_at(self, reply.span, fmt::format("{} replies to {}, {}", from, to, *why),
                   "correct the number, the order of the posts or the `time`", fmt::format("{} -> {}", from, to));
    finding.related.push_back({in.map[reply.to].id_span, fmt::format("{} stands here", to)});
    out.push_back(std::move(finding));
  }
}

}  // namespace

constinit const Check reply_before_post{
    .rule =
        {
            .id = "reply-before-post",
            .summary = "a reply to a post that was written later",
            .why = "Nobody can answer what is not yet said. A number was mistyped, or the posts do not stand in the "
                   "order in which they were written; then everything that asks what came later goes wrong too, such "
                   "as which attacks nobody answered.\n\n"
                   "Found are replies written in `replies-to` that lead to a later post of the same thread, or to a "
                   "post whose `time` is later. Times are compared when both are full dates, or both are dates with a "
                   "time of the day, both with a time zone or both without. Posts that reply to each other in a circle "
                   "are `reply-cycle`.",
            .bad = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the school have a cat?"}
thread:
  source: forum
  posts:
    1:
      by: ben
      replies-to: 2
      claims:
        some-sneeze:
          text: Some pupils sneeze when a cat is near.
          attacks: cats-calm
    2:
      by: ann
      claims:
        cats-calm: A cat makes pupils calm.
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
