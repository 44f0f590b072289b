#include "reports/flow/page_parts.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "unit/reports/flow/written_sheet.h"

namespace stancemap::flow {
namespace {

using test::WrittenSheet;

std::vector<std::uint32_t> parts_of(const std::string& yaml) {
  const WrittenSheet sheet(yaml);
  return page_parts(sheet.report());
}

TEST_CASE("an empty sheet has one part") {
  CHECK(parts_of(std::string(test::kEmptyThread)) == std::vector<std::uint32_t>{0});
}

TEST_CASE("a part begins with each argument that stands alone") {
  CHECK(parts_of("participants: {n: N}\nthread: {id: t, posts: {1: {by: n, claims: {a: A., b: B.}}, 2: {by: n, "
                 "replies-to: 1, claims: "
                 "{c: {text: C., attacks: a}}}}}\n") == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a long argument is cut where fewest cells go on") {
  // Two answers, each with so many answers to it that half a page is full in the middle of the second one.
  std::string yaml =
      "participants: {n: N}\nthread:\n  id: t\n  posts:\n    1: {by: n, claims: {plan: P.}}\n"
      "    2: {by: n, replies-to: 1, claims: {one: {text: O., attacks: plan}, two: {text: T., attacks: plan}}}\n"
      "    3:\n      by: n\n      replies-to: 2\n      claims:\n";
  for (int i = 0; i < 14; ++i) yaml += fmt::format("        x{}: {{text: X., attacks: one}}\n", i);
  for (int i = 0; i < 14; ++i) yaml += fmt::format("        y{}: {{text: Y., attacks: two}}\n", i);
  const std::vector<std::uint32_t> parts = parts_of(yaml);
  CHECK(std::find(parts.begin(), parts.end(), 14U) != parts.end());
  CHECK(parts.size() <= 5);
}

TEST_CASE("parts rise and start at the first row, however high a row is") {
  std::string yaml =
      "participants: {n: N}\nthread:\n  id: t\n  posts:\n    1: {by: n, claims: {plan: P.}}\n    2:\n      by: n\n     "
      " replies-to: 1\n      claims:\n";
  for (int i = 0; i < 40; ++i) {
    yaml += fmt::format("        x{}: {{text: {}, attacks: plan}}\n", i, std::string(i % 7 == 0 ? 9000 : 3, 'x'));
  }
  const std::vector<std::uint32_t> parts = parts_of(yaml);
  REQUIRE(parts.front() == 0);
  for (std::size_t p = 1; p < parts.size(); ++p) CHECK(parts[p] > parts[p - 1]);
  CHECK(parts.back() < 40);
}

}  // namespace
}  // namespace stancemap::flow
