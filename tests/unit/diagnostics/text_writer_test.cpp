#include <algorithm>

#include <doctest/doctest.h>

#include "builders.h"

using namespace stancemap;
using test::finding_at;
using test::OneFinding;
using test::span_of;

TEST_CASE("a finding is shown with place, line, carets, notes and help") {
  OneFinding run("claims:\n  a: {supports: b}\n  b: {supports: a}\n", "b}",
                 "support goes in a circle: `a` -> `b` -> `a`");
  run.finding().rule = "support-cycle";
  run.finding().span.end -= 1;
  run.finding().related.push_back({span_of(run.sources, FileId(0), "a}"), "`b` supports `a` here"});
  run.finding().help = "give one of them a ground outside the circle, or drop a support";
  CHECK(write_text(run.input()) ==
        "map.yaml:2:17: error: support goes in a circle: `a` -> `b` -> `a` [support-cycle]\n"
        "    2 |   a: {supports: b}\n"
        "      |                 ^\n"
        "  note: map.yaml:3:17: `b` supports `a` here\n"
        "  help: give one of them a ground outside the circle, or drop a support\n"
        "1 error\n");
}

TEST_CASE("a finding without a place in a text shows the file, or nothing") {
  const SourceSet sources;
  Findings findings{finding_at({}, "no such file", "unreadable-file"), finding_at({}, "the map is empty", "empty-map")};
  findings[0].file = "missing.yaml";
  CHECK(write_text({.findings = findings, .sources = sources, .rules = {}}) ==
        "missing.yaml: error: no such file [unreadable-file]\nerror: the map is empty [empty-map]\n2 errors\n");
}

TEST_CASE("an empty file and the end of a file can be pointed at") {
  SourceSet sources;
  const FileId empty = sources.add("empty.yaml", "");
  const FileId file = sources.add("-", "a\n");
  const Findings findings{finding_at({empty, 0, 0}), finding_at({file, 2, 2})};
  CHECK(write_text({.findings = findings, .sources = sources, .rules = {}}) ==
        "empty.yaml:1:1: error: this is wrong [some-rule]\n    1 |\n      | ^\n"
        "stdin:2:1: error: this is wrong [some-rule]\n    2 |\n      | ^\n2 errors\n");
}

TEST_CASE("at most twenty other places are shown, and how many more there are") {
  OneFinding run("abc", "b");
  for (int i = 0; i < 23; ++i) run.finding().related.push_back({{}, "step"});
  const std::string out = write_text(run.input());
  std::size_t notes = 0;
  for (std::size_t at = out.find("  note: "); at != std::string::npos; at = out.find("  note: ", at + 1)) ++notes;
  CHECK(notes == 20);
  CHECK(out.find("  … and 3 more, see --format json\n") != std::string::npos);
}

TEST_CASE("no text of a map acts on the terminal or makes a line of its own") {
  for (const std::string& text : test::hostile_strings()) {
    CAPTURE(text);
    OneFinding run("x: " + text + "y", "x", text);
    run.finding().help = "h" + text;
    run.finding().related.push_back({run.finding().span, text});
    const std::string out = write_text(run.input());
    CHECK(std::count(out.begin(), out.end(), '\n') == 6);
    std::string one_line = out;
    std::erase(one_line, '\n');
    CHECK(terminal_safe(one_line) == one_line);
  }
}

TEST_CASE("a file's hostile name is shown safely") {
  SourceSet sources;
  const FileId file = sources.add("a\x1b[2J\n.yaml", "x");
  const Findings findings{finding_at({file, 0, 1})};
  CHECK(write_text({.findings = findings, .sources = sources, .rules = {}})
            .starts_with("a\\u{1b}[2J\\u{a}.yaml:1:1: error: "));
}

TEST_CASE("a message of a megabyte is shown whole") {
  const OneFinding run("abc", "b", std::string(1 << 20, 'm'));
  CHECK(write_text(run.input()).size() > (1 << 20));
}

TEST_CASE("colour is used only when it is asked for") {
  const OneFinding run("abc", "b");
  CHECK(write_text(run.input(false)).find('\x1b') == std::string::npos);
  const std::string colored = write_text(run.input(true));
  CHECK(colored.find("\x1b[1;31merror\x1b[0m: ") != std::string::npos);
  CHECK(colored.find("      |  \x1b[1;31m^\x1b[0m\n") != std::string::npos);
}

TEST_CASE("the last line counts what was found and what was suppressed") {
  CHECK(summary_line({3, 5, 1}, 2) == "3 errors, 5 warnings, 1 info; 2 suppressed");
  CHECK(summary_line({0, 1, 0}, 0) == "1 warning");
  CHECK(summary_line({}, 0) == "no findings");
  CHECK(summary_line({}, 4) == "no findings; 4 suppressed");
  const SourceSet sources;
  CHECK(write_text({.findings = {}, .sources = sources, .rules = {}, .suppressed = 1}) ==
        "no findings; 1 suppressed\n");
}
