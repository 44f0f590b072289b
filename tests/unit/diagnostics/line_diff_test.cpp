#include "diagnostics/line_diff.h"

#include <doctest/doctest.h>

#include "builders.h"
#include "support/large.h"

using namespace stancemap;

namespace {

std::string numbered(int count) {
  std::string text;
  for (int i = 1; i <= count; ++i) text += std::to_string(i) + "\n";
  return text;
}

}  // namespace

TEST_CASE("equal texts have no diff") {
  CHECK(unified_diff("map.yaml", "a\nb\n", "a\nb\n").empty());
  CHECK(unified_diff("map.yaml", "", "").empty());
}

TEST_CASE("a changed, a new and a missing line are shown with three lines around them") {
  std::string after = numbered(20);
  after.replace(after.find("9\n"), 2, "nine\n");
  CHECK(unified_diff("map.yaml", numbered(20), after) ==
        "--- map.yaml\n+++ map.yaml\n@@ -6,7 +6,7 @@\n 6\n 7\n 8\n-9\n+nine\n 10\n 11\n 12\n");
  CHECK(unified_diff("m", "a\nb\n", "a\nnew\nb\n") == "--- m\n+++ m\n@@ -1,2 +1,3 @@\n a\n+new\n b\n");
  CHECK(unified_diff("m", "a\nb\nc\n", "a\nc\n") == "--- m\n+++ m\n@@ -1,3 +1,2 @@\n a\n-b\n c\n");
  CHECK(unified_diff("m", "", "a\n") == "--- m\n+++ m\n@@ -0,0 +1,1 @@\n+a\n");
}

TEST_CASE("changes that are near each other share a hunk, others do not") {
  std::string after = numbered(40);
  after.replace(after.find("\n5\n"), 3, "\nfive\n");
  after.replace(after.find("\n10\n"), 4, "\nten\n");
  after.replace(after.find("\n30\n"), 4, "\nthirty\n");
  const std::string diff = unified_diff("m", numbered(40), after);
  CHECK(diff.find("@@ -2,12 +2,12 @@") != std::string::npos);
  CHECK(diff.find("@@ -27,7 +27,7 @@") != std::string::npos);
}

TEST_CASE("a line between two changed ones stays") {
  CHECK(unified_diff("m", "a\nb\nc\n", "A\nb\nC\n") == "--- m\n+++ m\n@@ -1,3 +1,3 @@\n-a\n+A\n b\n-c\n+C\n");
}

TEST_CASE("hostile lines are shown and not acted on") {
  for (const std::string& hostile : test::hostile_strings()) {
    const std::string diff = unified_diff(hostile, "a\n" + hostile, hostile + "\nb\n");
    CHECK(diff.find('\x1b') == std::string::npos);
    CHECK(diff.find("\u202e") == std::string::npos);
  }
}

TEST_CASE("a hundred thousand changes far apart and a text with nothing in common take linear time") {
  std::string before, after, other;
  for (std::uint32_t i = 0; i < test::large(400'000); ++i) {
    before += std::to_string(i) + "\n";
    after += std::to_string(i) + (i % 4 == 0 ? " new\n" : "\n");
    other += "x" + std::to_string(i) + "\n";
  }
  CHECK(unified_diff("m", before, after).size() > before.size());
  CHECK(unified_diff("m", before, other).size() > before.size());
}
