#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("each cite of an AI-generated source is reported at the source's id, with what rests on the claim") {
  const CheckRun run("ai-generated-source", R"(claims:
  a: {text: A, cite: «bot», supports: b}
  b: {text: B, cite: [book, {source: «bot», at: end}]}
sources:
  bot: {title: Answer, marks: [opinion, ai-generated]}
  book: {title: Book}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message(0) == "`a` cites `bot`, which is AI-generated; 1 claim rests on this claim");
  CHECK(run.message(1) == "`b` cites `bot`, which is AI-generated; no claim rests on this claim");
  CHECK(run.related() == std::vector<std::string>{"6:41 ai-generated: `bot` is marked here"});
  REQUIRE(run.findings.size() == 2);
  CHECK(run.findings[0].weight == 1);
}

TEST_CASE("to say where a machine claims something is no fault") {
  check_marks("ai-generated-source", R"(claims:
  a: {text: A, said: bot}
sources:
  bot: {title: Answer, marks: ai-generated}
)");
}
