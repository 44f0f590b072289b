#include "formats/formats.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "formats/writing.h"

using namespace stancemap;

namespace {

std::string_view read_name(std::string_view file, std::string_view text = {}) {
  const Format* format = format_to_read(file, text);
  return format == nullptr ? std::string_view() : format->name;
}
std::string_view write_name(std::string_view file) {
  const Format* format = format_to_write(file);
  return format == nullptr ? std::string_view() : format->name;
}

}  // namespace

TEST_CASE("each format has a name of its own, a summary, an ending, and can be read or written") {
  std::set<std::string_view> names;
  for (const Format& format : format_table()) {
    CAPTURE(format.name);
    CHECK(names.insert(format.name).second);
    CHECK_FALSE(format.summary.empty());
    CHECK(format.summary.back() != '.');
    CHECK_FALSE(format.extensions.empty());
    CHECK((format.read != nullptr || format.write != nullptr));
    CHECK(format_named(format.name) == &format);
  }
  CHECK(format_named("") == nullptr);
}

TEST_CASE("the ending tells the format, the longest one first, in any letter case") {
  CHECK(read_name("a/refs.BIB") == "bibtex");
  CHECK(read_name("map.yml") == "yaml");
  CHECK(read_name("refs.csl.json", "{}") == "csl-json");
  CHECK(read_name("notes.txt").empty());
  CHECK(write_name("map.json") == "json");
  CHECK(write_name("map.annotations.jsonld") == "web-annotation");
  CHECK(write_name("map.claims.jsonld") == "claim-review");
  CHECK(write_name("refs.bib").empty());
  CHECK(write_name(".jsonld").empty());
}

TEST_CASE("of several formats with one ending the text tells which it is") {
  CHECK(read_name("library.json", "[{\"id\": 1}]") == "csl-json");
  CHECK(read_name("map.json", "{\"stancemap\": 1}") == "json");
  CHECK(read_name("map.json", "") == "json");
}

TEST_CASE("comments of a native file are lost, and said so") {
  Losses losses;
  const Format& yaml = *format_named("yaml");
  const Reading reading = yaml.read({"map.yaml", "# why\nstancemap: 1\ntitle: A  # here\n"}, losses);
  CHECK(reading.findings.empty());
  REQUIRE(losses.all().size() == 1);
  CHECK(losses.all()[0].kind == "comments");
  CHECK(losses.all()[0].count == 2);
  Losses none;
  yaml.read({"map.yaml", "stancemap: 1\ntitle: \"A # b\"\n"}, none);
  CHECK(none.empty());
  Losses broken;
  yaml.read({"map.yaml", "stancemap: 1\ntitle: \"A # b\n"}, broken);
  REQUIRE(broken.all().size() == 1);
  CHECK(broken.all()[0].kind == "comments, if there are any");
}

TEST_CASE("the index has a line a format") {
  const std::string index = format_index();
  for (const Format& format : format_table())
    CHECK(index.find("| `" + std::string(format.name) + "` |") != std::string::npos);
}
