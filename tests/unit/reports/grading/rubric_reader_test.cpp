#include <doctest/doctest.h>

#include "reports/grading/rubric.h"

using namespace stancemap;
using namespace stancemap::grading;

namespace {

struct Read {
  SourceSet sources;
  Findings findings;
  Rubric rubric;

  explicit Read(std::string text, std::string name = "rubric.yaml") {
    const FileId file = sources.add(std::move(name), std::move(text));
    rubric = parse_rubric(sources, file, findings);
  }
  /// "rule at what it marks: message" of the only finding.
  std::string only() const {
    if (findings.size() != 1) return std::to_string(findings.size()) + " findings";
    return std::string(findings[0].rule) + " at " + std::string(sources.text(findings[0].span)) + ": " +
           findings[0].message;
  }
};

std::string with_criterion(std::string_view criterion) {
  return "rubric: 1\ncriteria:\n  one: " + std::string(criterion) + "\n";
}

}  // namespace

TEST_CASE("every built-in rubric is sound") {
  for (const BuiltInRubric& ready : built_in_rubrics()) {
    const Read read{std::string(ready.text)};
    CAPTURE(ready.name);
    for (const Finding& finding : read.findings) MESSAGE(finding.message);
    CHECK(read.findings.empty());
    CHECK(read.rubric.points > 0);
    for (const Criterion& criterion : read.rubric.criteria) {
      CHECK((criterion.measure == nullptr) == criterion.steps.empty());
      for (const RuleDeduction& deduction : criterion.rules) CHECK_FALSE(deduction.sentence.empty());
    }
  }
}

TEST_CASE("a rubric has criteria of rules and of measures, and marks in points or as shares") {
  const Read read(R"(rubric: 1
title: Ours
points: 10
criteria:
  shape:
    name: Shape
    points: 4
    rules:
      isolated-claim: 1
      off-thesis: {each: 0.5, most: 2, sentence: Join it.}
  depth: {points: 6, measure: depth, steps: {1: 2, 3: 6}, sentence: Ask why.}
marks: {low: 0, high: 90 %, middle: 5}
)");
  CHECK(read.findings.empty());
  CHECK(read.rubric.points == 1000);
  REQUIRE(read.rubric.criteria.size() == 2);
  CHECK(read.rubric.criteria[0].name == "Shape");
  CHECK(read.rubric.criteria[0].rules[1].each == 50);
  CHECK(read.rubric.criteria[0].rules[1].most == 200);
  CHECK(read.rubric.criteria[1].name == "depth");
  CHECK(read.rubric.criteria[1].measure->name == "depth");
  CHECK(read.rubric.mark(900) == "high");
  CHECK(read.rubric.mark(899) == "middle");
  CHECK(read.rubric.mark(499) == "low");
}

TEST_CASE("JSON has the same shape") {
  const Read read(R"({"rubric": 1, "criteria": {"one": {"points": 1, "rules": {"off-thesis": 0.5}}}})", "rubric.json");
  CHECK(read.findings.empty());
  CHECK(read.rubric.criteria.at(0).rules.at(0).each == 50);
}

TEST_CASE("a key or a rule that does not exist is a finding at its place with the nearest name") {
  const Read key(with_criterion("{points: 1, ruels: {off-thesis: 1}, rules: {self-attack: 1}}"));
  CHECK(key.only() == "unknown-key at ruels: a criterion has no key `ruels`");
  CHECK(key.findings[0].help == "did you mean `rules`?");
  const Read rule(with_criterion("{points: 1, rules: {of-thesis: 1}}"));
  CHECK(rule.only() == "unknown-rule at of-thesis: there is no rule `of-thesis`");
  CHECK(rule.findings[0].help == "did you mean `off-thesis`?");
  const Read measure(with_criterion("{points: 1, measure: dept, steps: {1: 1}}"));
  CHECK(measure.only() == "bad-value at dept: there is no measure `dept`");
  CHECK(measure.findings[0].help == "did you mean `depth`?");
}

TEST_CASE("what a rubric lacks or says twice is a finding") {
  CHECK(Read("criteria: {one: {points: 1, rules: {off-thesis: 1}}}").only().starts_with("missing-key"));
  CHECK(Read("rubric: 1").only().starts_with("missing-key"));
  CHECK(Read("rubric: 2\ncriteria: {one: {points: 1, rules: {off-thesis: 1}}}")
            .only()
            .starts_with("unsupported-version"));
  CHECK(Read(with_criterion("{rules: {off-thesis: 1}}")).only() ==
        "missing-key at one: criterion `one` has no `points`");
  CHECK(Read(with_criterion("{points: 1}")).only() == "missing-key at one: criterion `one` says nothing to look at");
  CHECK(Read(with_criterion("{points: 1, measure: depth}")).only().starts_with("missing-key"));
  CHECK(Read(with_criterion("{points: 1, rules: {off-thesis: {most: 1}}}")).only().starts_with("missing-key"));
  CHECK(Read(with_criterion("{points: 1, points: 2, rules: {off-thesis: 1}}")).only().starts_with("duplicate-key"));
  CHECK(
      Read("rubric: 1\ncriteria:\n  a: {points: 1, rules: {off-thesis: 1}}\n  b: {points: 1, rules: {off-thesis: 1}}\n")
          .only() == "bad-value at off-thesis: the rule `off-thesis` is in another criterion too");
}

TEST_CASE("points that do not fit together are findings") {
  CHECK(Read("rubric: 1\npoints: 3\ncriteria: {one: {points: 2, rules: {off-thesis: 1}}}").only() ==
        "bad-value at 3: the criteria add up to 2 points, not 3");
  CHECK(Read(with_criterion("{points: 2, measure: depth, steps: {1: 1}}")).only() ==
        "bad-value at 1: the last step earns 1 of 2 points");
  CHECK(Read(with_criterion("{points: 2, measure: depth, steps: {3: 1, 2: 2}}")).only() ==
        "bad-value at 2: the steps do not rise");
  CHECK(Read(with_criterion("{points: -1, rules: {off-thesis: 1}}")).only().starts_with("bad-value at -1"));
  CHECK(Read(with_criterion("{points: 1, rules: {off-thesis: 0}}")).only() ==
        "bad-value at 0: the deduction of `off-thesis` is 0");
  CHECK(Read(with_criterion("{points: 1, rules: {off-thesis: 1}}") + "marks: {A: 2}\n").only() ==
        "bad-value at 2: nobody can reach the mark `A`");
  CHECK(Read(with_criterion("{points: 1, rules: {off-thesis: 1}}") + "marks: {A: 1, B: 100 %}\n").only() ==
        "bad-value at 100 %: the mark `B` takes as many points as another");
}

TEST_CASE("whatever stands in a rubric gives findings and nothing worse") {
  for (const char* text :
       {"", "[]", "1", "rubric", "rubric: []", "rubric: 1\ncriteria: 3\n", "rubric: 1\ncriteria: {a: 1}\n",
        "rubric: 1\ncriteria: {a: []}\n", "rubric: 1\ncriteria: {a: {points: {}, rules: [1]}}\n",
        "rubric: 1\ncriteria: {a: {points: 1, rules: {off-thesis: [1]}}}\n", "{", "a: b: c",
        "rubric: 1\ncriteria: {a: {points: 1, measure: [x], steps: 4}}\nmarks: 7\n", "\xff\xfe\x00"}) {
    CAPTURE(text);
    const Read read{std::string(text)};
    CHECK((!read.findings.empty() || read.rubric.criteria.empty()));
  }
}
