#include "text_beside.h"

using namespace stancemap;

namespace {

constexpr std::string_view kMap = R"(sources:
  fence: {title: The Fence, text: fence.txt}
  other: {title: Not at hand, text: «other.txt»}
  unnamed: {title: No text}
claims: {a: {text: A., said: [{source: other, quote: one}, {source: other, quote: two}]}}
)";

}  // namespace

TEST_CASE("a text that no folder has is reported once, with the quotes that stay unchecked") {
  const CheckRun run = run_beside_text("missing-text", kMap);
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "the text of `other` is not at hand; 2 quotes are not checked");
}

TEST_CASE("without folders no text is missed") {
  CHECK(CheckRun("missing-text", kMap).findings.empty());
}
