#include <string_view>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/table.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

std::string help_for(std::string_view name) {
  if (const auto nearest = nearest_rule(name)) return fmt::format("did you mean `{}`?", *nearest);
  return "copy the rule's name from the end of the finding's first line, where it stands in square brackets";
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (const Suppression& suppression : in.map.suppressions) {
    if (find_rule(suppression.rule) != nullptr) continue;
    out.push_back(finding_at(self, suppression.rule_span, fmt::format("there is no rule `{}`", suppression.rule),
                             help_for(suppression.rule), std::string(suppression.rule)));
  }
}

}  // namespace

constinit const Check unknown_rule{
    .rule =
        {
            .id = "unknown-rule",
            .summary = "an `allow` names a rule that does not exist",
            .why = "The `allow` has no effect: it names no rule. Mostly the name is misspelt. The rule of a finding "
                   "stands in "
                   "square brackets after its message.",
            .bad = R"(stancemap: 1
claims:
  rivers-rise:
    text: The rivers rise every spring.
    allow:
      unsorced-claim: everybody here has seen it
)",
            .good = R"(stancemap: 1
claims:
  rivers-rise:
    text: The rivers rise every spring.
    allow:
      unsourced-claim: everybody here has seen it
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
