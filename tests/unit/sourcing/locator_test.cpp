#include "sourcing/locator.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace stancemap;

namespace {

// "post 6, paragraph 2" for `paragraph 2 of comment 6`.
std::string shown(std::string_view at, std::string_view unit = {}) {
  constexpr const char* kNames[] = {"time", "page", "post", "before posts", "headline", "paragraph", "line"};
  std::string text;
  for (const LocatorPart& part : locator_in(at, unit).parts) {
    text += (text.empty() ? "" : ", ") + std::string(kNames[static_cast<std::size_t>(part.kind)]);
    for (const auto& range : part.ranges) {
      text +=
          range.first == range.last ? fmt::format(" {}", range.first) : fmt::format(" {}-{}", range.first, range.last);
    }
    if (part.is_last) text += " last";
  }
  return text;
}

}  // namespace

TEST_CASE("locators are understood inside of other words") {
  CHECK(shown("paragraph 12") == "paragraph 12");
  CHECK(shown("as reported in paragraph 7 of the brief") == "paragraph 7");
  CHECK(shown("as quoted in paragraph 26 of the post") == "before posts, paragraph 26");
  CHECK(shown("two quotations in comment 13") == "post 13");
  CHECK(shown("Headline") == "headline");
  CHECK(shown("the title of the page") == "headline");
  CHECK(shown("last paragraph of the post") == "before posts, paragraph last");
  CHECK(shown("paragraph 2 of comment 6") == "post 6, paragraph 2");
  CHECK(shown("comment 5 of the post") == "post 5");
  CHECK(shown("first paragraph below the headline") == "paragraph 1");
  CHECK(shown("3rd paragraph") == "paragraph 3");
  CHECK(shown("post no. 4") == "post 4");
}

TEST_CASE("several numbers and ranges are understood") {
  CHECK(shown("paragraphs 3-5") == "paragraph 3-5");
  CHECK(shown("paragraphs 3\u20135") == "paragraph 3-5");
  CHECK(shown("paragraphs 3 to 5") == "paragraph 3-5");
  CHECK(shown("paragraphs 3, 5 and 7") == "paragraph 3 5 7");
  CHECK(shown("pp. 3-4") == "page 3-4");
  CHECK(shown("p. 12, line 4") == "page 12, line 4");
  CHECK(shown("p.12") == "page 12");
  CHECK(shown("paragraph 3, 2024") == "paragraph 3");
  CHECK(shown("paragraph 99999999999999999999") == "paragraph 999999999");
}

TEST_CASE("times are seconds") {
  CHECK(shown("12:30") == "time 750");
  CHECK(shown("at 1:02:03") == "time 3723");
  CHECK(shown("12:30-13:00") == "time 750-780");
  CHECK(shown("12:3") == "");
}

TEST_CASE("the thread's own word counts its posts") {
  CHECK(shown("message 4") == "");
  CHECK(shown("message 4", "message") == "post 4");
  CHECK(shown("Speeches 2-3", "Speech") == "post 2-3");
}

TEST_CASE("what is not understood is no locator") {
  CHECK(shown("") == "");
  CHECK(shown("chapter 2") == "");
  CHECK(shown("letter of the head teacher") == "");
  CHECK(shown("the part that the post quotes") == "before posts");
  CHECK(shown("paragraph") == "");
  CHECK(shown("page") == "");
  CHECK(shown(std::string(100000, '9')) == "");
  CHECK(shown("\xFF\xFE paragraph 2") == "paragraph 2");
}
