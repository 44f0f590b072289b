#include "formats/bibtex/person_names.h"

#include <string>

#include <doctest/doctest.h>

using namespace stancemap::bibtex;

namespace {

std::string joined(const std::vector<std::string_view>& parts) {
  std::string text;
  for (const std::string_view part : parts) text.append(text.empty() ? "" : "|").append(part);
  return text;
}

}  // namespace

TEST_CASE("names are divided by `and` outside of braces") {
  CHECK(joined(split_names("Lee, Ann and Kim, Bo AND  Doe, J.")) == "Lee, Ann|Kim, Bo|Doe, J.");
  CHECK(joined(split_names("{Health and Safety Board} and Sandy Anderson")) ==
        "{Health and Safety Board}|Sandy Anderson");
  CHECK(joined(split_names("A\nand\tB")) == "A|B");
  CHECK(joined(split_names(" and A and and B and ")) == "A|B");
  CHECK(split_names("").empty());
}

TEST_CASE("the parts of a name stand in the order of speech") {
  CHECK(joined(name_parts("Ann Lee")) == "Ann Lee");
  CHECK(joined(name_parts("van der Lee, Ann")) == "Ann|van der Lee");
  CHECK(joined(name_parts("King, Jr., Martin Luther")) == "Martin Luther|King|Jr.");
  CHECK(joined(name_parts("{Lee, Kim, and Partners}")) == "{Lee, Kim, and Partners}");
  CHECK(joined(name_parts("a, b, c, d")) == "a, b, c, d");
}
