#include <fmt/format.h>

#include "checks/all.h"
#include "checks/schemes.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (const Argument& argument : in.map.arguments) {
    const std::string_view name = argument.scheme.text;
    if (argument.scheme.empty() || in.settings.schemes.find(name) != nullptr) continue;
    const auto nearest = in.settings.schemes.nearest(name);
    out.push_back(finding_at(self, argument.scheme.span, fmt::format("no scheme is called `{}`", name),
                             nearest ? fmt::format("did you mean `{}`?", *nearest)
                                     : "`stancemap schemes` lists the schemes; a name of your own raises no questions",
                             fmt::format("{}: {}", argument.id, name)));
  }
}

}  // namespace

constinit const Check unknown_scheme{
    .rule =
        {
            .id = "unknown-scheme",
            .summary = "an argument names a scheme that the program does not know",
            .why =
                "A scheme's name is free text: pictures show it, and nothing breaks when it is one of your own. But "
                "only of schemes that the program knows can it ask the critical questions (`open-critical-question`), "
                "and a slip of the pen would keep them away unseen. `stancemap schemes` lists the known ones, and "
                "`schemes` in the project file or `--schemes` adds your own.\n\n"
                "This check is off unless you ask for it: set its severity.",
            .bad = R"(stancemap: 1
thesis: vaccinate
claims:
  vaccinate: {kind: policy, text: Children should be vaccinated against measles.}
  doctors-say-so: {text: The doctors of our hospital recommend it., assumed: they told us}
arguments:
  doctors: {premises: [doctors-say-so], supports: vaccinate, scheme: expert-opnion}
)",
            .good = R"(stancemap: 1
thesis: vaccinate
claims:
  vaccinate: {kind: policy, text: Children should be vaccinated against measles.}
  doctors-say-so: {text: The doctors of our hospital recommend it., assumed: they told us}
arguments:
  doctors: {premises: [doctors-say-so], supports: vaccinate, scheme: expert-opinion}
)",
            .severity = Severity::kOff,
        },
    .run = run,
};

}  // namespace stancemap
