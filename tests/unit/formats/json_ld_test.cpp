#include "formats/json_ld.h"

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/parsed_json.h"

using namespace stancemap;

TEST_CASE("JSON is written with two blanks an indentation, and empty collections on one line") {
  JsonLdWriter out;
  out.open_object();
  out.string("a", "b");
  out.open_array("c");
  out.item("d");
  out.item("e");
  out.close();
  out.open_object("f");
  out.close();
  out.number("g", 12);
  out.boolean("h", true);
  out.references("i", {"x"});
  out.references("j", {});
  CHECK(std::move(out).result() ==
        "{\n  \"a\": \"b\",\n  \"c\": [\n    \"d\",\n    \"e\"\n  ],\n  \"f\": {},\n  \"g\": 12,\n  \"h\": true,\n"
        "  \"i\": {\n    \"@id\": \"x\"\n  }\n}\n");
}

TEST_CASE("hostile text stays inside its string, also in a page") {
  const std::string hostile = "</script><!-- \"\\ \u2028\u2029 \x01\x1b]0;\x7f \u202e & \xFF end";
  JsonLdWriter out;
  out.open_object();
  out.string(hostile, hostile);
  const std::string text = std::move(out).result();
  for (const std::string_view bad : {"<", ">", "&", "\u2028", "\u2029", "\x1b", "\x01", "\u202e", "\xFF"}) {
    CHECK(text.find(bad) == std::string::npos);
  }
  const auto json = test::parsed_json(text);
  const std::string expected = "</script><!-- \"\\ \u2028\u2029 \x01\x1b]0;\x7f \u202e & \uFFFD end";
  CHECK(json.begin().key() == expected);
  CHECK(json.begin().value() == expected);
}

TEST_CASE("a name gives the same UUID of version 5 everywhere") {
  // python3: uuid.uuid5(uuid.UUID('c3fa018e-bda0-4ad0-892d-47ce65cb31f4'), 'annotations\0Uniforms')
  CHECK(name_urn({"annotations", "Uniforms"}) == "urn:uuid:2809ed8f-d1b7-548d-a97b-aa5bcb31e22b");
  CHECK(name_urn({"ab", "c"}) != name_urn({"a", "bc"}));
  CHECK(kVocabulary == "urn:uuid:c3fa018e-bda0-4ad0-892d-47ce65cb31f4#");
}

TEST_CASE("only http and https are addresses of the web, and they hold nothing that breaks one") {
  CHECK(web_address("https://example.org/a?b=c&d#e") == "https://example.org/a?b=c&d#e");
  CHECK(web_address("HTTP://example.org") == "HTTP://example.org");
  CHECK(web_address("https://e.org/a b\"<>%zz%20\n") == "https://e.org/a%20b%22%3C%3E%25zz%20%0A");
  CHECK(web_address("https://e.org/ü") == "https://e.org/ü");
  CHECK_FALSE(web_address("javascript:alert(1)"));
  CHECK_FALSE(web_address("https://"));
  CHECK_FALSE(web_address(""));
}

TEST_CASE("a source is called by its address, DOI or ISBN, else by a name of its own") {
  Source source;
  source.id = "survey";
  CHECK(source_iri(source).starts_with("urn:uuid:"));
  source.isbn.text = "978-3-16-148410-0";
  CHECK(source_iri(source) == "urn:isbn:9783161484100");
  source.doi.text = "10.1000/a b";
  CHECK(source_iri(source) == "https://doi.org/10.1000/a%20b");
  source.url.text = "https://example.org";
  CHECK(source_iri(source) == "https://example.org");
}
