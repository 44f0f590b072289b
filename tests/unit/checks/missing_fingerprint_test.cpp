#include "text_beside.h"

using namespace stancemap;

TEST_CASE("a text at hand without a fingerprint is reported once, with the fingerprint") {
  const CheckRun run = run_beside_text("missing-fingerprint",
                                       R"(sources:
  fence: {title: The Fence, text: «fence.txt»}
  other: {title: Not at hand, text: other.txt}
  unnamed: {title: No text}
)");
  CHECK(run.reported == run.marked);
  REQUIRE(run.findings.size() == 1);
  CHECK(run.findings[0].help == "add `sha256: " + std::string(kFenceFingerprint) + "`");
}
