// What a PNG, a PDF and DOT promise to those who put them into documents.

#include "render/graphviz.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "render/picture.h"
#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

Result<std::string> drawn(const ArgumentMap& map, std::string_view format, const PictureOptions& options = {}) {
  const MapGraph graph(map);
  return picture_format(format)->draw({map, graph, {}, options});
}

// Pixels of a PNG, from its header.
std::array<unsigned, 2> png_size(std::string_view png) {
  std::array<unsigned, 2> size{};
  for (std::size_t side = 0; side < 2; ++side) {
    for (std::size_t i = 0; i < 4; ++i)
      size[side] = size[side] << 8 | static_cast<unsigned char>(png[16 + 4 * side + i]);
  }
  return size;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++n;
  return n;
}

// By id, the corner points of the outermost rectangle of each box of an SVG, to whole points.
std::map<std::string, std::array<long, 4>> boxes_of(const std::string& svg, const std::string& id_prefix) {
  std::map<std::string, std::array<long, 4>> boxes;
  const std::regex point("(-?[0-9.]+),(-?[0-9.]+)");
  for (std::size_t at = svg.find("<g id=\""); at != svg.npos; at = svg.find("<g id=\"", at + 1)) {
    std::string id = svg.substr(at + 7, svg.find('"', at + 7) - at - 7);
    id = std::regex_replace(id, std::regex("&#45;"), "-");
    if (!id.starts_with(id_prefix + "claim-")) continue;
    const std::size_t end = svg.find("</g>", at);
    std::array<double, 4> box{1e9, 1e9, -1e9, -1e9};
    for (std::size_t polygon = svg.find("points=\"", at); polygon < end; polygon = svg.find("points=\"", polygon + 1)) {
      const std::string points = svg.substr(polygon + 8, svg.find('"', polygon + 8) - polygon - 8);
      for (std::sregex_iterator p(points.begin(), points.end(), point), none; p != none; ++p) {
        const double x = std::stod((*p)[1]), y = std::stod((*p)[2]);
        box = {std::min(box[0], x), std::min(box[1], y), std::max(box[2], x), std::max(box[3], y)};
      }
    }
    for (std::size_t i = 0; i < 4; ++i) boxes[id.substr(id_prefix.size())][i] = std::lround(box[i]);
  }
  return boxes;
}

}  // namespace

TEST_CASE("a PNG is as wide as asked, or has the dots per inch") {
  PictureOptions options;
  options.png_width = 800;
  CHECK(png_size(drawn(debate(), "png", options).value())[0] == 800);
  options.png_width = 0;
  options.png_dpi = 72;
  const auto small = png_size(drawn(debate(), "png", options).value());
  options.png_dpi = 288;
  const auto large = png_size(drawn(debate(), "png", options).value());
  CHECK(std::abs(static_cast<int>(large[0]) - static_cast<int>(4 * small[0])) <= 4);
}

TEST_CASE("a PNG of too many pixels is refused with its size") {
  PictureOptions options;
  options.png_width = 30'000;
  options.layout = PictureLayout::kFast;
  MapBuilder b;
  for (std::size_t c = 0; c < 300; ++c) {
    b.claim("c" + std::to_string(c), "Text.", c == 0);
    if (c > 0) b.relate(RelationKind::kSupport, ClaimId(c), ClaimId(c - 1));
  }
  options.rankdir = "BT";
  const auto refused = drawn(b.map, "png", options);
  REQUIRE(!refused.has_value());
  CHECK(refused.error().message.find(" pixels, and a PNG has at most 32767 a side; ") != std::string::npos);
}

TEST_CASE("every font of a PDF is in it") {
  const std::string pdf = drawn(debate(), "pdf").value();
  CHECK(count(pdf, "/FontDescriptor\n") + count(pdf, "/Type /FontDescriptor") > 0);
  CHECK(count(pdf, "/Type /FontDescriptor") == count(pdf, "/FontFile"));
}

TEST_CASE("plain Graphviz draws the boxes of our DOT where we draw them, as large as we do") {
  namespace fs = std::filesystem;
  if (std::system("dot -V >/dev/null 2>&1") != 0) {
    MESSAGE("the program `dot` is not installed: not compared");
    return;
  }
  for (const PictureLayout layout : {PictureLayout::kDot, PictureLayout::kFast}) {
    PictureOptions options;
    options.layout = layout;
    const fs::path folder = fs::temp_directory_path() / "stancemap_dot_test";
    fs::create_directories(folder);
    std::ofstream(folder / "map.dot", std::ios::binary) << drawn(debate(), "dot", options).value();
    REQUIRE(std::system(fmt::format("dot -Tsvg '{0}/map.dot' -o '{0}/map.svg'", folder.string()).c_str()) == 0);
    std::stringstream theirs;
    theirs << std::ifstream(folder / "map.svg", std::ios::binary).rdbuf();
    fs::remove_all(folder);
    const auto own = boxes_of(drawn(debate(), "svg", options).value(), "");
    const auto plain = boxes_of(theirs.str(), "");
    REQUIRE(own.size() == 9);
    REQUIRE(plain.size() == 9);
    const auto& first = own.begin()->first;
    for (const auto& [id, corners] : own) {
      CAPTURE(id);
      for (std::size_t i = 0; i < 4; ++i) {
        // Measured from one of the boxes: the pages may begin elsewhere.
        const long a = corners[i] - own.at(first)[i % 2], b = plain.at(id)[i] - plain.at(first)[i % 2];
        CHECK(std::abs(a - b) <= 3);
      }
    }
  }
}
