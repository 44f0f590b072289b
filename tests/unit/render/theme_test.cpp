#include "render/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// What people with full protanopia, deuteranopia and tritanopia see, in linear RGB (Machado, Oliveira & Fernandes
// 2009).
constexpr std::array<Matrix, 4> kVisions{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

Triple times(const Matrix& m, const Triple& v) {
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i) out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
  return out;
}

Triple linear(Color color) {
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double value = std::stoi(std::string(color.substr(1 + 2 * i, 2)), nullptr, 16) / 255.0;
    out[i] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  }
  return out;
}

Triple lab(Triple rgb) {
  constexpr Matrix kXyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
  for (double& channel : rgb) channel = std::clamp(channel, 0.0, 1.0);
  Triple xyz = times(kXyz, rgb);
  constexpr Triple kWhite{0.95047, 1, 1.08883};
  for (std::size_t i = 0; i < 3; ++i) {
    const double t = xyz[i] / kWhite[i];
    xyz[i] = t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116;
  }
  return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

// CIE 1976.
double difference(Color a, Color b, const Matrix& vision) {
  const Triple one = lab(times(vision, linear(a))), other = lab(times(vision, linear(b)));
  return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

}  // namespace

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
    for (const Tint& tint : t.speakers) CHECK(contrast(t.text, tint.fill) >= 4.5);
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

TEST_CASE("lines and edges that mean something have a contrast of 3 to 1 with what is beside them") {
  for (const Theme& t : themes()) {
    CAPTURE(t.name);
    for (const Color ground : {t.canvas, t.group.fill}) {
      CAPTURE(ground);
      for (const Color relation : t.relations) CHECK(contrast(relation, ground) >= 3);
      CHECK(contrast(t.premise, ground) >= 3);
      CHECK(contrast(t.claim.line, ground) >= 3);
      CHECK(contrast(t.thesis.line, ground) >= 3);
      CHECK(contrast(t.argument.line, ground) >= 3);
      CHECK(contrast(t.group.line, ground) >= 3);
      CHECK(contrast(t.strip.line, ground) >= 3);
      for (const Tint& tint : t.participants) CHECK(contrast(tint.line, ground) >= 3);
      for (const Tint& tint : t.speakers) CHECK(contrast(tint.line, ground) >= 3);
    }
    CHECK(contrast(t.claim.line, t.claim.fill) >= 3);
    CHECK(contrast(t.thesis.line, t.thesis.fill) >= 3);
    CHECK(contrast(t.argument.line, t.argument.fill) >= 3);
  }
}

TEST_CASE("what somebody accepts, rejects and leaves open can be read in every box") {
  for (const Theme& t : themes()) {
    CAPTURE(t.name);
    for (const Color fill : {t.claim.fill, t.thesis.fill}) {
      CHECK(contrast(t.relations[static_cast<std::size_t>(RelationKind::kSupport)], fill) >= 4.5);
      CHECK(contrast(t.relations[static_cast<std::size_t>(RelationKind::kAttack)], fill) >= 4.5);
    }
    for (const Tint& tint : t.severities) CHECK(contrast(tint.line, t.canvas) >= 4.5);
  }
}

TEST_CASE("the seven colours of speakers differ for everybody, the colour-blind too") {
  for (const std::string_view name : {"light", "dark"}) {
    const auto& tints = theme(name)->speakers;
    for (std::size_t a = 0; a < tints.size(); ++a) {
      for (std::size_t b = a + 1; b < tints.size(); ++b) {
        CAPTURE(tints[a].fill);
        CAPTURE(tints[b].fill);
        for (const Matrix& vision : kVisions) CHECK(difference(tints[a].fill, tints[b].fill, vision) >= 12);
      }
    }
  }
}
