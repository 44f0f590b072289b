#include "reports/grading/grade.h"

#include <doctest/doctest.h>

#include "checks/table.h"
#include "formats/reading.h"
#include "sourcing/text_folders.h"

using namespace stancemap;
using namespace stancemap::grading;

namespace {

Rubric rubric_of(std::string text) {
  SourceSet sources;
  const FileId file = sources.add("rubric.yaml", std::move(text));
  Findings findings;
  Rubric rubric = parse_rubric(sources, file, findings);
  REQUIRE(findings.empty());
  return rubric;
}

PupilGrade grade_of(const Rubric& rubric, std::string map) {
  Reading reading = read_map({{"pupil.yaml", std::move(map)}});
  const Anchoring anchoring = anchored(reading.map, TextFolders(), reading.sources);
  const MapGraph graph(reading.map);
  const CheckSettings settings;
  Findings findings = std::move(reading.findings);
  if (!reading.nothing_read) run_checks({reading.map, graph, anchoring, settings}, {}, findings);
  return graded(rubric, {"pupil", "pupil.yaml", reading.map, graph, findings, reading.sources, reading.nothing_read});
}

constexpr const char* kRules = R"(rubric: 1
criteria:
  shape:
    points: 3
    rules:
      isolated-claim: {each: 1, most: 2, sentence: It stands alone.}
      self-attack: 2
marks: {good: 2, bad: 0}
)";

constexpr const char* kDepth = R"(rubric: 1
criteria:
  depth: {points: 4, measure: depth, steps: {1: 1, 2: 4}, sentence: Ask why.}
  sourced: {points: 1, measure: sourced-share, steps: {50: 1}}
)";

}  // namespace

TEST_CASE("each finding takes points away, up to the most of its rule and the points of its criterion") {
  const PupilGrade grade = grade_of(rubric_of(kRules), R"(stancemap: 1
thesis: t
claims:
  t: {kind: value, text: T., attacks: t}
  a: {kind: value, text: A.}
  b: {kind: value, text: B.}
  c: {kind: value, text: C.}
)");
  CHECK(grade.state == PupilState::kRead);
  CHECK(grade.points == 0);
  CHECK(grade.mark == "bad");
  REQUIRE(grade.deductions.size() == 4);
  CHECK(grade.deductions[0].points == 100);
  CHECK(grade.deductions[1].points == 100);
  CHECK(grade.deductions[2].points == 0);    // the rule has taken its most
  CHECK(grade.deductions[3].points == 100);  // of two, for no more were left
}

TEST_CASE("a deduction has a sentence, the finding and its line") {
  const PupilGrade grade = grade_of(rubric_of(kRules), R"(stancemap: 1
thesis: t
claims:
  t: {kind: value, text: T., attacks: t}
  a: {kind: value, text: A.}
)");
  REQUIRE(grade.deductions.size() == 2);
  CHECK(grade.deductions[0].sentence == "It stands alone.");
  CHECK(grade.deductions[0].finding == "nothing is joined to `a`");
  CHECK(grade.deductions[0].file == "pupil.yaml");
  CHECK(grade.deductions[0].line == 5);
  CHECK(grade.deductions[0].line_text == "a: {kind: value, text: A.}");
  CHECK(grade.deductions[1].sentence == "`t` attacks itself.");  // the rubric has no sentence of its own
}

TEST_CASE("a measure earns the points of the step that it reaches, and says what the next one takes") {
  const PupilGrade grade = grade_of(rubric_of(kDepth), R"(stancemap: 1
thesis: t
claims:
  t: {kind: value, text: T.}
  a: {kind: value, text: A., supports: t}
)");
  CHECK(grade.points == 100);
  CHECK(grade.mark == "");
  REQUIRE(grade.deductions.size() == 2);
  CHECK(grade.deductions[0].points == 300);
  CHECK(grade.deductions[0].sentence ==
        "Ask why. Steps on the longest way to your thesis: 1; 2 or more earn 4 of 4 points.");
  CHECK(grade.deductions[0].finding == "The longest way begins at `a`. Say why it is so, or what speaks against it.");
  CHECK(grade.deductions[0].line == 5);
  CHECK(grade.deductions[0].line_text == "a: {kind: value, text: A., supports: t}");
  CHECK(grade.deductions[0].rule.empty());
  CHECK(grade.deductions[1].finding.starts_with("Your map has no claim of kind `fact`."));
  CHECK(grade.deductions[1].line == 0);
  CHECK(grade.deductions[1].sentence == "Facts with a source: 0 % (0 of 0); 50 % or more earn 1 of 1 points.");
}

TEST_CASE("a map without claims earns nothing, though nothing is wrong with it") {
  const PupilGrade grade = grade_of(rubric_of(kRules), "stancemap: 1\ntitle: Soon\n");
  CHECK(grade.state == PupilState::kNoClaim);
  CHECK(grade.points == 0);
  CHECK(grade.mark == "bad");
  REQUIRE_FALSE(grade.notes.empty());
}

TEST_CASE("errors of reading that the rubric does not name are notes") {
  const PupilGrade grade = grade_of(rubric_of(kRules), R"(stancemap: 1
thesis: t
claims:
  t: {kind: value, text: T.}
  a: {kind: value, text: A., supports: nobody}
)");
  CHECK(grade.state == PupilState::kReadInPart);
  REQUIRE(grade.notes.size() == 1);
  CHECK(grade.notes[0].starts_with("pupil.yaml:5: "));
}

TEST_CASE("a map that cannot be read has no points and no mark, and says why") {
  Reading reading = read_map("no-such-file.yaml");
  const MapGraph graph(reading.map);
  const Rubric rubric = rubric_of(kRules);
  const PupilGrade grade =
      graded(rubric, {"pupil", "no-such-file.yaml", reading.map, graph, reading.findings, reading.sources, true});
  CHECK(grade.state == PupilState::kNotRead);
  CHECK(grade.mark == "");
  CHECK(grade.deductions.empty());
  CHECK(grade.notes.size() == 1);
}

TEST_CASE("of very many findings the first are kept, and all of them count") {
  std::string map = "stancemap: 1\nthesis: t\nclaims:\n  t: {kind: value, text: T.}\n";
  for (int i = 0; i < 1000; ++i)
    map += "  c" + std::to_string(i) + ": {kind: value, text: Number " + std::to_string(i) + ".}\n";
  const PupilGrade grade =
      grade_of(rubric_of("rubric: 1\ncriteria: {a: {points: 2000, rules: {isolated-claim: 1}}}"), map);
  CHECK(grade.points == 99'900);  // of 2,000: the thesis stands alone, too
  CHECK(grade.deductions.size() == kMostDeductions);
  CHECK(grade.left_out == 801);
}
