#include <fmt/format.h>

#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("of two claims that share four fifths of their words the later one is reported") {
  const CheckRun run("near-duplicate-claim", R"(claims:
  a: "Trees cool the streets in summer."
  «b»: "Trees cool the streets in hot summer!"
  c: "Trees cool all wide streets."
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`b` says nearly the same as `a`: they share 6 of 7 words");
  CHECK(run.related() == std::vector<std::string>{"3:3 a: `a` is here"});
}

TEST_CASE("case, punctuation and compatibility forms do not count") {
  const CheckRun run("near-duplicate-claim",
                     "claims:\n  a: The CAFÉ is open\n  «b»: \"the cafe\u0301 is ｏｐｅｎ?\"\n");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`b` has the same words as `a`");
}

TEST_CASE("claims that differ only in a number or a negation are not duplicates") {
  check_marks("near-duplicate-claim", R"(claims:
  a: "In 2022 the country spent one part in a hundred on defence."
  b: "In 2023 the country spent one part in a hundred on defence."
  c: "In 2022 the country did not spend one part in a hundred on schools."
  d: "In 2022 the country did spend one part in a hundred on schools."
  e: "The new law does help the poor people of this town."
  f: "The new law doesn't help the poor people of this town."
  g: "The new law doesn’t help the poor people of that city here."
)");
}

TEST_CASE("claims that a relation joins are not duplicates") {
  check_marks("near-duplicate-claim", R"(claims:
  a: "Trees cool the streets in summer."
  b: {text: "Trees cool the streets in summer.", supports: a}
)");
}

TEST_CASE("scripts without spaces are compared by pairs of characters") {
  check_marks("near-duplicate-claim", R"(claims:
  a: "这个城市的街道在夏天需要更多的树木"
  «b»: "这个城市的街道在夏天需要更多的树木。"
  c: "那些学生每天早上坐公共汽车去学校"
)");
}

TEST_CASE("each of many equal claims is paired with the first") {
  std::string text = "claims:\n  first: One two three four five\n";
  for (int i = 0; i < 50; ++i) text += fmt::format("  «c{}»: One two three four five\n", i);
  const CheckRun run("near-duplicate-claim", text);
  CHECK(run.reported == run.marked);
  for (std::size_t i = 0; i < run.findings.size(); ++i) CHECK(run.message(i).ends_with("as `first`"));
}

TEST_CASE("claims without words are compared with nothing") {
  check_marks("near-duplicate-claim", "claims:\n  a: \"!!!\"\n  b: \"???\"\n");
}
