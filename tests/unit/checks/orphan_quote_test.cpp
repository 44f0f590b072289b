#include "text_beside.h"

using namespace stancemap;

TEST_CASE("a quote that the text does not have is an orphan, of claims and of stances") {
  const CheckRun run = run_beside_text("orphan-quote", R"(sources: {fence: {title: The Fence, text: fence.txt}}
claims: {a: {text: A., said: {source: fence, quote: «sheep are better»}}}
participants: {ann: Ann}
stances: [{who: ann, claim: a, stance: favor, cite: {source: fence, quote: «I like sheep»}}]
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`fence` does not have this quote");
  REQUIRE(run.findings.size() == 2);
  CHECK(run.findings[1].subject == "stance of ann on a: \"I like sheep\"");
}

TEST_CASE("a quote inside a longer word is an orphan, and says so") {
  const CheckRun run = run_beside_text("orphan-quote", R"(sources: {fence: {title: The Fence, text: fence.txt}}
claims: {a: {text: A., said: {source: fence, quote: «good neighbour»}}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`fence` does not have this quote: only inside a longer word");
}

TEST_CASE("a quote that differs in case and dashes is none") {
  const CheckRun run = run_beside_text("orphan-quote", R"(sources: {fence: {title: The Fence, text: fence.txt}}
claims: {a: {text: A., said: {source: fence, quote: "GOOD  FENCES make"}}}
)");
  CHECK(run.findings.empty());
}
