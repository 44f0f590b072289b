#include "cli/option.h"

#include <CLI/App.hpp>

namespace stancemap::cli {

Option& Option::required() {
  option_->required();
  return *this;
}

Option& Option::shows_default() {
  option_->capture_default_str();
  return *this;
}

Option& Option::value_name(const std::string& name) {
  option_->type_name(name);
  return *this;
}

Option& Option::group(const std::string& heading) {
  option_->group(heading);
  return *this;
}

Option& Option::excludes(const Option& other) {
  option_->excludes(other.option_);
  return *this;
}

Option& Option::one_of(const std::vector<std::string>& names) {
  option_->check(CLI::IsMember(names));
  return *this;
}

Option& Option::between(int least, int most) {
  option_->check(CLI::Range(least, most));
  return *this;
}

Option& Option::between(unsigned least, unsigned most) {
  option_->check(CLI::Range(least, most));
  return *this;
}

Option& Option::positive() {
  option_->check(CLI::PositiveNumber);
  return *this;
}

Option& Option::existing_folder() {
  option_->check(CLI::ExistingDirectory);
  return *this;
}

Option& Option::separated_by_commas() {
  option_->delimiter(',');
  return *this;
}

Option& Option::one_word() {
  option_->allow_extra_args(false);
  return *this;
}

Option add_option(CLI::App& app, const std::string& names, std::string& value, const std::string& help) {
  return Option(app.add_option(names, value, help));
}

Option add_option(CLI::App& app, const std::string& names, std::vector<std::string>& values, const std::string& help) {
  return Option(app.add_option(names, values, help));
}

Option add_option(CLI::App& app, const std::string& names, std::size_t& value, const std::string& help) {
  return Option(app.add_option(names, value, help));
}

Option add_option(CLI::App& app, const std::string& names, std::optional<std::size_t>& value, const std::string& help) {
  return Option(app.add_option(names, value, help));
}

Option add_option(CLI::App& app, const std::string& names, std::optional<unsigned>& value, const std::string& help) {
  return Option(app.add_option(names, value, help));
}

Option add_flag(CLI::App& app, const std::string& names, bool& value, const std::string& help) {
  return Option(app.add_flag(names, value, help));
}

}  // namespace stancemap::cli
