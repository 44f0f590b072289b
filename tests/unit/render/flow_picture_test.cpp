#include "render/flow_picture.h"

#include <string>

#include <doctest/doctest.h>

#include "render/flow_cards.h"
#include "support/map_builder.h"

namespace stancemap {
namespace {

/// `count` claims, all said in one post of one column.
flow::Sheet sheet_of(std::size_t count) {
  flow::Sheet sheet;
  sheet.thread = ThreadId(0);
  sheet.columns.push_back({"1AC", "", "affirmative", "", ""});
  sheet.sides.push_back("affirmative");
  for (std::uint32_t i = 0; i < count; ++i) {
    flow::Cell cell;
    cell.row = i;
    cell.number = i + 1;
    cell.claim = ClaimId(0);
    cell.side = "affirmative";
    sheet.cells.push_back(cell);
  }
  sheet.rows = static_cast<std::uint32_t>(count);
  return sheet;
}

struct OneThread : test::MapBuilder {
  explicit OneThread(std::string_view text) {
    claim("a").text.text = map.texts.add(text);
    map.threads.emplace_back().id = "t";
  }
};

TEST_CASE("text of a claim cannot leave its element") {
  const OneThread b("</text><script>alert(1)</script> & \"quotes\" \x1B[2J ]]>");
  const std::string svg = *flow_picture(b.map, sheet_of(1), {});
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find('\x1B') == std::string::npos);
  CHECK(svg.find("&#60;script&#62;") != std::string::npos);
}

TEST_CASE("a sheet that is too large is refused with a word on what to do") {
  const OneThread b("A.");
  const auto refused = flow_picture(b.map, sheet_of(kMostFlowCells + 1), {});
  REQUIRE(!refused);
  CHECK(refused.error().message.find("2001 cells") != std::string::npos);
  CHECK(refused.error().message.find("`--side`") != std::string::npos);
  CHECK(flow_picture(b.map, sheet_of(kMostFlowCells), {}).has_value());
}

TEST_CASE("an unknown theme is refused") {
  const OneThread b("A.");
  CHECK(!flow_picture(b.map, sheet_of(1), {.theme = "neon"}));
}

TEST_CASE("a theme that the caller made is used in place of a known one") {
  const OneThread b("A.");
  Theme own = *theme("light");
  own.canvas = "#0a0b0c";
  const std::string svg = *flow_picture(b.map, sheet_of(1), {.theme = "mine", .own_theme = &own});
  CHECK(svg.find("#0a0b0c") != std::string::npos);
}

TEST_CASE("cards of a column stand one below the other, and a very long claim is cut") {
  const OneThread b(std::string(100'000, 'w'));
  flow::Sheet sheet = sheet_of(3);
  const flow::Cards cards = flow::cards_of(b.map, sheet, false);
  REQUIRE(cards.cards.size() == 3);
  CHECK(cards.cards[0].lines.size() <= 24);
  CHECK(cards.cards[1].y >= cards.cards[0].y + cards.cards[0].height);
  CHECK(cards.bottom >= cards.cards[2].y + cards.cards[2].height);
}

TEST_CASE("a card may run on beside the rows of its answers") {
  const OneThread b("A claim with a text so long that it takes a good many lines in its lane, more than one row has.");
  flow::Sheet sheet = sheet_of(3);
  sheet.columns.push_back({"1NC", "", "negative", "", ""});
  sheet.rows = sheet.cells[0].rows = 2;
  for (const std::uint32_t answer : {1U, 2U}) {
    sheet.cells[answer].column = 1;
    sheet.cells[answer].row = answer - 1;
    sheet.cells[answer].stands_on = 0;
  }
  const flow::Cards cards = flow::cards_of(b.map, sheet, false);
  CHECK(cards.bottom < cards.cards[0].height + cards.cards[1].height + cards.cards[2].height);
}

}  // namespace
}  // namespace stancemap
