#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/replies.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (const EarlyMention& mention : replies_of(in.map).early) {
    const std::string post = post_text(in.map, mention.post), who = quoted(in.map, mention.mentioned.id);
    const std::string message = mention.first
                                    ? fmt::format("{} mentions {}, who has not spoken yet: their first is {}", post,
                                                  who, post_text(in.map, mention.first))
                                    : fmt::format("{} mentions {}, who never speaks in this thread", post, who);
    Finding finding = finding_at(self, mention.mentioned.span, message,
                                 "check the name; if they are not addressed as a speaker, leave the mention out",
                                 fmt::format("{} -> {}", post, in.map[mention.mentioned.id].id));
    if (mention.first) finding.related.push_back({in.map[mention.first].id_span, fmt::format("{} speaks here", who)});
    out.push_back(std::move(finding));
  }
}

}  // namespace

constinit const Check unknown_mention{
    .rule =
        {
            .id = "unknown-mention",
            .summary = "a mention of somebody who has not spoken yet",
            .why = "`mentions` names whom a post speaks to. Here it names somebody who has said nothing in the thread "
                   "until then, so there is nothing to answer. Mostly a name was mistaken for another one, or a post "
                   "is missing. Who is only talked about, and does not take part, is no mention.",
            .bad = R"(stancemap: 1
participants: {ann: Ann, ben: Ben, cleo: Cleo}
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
      by: ben
      mentions: cleo
      asserts: lunch-is-short
)",
            .good = R"(stancemap: 1
participants: {ann: Ann, ben: Ben, cleo: Cleo}
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
      by: ben
      mentions: ann
      asserts: lunch-is-short
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
