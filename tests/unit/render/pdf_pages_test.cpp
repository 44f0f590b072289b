#include "render/pdf_pages.h"

#include <doctest/doctest.h>

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

TEST_CASE("a picture is drawn once for each sheet that it takes") {
  auto pages = PdfPages::begun();
  if (!pages) {
    MESSAGE("without cairo: " << pages.error().message);
    return;
  }
  std::size_t drawn = 0;
  const auto draw = [&](cairo_t*) {
    ++drawn;
    return true;
  };
  REQUIRE(pages->add(1000, 700, paper("a4"), draw).has_value());
  CHECK(drawn == 2);
  REQUIRE(pages->add(1000, 700, nullptr, draw).has_value());
  CHECK(drawn == 3);
  const auto pdf = std::move(*pages).finished();
  REQUIRE(pdf.has_value());
  CHECK(pdf->starts_with("%PDF-"));
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
