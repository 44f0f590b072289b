#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "reports/table.h"
#include "support/parsed_json.h"

using stancemap::Table;
using stancemap::table_for_people;
using stancemap::table_writer;

namespace {

std::string written(std::string_view format, std::string cell) {
  const Table table{.title = "T", .columns = {{"name"}, {"n", true}}, .rows = {{std::move(cell), "3"}}};
  return table_writer(format)->write(table);
}

}  // namespace

TEST_CASE("text columns line up by cells of a terminal, also with wide characters") {
  const Table table{.title = "", .columns = {{"name"}, {"n", true}}, .rows = {{"日本", "3"}, {"Japan", "12"}}};
  CHECK(table_writer("text")->write(table) == "name    n\n---------\n日本    3\nJapan  12\n");
}

TEST_CASE("text sets prose below its row, the first without its name") {
  const Table table{
      .title = "",
      .columns = {{"id"}, {"words", false, true}, {"n", true}, {"by", false, true}, {"in", false, true}},
      .rows = {{"a", "Some words.", "3", "Ann", "p. 1"}, {"b", "", "4", "", "p. 2"}, {"c", "", "5", "", ""}}};
  CHECK(table_writer("text")->write(table) ==
        "id  n\n-----\na   3\n    Some words.\n    by: Ann; in: p. 1\nb   4\n    in: p. 2\nc   5\n");
}

TEST_CASE("a table for people lacks what is for programs and what is as usual in every row") {
  const Table table{.title = "",
                    .columns = {{"id"},
                                {.name = "raw", .for_programs = true},
                                {"exact", false, false, "yes"},
                                {"open", false, false, "yes"}},
                    .rows = {{"a", "1", "yes", "yes"}, {"b", "2", "yes", "no"}}};
  const Table shown = table_for_people(table);
  REQUIRE(shown.columns.size() == 2);
  CHECK(shown.columns[1].name == "open");
  CHECK(shown.rows == std::vector<std::vector<std::string>>{{"a", "yes"}, {"b", "no"}});
}

TEST_CASE("text shows escape sequences of a cell instead of obeying them") {
  CHECK(written("text", "a\x1b[31mred").find('\x1b') == std::string::npos);
}

TEST_CASE("CSV quotes separators and makes formulas harmless, but keeps numbers") {
  CHECK(written("csv", "=HYPERLINK(\"x\")") == "name,n\r\n\"'=HYPERLINK(\"\"x\"\")\",3\r\n");
  CHECK(written("csv", "a,b") == "name,n\r\n\"a,b\",3\r\n");
  CHECK(written("csv", "@cmd") == "name,n\r\n'@cmd,3\r\n");
  const Table minus{.title = "", .columns = {{"n", true}}, .rows = {{"-3"}}};
  CHECK(table_writer("csv")->write(minus) == "n\r\n-3\r\n");
}

TEST_CASE("CSV shows what acts on a terminal instead of obeying it, in columns of numbers too") {
  CHECK(written("csv", "a\x1b[31mred\x07") == "name,n\r\na\\u{1b}[31mred\\u{7},3\r\n");
  CHECK(written("csv", "two\r\nlines\tand\rmore") == "name,n\r\n\"two\nlines\tand\\u{d}more\",3\r\n");
  const Table number{.title = "", .columns = {{"n", true}}, .rows = {{"1\x1b[2J"}, {"=1+1"}, {"-2.5"}}};
  CHECK(table_writer("csv")->write(number) == "n\r\n1\\u{1b}[2J\r\n'=1+1\r\n-2.5\r\n");
}

TEST_CASE("Markdown keeps the text of a cell out of the table's syntax") {
  CHECK(written("markdown", "a|b") == "## T\n\n| name | n |\n| --- | ---: |\n| a\\|b | 3 |\n");
  CHECK(written("markdown", "<script>").find("<script>") == std::string::npos);
  CHECK(written("markdown", "x\n| y").find("\n| y") == std::string::npos);
}

TEST_CASE("HTML text stays text") {
  CHECK(written("html", "</td><script>alert('1')</script>").find("<script>") == std::string::npos);
  CHECK(written("html", std::string("a\0b", 3)).find('\0') == std::string::npos);
}

TEST_CASE("JSON has numbers where the column has numbers, and survives broken UTF-8") {
  const auto json = stancemap::test::parsed_json(written("json", "a\xff\"b"));
  CHECK(json["rows"][0]["n"] == 3);
  CHECK(json["rows"][0]["name"] == "a\xEF\xBF\xBD\"b");
}

TEST_CASE("what turns the direction of text, breaks lines unseen or controls a terminal is replaced in documents") {
  for (const char* hostile : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069",
                              "\u2028", "\u2029", "\u0085", "\u009B", "\x1B", "\x7F"}) {
    CAPTURE(hostile);
    const std::string text = std::string("a") + hostile + "b";
    CHECK(stancemap::html_escaped(text) == "a\uFFFDb");
    CHECK(stancemap::markdown_escaped(text) == "a\uFFFDb");
  }
  CHECK(stancemap::html_escaped("\u05D0\u200E \u00E9\n\t") == "\u05D0\u200E \u00E9\n\t");  // direction marks are honest
  CHECK(stancemap::markdown_escaped("\u05D0\u200E \u00E9\nx") == "\u05D0\u200E \u00E9 x");
}
