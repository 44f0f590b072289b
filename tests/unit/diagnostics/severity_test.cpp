#include <doctest/doctest.h>

#include "diagnostics/finding.h"

TEST_CASE("a severity is named, and found by its name") {
  using stancemap::Severity;
  for (const Severity s : {Severity::kOff, Severity::kInfo, Severity::kWarning, Severity::kError}) {
    CHECK(stancemap::severity_from_name(stancemap::severity_name(s)) == s);
  }
  CHECK_FALSE(stancemap::severity_from_name("fatal"));
}
