#include <memory>
#include <string>

#include <fmt/format.h>

#include "checks/rule_page.h"
#include "checks/schemes.h"
#include "checks/table.h"
#include "cli/commands/all.h"
#include "cli/own_schemes.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string name;
  std::string schemes;
};

int run(const Options& options) {
  const std::string& name = options.name;
  if (const Rule* rule = find_rule(name)) return deliver("-", rule_page(*rule));
  const auto schemes = known_schemes(options.schemes);
  if (!schemes) return fail(schemes.error().message);
  if (const Scheme* scheme = schemes->find(name)) return deliver("-", scheme_page(*scheme));
  const auto nearest = nearest_rule(name);
  return fail(fmt::format("no rule `{}`{}", name,
                          nearest ? fmt::format("; did you mean `{}`?", *nearest) : "; `stancemap rules` lists them"));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_option(app, "rule", options->name,
             "the rule's name, as it stands in brackets behind a finding, or the name of a scheme")
      .required();
  add_schemes_option(app, options->schemes);
  return [options] { return run(*options); };
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
