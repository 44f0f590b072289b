#include <doctest/doctest.h>

#include "checks/schemes.h"
#include "checks/table.h"
#include "formats/reading.h"

using namespace stancemap;

namespace {

/// The subjects of the findings on a map of one argument `x` from the premise `p` for `t`, and what `rest` adds.
std::vector<std::string> open(std::string_view argument, std::string_view rest = "",
                              std::string_view check = "open-critical-question", const CheckSettings& settings = {}) {
  const std::string text = "stancemap: 1\nthesis: t\narguments:\n  x: {premises: p, supports: t" +
                           std::string(argument) + "}\nclaims:\n  t: {text: T.}\n" + std::string(rest) +
                           (rest.find("  p:") == rest.npos ? "  p: {text: P.}\n" : "");
  const Reading reading = read_map({{"map.yaml", text}});
  for (const Finding& finding : reading.findings) CHECK_MESSAGE(finding.severity != Severity::kError, finding.message);
  const MapGraph graph(reading.map);
  const Anchoring anchoring;
  FindingPolicy policy;
  policy.severities.push_back({std::string(check), Severity::kInfo});
  policy.select.emplace_back(check);
  Findings findings;
  run_checks({reading.map, graph, anchoring, settings}, policy, findings);
  std::vector<std::string> subjects;
  for (const Finding& finding : findings) subjects.push_back(finding.subject);
  return subjects;
}

using Subjects = std::vector<std::string>;

}  // namespace

TEST_CASE("each question of the scheme is open until something has its tag") {
  CHECK(open(", scheme: sign") == Subjects{"x: cq-strength", "x: cq-other-causes"});
  CHECK(open(", scheme: sign, tags: cq-strength") == Subjects{"x: cq-other-causes"});
  CHECK(open(", scheme: sign, tags: [cq-strength, cq-other-causes]").empty());
}

TEST_CASE("a premise, and a claim that any relation joins to the argument or a premise, can carry the tag") {
  const Subjects left{"x: cq-other-causes"};
  CHECK(open(", scheme: sign", "  p: {text: P., tags: cq-strength}\n") == left);
  CHECK(open(", scheme: sign", "  c: {text: C., attacks: p, tags: cq-strength}\n") == left);
  CHECK(open(", scheme: sign", "  c: {text: C., supports: p, tags: cq-strength}\n") == left);
  CHECK(open(", scheme: sign", "  c: {text: C., contradicts: p, tags: cq-strength}\n") == left);
  CHECK(open(", scheme: sign", "  c: {kind: question, text: C?, undercuts: x, tags: cq-strength}\n") == left);
}

TEST_CASE("a claim elsewhere, a claim that is joined to the conclusion, and other tags address nothing") {
  CHECK(open(", scheme: sign", "  c: {text: C., tags: cq-strength}\n").size() == 2);
  CHECK(open(", scheme: sign", "  c: {text: C., attacks: t, tags: cq-strength}\n").size() == 2);
  CHECK(open(", scheme: sign, tags: [strength, cq-expert]").size() == 2);
}

TEST_CASE("no scheme, or one that is not known, raises no question") {
  CHECK(open("").empty());
  CHECK(open(", scheme: my-own").empty());
}

TEST_CASE("a name that is no scheme is found, and the nearest one offered") {
  CHECK(open(", scheme: sing", "", "unknown-scheme") == Subjects{"x: sing"});
  CHECK(open(", scheme: sign", "", "unknown-scheme").empty());
  CHECK(open("", "", "unknown-scheme").empty());
}

TEST_CASE("an own scheme raises its questions, and is known") {
  CheckSettings settings;
  settings.schemes.add({{"trend", "", {{"long", "Is it long?"}}}, {"sign", "", {{"ours", "Ours?"}}}});
  const std::string_view check = "open-critical-question";
  CHECK(open(", scheme: trend", "", check, settings) == Subjects{"x: cq-long"});
  CHECK(open(", scheme: trend, tags: cq-long", "", check, settings).empty());
  CHECK(open(", scheme: sign", "", check, settings) == Subjects{"x: cq-ours"});
  CHECK(open(", scheme: trend", "", "unknown-scheme", settings).empty());
  CHECK(open(", scheme: trent", "", "unknown-scheme", settings) == Subjects{"x: trent"});
}
