#include "sourcing/times.h"

#include <string>

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

bool is_earlier(std::string_view a, std::string_view b) {
  return time_order(a, b) == std::partial_ordering::less && time_order(b, a) == std::partial_ordering::greater;
}
bool is_unordered(std::string_view a, std::string_view b) {
  return time_order(a, b) == std::partial_ordering::unordered && time_order(b, a) == std::partial_ordering::unordered;
}

}  // namespace

TEST_CASE("days are ordered however they are written") {
  CHECK(is_earlier("2024-05-13", "2024-05-14"));
  CHECK(is_earlier("31 Dec 1969", "January 1, 1970"));
  CHECK(time_order("2024-05-13", "13 May 2024") == std::partial_ordering::equivalent);
}

TEST_CASE("times of a day are ordered to the fraction of a second") {
  CHECK(is_earlier("2024-05-13 09:30", "2024-05-13T10:00"));
  CHECK(is_earlier("2024-05-13T23:59:59", "2024-05-14T00:00"));
  CHECK(is_earlier("2024-05-13T09:30:01.2", "2024-05-13T09:30:01.21"));
  CHECK(time_order("2024-05-13T09:30", "2024-05-13 09:30:00.000") == std::partial_ordering::equivalent);
}

TEST_CASE("zones are taken into account") {
  CHECK(is_earlier("2024-05-13T12:00+02:00", "2024-05-13T11:00Z"));
  CHECK(is_earlier("2024-05-13T23:00Z", "2024-05-13T20:00-05"));
  CHECK(time_order("2024-05-13T12:00:00+0200", "2024-05-13T10:00:00Z") == std::partial_ordering::equivalent);
  CHECK(time_order("2024-05-13 12:00 +0530", "2024-05-13 06:30 Z") == std::partial_ordering::equivalent);
}

TEST_CASE("what cannot be compared is not guessed") {
  CHECK(is_unordered("2024-05", "2024-06-01"));
  CHECK(is_unordered("2024-05-13", "2024-05-14T09:30"));
  CHECK(is_unordered("2024-05-13T09:30", "2024-05-13T10:30Z"));
  for (const std::string_view text :
       {"", "yesterday", "2024", "2024-05-13T", "2024-05-13T25:00", "2024-05-13T12:60", "2024-05-13T12:00 pm",
        "2024-05-13T12:00+", "2024-05-13T12:00+2", "3 hours ago"}) {
    INFO(text);
    CHECK(is_unordered(text, "2024-05-13T12:00"));
    CHECK(is_unordered(text, "2024-05-13T12:00Z"));
    CHECK(is_unordered(text, "2024-05-13"));
  }
  CHECK(is_unordered(std::string(1'000'000, '2'), "2024-05-13"));
}
