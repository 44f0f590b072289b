// Only claims with a tag of a question matter, so the search starts from them: each tells its neighbours, and then
// every argument looks at itself and its premises. A node is told at most as many tags as there are questions in the
// table, so this is linear in relations and premises.

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/schemes.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

class Addressed {
 public:
  explicit Addressed(const CheckInput& in) : in_(in), told_(in.map.claims.size() + in.map.arguments.size()) {
    for (std::size_t c = 0; c < in.map.claims.size(); ++c) {
      for (const TagId tag : in.map.claims[c].tags) {
        if (is_question(tag)) tell_neighbours(ClaimId(c), tag);
      }
    }
    for (std::vector<TagId>& tags : told_) {
      std::sort(tags.begin(), tags.end());
      tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    }
  }

  /// The tags of questions on the argument, its premises, and what is joined to one of them.
  std::vector<std::string_view> of(ArgumentId id) const {
    const Argument& argument = in_.map[id];
    std::vector<std::string_view> names;
    const auto add = [&](const std::vector<TagId>& tags) {
      for (const TagId tag : tags) names.push_back(in_.map[tag].id);
    };
    add(argument.tags);
    add(told_[in_.graph.vertex(id)]);
    for (const Ref<ClaimId>& premise : argument.premises) {
      if (!premise.id) continue;
      add(told_[in_.graph.vertex(premise.id)]);
    }
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  bool is_question(TagId tag) const { return tag && in_.map[tag].id.starts_with(kQuestionTagPrefix); }

  void tell_neighbours(ClaimId claim, TagId tag) {
    tell(claim, tag);
    for (const RelationId id : in_.graph.relations_from(claim)) tell_end(in_.map[id].to, tag);
    for (const RelationId id : in_.graph.relations_to(claim)) tell_end(in_.map[id].from, tag);
  }

  /// An undercut of an argument's own relation is about the argument.
  void tell_end(Node node, TagId tag) {
    if (node.is_relation()) node = in_.map[node.relation()].from;
    tell(node, tag);
  }

  void tell(Node node, TagId tag) {
    if (node.is_claim() || node.is_argument()) told_[in_.graph.vertex(node)].push_back(tag);
  }

  const CheckInput& in_;
  std::vector<std::vector<TagId>> told_;  // per vertex
};

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const Addressed addressed(in);
  for (std::size_t a = 0; a < in.map.arguments.size(); ++a) {
    const Argument& argument = in.map.arguments[a];
    const Scheme* scheme = argument.scheme.empty() ? nullptr : in.settings.schemes.find(argument.scheme.text);
    if (scheme == nullptr) continue;
    const std::vector<std::string_view> tags = addressed.of(ArgumentId(a));
    for (const CriticalQuestion& question : scheme->questions) {
      const std::string tag = fmt::format("{}{}", kQuestionTagPrefix, question.id);
      if (std::binary_search(tags.begin(), tags.end(), std::string_view(tag))) continue;
      out.push_back(finding_at(
          self, argument.scheme.span,
          fmt::format("nothing in the map asks of `{}` ({}): {}", argument.id, scheme->name, question.text),
          fmt::format(
              "ask or answer it in a claim that is joined to the argument, and give that claim the tag `{}`; or "
              "give the tag to the argument, if it needs no claim",
              tag),
          fmt::format("{}: {}", argument.id, tag)));
    }
  }
}

}  // namespace

constinit const Check open_critical_question{
    .rule =
        {
            .id = "open-critical-question",
            .summary = "a question that the argument's scheme raises, and that nothing in the map addresses",
            .why =
                "Each pattern of reasoning can fail in ways of its own: an expert can speak outside their field, a "
                "sign can have another cause. The critical questions of a scheme ask for them (Walton, Reed & Macagno, "
                "Argumentation Schemes, 2008). What nobody asked is where the next attack will come from.\n\n"
                "An argument names its scheme with `scheme:`. `stancemap schemes` lists the schemes that are known "
                "with "
                "their questions, and `stancemap explain expert-opinion` shows one; `schemes` in the project file or "
                "`--schemes` adds your own. A question counts as addressed "
                "when "
                "its tag stands at the argument, at one of its premises, or at a claim that a relation joins to one of "
                "them or to the argument's own relation: a claim of kind `question` that asks, an attack that answers "
                "no, a support that answers yes. Give the tag to the argument itself where you have looked into it and "
                "nothing had to be written.\n\n"
                "This check is off unless you ask for it: set its severity.",
            .bad = R"(stancemap: 1
thesis: it-will-rain
claims:
  it-will-rain: {kind: prediction, text: It will rain tonight.}
  swallows-fly-low: {text: "The swallows fly low.", assumed: I saw them}
  low-before-rain: {text: "Swallows fly low before it rains.", assumed: my grandmother's rule}
  cold-days-too: {text: "They fly low on cold days, too.", attacks: low-before-rain, tags: cq-strength}
arguments:
  swallows: {premises: [swallows-fly-low, low-before-rain], supports: it-will-rain, scheme: sign}
)",
            .good = R"(stancemap: 1
thesis: it-will-rain
claims:
  it-will-rain: {kind: prediction, text: It will rain tonight.}
  swallows-fly-low: {text: "The swallows fly low.", assumed: I saw them}
  low-before-rain: {text: "Swallows fly low before it rains.", assumed: my grandmother's rule}
  cold-days-too: {text: "They fly low on cold days, too.", attacks: low-before-rain, tags: cq-strength}
  after-the-mowing: {text: "They hunt low behind the mower.", undercuts: swallows, tags: cq-other-causes}
arguments:
  swallows: {premises: [swallows-fly-low, low-before-rain], supports: it-will-rain, scheme: sign}
)",
            .severity = Severity::kOff,
        },
    .run = run,
};

}  // namespace stancemap
