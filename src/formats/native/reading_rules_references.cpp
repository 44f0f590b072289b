// Rules about ids and what they point at.

#include "formats/native/reading_rules.h"

namespace stancemap::native {
namespace {

constexpr Rule kReferenceRules[] = {
    {.id = "duplicate-id",
     .summary = "one id is given to two things",
     .why = "Claims, arguments and relations share their ids, also over all files of a folder, so that an id means one "
            "thing. "
            "Sources, participants, groups, tags, threads and figures each have ids of their own, and so have the "
            "posts of a "
            "thread. The first one counts until the second gets another id.",
     .bad = R"(stancemap: 1
claims:
  fair: Uniforms make school fairer.
  fair: Uniforms hide who is rich.
)",
     .good = R"(stancemap: 1
claims:
  fair: Uniforms make school fairer.
  hides-wealth: Uniforms hide who is rich.
)",
     .severity = Severity::kError},
    {.id = "group-circle",
     .summary = "a group is part of itself",
     .why = "Groups are drawn as boxes, and a box cannot stand inside itself. Take one `parent` out of the circle.",
     .bad = R"(stancemap: 1
groups:
  money: {title: Money, parent: fairness}
  fairness: {title: Fairness, parent: money}
)",
     .good = R"(stancemap: 1
groups:
  money: {title: Money, parent: fairness}
  fairness: {title: Fairness}
)",
     .severity = Severity::kError},
    {.id = "two-groups",
     .summary = "a claim or an argument is put into two groups",
     .why = "A claim stands in one box. The first group counts; for what belongs to several topics there are `tags`.",
     .bad = R"(stancemap: 1
groups:
  money: {title: Money, claims: cheap}
  fairness: {title: Fairness, claims: cheap}
claims:
  cheap: Uniforms are cheaper than fashion.
)",
     .good = R"(stancemap: 1
groups:
  money: {title: Money, claims: cheap}
  fairness: {title: Fairness}
claims:
  cheap: {text: Uniforms are cheaper than fashion., tags: fairness}
)",
     .severity = Severity::kError},
    {.id = "unknown-id",
     .summary = "an id points at nothing",
     .why = "What is named here is defined nowhere in the map, or is of another kind: a claim where a source is "
            "wanted. The "
            "finding names the id that is nearest. The line counts as not written; the rest of the entry is used.",
     .bad = R"(stancemap: 1
claims:
  fair: Uniforms make school fairer.
  good:
    text: Uniforms are good.
    supported-by: fiar
)",
     .good = R"(stancemap: 1
claims:
  fair: Uniforms make school fairer.
  good:
    text: Uniforms are good.
    supported-by: fair
)",
     .severity = Severity::kError},
    {.id = "wrong-target",
     .summary = "a relation points at something that it cannot point at",
     .why = "Claims are supported and attacked; arguments and relations are undercut: one denies not what they say but "
            "that "
            "the step holds. Premises, theses, and both ends of `contradicts` and `equivalent-to` are claims. An "
            "attack on an "
            "argument or a relation is read as an undercut.",
     .bad = R"(stancemap: 1
claims:
  fair: Uniforms make school fairer.
  shoes-differ:
    text: Shoes still show who is rich.
    undercuts: fair
)",
     .good = R"(stancemap: 1
claims:
  fair: Uniforms make school fairer.
  shoes-differ:
    text: Shoes still show who is rich.
    attacks: fair
)",
     .severity = Severity::kError},
};

}  // namespace

std::span<const Rule> reference_rules() {
  return kReferenceRules;
}

}  // namespace stancemap::native
