#include "sourcing/dates.h"

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

/// "first..last", or "none".
std::string read(std::string_view text) {
  const auto range = date_range(text);
  return range ? day_text(range->first) + ".." + day_text(range->last) : "none";
}

std::string day(std::string_view text) {
  const auto range = date_range(text);
  return range && range->first == range->last ? day_text(range->first) : "none";
}

}  // namespace

TEST_CASE("a year, a month and a day are read as ISO 8601 writes them") {
  CHECK(read("2024") == "2024-01-01..2024-12-31");
  CHECK(read("2024-02") == "2024-02-01..2024-02-29");
  CHECK(read("2023-02") == "2023-02-01..2023-02-28");
  CHECK(day("2024-05-13") == "2024-05-13");
  CHECK(day("2024/05/13") == "2024-05-13");
}

TEST_CASE("a time of the day is left out") {
  CHECK(day("2024-05-13T12:00:00Z") == "2024-05-13");
  CHECK(day("2024-05-13 14:05") == "2024-05-13");
  CHECK(day("2024-05-13Tnoon") == "none");
}

TEST_CASE("dates in English words are read") {
  CHECK(day("13 May 2024") == "2024-05-13");
  CHECK(day("13. may 2024") == "2024-05-13");
  CHECK(day("May 13, 2024") == "2024-05-13");
  CHECK(day("Sept. 3rd, 2021") == "2021-09-03");
  CHECK(day("Monday, 13 May 2024") == "2024-05-13");
  CHECK(read("December 2022") == "2022-12-01..2022-12-31");
}

TEST_CASE("days that no calendar has are no dates") {
  for (const std::string_view text :
       {"2024-13", "2024-00", "2023-02-29", "1900-02-29", "2024-04-31", "0 May 2024", "0000", "31 June 2024"}) {
    INFO(text);
    CHECK(read(text) == "none");
  }
  CHECK(day("2000-02-29") == "2000-02-29");
}

TEST_CASE("what is ambiguous, vague or no date is not guessed") {
  for (const std::string_view text :
       {"", " ", "05/13/2024", "13/05/2024", "24", "c. 1900", "1990s", "2024-5-1", "2024-05-13-01", "2024-05/13",
        "20245", "May", "May 13", "13 Mai 2024", "yesterday", "-", "2024-", "May 2024 2024 May", "2024-05-13 x"}) {
    INFO(text);
    CHECK(read(text) == "none");
  }
}

TEST_CASE("hostile text is no date and ends") {
  CHECK(read(std::string(10'000'000, '2')) == "none");
  CHECK(read(std::string("\0\xff\xfe 2024", 8)) == "none");
}

TEST_CASE("years later is the same day, or the last of February") {
  CHECK(day_text(years_later({2020, 2, 29}, 1)) == "2021-02-28");
  CHECK(day_text(years_later({2020, 2, 29}, 4)) == "2024-02-29");
  CHECK(day_text(years_later({2019, 12, 31}, 5)) == "2024-12-31");
  CHECK(years_later({2019, 12, 31}, 4'000'000'000U) > Day{9999, 12, 31});
}
