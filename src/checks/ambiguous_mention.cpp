#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/replies.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (const AmbiguousMention& mention : replies_of(in.map).ambiguous) {
    const std::string post = post_text(in.map, mention.post), who = quoted(in.map, mention.mentioned.id);
    const std::string latest = post_text(in.map, mention.latest);
    Finding finding = finding_at(
        self, mention.mentioned.span,
        fmt::format("{} mentions {}, who has {} before it; the latest is {}", post, who,
                    counted_noun(mention.candidates, "post"), latest),
        fmt::format("if it answers the latest, write `replies-to: {}`; nothing is guessed", in.map[mention.latest].id),
        fmt::format("{} -> {}", post, in.map[mention.mentioned.id].id));
    finding.related.push_back({in.map[mention.latest].id_span, fmt::format("{} is the latest of {}", latest, who)});
    out.push_back(std::move(finding));
  }
}

}  // namespace

constinit const Check ambiguous_mention{
    .rule =
        {
            .id = "ambiguous-mention",
            .summary = "a mention of somebody with several earlier posts",
            .why = "Who writes `@ann` answers something that Ann said. When Ann has one earlier post in the thread, it "
                   "is taken for the one that is answered. When she has several, it could be any of them, and no reply "
                   "is made of the mention: then nobody can tell whether her question was answered. Read the post and "
                   "write down in `replies-to` which one it answers.",
            .bad = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should lunch be longer?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        lunch-is-short: Twenty minutes are too short to eat.
    2:
      by: ann
      claims:
        queue-is-long: Ten of them are spent in the queue.
    3:
      by: ben
      mentions: ann
      asserts: queue-is-long
)",
            .good = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should lunch be longer?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        lunch-is-short: Twenty minutes are too short to eat.
    2:
      by: ann
      claims:
        queue-is-long: Ten of them are spent in the queue.
    3:
      by: ben
      replies-to: 2
      mentions: ann
      asserts: queue-is-long
)",
            .severity = Severity::kInfo,
        },
    .run = run,
};

}  // namespace stancemap
