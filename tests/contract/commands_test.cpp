#include <doctest/doctest.h>

#include <set>
#include <string>

#include "cli/command.h"
#include "support/expected_file.h"

using namespace stancemap;

TEST_CASE("the page of commands is current") {
  test::check_expected_file("docs/commands.md", cli::command_pages());
}

TEST_CASE("every command has a name of its own, a summary and an example that starts with it") {
  std::set<std::string_view> names;
  for (const cli::Command* command : cli::command_table()) {
    CAPTURE(command->name);
    CHECK(names.insert(command->name).second);
    CHECK_FALSE(command->summary.empty());
    CHECK(command->summary.back() != '.');
    CHECK(command->examples.starts_with("stancemap " + std::string(command->name)));
  }
}
