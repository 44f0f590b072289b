#include "render/theme.h"

#include <doctest/doctest.h>

using namespace stancemap;

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
  CHECK(contrast("#777777", "#ffffff") == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("all text has a contrast of 4.5 to 1 with what it stands on") {
  for (const Theme& t : themes()) {
    CAPTURE(t.name);
    for (const Color fill : {t.canvas, t.claim.fill, t.thesis.fill, t.argument.fill, t.group.fill, t.strip.fill}) {
      CHECK(contrast(t.text, fill) >= 4.5);
      CHECK(contrast(t.muted, fill) >= 4.5);
    }
    CHECK(contrast(t.thesis.fill, t.thesis.line) >= 4.5);
    for (const Tint& tint : t.participants) CHECK(contrast(t.text, tint.fill) >= 4.5);
    for (const Tint& tint : t.severities) {
      CHECK(contrast(t.text, tint.fill) >= 4.5);
      CHECK(contrast(tint.line, tint.fill) >= 4.5);
    }
    for (const Color relation : t.relations) {
      CHECK(contrast(relation, t.canvas) >= 4.5);
      CHECK(contrast(relation, t.group.fill) >= 4.5);
    }
  }
}
