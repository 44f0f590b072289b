// The pages of the formats: the table is current, and their examples are what the program does.

#include "formats/formats.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "cli/document_formats.h"
#include "formats/writing.h"
#include "support/expected_file.h"

using namespace stancemap;

namespace {

std::string page_text(const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(std::filesystem::path(STANCEMAP_SOURCE_DIR) / "docs/formats" / name, std::ios::binary).rdbuf();
  return text.str();
}

/// The first block of `language` in the page.
std::string block(const std::string& page, const std::string& language) {
  const std::string open = "\n```" + language + "\n";
  const std::size_t begin = page.find(open);
  REQUIRE(begin != std::string::npos);
  const std::size_t text = begin + open.size();
  return page.substr(text, page.find("\n```\n", text) + 1 - text);
}

}  // namespace

TEST_CASE("the table in docs/formats/README.md is current, and each format has a page") {
  const std::string page = page_text("README.md");
  constexpr std::string_view kEnd = "<!-- end of formats -->";
  const std::size_t begin = page.find("-->\n", page.find("<!-- formats:")) + 4;
  const std::size_t end = page.find(kEnd);
  REQUIRE(end != std::string::npos);
  test::check_expected_file("docs/formats/README.md", page.substr(0, begin) + format_index() + page.substr(end));
  for (const Format& format : format_table()) {
    const bool native = format.name == "yaml" || format.name == "json";
    CAPTURE(format.name);
    CHECK_FALSE(page_text(native ? "native.md" : std::string(format.name) + ".md").empty());
  }
}

TEST_CASE("the table of formats in docs/documents.md is current") {
  const std::string page = page_text("../documents.md");
  const std::size_t begin = page.find("-->\n", page.find("<!-- rendered:")) + 4;
  const std::size_t end = page.find("<!-- end of rendered -->");
  REQUIRE(end != std::string::npos);
  test::check_expected_file("docs/documents.md",
                            page.substr(0, begin) + cli::rendered_format_index() + page.substr(end));
}

TEST_CASE("the examples of bibliographies give the sources that their pages show") {
  for (const auto& [name, language] : {std::pair{"bibtex", "bibtex"}, {"csl-json", "json"}}) {
    CAPTURE(name);
    const std::string page = page_text(std::string(name) + ".md");
    Losses losses;
    const Reading reading = format_named(name)->read({"refs", block(page, language)}, losses);
    CHECK(reading.findings.empty());
    CHECK(losses.empty());
    CHECK(written_yaml(reading.map) == block(page, "yaml"));
  }
}

TEST_CASE("a map that cites a converted source reads without a finding") {
  CHECK(read_map({{"map.yaml", block(page_text("README.md"), "yaml")}}).findings.empty());
}
