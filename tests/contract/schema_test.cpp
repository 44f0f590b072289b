// The JSON Schema and the reader say the same about the shape of documents, and the committed files are current.

#include "formats/native/schema.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "contract/schema_documents.h"
#include "formats/reading.h"
#include "support/expected_file.h"

namespace stancemap {
namespace {

namespace fs = std::filesystem;

std::string file_text(const std::string& name) {
  std::ifstream in(std::string(STANCEMAP_SOURCE_DIR) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

struct Output {
  int status = -1;
  std::string text;
};

Output output_of(const std::string& command) {
  Output output;
  std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return output;
  std::array<char, 4096> block{};
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), pipe)) output.text.append(block.data(), got);
  const int status = pclose(pipe);
  if (WIFEXITED(status)) output.status = WEXITSTATUS(status);
  return output;
}

// One verdict a document, of a validator that is not ours.
std::vector<std::string> verdicts() {
  const fs::path file =
      fs::temp_directory_path() / ("stancemap-schema-documents-" + std::to_string(getpid()) + ".json");
  {
    std::ofstream out(file, std::ios::binary);
    out << '[';
    for (const SchemaDocument& document : kSchemaDocuments) {
      if (&document != kSchemaDocuments) out << ",\n";
      out << document.text;
    }
    out << "]\n";
  }
  // Debian's own Python has the package; another one that comes first in the path may not.
  const std::string python = fs::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
  const std::string root = STANCEMAP_SOURCE_DIR;
  const Output output = output_of(python + " '" + root + "/tests/contract/validate.py' '" + root +
                                  "/docs/stancemap.schema.json' '" + file.string() + "'");
  fs::remove(file);
  INFO("the validator needs the package python3-jsonschema; it says: ", output.text);
  REQUIRE(output.status == 0);
  std::vector<std::string> lines;
  std::istringstream in(output.text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool has_good_shape(std::string_view text) {
  constexpr std::array<std::string_view, 7> kShapeRules{"unknown-key",        "wrong-type",     "missing-key",
                                                        "bad-value",          "missing-reason", "missing-version",
                                                        "unsupported-version"};
  const Reading reading = read_map({{"document.json", std::string(text)}});
  return std::none_of(reading.findings.begin(), reading.findings.end(), [&](const Finding& finding) {
    return std::find(kShapeRules.begin(), kShapeRules.end(), finding.rule) != kShapeRules.end();
  });
}

TEST_CASE("the reader and an independent validator agree on the shape of every document") {
  const std::vector<std::string> lines = verdicts();
  REQUIRE(lines.size() == std::size(kSchemaDocuments));
  REQUIRE(lines.size() >= 60);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CAPTURE(kSchemaDocuments[i].text);
    CAPTURE(lines[i]);
    CHECK((lines[i] == "valid") == kSchemaDocuments[i].good);
    CHECK(has_good_shape(kSchemaDocuments[i].text) == kSchemaDocuments[i].good);
  }
}

TEST_CASE("good documents are read without any finding but for what their ids point at") {
  for (const SchemaDocument& document : kSchemaDocuments) {
    if (!document.good) continue;
    CAPTURE(document.text);
    for (const Finding& finding : read_map({{"document.json", std::string(document.text)}}).findings) {
      CHECK_MESSAGE(finding.rule == "unknown-id", finding.message);
    }
  }
}

TEST_CASE("docs/stancemap.schema.json is current") {
  test::check_expected_file("docs/stancemap.schema.json", native::json_schema());
}

TEST_CASE("the table of keys in docs/formats/native.md is current") {
  // The table is the page's last part, behind what introduces it.
  constexpr std::string_view kFirst = "\n### Map\n";
  const std::string page = file_text("docs/formats/native.md");
  const std::string table = native::key_table();
  REQUIRE(page.find(kFirst) != std::string::npos);
  REQUIRE(table.starts_with(kFirst.substr(1)));
  test::check_expected_file("docs/formats/native.md", page.substr(0, page.find(kFirst) + 1) + table);
}

TEST_CASE("the examples in docs/formats/native.md are read without an error") {
  const std::string page = file_text("docs/formats/native.md");
  constexpr std::string_view kOpen = "\n```yaml\n";
  std::size_t count = 0;
  for (std::size_t at = page.find(kOpen); at != std::string::npos; at = page.find(kOpen, at)) {
    at += kOpen.size();
    const std::string example = page.substr(at, page.find("\n```\n", at) + 1 - at);
    CAPTURE(example);
    for (const Finding& finding : read_map({{"example.yaml", example}}).findings) FAIL_CHECK(finding.message);
    ++count;
  }
  CHECK(count >= 5);
}

}  // namespace
}  // namespace stancemap
