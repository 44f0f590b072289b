#include "text_beside.h"

using namespace stancemap;

TEST_CASE("a quote in two places is ambiguous, and both are shown") {
  const CheckRun run = run_beside_text("ambiguous-quote", R"(sources: {fence: {title: The Fence, text: fence.txt}}
claims: {a: {text: A., said: {source: fence, quote: «asked the neighbours»}}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "this quote is in 2 places of `fence`: paragraph 2");
  REQUIRE(run.findings.size() == 1);
  CHECK(run.findings[0].related.size() == 2);
  CHECK(run.findings[0].subject == "claim a: \"asked the neighbours\"");
}

TEST_CASE("what stands before or behind a quote makes it one place") {
  const CheckRun run = run_beside_text("ambiguous-quote", R"(sources: {fence: {title: The Fence, text: fence.txt}}
claims: {a: {text: A., said: {source: fence, quote: asked the neighbours, prefix: and nobody has}}}
)");
  CHECK(run.findings.empty());
}
