#include "reports/document/writers.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/parsed_json.h"

using namespace stancemap;

namespace {

Document with_cell(std::string cell) {
  Document document;
  document.kind = "Sourcing audit";
  document.schema = "stancemap-audit";
  document.title = cell;
  document.map_name = "map.yaml";
  document.summary = {"Look at `" + cell + "`."};
  DocumentSection section{
      .name = "gaps", .title = "Gaps", .about = "About.", .numbers = {}, .table = {}, .empty = "None."};
  section.numbers = {{"all", 4}, {"some", 1, 4}, {"zilch", 0, 4, true}};
  section.table = {
      .title = "The gaps",
      .columns = {{"rank", true}, {"claim"}, {"text", false, true}, {"counts", false, false, "exact"}, {"score", true}},
      .rows = {{"1", cell, cell, "exact", ""}, {"2", "b", "", "exact", "0.50"}}};
  document.sections.push_back(std::move(section));
  return document;
}

std::string written(std::string_view format, std::string cell) {
  return document_writer(format)->write(with_cell(std::move(cell)));
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("documents leave out a column in which every cell is as usual, and numbers that say nothing") {
  for (const std::string_view format : {"text", "markdown", "html"}) {
    const std::string out = written(format, "a");
    CHECK_MESSAGE(!has(out, "counts"), format);
    CHECK_MESSAGE(!has(out, "zilch"), format);
    CHECK_MESSAGE(has(out, "25 %"), format);
  }
  CHECK(has(written("csv", "a"), "rank,claim,text,counts,score\r\n"));
}

TEST_CASE("JSON has every column and number, and numbers are numbers") {
  const auto json = test::parsed_json(written("json", "a\xff\"\x1b"));
  CHECK(json["schema"] == "stancemap-audit");
  const auto& gaps = json["sections"]["gaps"];
  CHECK(gaps["numbers"]["zilch"] == 0);
  CHECK(gaps["numbers"]["some"] == 1);
  CHECK(gaps["rows"][0]["rank"] == 1);
  CHECK(gaps["rows"][0]["score"].is_null());
  CHECK(gaps["rows"][1]["score"] == 0.5);
  CHECK(gaps["rows"][0]["counts"] == "exact");
  CHECK(gaps["rows"][0]["claim"] == "a\xEF\xBF\xBD\"\x1b");
}

TEST_CASE("a cell of a number column that is no JSON number is a text in JSON") {
  Document document = with_cell("a");
  for (const char* cell : {"007", "1,5", ".5", "5.", "1.e5", "inf", "-", "+1", "0x1", "1 "}) {
    document.sections[0].table.rows[0][4] = cell;
    const auto json = test::parsed_json(document_writer("json")->write(document));
    CHECK(json["sections"]["gaps"]["rows"][0]["score"] == cell);
  }
  for (const char* cell : {"0", "-0.5", "1e+30", "12"}) {
    document.sections[0].table.rows[0][4] = cell;
    const auto json = test::parsed_json(document_writer("json")->write(document));
    CHECK(json["sections"]["gaps"]["rows"][0]["score"].is_number());
  }
}

TEST_CASE("text shows what would act on a terminal, and cuts long cells") {
  CHECK_FALSE(has(written("text", "a\x1b[31m\xE2\x80\xAE"), "\x1b"));
  CHECK_FALSE(has(written("text", "a\x1b[31m\xE2\x80\xAE"), "\xE2\x80\xAE"));
  Document long_cells = with_cell(std::string(100'000, 'x'));
  long_cells.summary.clear();
  CHECK(document_writer("text")->write(long_cells).size() < 2000);
}

TEST_CASE("HTML and Markdown keep hostile text out of their syntax") {
  const std::string evil = "</td></code><script>alert(1)</script>|`<img src=x onerror=y>";
  for (const std::string_view format : {"html", "markdown"}) {
    const std::string out = written(format, evil);
    CHECK_MESSAGE(!has(out, "<script"), format);
    CHECK_MESSAGE(!has(out, "<img"), format);
  }
  CHECK(has(written("markdown", "a|b"), "| 1 | a\\|b | a\\|b |"));
}

TEST_CASE("CSV makes formulas harmless") {
  CHECK(has(written("csv", "=1+1"), "1,'=1+1,'=1+1,exact,\r\n"));
}

TEST_CASE("a section without rows shows its sentence in place of a table") {
  for (const std::string_view format : {"text", "markdown", "html"}) {
    Document document = with_cell("a");
    document.sections[0].table.rows.clear();
    const std::string out = document_writer(format)->write(document);
    CHECK_MESSAGE(has(out, "None."), format);
    CHECK_MESSAGE(!has(out, "rank"), format);
  }
}

TEST_CASE("a cut table says how many rows are left out") {
  for (const std::string_view format : {"text", "markdown", "html"}) {
    Document document = with_cell("a");
    cut_tables(document, 1);
    CHECK_MESSAGE(has(document_writer(format)->write(document), "1 more row is left out."), format);
    cut_tables(document, 0);
    CHECK_MESSAGE(has(document_writer(format)->write(document), "2 more rows are left out."), format);
    CHECK_MESSAGE(!has(document_writer(format)->write(document), "None."), format);
  }
}

TEST_CASE("the page shows places as found from the map that it names") {
  Document document = with_cell("a");
  document.map_name = "maps/one";
  document.sections[0].table.columns[2].name = "place";
  document.sections[0].table.rows[0][2] = "maps/one/claims.yaml:3";
  document.sections[0].table.rows[1][2] = "maps/one.yaml:4";
  const std::string out = document_writer("html")->write(document);
  CHECK(has(out, ">claims.yaml:3<"));
  CHECK(has(out, ">maps/<wbr>one.yaml:4<"));
}
