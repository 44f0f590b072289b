#include "text_beside.h"

using namespace stancemap;

TEST_CASE("a quote that leaves a word out is fuzzy, with its score and the word") {
  const CheckRun run = run_beside_text("fuzzy-quote", R"(sources: {fence: {title: The Fence, text: fence.txt}}
claims: {a: {text: A., said: {source: fence, quote: «a fence keeps cows out of the garden»}}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`fence` has this quote only nearly, in paragraph 3 (score 0.89): with `the`");
}

TEST_CASE("quotes under 20 characters are never fuzzy, and another word is none") {
  const CheckRun run = run_beside_text("fuzzy-quote", R"(sources: {fence: {title: The Fence, text: fence.txt}}
claims:
  a: {text: A., said: {source: fence, quote: keeps cows out}}
  b: {text: B., said: {source: fence, quote: a fence keeps the cats out of the garden}}
)");
  CHECK(run.findings.empty());
}
