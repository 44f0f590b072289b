#include "text_beside.h"

using namespace stancemap;

TEST_CASE("a quote that stands in another paragraph is misplaced") {
  const CheckRun run = run_beside_text("misplaced-quote", R"(sources: {fence: {title: The Fence, text: fence.txt}}
claims:
  a: {text: A., cite: {source: fence, at: paragraph 1, quote: «costs 400 euro»}}
  b: {text: B., cite: {source: fence, at: paragraph 2, quote: costs 400 euro}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "this quote from `fence` is in paragraph 2, not in paragraph 1");
  CHECK(run.related() == std::vector<std::string>{"5:44 costs 400 euro: paragraph 2: \"costs 400 euro\""});
}

TEST_CASE("a quote at another position than it says is misplaced") {
  const CheckRun run = run_beside_text("misplaced-quote", R"(sources: {fence: {title: The Fence, text: fence.txt}}
claims: {a: {text: A., cite: {source: fence, quote: «costs 400 euro», position: {start: 0, end: 14}}}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "this quote from `fence` does not stand at position 0 to 14");
}
