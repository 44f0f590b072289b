#include <algorithm>

#include <doctest/doctest.h>

#include "builders.h"

using namespace stancemap;
using test::finding_at;
using test::OneFinding;

TEST_CASE("a finding becomes one workflow command") {
  OneFinding run("a: 1\nb: 2\n", "2", "50% of it: is, wrong");
  run.finding().help = "mend it";
  CHECK(write_github(run.input()) ==
        "::error file=map.yaml,line=2,col=4,endLine=2,endColumn=5,title=some-rule::50%25 of it: is, wrong%0Ahelp: mend "
        "it\n");
}

TEST_CASE("warnings and infos have commands of their own") {
  OneFinding run("abc", "b");
  run.finding().severity = Severity::kWarning;
  CHECK(write_github(run.input()).starts_with("::warning file="));
  run.finding().severity = Severity::kInfo;
  CHECK(write_github(run.input()).starts_with("::notice file="));
}

TEST_CASE("columns are left out of a span over several lines") {
  const OneFinding run("a: [1,\n2]\n", "[1,\n2]");
  CHECK(write_github(run.input()) == "::error file=map.yaml,line=1,endLine=2,title=some-rule::this is wrong\n");
}

TEST_CASE("a file's name is escaped as a property") {
  SourceSet sources;
  const FileId file = sources.add("a,b:c%\n.yaml", "x");
  const Findings findings{finding_at({file, 0, 1})};
  CHECK(write_github({.findings = findings, .sources = sources, .rules = {}})
            .starts_with("::error file=a%2Cb%3Ac%25%0A.yaml,line=1,"));
}

TEST_CASE("a finding without a place has a title only, one with a file the file") {
  const SourceSet sources;
  Findings findings{finding_at({}), finding_at({})};
  findings[0].file = "missing.yaml";
  CHECK(write_github({.findings = findings, .sources = sources, .rules = {}}) ==
        "::error file=missing.yaml,title=some-rule::this is wrong\n::error title=some-rule::this is wrong\n");
}

TEST_CASE("other places are lines of the message") {
  OneFinding run("abc", "b");
  for (int i = 0; i < 22; ++i) run.finding().related.push_back({run.finding().span, "a, b"});
  const std::string out = write_github(run.input());
  CHECK(out.find("::this is wrong%0Anote: map.yaml:1:2: a, b%0Anote: ") != std::string::npos);
  CHECK(out.ends_with("%0A… and 2 more\n"));
}

TEST_CASE("no text of a map makes a command of its own or acts on the log") {
  for (const std::string& text : test::hostile_strings()) {
    CAPTURE(text);
    OneFinding run("x: " + text, "x", text);
    run.finding().help = text;
    run.finding().related.push_back({run.finding().span, text});
    std::string out = write_github(run.input());
    CHECK(std::count(out.begin(), out.end(), '\n') == 1);
    CHECK(out.starts_with("::error file=map.yaml,"));
    out.pop_back();
    CHECK(terminal_safe(out) == out);
  }
}
