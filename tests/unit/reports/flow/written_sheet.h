#pragma once
// Flow sheets of maps in YAML, for the tests of their writers, and a round in which everything that a forum may hold
// stands in every place of a sheet.

#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "formats/reading.h"
#include "graph/map_graph.h"
#include "reports/flow/writers.h"

namespace stancemap::test {

/// `yaml` without its first line, which says the version. `thread` is an index; without `by` the columns are as usual.
class WrittenSheet {
 public:
  explicit WrittenSheet(std::string_view yaml, std::size_t thread = 0, std::optional<flow::ColumnsBy> by = {});
  ~WrittenSheet();
  FlowReport report() const { return {.map = reading_.map, .sheet = sheet_}; }

 private:
  Reading reading_;
  MapGraph graph_;
  flow::Sheet sheet_;
};

std::size_t count_of(std::string_view text, std::string_view part);
bool holds(std::string_view text, std::string_view part);

/// Two speeches; the second answers the first, and drops one of its two arguments.
inline constexpr std::string_view kHostileRound = R"yaml(
title: Map
participants:
  ada: {name: "=Ada\u202E<script>", side: "pro | <b>"}
  nia: {name: "@Nia]]>", side: "con\u001b[2J"}
thread:
  id: "<t>"
  title: "</title><script>alert(1)</script> ]]> \u0007|"
  speeches:
    "1|<A>": {name: "# First\n| --- |", side: "pro | <b>"}
    "=1N": {name: "</th>", side: "con\u001b[2J"}
  posts:
    "1|<A>":
      by: ada
      claims:
        "=plan": {text: "=HYPERLINK(\"http://a\",\"x\")\r\n</td></table><script>alert(2)</script> \u001b[31mred"}
        "*kept*": {text: "| cell | ]]> **b** `c` [l](http://a) \u2066\u202Eabc\u2069"}
    "=1N":
      by: nia
      claims:
        "-cost": {text: "-2+3 \u009b31m \u0000 日本", attacks: "=plan"}
)yaml";

/// Two threads of one map, of levels.
inline constexpr std::string_view kTwoThreads = R"yaml(
participants: {ada: {name: Ada}, nia: {name: Nia}}
threads:
  first:
    title: First
    posts:
      1: {by: ada, claims: {one: {text: Text of one.}}}
      2: {by: nia, replies-to: 1, claims: {not-one: {text: Text of not-one., attacks: one}}}
  second:
    title: Second
    posts:
      1: {by: nia, claims: {two: {text: Text of two.}}}
)yaml";

inline constexpr std::string_view kEmptyThread = "thread: {id: t, title: Nothing yet, posts: {}}\n";

/// A thread in which each of `count` participants says something, columns by participant.
std::string many_speakers(std::size_t count);

}  // namespace stancemap::test
