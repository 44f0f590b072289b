#include "render/pdf_pages.h"

#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>

#include "layout/geometry.h"
#include "render/cairo.h"
#include "render/picture.h"
#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

std::size_t pages_of(const std::string& pdf) {
  std::size_t count = 0;
  constexpr std::string_view kPage = "/Type /Page";
  for (std::size_t at = pdf.find(kPage); at != pdf.npos; at = pdf.find(kPage, at + 1))
    count += pdf[at + kPage.size()] == 's' ? 0 : 1;
  return count;
}

}  // namespace

TEST_CASE("a picture on paper takes the sheets that show something of it") {
  const auto cairo_here = cairo();
  if (!cairo_here) {
    MESSAGE("without cairo: " << cairo_here.error().message);
    return;
  }
  const Cairo& cairo = **cairo_here;
  // Black rectangles on coloured ground.
  const auto sheets_of = [&](double width, double height, std::vector<Rectangle> things) {
    auto pages = PdfPages::begun();
    REQUIRE(pages.has_value());
    const auto draw = [&](cairo_t* pen) {
      const auto fill = [&](const Rectangle& r, double shade) {
        cairo.save(pen);
        cairo.rectangle(pen, r.low.x, r.low.y, r.high.x - r.low.x, r.high.y - r.low.y);
        cairo.clip(pen);
        cairo.set_source_rgb(pen, shade, shade, shade);
        cairo.paint(pen);
        cairo.restore(pen);
      };
      fill({{0, 0}, {width, height}}, 0.8);
      for (const Rectangle& thing : things) fill(thing, 0);
      return true;
    };
    REQUIRE(pages->add(width, height, paper("a4"), draw).has_value());
    const auto pdf = std::move(*pages).finished();
    REQUIRE(pdf.has_value());
    CHECK(pdf->starts_with("%PDF-"));
    return pages_of(*pdf);
  };
  const Poster four = poster(1000, 1400, *paper("a4"));
  REQUIRE(four.columns * four.rows == 4);
  CHECK(sheets_of(1000, 1400, {{{10, 10}, {990, 1390}}}) == 4);
  CHECK(sheets_of(1000, 1400, {{{10, 10}, {20, 20}}}) == 1);
  CHECK(sheets_of(1000, 1400, {{{10, 10}, {20, 20}}, {{980, 1380}, {990, 1390}}}) == 2);
  CHECK(sheets_of(1000, 1400, {{{10, 10}, {11, 1390}}}) == 2);  // a line one point wide
  CHECK(sheets_of(1000, 1400, {{{10, 698}, {20, 702}}}) == 2);  // across the cut
  CHECK(sheets_of(1000, 1400, {{{10, 660}, {20, 690}}}) == 1);  // in what two sheets share, before the cut
  CHECK(sheets_of(1000, 1400, {}) == 1);
  CHECK(sheets_of(300, 300, {}) == 1);
}

TEST_CASE("without paper a picture is drawn once, on a page of its own size") {
  auto pages = PdfPages::begun();
  if (!pages) return;
  std::size_t drawn = 0;
  REQUIRE(pages->add(1000, 700, nullptr, [&](cairo_t*) { return ++drawn > 0; }).has_value());
  CHECK(drawn == 1);
}

TEST_CASE("no page is larger than readers open") {
  const auto largest_side = [](std::string_view pdf) {
    double side = 0;
    constexpr std::string_view kBox = "/MediaBox [";
    for (std::size_t at = pdf.find(kBox); at != pdf.npos; at = pdf.find(kBox, at + 1)) {
      char* next = const_cast<char*>(pdf.data() + at + kBox.size());
      for (int i = 0; i < 4; ++i) side = std::max(side, std::strtod(next, &next));
    }
    return side;
  };
  auto pages = PdfPages::begun();
  if (!pages) return;
  REQUIRE(pages->add(30'000, 700, nullptr, [](cairo_t*) { return true; }).has_value());
  CHECK(largest_side(std::move(*pages).finished().value()) == doctest::Approx(kMaxPageSide));

  MapBuilder b;
  for (std::size_t c = 0; c < 90; ++c) {
    b.claim("c" + std::to_string(c), "A claim of a few words.", c == 0);
    if (c > 0) b.relate(RelationKind::kSupport, ClaimId(c), ClaimId(c - 1));
  }
  PictureOptions along;
  along.rankdir = "LR";
  const MapGraph graph(b.map);
  const auto pdf = picture_format("pdf")->draw({b.map, graph, {}, along});
  REQUIRE(pdf.has_value());
  CHECK(largest_side(*pdf) > kMaxPageSide - 10);
  CHECK(largest_side(*pdf) <= kMaxPageSide);
}

TEST_CASE("more sheets than anybody puts together are refused") {
  auto pages = PdfPages::begun();
  if (!pages) return;
  const auto added = pages->add(100'000, 100'000, paper("a4"), [](cairo_t*) { return true; });
  REQUIRE_FALSE(added.has_value());
  CHECK(added.error().message.starts_with("the picture takes "));
}

TEST_CASE("several pictures make one document") {
  const ArgumentMap map = debate();
  const MapGraph graph(map);
  PictureOptions one, other;
  one.leads_to = "prepare-for-war";
  other.leads_to = "security-dilemma";
  const std::vector<PictureInput> pictures{{map, graph, {}, one}, {map, graph, {}, other}};
  const auto pdf = pdf_document(pictures);
  REQUIRE_MESSAGE(pdf.has_value(), (pdf ? "" : pdf.error().message));
  CHECK(pages_of(*pdf) == 2);
}
