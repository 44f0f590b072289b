#pragma once
// Options that several commands declare alike.

#include <span>
#include <string>
#include <string_view>

#include "cli/option.h"

namespace stancemap::cli {

/// `--format` over the table writers.
void add_table_format_option(CLI::App& app, std::string& format);

/// The format that the ending of a file's name tells: "markdown" for .md, "text" for .txt, else the ending itself
/// ("svg", "json"); empty for a name without one.
std::string format_of_ending(const std::string& file);

/// Says that there is no such id, and which one may be meant; gives kFailed.
int fail_for_unknown(std::string_view option, std::string_view id, std::span<const std::string_view> known);

/// `-o, --output FILE`; "-" is standard output.
void add_output_option(CLI::App& app, std::string& output);

}  // namespace stancemap::cli
