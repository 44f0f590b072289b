#include "checks/schemes.h"

#include <memory>

#include <fmt/format.h>

#include "cli/commands/all.h"
#include "cli/options.h"
#include "reports/table.h"

namespace stancemap::cli {
namespace {

int run(const std::string& format) {
  Table table{
      .title = "Schemes and their critical questions", .columns = {{"scheme"}, {"tag"}, {"question"}}, .rows = {}};
  for (const Scheme& scheme : scheme_table()) {
    for (const CriticalQuestion& question : scheme.questions) {
      table.rows.push_back(
          {std::string(scheme.name), fmt::format("{}{}", kQuestionTagPrefix, question.id), std::string(question.text)});
    }
  }
  return deliver("-", table_writer(format)->write(table));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto format = std::make_shared<std::string>("text");
  add_table_format_option(app, *format);
  return [format] { return run(*format); };
}

}  // namespace

constinit const Command schemes_command{
    .name = "schemes",
    .summary = "list the argument schemes that are known, with their critical questions",
    .examples =
        "stancemap schemes\n"
        "stancemap explain expert-opinion  # one of them\n"
        "stancemap check --severity open-critical-question=info,unknown-scheme=info debate.yaml",
    .declare = declare,
};

}  // namespace stancemap::cli
