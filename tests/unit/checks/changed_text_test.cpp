#include "text_beside.h"

using namespace stancemap;

namespace {

std::string map_with(std::string_view fingerprint) {
  return "sources: {fence: {title: The Fence, text: fence.txt, sha256: \"" + std::string(fingerprint) + R"("}}
claims:
  a: {text: A., said: {source: fence, quote: costs 400 euro}}
  b: {text: B., said: {source: fence, quote: sheep are better}}
)";
}

}  // namespace

TEST_CASE("a text with another fingerprint changed, and each quote's fate is told") {
  const CheckRun run = run_beside_text("changed-text", map_with(std::string(64, '0')));
  CHECK(run.message() == "the text of `fence` is not the one that was cited; of its 2 quotes 1 is exact, 1 is orphan");
  CHECK(run.related() == std::vector<std::string>{"5:46 sheep are better: now orphan"});
  REQUIRE(run.findings.size() == 1);
  CHECK(run.findings[0].help.find(kFenceFingerprint) != std::string::npos);
}

TEST_CASE("the text that was cited is no finding") {
  CHECK(run_beside_text("changed-text", map_with(kFenceFingerprint)).findings.empty());
}

TEST_CASE("a text that is not at hand did not change") {
  CHECK(CheckRun("changed-text", map_with(std::string(64, '0'))).findings.empty());
}
