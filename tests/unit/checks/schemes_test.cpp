#include "checks/schemes.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace stancemap;

TEST_CASE("schemes are in order, kebab-case, and each has questions with ids of their own") {
  const Schemes schemes;
  std::string_view last;
  for (const Scheme& scheme : schemes.all()) {
    CAPTURE(scheme.name);
    CHECK(last < scheme.name);
    last = scheme.name;
    CHECK(schemes.find(scheme.name) == &scheme);
    CHECK(scheme.form.ends_with('.'));
    CHECK(scheme.questions.size() >= 2);
    for (const CriticalQuestion& question : scheme.questions) {
      CHECK(question.text.ends_with('?'));
      CHECK(std::count_if(scheme.questions.begin(), scheme.questions.end(),
                          [&](const CriticalQuestion& other) { return other.id == question.id; }) == 1);
      CHECK(scheme_page(scheme).find("| `cq-" + question.id + "` |") != std::string::npos);
    }
  }
  CHECK(schemes.find("no-such-scheme") == nullptr);
  CHECK(schemes.nearest("expert-opnion") == "expert-opinion");
}

TEST_CASE("an own scheme is added, takes the place of one with its name, and of two the later stays") {
  Schemes schemes;
  const std::size_t count = schemes.all().size();
  schemes.add({{"zeal", "Z.", {}}, {"sign", "Ours.", {{"a", "A?"}}}, {"aim", "First.", {}}, {"aim", "Second.", {}}});
  CHECK(schemes.all().size() == count + 2);
  CHECK(schemes.find("sign")->form == "Ours.");
  CHECK(schemes.find("sign")->questions.size() == 1);
  CHECK(schemes.find("aim")->form == "Second.");
  CHECK(schemes.find("zeal") != nullptr);
  CHECK(schemes.find("analogy") != nullptr);
  CHECK(std::is_sorted(schemes.all().begin(), schemes.all().end(),
                       [](const Scheme& a, const Scheme& b) { return a.name < b.name; }));
  CHECK(schemes.nearest("zeel") == "zeal");
}

TEST_CASE("no text of an own scheme breaks its page or acts on a terminal") {
  const std::string page = scheme_page({"a\n# b", "\x1b[31m\nred", {{"x", "One | two\u202E?\n| a | b |"}}});
  CHECK(page.find('\x1b') == std::string::npos);
  CHECK(page.find("\u202E") == std::string::npos);
  CHECK(page.starts_with("# a # b\n"));
  CHECK(page.find("| `cq-x` | One \\| two\\u{202e}? \\| a \\| b \\| |\n") != std::string::npos);
  CHECK(scheme_page({"quiet", "", {}}).find("It raises none.") != std::string::npos);
}
