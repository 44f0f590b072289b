#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/questions.h"

namespace stancemap {
namespace {

// `asked` is empty where everybody is.
std::string help_text(const std::string& asked, const std::string& claim, bool is_question) {
  const std::string who = asked.empty() ? "of somebody else" : fmt::format("of {} or of their side", asked);
  if (is_question) {
    return fmt::format("an answer is a later post {} that replies to this one, or that supports or attacks {}", who,
                       claim);
  }
  return fmt::format(
      "an answer is a later post {} that replies to this one, gives a ground for {} or speaks against it, asserts it "
      "again, concedes it or withdraws it",
      who, claim);
}

Finding finding_of(const CheckInput& in, const Rule& self, const UnansweredQuestion& question) {
  const std::string claim = quoted(in.map, Node(question.claim.id)), post = post_text(in.map, question.post);
  const bool is_open = !question.asserted;
  const bool is_question = in.map[question.claim.id].kind == ClaimKind::kQuestion;
  const std::string asked = is_open ? "" : quoted(in.map, in.map[question.asserted].by);
  const std::string asks = fmt::format("{} {} {}", post, is_question ? "asks" : "questions", claim);
  const std::string message = is_open ? fmt::format("{}, and nobody answers later", asks)
                                      : fmt::format("{}, and {}, who said it, does not answer later", asks, asked);
  Finding finding = finding_at(self, question.claim.span, message, help_text(asked, claim, is_question),
                               fmt::format("{}: {}", post, in.map[question.claim.id].id));
  if (!is_open) {
    finding.related.push_back({in.map[question.asserted].id_span,
                               fmt::format("{} asserts {} in {}", asked, claim, post_text(in.map, question.asserted))});
  }
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (const UnansweredQuestion& question : unanswered_questions(in.graph))
    out.push_back(finding_of(in, self, question));
}

}  // namespace

constinit const Check unanswered_question{
    .rule =
        {
            .id = "unanswered-question",
            .summary = "a question that nobody answered",
            .why = "A question asks for a reason. Who leaves it open leaves the reader with the doubt, and in a debate "
                   "the other side will say so. Answer it: give a ground, say why the doubt is wrong, or withdraw the "
                   "claim.\n\n"
                   "A post asks when it `questions` a claim, or when it writes a claim of kind `question`. Asked is "
                   "who asserted that claim earlier in the thread, and who is of their side; where nobody else did, "
                   "and for a claim of kind `question`, everybody else is asked. The answer is a later post of the "
                   "thread by one of them that replies to the question (in `replies-to`, or by a mention that leaves "
                   "no doubt), that asserts, concedes or withdraws the claim, or that says something which supports, "
                   "attacks, contradicts or is equivalent to it. To ask again is no answer.\n\n"
                   "Limit: looking through answers stops after 50 steps for each thing that is said, and a million "
                   "more; questions not settled by then are not "
                   "reported.",
            .bad = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the pool open earlier?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        open-at-six:
          kind: policy
          text: The pool should open at six.
        early-swimmers:
          text: Many would swim before work.
          supports: open-at-six
    2:
      by: ben
      questions: early-swimmers
    3:
      by: ann
      asserts: open-at-six
)",
            .good = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the pool open earlier?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        open-at-six:
          kind: policy
          text: The pool should open at six.
        early-swimmers:
          text: Many would swim before work.
          supports: open-at-six
    2:
      by: ben
      questions: early-swimmers
    3:
      by: ann
      claims:
        two-hundred-asked:
          text: Two hundred have signed that they would.
          supports: early-swimmers
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
