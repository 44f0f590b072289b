#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a source older than five years at the newest date of the map is reported where it is cited") {
  const CheckRun run("stale-source", R"(claims:
  a: {text: A, cite: «old», supports: b}
  b: {text: B, cite: new}
sources:
  old: {title: O, date: "2015"}
  new: {title: N, date: "13 May 2024"}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() ==
        "fact `a` cites `old` of 2015, more than 5 years before 2024-05-13, the newest date in the map");
  CHECK(run.related() == std::vector<std::string>{"6:25 \"2015\": `old` is dated here"});
}

TEST_CASE("the day and the years can be set") {
  constexpr std::string_view kMap = R"(claims:
  a: {text: A, cite: «old»}
sources:
  old: {title: O, date: "2019-03-02"}
)";
  CheckSettings settings;
  settings.as_of = "2021-03-03";
  settings.stale_after_years = 2;
  const CheckRun run("stale-source", kMap, settings);
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "fact `a` cites `old` of 2019-03-02, more than 2 years before 2021-03-03");
  settings.as_of = "2021-03-02";
  CHECK(CheckRun("stale-source", kMap, settings).findings.empty());
}

TEST_CASE("a date without a day is never called older than it may be") {
  constexpr std::string_view kMap = "claims:\n  a: {text: A, cite: s}\nsources:\n  s: {title: S, date: \"2019\"}\n";
  CheckSettings settings;
  settings.as_of = "2024-12-31";
  CHECK(CheckRun("stale-source", kMap, settings).findings.empty());
  settings.as_of = "2025-01-01";
  CHECK(CheckRun("stale-source", kMap, settings).findings.size() == 1);
  settings.as_of = "2025";
  CHECK(CheckRun("stale-source", kMap, settings).findings.size() == 1);
}

TEST_CASE("a current source beside the old one is enough, an undated one is not") {
  check_marks("stale-source", R"(claims:
  a: {text: A, cite: [old, new]}
  b: {text: B, cite: [«old», undated]}
sources:
  old: {title: O, date: "2001"}
  new: {title: N, date: "2024-05"}
  undated: {title: U, date: long ago}
)");
}

TEST_CASE("values, primary sources, laws, speeches and interviews do not grow old") {
  check_marks("stale-source", R"(claims:
  a: {text: A, kind: value, cite: old}
  b: {text: B, cite: record}
  c: {text: C, cite: law}
  d: {text: D, cite: speech}
sources:
  old: {title: O, date: "2001", accessed: "2024"}
  record: {title: R, date: "1950", marks: primary}
  law: {title: L, date: "1950", kind: law}
  speech: {title: S, date: "1950", kind: speech}
)");
}

TEST_CASE("the newest date is looked for in sources, posts and claims") {
  for (const std::string_view newest : {"sources: {s: {title: S, date: \"2001\", accessed: \"2024\"}}\n",
                                        "participants: {p: P}\nsources: {s: {title: S, date: \"2001\"}}\n"
                                        "thread: {id: t, posts: {1: {by: p, time: \"2024-01-01 10:00\"}}}\n"}) {
    INFO(newest);
    CHECK(CheckRun("stale-source", "claims:\n  a: {text: A, cite: s}\n" + std::string(newest)).findings.size() == 1);
  }
  CHECK(CheckRun("stale-source",
                 "claims:\n  a: {text: A, cite: s, date: \"2024\"}\nsources: {s: {title: S, date: \"2001\"}}\n")
            .findings.size() == 1);
}

TEST_CASE("a map without a date to count to has no stale source") {
  check_marks("stale-source", "claims:\n  a: {text: A, cite: s}\nsources:\n  s: {title: S, date: unknown}\n");
}
