#include <set>

#include <doctest/doctest.h>

#include "diagnostics/writer.h"

TEST_CASE("the writers are text, json, sarif and github, each once and with a summary") {
  std::vector<std::string_view> names;
  for (const auto& writer : stancemap::finding_writers()) {
    names.push_back(writer.name);
    CHECK_FALSE(writer.summary.empty());
    CHECK(stancemap::finding_writer(writer.name) == &writer);
  }
  CHECK(names == std::vector<std::string_view>{"text", "json", "sarif", "github"});
  CHECK(stancemap::finding_writer("xml") == nullptr);
}
