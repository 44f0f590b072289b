#include "page/page.h"

#include <memory>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "formats/reading.h"
#include "sourcing/sha256.h"
#include "support/parsed_json.h"
#include "support/temporary_folder.h"

using namespace stancemap;

namespace {

constexpr std::string_view kHostile = R"yaml(
stancemap: 1
title: "</title><script>alert(1)</script>"
thesis: t
sources: {s: {title: "<!-- <b>", url: "javascript:alert(1)"}}
participants: {p: {name: "<img src=x onerror=alert(1)>"}}
groups: {g: {title: "</script><script>alert(2)</script>"}}
claims:
  t: {text: "</script><svg onload=alert(3)>", group: g}
  a: {text: "\u202Eevil", supports: t, said: {source: s, quote: "]]> -->"}}
  cut: {text: "no step", undercuts: one}
relations: {one: {from: b, attacks: t}}
arguments: {arg: {premises: [a, cut], supports: t}}
thread: {posts: {1: {by: p, claims: {b: {text: "said"}}}}}
)yaml";

struct Made {
  explicit Made(std::string_view text)
      : reading(read_map({{"map.yaml", std::string(text)}})), graph(new MapGraph(reading.map)) {}
  PageInput input() const { return {*graph, reading.findings, reading.sources, anchoring, {}}; }
  nlohmann::json data() const { return test::parsed_json(page_data(input())); }

  Reading reading;
  std::unique_ptr<MapGraph> graph;
  Anchoring anchoring;
};

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  const std::size_t begin = text.rfind(open) + open.size();
  return text.substr(begin, text.find(close, begin) - begin);
}

}  // namespace

TEST_CASE("texts of a map are data in the page and never markup") {
  const Made made(kHostile);
  const std::string page = html_page(made.input());
  CHECK(count(page, "<script") == 2);  // the data and the page's own
  CHECK(count(page, "</script") == 2);
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("<svg") == std::string::npos);
  CHECK(count(page, "<title>") == 1);
  const auto data = made.data();
  CHECK(data["claims"][0]["text"] == "</script><svg onload=alert(3)>");
  CHECK(data["claims"][1]["text"] == "evil");       // nothing turns the text around
  CHECK_FALSE(data["sources"][0].contains("url"));  // no link that would run
}

TEST_CASE("the policy of a page names the hashes of its script and style, and no network") {
  const Made made("stancemap: 1\nclaims: {a: {text: x}}\n");
  const std::string page = html_page(made.input());
  const std::string script(between(page, "<script>", "</script>")), style(between(page, "<style>", "</style>"));
  CHECK(page.find("script-src 'sha256-" + sha256_base64(script) + "'") != std::string::npos);
  CHECK(page.find("style-src 'sha256-" + sha256_base64(style) + "'") != std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("connect-src") == std::string::npos);
  PageInput live = made.input();
  live.options.live = true;
  CHECK(html_page(live).find("connect-src 'self'") != std::string::npos);
}

TEST_CASE("a live page says which state it holds, and declares the policy that its server sends") {
  const std::string page = live_page("A <b>title</b>", R"({"live":true})", "\"v1");
  CHECK(page.find("id=\"data\" data-version=\"&#34;v1\">{\"live\":true}</script>") != std::string::npos);
  CHECK(page.find("<b>title") == std::string::npos);
  CHECK(page_policy(true).find("connect-src 'self'") != std::string::npos);
  CHECK(page.find(page_policy(true)) != std::string::npos);
  CHECK(page_policy(false).find("connect-src") == std::string::npos);
}

TEST_CASE("beside its data a page is smaller than 250 kB") {
  const Made made("stancemap: 1\nclaims: {a: {text: x}}\n");
  CHECK(html_page(made.input()).size() - page_data(made.input()).size() < 250'000);
}

TEST_CASE("every node has a box, and every line leads from node to node") {
  const Made made(kHostile);
  const auto data = made.data();
  const std::size_t nodes = data["claims"].size() + data["arguments"].size() + data["junctions"].size();
  CHECK(data["claims"].size() == 4);
  CHECK(data["junctions"].size() == 1);
  CHECK(data["lines"].size() == 7);  // two supports, a cut attack in two parts, an undercut, two premises
  for (const auto& line : data["lines"]) {
    CHECK(line[1] < nodes);
    CHECK(line[2] < nodes);
    CHECK(line[4].size() >= 8);
    CHECK(line[4].size() % 6 == 2);
  }
  for (const auto& claim : data["claims"]) {
    CHECK(claim["box"][2] > 0);
    CHECK_FALSE(claim["rows"].empty());
  }
}

TEST_CASE("a row of a box begins where its readers do, also the name of who speaks") {
  const Made made(R"yaml(
stancemap: 1
participants: {d: {name: "דנה"}, k: {name: Kim}}
thread: {posts: {1: {by: d, claims: {a: {text: "שלום עולם"}}}, 2: {by: k, claims: {b: {text: "Peace"}}}}}
)yaml");
  const auto data = made.data();
  for (const auto& [claim, leftwards] : {std::pair(0, true), std::pair(1, false)}) {
    const auto& rows = data["claims"][claim]["rows"];
    REQUIRE(rows.size() >= 2);
    for (const int row : {0, 1}) CHECK((rows[row].size() == 3 && rows[row][2].get<bool>()) == leftwards);
  }
}

TEST_CASE("a page of an empty map, and of one whose groups stand in a circle, is made") {
  CHECK(Made("stancemap: 1\n").data()["claims"].empty());
  const Made circle("stancemap: 1\ngroups: {a: {parent: b}, b: {parent: a}}\nclaims: {c: {text: x, group: a}}\n");
  CHECK(circle.data()["claims"].size() == 1);
}

TEST_CASE("the same map gives the same page") {
  const Made one(kHostile), two(kHostile);
  CHECK(html_page(one.input()) == html_page(two.input()));
}

TEST_CASE("a page holds the passages around quotes only when that was asked for") {
  const test::TemporaryFolder folder;
  const std::string far = std::string(400, 'x') + " ";
  folder.write("text.txt",
               "Not this paragraph.\n\n" + far + "Before <b>it</b> the dog \u2013 barks. Behind it.\n\nNor this one.");
  Made made(R"(
stancemap: 1
sources: {s: {title: S, text: text.txt}}
claims:
  a: {text: x, cite: {source: s, quote: "dog \u2013 barks"}}
  b: {text: y, said: {source: s, quote: "is not there"}}
)");
  made.anchoring = anchored(made.reading.map, TextFolders({folder.path()}), made.reading.sources);
  const auto without = made.data();
  CHECK(without["claims"][0]["cites"][0]["status"] == "exact");
  CHECK_FALSE(without["claims"][0]["cites"][0].contains("passage"));
  CHECK(without["claims"][1]["said"][0]["status"] == "orphan");
  PageInput in = made.input();
  in.options.passages = true;
  const auto passage = test::parsed_json(page_data(in))["claims"][0]["cites"][0]["passage"];
  REQUIRE(passage.size() == 3);
  const std::string before = passage[0];
  CHECK(before.starts_with("\u2026 xxx"));
  CHECK(before.ends_with("Before <b>it</b> the "));
  CHECK(before.size() < 400);
  CHECK(passage[1] == "dog \u2013 barks");
  CHECK(passage[2] == ". Behind it.");
}
