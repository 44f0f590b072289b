#include <fmt/format.h>

#include "unit/checks/marked_map.h"

using namespace stancemap;

namespace {

constexpr std::string_view kSources = R"(sources:
  good: {title: Good, reliability: B, credibility: 2}
  unjudged: {title: Unjudged, reliability: F, credibility: 6}
  rumour: {title: Rumour, reliability: E, marks: anonymous}
  doubtful: {title: Doubtful, credibility: 4}
  copy: {title: Copy, marks: repost, derives-from: good}
)";

std::string with_sources(std::string_view claims) {
  return std::string(claims) + std::string(kSources);
}

}  // namespace

TEST_CASE("a thesis whose lines all come down to weak sources is reported, and they are named with their faults") {
  const CheckRun run("weak-source", with_sources(R"(thesis: t
claims:
  «t»: {text: T, supported-by: [a, b]}
  a: {text: A, cite: rumour}
  b: {text: B, cite: doubtful}
)"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() ==
        "every line of support of thesis `t` passes through a weak source: `rumour` (reliability E, anonymous) and "
        "`doubtful` (credibility 4); no claim rests on it");
  CHECK(run.related() ==
        std::vector<std::string>{"5:22 rumour: `a` cites `rumour` here", "6:22 doubtful: `b` cites `doubtful` here"});
}

TEST_CASE("a weak cite of the thesis itself is reported where it is written") {
  check_marks("weak-source", with_sources("thesis: t\nclaims:\n  t: {text: T, cite: «rumour»}\n"));
}

TEST_CASE("one line of support without a weak source is enough") {
  check_marks("weak-source", with_sources(R"(thesis: t
claims:
  t: {text: T, supported-by: [a, b], cite: rumour}
  a: {text: A, cite: rumour}
  b: {text: B, cite: good}
)"));
}

TEST_CASE("a source that cannot be judged, or was not, is not weak") {
  check_marks("weak-source", with_sources("thesis: t\nclaims:\n  t: {text: T, cite: unjudged}\n"));
}

TEST_CASE("a citation's own credibility wins over its source's") {
  check_marks("weak-source", with_sources(R"(thesis: [t, u]
claims:
  t: {text: T, cite: {source: doubtful, credibility: 2}}
  u: {text: U, cite: {source: «good», credibility: 5}}
)"));
}

TEST_CASE("a repost is weak while what it repeats is not cited") {
  check_marks("weak-source", with_sources("thesis: t\nclaims:\n  t: {text: T, cite: «copy»}\n"));
  check_marks("weak-source",
              with_sources("thesis: t\nclaims:\n  t: {text: T, cite: copy}\n  a: {text: A, cite: good}\n"));
}

TEST_CASE("one weak premise makes an argument's line weak") {
  check_marks("weak-source", with_sources(R"(thesis: t
claims:
  «t»: {text: T}
  p: {text: P, cite: good}
  q: {text: Q, cite: rumour}
arguments:
  x: {premises: [p, q], supports: t}
)"));
}

TEST_CASE("a claim that carries five others is reported where it cites a weak source, what rests on it is not") {
  std::string text = "claims:\n  root: {text: R, cite: «rumour», supports: c0}\n";
  for (int i = 0; i < 60; ++i)
    text += fmt::format("  c{}: {{text: C{}{}}}\n", i, i, i < 4 ? fmt::format(", supports: c{}", i + 1) : "");
  const CheckRun run("weak-source", with_sources(text));
  CHECK(run.reported == run.marked);
  CHECK(run.message() ==
        "every line of support of `root` passes through a weak source: `rumour` (reliability E, anonymous); 5 claims "
        "rest on it");
}

TEST_CASE("in a large map four claims are not much, in a small one two are") {
  std::string text = "claims:\n  root: {text: R, cite: rumour, supports: c0}\n";
  for (int i = 0; i < 60; ++i)
    text += fmt::format("  c{}: {{text: C{}{}}}\n", i, i, i < 3 ? fmt::format(", supports: c{}", i + 1) : "");
  check_marks("weak-source", with_sources(text));
  check_marks("weak-source", with_sources(R"(claims:
  root: {text: R, cite: «rumour», supports: [a, b]}
  a: {text: A}
  b: {text: B}
)"));
}

TEST_CASE("a thesis that is not backed at all is not this check's") {
  check_marks("weak-source", with_sources("thesis: t\nclaims:\n  t: {text: T}\n  a: {text: A, cite: rumour}\n"));
}

TEST_CASE("of very many weak sources three are named and twenty citations are shown") {
  std::string cites;
  std::string sources = "sources:\n";
  for (int i = 0; i < 2'000; ++i) {
    cites += fmt::format("{}s{}", i > 0 ? ", " : "", i);
    sources += fmt::format("  s{}: {{title: S, reliability: E}}\n", i);
  }
  const CheckRun run("weak-source", "thesis: t\nclaims:\n  t: {text: T, supported-by: a}\n  a: {text: A, cite: [" +
                                        cites + "]}\n" + sources);
  CHECK(run.message() ==
        "every line of support of thesis `t` passes through a weak source: `s0` (reliability E), `s1` (reliability E), "
        "`s2` (reliability E) and others; no claim rests on it");
  CHECK(run.related().size() == 20);
}
