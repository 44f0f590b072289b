#include "diagnostics/pipeline.h"

#include <random>

#include <doctest/doctest.h>

#include "builders.h"
#include "support/large.h"

using namespace stancemap;
using test::finding_at;

namespace {

const Rule kFirst{.id = "first-rule", .summary = "", .why = "", .bad = "", .good = "", .severity = Severity::kWarning};
const Rule kSecond{.id = "second-rule", .summary = "", .why = "", .bad = "", .good = "", .severity = Severity::kError};
const Rule* const kChecks[] = {&kFirst, &kSecond};

Span in_file(std::size_t file, std::uint32_t begin, std::uint32_t end) {
  return {FileId(file), begin, end};
}

Finding found(std::string_view rule, Span span, std::string message = "wrong") {
  return finding_at(span, std::move(message), rule, Severity::kWarning);
}

AllowedFinding allow(std::string_view rule, Span scope) {
  return {.rule = rule, .reason = "known", .rule_span = {scope.file, scope.begin, scope.begin + 1}, .scope = scope};
}

std::vector<std::string> messages(const PipelineResult& result) {
  std::vector<std::string> out;
  for (const Finding& finding : result.findings) out.push_back(finding.message);
  return out;
}

std::vector<std::string_view> rules(const PipelineResult& result) {
  std::vector<std::string_view> out;
  for (const Finding& finding : result.findings) out.push_back(finding.rule);
  return out;
}

using Texts = std::vector<std::string>;
using Rules = std::vector<std::string_view>;

}  // namespace

TEST_CASE("findings are ordered by file, begin, end, rule and subject; those without a place come last") {
  Finding nowhere = found("a", {}, "nowhere");
  Finding missing = found("a", {}, "in a file");
  missing.file = "x.yaml";
  Finding subject_b = found("b", in_file(0, 5, 6), "subject b");
  subject_b.subject = "b";
  Finding subject_a = found("b", in_file(0, 5, 6), "with subject a");
  subject_a.subject = "a";
  const auto result = apply_policy({missing, nowhere, found("a", in_file(1, 0, 1), "file 1"), subject_b, subject_a,
                                    found("a", in_file(0, 5, 6), "rule a"), found("z", in_file(0, 5, 5), "shorter"),
                                    found("z", in_file(0, 2, 9), "first")},
                                   {}, {}, {});
  CHECK(messages(result) ==
        Texts{"first", "shorter", "rule a", "with subject a", "subject b", "file 1", "nowhere", "in a file"});
}

TEST_CASE("a duplicate of rule, place and message is shown once, whatever its subject") {
  Finding other = found("a", in_file(0, 1, 2));
  other.subject = "x";
  Finding between = found("a", in_file(0, 1, 2), "another");
  between.subject = "b";
  const auto result = apply_policy({found("a", in_file(0, 1, 2)), between, other, found("a", in_file(0, 1, 3)),
                                    found("b", in_file(0, 1, 2)), found("a", in_file(0, 1, 2))},
                                   {}, {}, {});
  CHECK(messages(result) == Texts{"wrong", "another", "wrong", "wrong"});
}

TEST_CASE("the last severity for a rule wins, and off removes its findings") {
  const FindingPolicy policy{.severities = {{"a", Severity::kOff}, {"a", Severity::kError}, {"b", Severity::kOff}},
                             .select = {},
                             .ignore = {}};
  const auto result = apply_policy({found("a", in_file(0, 0, 1)), found("b", in_file(0, 0, 1))}, policy, {}, {});
  REQUIRE(rules(result) == Rules{"a"});
  CHECK(result.findings[0].severity == Severity::kError);
  CHECK(result.suppressed == 0);
}

TEST_CASE("what a check rates below its rule is lowered with the rule, and not raised") {
  Finding lesser = found("first-rule", in_file(0, 1, 2), "lesser");
  lesser.severity = Severity::kInfo;
  const auto severities = [&](Severity level) {
    std::string out;
    for (const Finding& finding :
         apply_policy({lesser, found("first-rule", in_file(0, 3, 4))},
                      {.severities = {{"first-rule", level}}, .select = {}, .ignore = {}}, {}, kChecks)
             .findings)
      out += std::string(severity_name(finding.severity)) + " ";
    return out;
  };
  CHECK(severities(Severity::kError) == "info error ");
  CHECK(severities(Severity::kInfo) == "info info ");
  CHECK(severities(Severity::kOff).empty());
}

TEST_CASE("selected checks are kept and ignored ones removed, also when both name a rule") {
  Rule a, b, c;
  a.id = "a";
  b.id = "b";
  c.id = "c";
  const Rule* const checks[] = {&a, &b, &c};
  const Findings findings{found("a", in_file(0, 0, 1)), found("b", in_file(0, 0, 1)), found("c", in_file(0, 0, 1))};
  CHECK(rules(apply_policy(findings, {.severities = {}, .select = {"a", "c"}, .ignore = {"c"}}, {}, checks)) ==
        Rules{"a"});
  CHECK(rules(apply_policy(findings, {.severities = {}, .select = {}, .ignore = {"b", "no-rule"}}, {}, {})) ==
        Rules{"a", "c"});
}

TEST_CASE("selecting a check does not hide that the map could not be read right, ignoring a rule by name does") {
  const Findings findings{found("yaml-syntax", in_file(0, 0, 1)), found("second-rule", in_file(0, 0, 1))};
  CHECK(rules(apply_policy(findings, {.severities = {}, .select = {"first-rule"}, .ignore = {}}, {}, kChecks)) ==
        Rules{"yaml-syntax"});
  CHECK(rules(apply_policy(findings, {.severities = {}, .select = {}, .ignore = {"yaml-syntax"}}, {}, kChecks)) ==
        Rules{"second-rule"});
}

TEST_CASE("a rule that is off is wanted only when the user gives it a severity") {
  CHECK_FALSE(is_wanted({}, "a", Severity::kOff));
  CHECK(is_wanted({.severities = {{"a", Severity::kInfo}}, .select = {}, .ignore = {}}, "a", Severity::kOff));
  CHECK(is_wanted({}, "a", Severity::kInfo));
}

TEST_CASE("a suppression removes the findings of its rule in its scope only") {
  const AllowedFinding allowed[] = {allow("first-rule", in_file(0, 10, 20))};
  const auto result = apply_policy(
      {found("first-rule", in_file(0, 10, 20), "all of it"), found("first-rule", in_file(0, 12, 13), "within"),
       found("first-rule", in_file(0, 20, 20), "at its end"), found("first-rule", in_file(0, 9, 12), "before"),
       found("first-rule", in_file(0, 19, 21), "behind"), found("first-rule", in_file(1, 12, 13), "other file"),
       found("second-rule", in_file(0, 12, 13), "other rule"), found("first-rule", {}, "no place")},
      {}, allowed, kChecks);
  CHECK(messages(result) == Texts{"before", "other rule", "behind", "other file", "no place"});
  CHECK(result.suppressed == 3);
}

TEST_CASE("a suppression that allows nothing is a finding where it is written") {
  const AllowedFinding allowed[] = {allow("first-rule", in_file(0, 10, 20)), allow("second-rule", in_file(0, 10, 20))};
  const auto result = apply_policy({found("second-rule", in_file(0, 11, 12))}, {}, allowed, kChecks);
  REQUIRE(rules(result) == Rules{"unused-suppression"});
  const Finding& unused = result.findings[0];
  CHECK(unused.message == "`first-rule` is allowed here, but there is nothing to allow");
  CHECK(unused.severity == Severity::kWarning);
  CHECK(unused.span == in_file(0, 10, 11));
  CHECK(result.suppressed == 1);
}

TEST_CASE("both of two nested suppressions are used when the inner one would be enough") {
  const AllowedFinding allowed[] = {allow("first-rule", in_file(0, 0, 100)), allow("first-rule", in_file(0, 10, 20))};
  CHECK(apply_policy({found("first-rule", in_file(0, 12, 13))}, {}, allowed, kChecks).findings.empty());
}

TEST_CASE("an outer suppression reaches findings behind a scope within it") {
  const AllowedFinding allowed[] = {allow("first-rule", in_file(0, 0, 100)), allow("first-rule", in_file(0, 10, 20))};
  const auto result = apply_policy({found("first-rule", in_file(0, 50, 51))}, {}, allowed, kChecks);
  CHECK(result.suppressed == 1);
  CHECK(rules(result) == Rules{"unused-suppression"});
}

TEST_CASE("a suppression of a rule that did not run is not unused") {
  const AllowedFinding allowed[] = {allow("first-rule", in_file(0, 10, 20))};
  CHECK(
      apply_policy({}, {.severities = {}, .select = {}, .ignore = {"first-rule"}}, allowed, kChecks).findings.empty());
  CHECK(apply_policy({}, {.severities = {}, .select = {"second-rule", "unused-suppression"}, .ignore = {}}, allowed,
                     kChecks)
            .findings.empty());
  CHECK(apply_policy({}, {.severities = {{"first-rule", Severity::kOff}}, .select = {}, .ignore = {}}, allowed, kChecks)
            .findings.empty());
}

TEST_CASE("errors of reading cannot be suppressed, and the attempt is a finding") {
  const AllowedFinding allowed[] = {allow("unknown-id", in_file(0, 0, 20)), allow("first-rul", in_file(0, 0, 20))};
  const auto result = apply_policy({found("unknown-id", in_file(0, 5, 6))}, {}, allowed, kChecks);
  REQUIRE(rules(result) == Rules{"unused-suppression", "unused-suppression", "unknown-id"});
  CHECK(result.findings[0].help ==
        "did you mean `first-rule`? errors of reading cannot be allowed, only findings of checks can");
  CHECK(result.findings[1].help == "errors of reading cannot be allowed, only findings of checks can");
  CHECK(result.suppressed == 0);
}

TEST_CASE("unused suppressions follow the policy, and can be allowed themselves") {
  const AllowedFinding allowed[] = {allow("first-rule", in_file(0, 10, 20)),
                                    allow("unused-suppression", in_file(0, 0, 30))};
  const auto quiet = apply_policy({}, {}, allowed, kChecks);
  CHECK(quiet.findings.empty());
  CHECK(quiet.suppressed == 1);
  const auto both = apply_policy({found("first-rule", in_file(0, 11, 12))}, {}, allowed, kChecks);
  REQUIRE(rules(both) == Rules{"unused-suppression"});
  CHECK(both.findings[0].subject == "unused-suppression");
  const std::span first(allowed, 1);
  CHECK(apply_policy({}, {.severities = {}, .select = {}, .ignore = {"unused-suppression"}}, first, kChecks)
            .findings.empty());
  const auto raised = apply_policy(
      {}, {.severities = {{"unused-suppression", Severity::kError}}, .select = {}, .ignore = {}}, first, kChecks);
  REQUIRE(raised.findings.size() == 1);
  CHECK(raised.findings[0].severity == Severity::kError);
}

TEST_CASE("suppressing by intervals agrees with looking at every pair") {
  std::mt19937 random(7);
  const auto number = [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
  const std::string_view names[] = {"first-rule", "second-rule"};
  for (int round = 0; round < 300; ++round) {
    Findings findings;
    std::vector<AllowedFinding> allowed;
    for (std::uint32_t i = number(12); i-- > 0;) {
      const std::uint32_t begin = number(20);
      findings.push_back(found(names[number(2)], in_file(number(2), begin, begin + number(8)), std::to_string(i)));
    }
    for (std::uint32_t i = number(6); i-- > 0;) {
      const std::uint32_t begin = number(20);
      allowed.push_back(allow(names[number(2)], in_file(number(2), begin, begin + number(15))));
      allowed.back().rule_span = in_file(2, i, i + 1);
    }
    std::size_t suppressed = 0;
    for (const Finding& f : findings) {
      suppressed += std::any_of(allowed.begin(), allowed.end(),
                                [&](const AllowedFinding& a) { return a.rule == f.rule && a.scope.contains(f.span); });
    }
    std::size_t unused = 0;
    for (const AllowedFinding& a : allowed) {
      unused += std::none_of(findings.begin(), findings.end(),
                             [&](const Finding& f) { return a.rule == f.rule && a.scope.contains(f.span); });
    }
    const auto result = apply_policy(findings, {}, allowed, kChecks);
    REQUIRE(result.suppressed == suppressed);
    REQUIRE(result.findings.size() == findings.size() - suppressed + unused);
  }
}

TEST_CASE("a hundred thousand findings and ten thousand suppressions take no product of both") {
  constexpr std::uint32_t kMany = test::large(10'000);
  Findings findings;
  std::vector<AllowedFinding> allowed;
  for (std::uint32_t i = 0; i < 10 * kMany; ++i)
    findings.push_back(found("first-rule", in_file(0, i * 10, i * 10 + 5)));
  for (std::uint32_t i = 0; i < kMany; ++i) allowed.push_back(allow("first-rule", in_file(0, i * 50, i * 50 + 15)));
  const auto result = apply_policy(std::move(findings), {}, allowed, kChecks);
  CHECK(result.suppressed == 2 * kMany);
  CHECK(result.findings.size() == 8 * kMany);
}

TEST_CASE("findings are counted by severity") {
  Findings findings(6);
  findings[0].severity = findings[1].severity = findings[2].severity = Severity::kError;
  findings[3].severity = findings[4].severity = Severity::kInfo;
  const FindingCounts counts = counted(findings);
  CHECK(counts.errors == 3);
  CHECK(counts.warnings == 1);
  CHECK(counts.infos == 2);
}
