#include <memory>
#include <string>

#include <fmt/format.h>

#include "checks/rule_page.h"
#include "checks/schemes.h"
#include "checks/table.h"
#include "cli/commands/all.h"

namespace stancemap::cli {
namespace {

int run(const std::string& name) {
  if (const Rule* rule = find_rule(name)) return deliver("-", rule_page(*rule));
  if (const Scheme* scheme = find_scheme(name)) return deliver("-", scheme_page(*scheme));
  const auto nearest = nearest_rule(name);
  return fail(fmt::format("no rule `{}`{}", name,
                          nearest ? fmt::format("; did you mean `{}`?", *nearest) : "; `stancemap rules` lists them"));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto name = std::make_shared<std::string>();
  app.add_option("rule", *name, "the rule's name, as it stands in brackets behind a finding, or the name of a scheme")
      ->required();
  return [name] { return run(*name); };
}

}  // namespace

constinit const Command explain_command{
    .name = "explain",
    .summary = "say what a rule finds, why that is bad and how to mend it; or what a scheme asks",
    .examples =
        "stancemap explain support-cycle\n"
        "stancemap explain expert-opinion  # a scheme of arguments, with its critical questions",
    .declare = declare,
};

}  // namespace stancemap::cli
