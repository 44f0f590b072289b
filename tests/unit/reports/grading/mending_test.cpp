#include "reports/grading/mending.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "formats/reading.h"
#include "reports/grading/grade_measures.h"

using namespace stancemap;
using namespace stancemap::grading;

namespace {

constexpr std::string_view kHead = "stancemap: 1\n";

/// The sentence, and before it the line where the place is in `map`, from 1 behind the version; 0: no place.
std::string mend(std::string_view measure, const std::string& map) {
  const Reading reading = read_map({{"map.yaml", std::string(kHead) + map}});
  for (const Finding& finding : reading.findings) CHECK_MESSAGE(finding.severity != Severity::kError, finding.message);
  const MapGraph graph(reading.map);
  const Mend found = grade_measure(measure)->mend(graph);
  const std::uint32_t line =
      found.span.valid() ? reading.sources[found.span.file].position(found.span.begin).line - 1 : 0;
  return fmt::format("{}: {}", line, found.sentence);
}

/// The measure, in hundredths.
Points amount(std::string_view measure, const std::string& map) {
  const Reading reading = read_map({{"map.yaml", std::string(kHead) + map}});
  const MapGraph graph(reading.map);
  return grade_measure(measure)->of(measures_of(graph)).value;
}

const std::string kPool = R"(thesis: keep
sources: {survey: {title: S}, lists: {title: L}}
claims:
  keep: {kind: policy, text: Keep the pool.}
  few: {text: Few can swim., supports: keep, cite: survey}
  far: {text: The next one is far., supports: keep}
  dear: {text: It is dear., supports: few}
  life: {kind: value, text: Life counts more., attacks: dear}
)";

}  // namespace

TEST_CASE("a share of sourced facts names the first fact that nothing backs, and counts the others") {
  CHECK(mend("sourced-share", kPool) ==
        "6: No source backs `far`. Say with `cite` where you know it from. 1 more fact has no source.");
  CHECK(mend("sourced-share", "claims: {v: {kind: value, text: V.}}\n") ==
        "0: Your map has no claim of kind `fact`. Write down one, and where you know it from.");
  CHECK(mend("sourced-share", "sources: {s: {title: S}}\nclaims: {a: {text: A., cite: s}}\n") == "0: ");
}

TEST_CASE("a rate of answers names the first attack that nothing answers") {
  CHECK(mend("rebuttal-rate", kPool) ==
        "8: `life` attacks `dear`, and nothing answers it. What can be said against `life`?");
  CHECK(
      mend("rebuttal-rate", kPool + "  no: {text: No., attacks: [life, far]}\n  so: {text: So., attacks: few}\n") ==
      "9: `no` attacks `life`, and nothing answers it. What can be said against `no`? 2 more attacks have no answer.");
  CHECK(
      mend("rebuttal-rate", "claims: {a: {text: A.}}\n") ==
      "0: Nothing in your map attacks a claim yet. Write down what speaks against one, and what can be said to that.");
}

TEST_CASE("in a thread the answer has to come later") {
  CHECK(mend("rebuttal-rate",
             "participants: {ann: {}, ben: {}}\nthread:\n  id: t\n  posts:\n    1: {by: ann, claims: {a: {text: A.}}}\n"
             "    2: {by: ben, claims: {b: {text: B., attacks: a}}}\n    3: {by: ann, asserts: a}\n") ==
        "6: `b` attacks `a`, and nobody answers it later. What can be said against `b`?");
}

TEST_CASE("the balance names what is rarer, and the thesis first") {
  CHECK(mend("balance", kPool) ==
        "4: Your map has more supports than attacks. Nothing speaks against `keep` yet. What could others say against "
        "it?");
  CHECK(mend("balance", "thesis: t\nclaims:\n  t: {text: T.}\n  a: {text: A., attacks: t}\n") ==
        "3: Your map has more attacks than supports. Nothing supports `t` yet. Why should others believe it?");
  CHECK(mend("balance", "claims: {a: {text: A.}}\n") == "0: Nothing in your map speaks for or against anything yet.");
  CHECK(mend("balance", "claims: {t: {text: T.}, a: {text: A., attacks: t}, b: {text: B., supports: t}}\n") == "0: ");
}

TEST_CASE("a claim that contradicts another speaks against it, from either end") {
  CHECK(mend("attacks", "thesis: t\nclaims:\n  t: {text: T., contradicts: a}\n  a: {text: A.}\n  b: {text: B.}\n") ==
        "5: Nothing speaks against `b` yet. What could others say against it?");
  CHECK(mend("attacks", "claims: {a: {text: A., contradicts: b}, b: {text: B.}}\n") ==
        "0: Write down what else speaks against a claim.");
}

TEST_CASE("for more sources one that no claim cites is offered, but none that claims are only made in") {
  CHECK(mend("cited-sources", kPool) ==
        "2: You list the source `lists`, but no claim cites it. Say with `cite` what you know from it.");
  CHECK(mend("cited-sources",
             "sources: {talk: {title: T}}\nclaims:\n  v: {kind: value, text: V.}\n  a: {text: A., said: talk}\n") ==
        "4: Look for one more source, and cite it. `a` cites none yet.");
  CHECK(mend("cited-sources", "sources: {s: {title: S}}\nclaims: {a: {text: A., cite: s}}\n") ==
        "0: Look for one more source, and cite it.");
}

TEST_CASE("for more depth the end of the longest way is offered") {
  CHECK(mend("depth", kPool) == "8: The longest way begins at `life`. Say why it is so, or what speaks against it.");
  CHECK(mend("depth", "thesis: t\nclaims:\n  t: {text: T.}\n") ==
        "3: Nothing leads to your thesis `t` yet. Why should others believe it?");
  CHECK(mend("depth", "claims: {a: {text: A.}}\n") ==
        "0: Your map does not say which claim it is about. Say it with `thesis`.");
}

TEST_CASE("for more arguments a claim with several supports is offered, and asked about") {
  CHECK(mend("arguments", kPool) ==
        "4: 2 claims support `keep`, each alone. Do some of them prove it only together? Then make them the premises "
        "of an argument.");
  CHECK(mend("arguments", "claims: {a: {text: A.}}\n").starts_with("0: "));
}

TEST_CASE("supports, claims, facts and theses say what there should be more of") {
  CHECK(mend("supports", kPool) == "6: Nothing supports `far` yet. Why should others believe it?");
  CHECK(mend("claims", kPool) == "0: Write down one more claim, and what it is for or against.");
  CHECK(mend("facts", kPool) == "0: Write down one more claim that can be looked up, and where.");
  CHECK(mend("theses", kPool) == "0: Name one more claim under `thesis`.");
  CHECK(mend("theses", "claims: {a: {text: A.}}\n") == "0: Say with `thesis` which claim your map is about.");
}

TEST_CASE("who does what is said raises the measure") {
  struct Step {
    std::string_view measure;
    std::string_view more;
  };
  for (const Step& step :
       {Step{"rebuttal-rate", "  n: {text: N., attacks: life}\n"}, Step{"balance", "  n: {text: N., attacks: keep}\n"},
        Step{"attacks", "  n: {text: N., attacks: keep}\n"}, Step{"supports", "  n: {text: N., supports: far}\n"},
        Step{"depth", "  n: {text: N., supports: life}\n"},
        Step{"cited-sources", "  n: {text: N., supports: far, cite: lists}\n"},
        Step{"sourced-share", "  n: {text: N., supports: far, cite: survey}\n"},
        Step{"claims", "  n: {text: N., supports: far}\n"}, Step{"facts", "  n: {text: N., supports: far}\n"}}) {
    INFO(step.measure);
    CHECK(amount(step.measure, kPool + std::string(step.more)) > amount(step.measure, kPool));
  }
}

TEST_CASE("every measure survives a map without anything") {
  for (const GradeMeasure& measure : grade_measures()) {
    INFO(measure.name);
    CHECK(mend(measure.name, "title: Nothing\n").starts_with("0: "));
  }
}
