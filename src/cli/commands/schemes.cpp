#include "checks/schemes.h"

#include <memory>

#include <fmt/format.h>

#include "checks/scheme_file.h"
#include "cli/commands/all.h"
#include "cli/options.h"
#include "cli/own_schemes.h"
#include "reports/table.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string format = "text";
  std::string schemes;
  bool print_file = false;
};

int run(const Options& options) {
  const auto schemes = known_schemes(options.schemes);
  if (!schemes) return fail(schemes.error().message);
  if (options.print_file) return deliver("-", written_schemes(schemes->all()));
  Table table{
      .title = "Schemes and their critical questions", .columns = {{"scheme"}, {"tag"}, {"question"}}, .rows = {}};
  for (const Scheme& scheme : schemes->all()) {
    for (const CriticalQuestion& question : scheme.questions) {
      table.rows.push_back({scheme.name, fmt::format("{}{}", kQuestionTagPrefix, question.id), question.text});
    }
  }
  return deliver("-", table_writer(options.format)->write(table));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_schemes_option(app, options->schemes);
  add_table_format_option(app, options->format);
  add_flag(app, "--print-file", options->print_file, "print them as a file of schemes, to change it");
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command schemes_command{
    .name = "schemes",
    .summary = "list the argument schemes that are known, with their critical questions",
    .examples =
        "stancemap schemes\n"
        "stancemap schemes --schemes ours.yaml  # with your own\n"
        "stancemap explain expert-opinion       # one of them\n"
        "stancemap check --severity open-critical-question=info,unknown-scheme=info debate.yaml",
    .declare = declare,
};

}  // namespace stancemap::cli
