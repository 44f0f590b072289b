#include <fmt/format.h>

#include "checks/all.h"
#include "checks/reviews.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  std::vector<Node> reviewed;
  for (const Node node : reviewable_entries(in.map)) {
    if (review_of(in.map, node) != nullptr) reviewed.push_back(node);
  }
  if (reviewed.empty()) return;  // most maps have no reviews, and hashing is work
  Reviews reviews(in.map, in.anchoring);
  for (const Node node : reviewed) {
    const ReviewState state = reviews.state(node);
    if (!state.is_suspect()) continue;
    const std::string who = reviewer(*state.review);
    std::string message = fmt::format("the review of {}{} is suspect: {}", quoted(in.map, node),
                                      who.empty() ? "" : " (" + who + ")", review_fault(in.map, state));
    std::string help = "look at it again, then accept it: `stancemap review MAP --accept " + in.map.name(node) + "`";
    if (!state.changed_texts.empty()) {
      help =
          "see whether the new text still says it, then write its fingerprint (`sha256`) into the map and accept it "
          "with `stancemap review`";
    }
    out.push_back(finding_at(self, state.review->span, std::move(message), std::move(help), in.map.name(node)));
  }
}

}  // namespace

constinit const Check suspect_review{
    .rule =
        {
            .id = "suspect-review",
            .summary = "an entry is no longer what a reviewer looked at",
            .why =
                "`reviewed` says that somebody has looked at a claim, an argument or a relation, and holds a hash of "
                "what "
                "they had in front of them. The hash of today is another one: a text, a citation, a relation that is "
                "written there or a text at its other end has changed. Or the text of a source that the claim cites is "
                "not the one that was cited. Nobody has looked at it as it is now.\n\n"
                "Look at it again, and accept it with `stancemap review`, which writes the new hash. "
                "Ids, labels, notes, tags and layout do not count.",
            .bad = R"(stancemap: 1
claims:
  bridge-is-safe:
    text: The bridge carries 60 tonnes.
    reviewed: {hash: 5f2b8c1d9e0a7346, by: Ann, date: 2024-05-13}
)",
            .good = R"(stancemap: 1
claims:
  bridge-is-safe:
    text: The bridge carries 60 tonnes.
    reviewed: {hash: d5cb13000aa1ef2d, by: Ann, date: 2024-05-13}
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
