#pragma once
// Options that several commands declare alike.

#include <string>

#include <CLI/App.hpp>

namespace stancemap::cli {

/// `--format` over the table writers.
void add_table_format_option(CLI::App& app, std::string& format);

/// `-o, --output FILE`; "-" is standard output.
void add_output_option(CLI::App& app, std::string& output);

}  // namespace stancemap::cli
