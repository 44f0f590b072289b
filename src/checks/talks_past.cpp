#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/talking_past.h"

namespace stancemap {
namespace {

Finding finding_of(const CheckInput& in, const Rule& self, PostId id, std::span<const Reply> replies) {
  constexpr std::size_t kMostNamed = 3;
  const std::string post = post_text(in.map, id);
  std::vector<std::string> targets;
  for (std::size_t i = 0; i < std::min(replies.size(), kMostNamed); ++i)
    targets.push_back(post_text(in.map, replies[i].to));
  targets.resize(replies.size());  // only the first ones are shown
  Finding finding = finding_at(
      self, replies.front().span,
      fmt::format("{} replies to {}, but what it says bears on nothing that is said there", post,
                  list_text(targets, kMostNamed)),
      "where it does bear on it, write the relation down (`supports`, `attacks`, `questions`, …); otherwise nothing is "
      "wrong with the map",
      post);
  for (std::size_t i = 0; i < std::min(replies.size(), kMostNamed); ++i) {
    const Post& to = in.map[replies[i].to];
    const std::string first = quoted(in.map, Node(to.acts.front().claim.id));
    finding.related.push_back(
        {to.id_span, fmt::format("{} says {}{}", targets[i], first,
                                 to.acts.size() == 1 ? "" : fmt::format(" and {} more", to.acts.size() - 1))});
  }
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const Replies replies = replies_of(in.map);
  for (const PostId post : posts_talking_past(in.graph, replies)) {
    const std::uint32_t first = replies.first[post.index()], last = replies.last[post.index()];
    out.push_back(finding_of(in, self, post, {replies.replies.data() + first, replies.replies.data() + last}));
  }
}

}  // namespace

constinit const Check talks_past{
    .rule =
        {
            .id = "talks-past",
            .summary = "a reply that bears on nothing in what it replies to",
            .why = "A reply should do something with what was said: give a ground for it, speak against it, ask about "
                   "it, concede it, or build on it. This one says something else. It may be a good point; but what it "
                   "replies to is still not answered. Or the map lacks the relation that joins the two: then write it "
                   "down.\n\n"
                   "Found is a post that says something, when none of its claims is said in the posts that it replies "
                   "to, nor supports, attacks, undercuts, contradicts or is equivalent to one of theirs, nor is "
                   "supported by one of theirs; premises count as their arguments do. To concede or withdraw what "
                   "they attack bears on them, and so does a new ground for it. Replies are those in "
                   "`replies-to`, and those that a mention tells of. A post that replies to several is found only when "
                   "it bears on none of them; one that replies to a post without claims, or to one of its own author, "
                   "is left alone.\n\n"
                   "Limit: looking up relations stops after 50 for each thing that is said, and a million more; posts "
                   "that are not looked up by then "
                   "are not reported.",
            .bad = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the school plant trees?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        trees-give-shade:
          text: Trees give shade in summer.
    2:
      by: ben
      replies-to: 1
      claims:
        gym-is-old:
          text: The gym is fifty years old.
)",
            .good = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the school plant trees?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        trees-give-shade:
          text: Trees give shade in summer.
    2:
      by: ben
      replies-to: 1
      claims:
        young-trees-are-small:
          text: Young trees give hardly any shade for twenty years.
          attacks: trees-give-shade
)",
            .severity = Severity::kInfo,
        },
    .run = run,
};

}  // namespace stancemap
