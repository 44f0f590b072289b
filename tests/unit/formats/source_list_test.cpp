#include "formats/source_list.h"

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

std::string date(std::string_view year, std::string_view month, std::string_view day, bool expect_unread = false) {
  bool unread = false;
  std::string text = iso_date(year, month, day, unread);
  CHECK(unread == expect_unread);
  return text;
}

}  // namespace

TEST_CASE("dates are ISO as far as they are numbers, or names of months") {
  CHECK(date("2020", "", "") == "2020");
  CHECK(date("2020", "5", "") == "2020-05");
  CHECK(date("2020", "May", "2") == "2020-05-02");
  CHECK(date("2020", "Sept.", "2") == "2020-09-02");
  CHECK(date("800", "dec", "25") == "0800-12-25");
  CHECK(date("2020", "spring", "", true) == "2020");
  CHECK(date("2020", "13", "", true) == "2020");
  CHECK(date("2020", "5", "32", true) == "2020-05");
  CHECK(date("2020", "", "5", true) == "2020");
  CHECK(date("in press", "5", "", true) == "in press");
  CHECK(date("", "", "").empty());
  CHECK(date("99999999999999999999", "1", "", true) == "99999999999999999999");
}

TEST_CASE("a source without a good id gets one that is free") {
  Reading reading;
  Losses losses;
  reading.sources.add("refs.bib", "x");
  SourceList list(reading, losses);
  list.add(Source(), "source-1", {FileId(0), 0, 1});
  list.add(Source(), "", {FileId(0), 0, 1});
  list.add(Source(), "source-1", {FileId(0), 0, 1});
  REQUIRE(reading.map.sources.size() == 2);
  CHECK(reading.map.sources[1].id == "source-2");
  REQUIRE(reading.findings.size() == 2);
  CHECK(reading.findings[0].rule == "bad-value");
  CHECK(reading.findings[1].rule == "duplicate-id");
}
