#include "reports/thread/post_times.h"

#include <doctest/doctest.h>

using namespace stancemap;

TEST_CASE("dates, times and both are read as seconds") {
  const auto noon = post_time("2024-05-13T12:00");
  REQUIRE(noon);
  CHECK(noon->dated);
  CHECK(post_time("2024-05-13 12:00:05")->seconds == noon->seconds + 5);
  CHECK(post_time("13 May 2024 12:00")->seconds == noon->seconds);
  CHECK(post_time("2024-05-13")->seconds == noon->seconds - 12 * 3600);
  CHECK(post_time("2024-05-14T12:00:00.25")->seconds == noon->seconds + 86'400);
  CHECK(post_time("2024-03-01")->seconds - post_time("2024-02-28")->seconds == 2 * 86'400);
  CHECK(post_time("14:05")->seconds == 14 * 3600 + 5 * 60);
  CHECK_FALSE(post_time("14:05")->dated);
}

TEST_CASE("an offset is taken into account") {
  const auto noon = post_time("2024-05-13T12:00Z");
  REQUIRE(noon);
  CHECK(post_time("2024-05-13T14:00+02:00")->seconds == noon->seconds);
  CHECK(post_time("2024-05-13T07:30-0430")->seconds == noon->seconds);
}

TEST_CASE("what names no moment is not guessed") {
  for (const char* text : {"", "yesterday", "2024", "2024-05", "2024-05-13T25:00", "2024-05-13T12:61", "12:0", ":",
                           "2024-05-13T12:00 or so", "2024-05-13T12:00+", "x12:00", "12:00:99", "T12:00", "::::"}) {
    CHECK_MESSAGE(!post_time(text), text);
  }
}
