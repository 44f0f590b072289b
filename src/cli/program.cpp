#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include "base/files.h"
#include "base/nearest.h"
#include "base/version.h"
#include "cli/command.h"
#include "cli/log.h"
#include "diagnostics/writer.h"

namespace stancemap::cli {
namespace {

constexpr std::string_view kDescription =
    "stancemap - argument maps from plain text: audited, reasoned over, drawn\n\nExamples:\n"
    "  stancemap init debate.yaml             # start a map\n"
    "  stancemap check debate.yaml            # what is wrong with it, with line and column\n"
    "  stancemap render debate.yaml -o d.svg  # draw it\n"
    "  stancemap build maps -o out            # check and draw every map of a folder";

/// Help with examples first, as people read it from the top.
class ExamplesFirst : public CLI::Formatter {
 public:
  std::string make_description(const CLI::App* app) const override { return app->get_description() + "\n\n"; }

  /// In the list of commands only the first line of a command's description: "name - summary".
  std::string make_subcommand(const CLI::App* sub) const override {
    const std::string first_line = sub->get_description().substr(0, sub->get_description().find('\n'));
    const auto summary = first_line.find(" - ");
    return fmt::format("  {:10}{}\n", sub->get_name(),
                       first_line.substr(summary == std::string::npos ? 0 : summary + 3));
  }
};

/// The help of `app` itself; CLI::App::help() gives that of the command that was parsed last.
std::string help_of(const CLI::App& app) {
  return app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal);
}

std::string description(const Command& command) {
  std::string text = fmt::format("{} - {}\n\nExamples:\n", command.name, command.summary);
  std::string_view rest = command.examples;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    text += fmt::format("  {}\n", rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

LogLevel log_level(const Globals& globals) {
  if (globals.quiet) return LogLevel::kErrors;
  return globals.verbose ? LogLevel::kDebug : LogLevel::kInfo;
}

/// The word that was meant to be a command: the first that is no option.
int unknown_command(const std::string& word) {
  std::vector<std::string_view> names{"help"};
  for (const Command* command : command_table()) names.push_back(command->name);
  const auto nearest = nearest_name(word, names);
  return fail(fmt::format("no command `{}`{}", word,
                          nearest ? fmt::format("; did you mean `{}`?", *nearest) : "; `stancemap help` lists them"));
}

int usage_error(const CLI::App& app, const CLI::ParseError& error) {
  std::string message = error.what();
  const CLI::App* chosen = &app;
  for (const CLI::App* sub : app.get_subcommands()) chosen = sub;
  // "The following argument was not expected: --fromat": name the option that was meant.
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const auto extras = app.remaining(true);
    if (!extras.empty()) {
      const std::string word = extras.front().substr(0, extras.front().find('='));
      std::vector<std::string> names;
      for (const CLI::App* owner : {&app, chosen}) {
        for (const CLI::Option* option : owner->get_options()) {
          for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        }
      }
      const std::vector<std::string_view> views(names.begin(), names.end());
      const auto nearest = nearest_name(word, views);
      message = fmt::format("no option or argument `{}` here{}", word,
                            nearest ? fmt::format("; did you mean `{}`?", *nearest) : "");
    }
  }
  log_error(terminal_safe(message));
  log_info(fmt::format("`stancemap help{}` tells more", chosen == &app ? "" : " " + chosen->get_name()));
  return kFailed;
}

/// The whole command line: every command of the table and `help`.
struct CommandLine {
  Globals globals;
  CLI::App app{std::string(kDescription), "stancemap"};
  std::vector<std::pair<CLI::App*, std::function<int()>>> actions;
  CLI::App* help = nullptr;
  std::string help_topic;

  CommandLine();
};

CommandLine::CommandLine() {
  app.formatter(std::make_shared<ExamplesFirst>());
  app.get_formatter()->column_width(34);
  app.set_version_flag("--version", fmt::format("stancemap {}", kVersion));
  app.add_option("--color", globals.color, "colour in text output")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
  app.add_flag("-q,--quiet", globals.quiet, "say only errors on standard error");
  app.add_flag("-v,--verbose", globals.verbose, "say more on standard error");
  app.fallthrough();
  for (const Command* command : command_table()) {
    CLI::App* sub = app.add_subcommand(std::string(command->name), description(*command));
    sub->formatter(app.get_formatter());
    sub->fallthrough();
    actions.emplace_back(sub, command->declare(*sub, globals));
  }
  help = app.add_subcommand("help", "help - what the program can do, or one command in full");
  help->add_option("command", help_topic, "the command to explain");
}

int parsed_and_run(int argc, char** argv) {
  CommandLine line;
  CLI::App& app = line.app;
  const Globals& globals = line.globals;
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return deliver("-", app.help());
  } catch (const CLI::CallForVersion&) {
    return deliver("-", fmt::format("stancemap {}\n", kVersion));
  } catch (const CLI::ParseError& error) {
    start_logging(log_level(globals));
    if (app.get_subcommands().empty()) {
      for (const std::string& word : app.remaining()) {
        if (!word.starts_with('-')) return unknown_command(word);
      }
    }
    return usage_error(app, error);
  }
  start_logging(log_level(globals));
  if (line.help->parsed()) {
    if (line.help_topic.empty()) return deliver("-", help_of(app));
    if (line.help_topic == "help") return deliver("-", line.help->help("stancemap"));
    for (const auto& [sub, action] : line.actions) {
      if (sub->get_name() == line.help_topic) return deliver("-", sub->help("stancemap"));
    }
    return unknown_command(line.help_topic);
  }
  for (const auto& [sub, action] : line.actions) {
    if (sub->parsed()) return action();
  }
  return deliver("-", help_of(app));
}

}  // namespace

bool wants_color(const Globals& globals) {
  if (globals.color != "auto") return globals.color == "always";
  const char* no_color = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): one thread
  return (no_color == nullptr || *no_color == '\0') && ::isatty(STDOUT_FILENO) != 0;
}

int fail(const std::string& message) {
  log_error(terminal_safe(message));
  return kFailed;
}

int deliver(const std::string& output, std::string_view bytes, int status) {
  const Result<void> written = write_file(output, bytes);
  return written ? status : fail(written.error().message);
}

std::string command_pages() {
  const CommandLine line;
  std::string out =
      "# Commands\n\nEach command explains itself: `stancemap help check`. This page is made from the same "
      "table.\n\nExit status: 0 clean, 1 findings at or above `--fail-on` (default: error), 2 could not do it.\n";
  out += fmt::format("\n## stancemap\n\n```text\n{}```\n", help_of(line.app));
  for (const auto& [sub, action] : line.actions) {
    out += fmt::format("\n## {}\n\n```text\n{}```\n", sub->get_name(), sub->help("stancemap"));
  }
  return out;
}

int run_program(int argc, char** argv) {
  try {
    return parsed_and_run(argc, argv);
  } catch (const std::bad_alloc&) {
    return fail("out of memory");
  } catch (const std::exception& error) {
    return fail(fmt::format("internal fault: {}", error.what()));
  }
}

}  // namespace stancemap::cli
