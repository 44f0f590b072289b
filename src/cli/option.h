#pragma once
// How commands declare their options. A thin layer over CLI11, whose templates take seconds to compile: behind it they
// are compiled once, and no command includes them.
//
//   add_option(app, "--format", options->format, "how it is written").one_of({"text", "json"}).shows_default();
//
// What the user gives is written into the variable, which has to live as long as `app`.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace stancemap::cli {

/// An option that was declared, to say more about it.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}

  Option& required();
  /// Help shows what the variable holds now.
  Option& shows_default();
  /// What stands for the value in help, such as "FILE".
  Option& value_name(const std::string& name);
  /// The heading in help under which it stands.
  Option& group(const std::string& heading);
  Option& excludes(const Option& other);

  /// What values are accepted; both ends of a range are.
  Option& one_of(const std::vector<std::string>& names);
  Option& between(int least, int most);
  Option& between(unsigned least, unsigned most);
  Option& positive();
  Option& existing_folder();

  /// Of lists: `--focus a,b` is two values.
  Option& separated_by_commas();
  /// Of lists: `--focus a b` is one value, and `b` an argument.
  Option& one_word();

 private:
  CLI::Option* option_;
};

/// `names`: "-o,--output", or "map" for an argument without a dash.
Option add_option(CLI::App& app, const std::string& names, std::string& value, const std::string& help);
Option add_option(CLI::App& app, const std::string& names, std::vector<std::string>& values, const std::string& help);
Option add_option(CLI::App& app, const std::string& names, std::size_t& value, const std::string& help);
Option add_option(CLI::App& app, const std::string& names, std::optional<std::size_t>& value, const std::string& help);
Option add_option(CLI::App& app, const std::string& names, std::optional<unsigned>& value, const std::string& help);

Option add_flag(CLI::App& app, const std::string& names, bool& value, const std::string& help);

}  // namespace stancemap::cli
