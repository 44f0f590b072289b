#include "checks/scheme_file.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace stancemap;

namespace {

struct Read {
  std::vector<Scheme> schemes;
  std::vector<std::string> faults;  // "line:column rule message"

  explicit Read(const std::string& text, const std::string& name = "own.yaml") {
    SourceSet sources;
    Findings findings;
    const FileId file = sources.add(name, text);
    schemes = parse_schemes(sources, file, findings);
    for (const Finding& finding : findings) {
      CHECK(finding.severity == Severity::kError);
      const Position at = sources[file].position(finding.span.begin);
      faults.push_back(fmt::format("{}:{} {} {}", at.line, at.column, finding.rule, finding.message));
    }
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const Scheme& scheme : schemes) names.push_back(scheme.name);
    return names;
  }
};

using Texts = std::vector<std::string>;

bool same(const Scheme& a, const Scheme& b) {
  return a.name == b.name && a.form == b.form &&
         std::equal(a.questions.begin(), a.questions.end(), b.questions.begin(), b.questions.end(),
                    [](const auto& one, const auto& other) { return one.id == other.id && one.text == other.text; });
}

}  // namespace

TEST_CASE("a scheme is read with its form and its questions, from YAML or JSON") {
  const Read yaml(
      "version: 1\nschemes:\n  trend: {form: It rises., questions: {how-long: For how long?, 2x: Twice?}}\n");
  CHECK(yaml.faults.empty());
  REQUIRE(yaml.names() == Texts{"trend"});
  const Scheme trend{"trend", "It rises.", {{"how-long", "For how long?"}, {"2x", "Twice?"}}};
  CHECK(same(yaml.schemes[0], trend));
  const Read json(R"({"version": 1, "schemes": {"trend": {"form": "It rises.",
      "questions": {"how-long": "For how long?", "2x": "Twice?"}}}})",
                  "own.json");
  CHECK(json.faults.empty());
  REQUIRE(json.names() == Texts{"trend"});
  CHECK(same(json.schemes[0], trend));
}

TEST_CASE("a scheme may have no form, and say that it raises no question") {
  const Read read("version: 1\nschemes: {quiet: {questions: {}}}\n");
  CHECK(read.faults.empty());
  REQUIRE(read.names() == Texts{"quiet"});
  CHECK(read.schemes[0].questions.empty());
}

TEST_CASE("a scheme with a fault is left out, and its siblings are read") {
  const Read read(
      "version: 1\nschemes:\n  a: {questions: {x: X?}}\n  b: {questions: {x y: X?}}\n  c: {qestions: {x: X?}}\n"
      "  d: text\n  e: {questions: {x: }}\n  f: {questions: {x: ' '}}\n  g: {questions: {}}\n");
  CHECK(read.names() == Texts{"a", "g"});
  CHECK(read.faults ==
        Texts{"4:19 bad-value `x y` cannot be part of a tag", "5:7 unknown-key a scheme has no key `qestions`",
              "5:3 missing-key the scheme `c` has no `questions`",
              "6:6 wrong-type the scheme `d` is a text, not a mapping",
              "7:22 wrong-type the question `x` is nothing, not a text", "8:22 bad-value the question `x` is empty"});
}

TEST_CASE("a name that is empty, too long or here twice is a fault") {
  const std::string longest(100, 'n');
  const Read read("version: 1\nschemes:\n  '': {questions: {}}\n  " + longest + ": {questions: {}}\n  " + longest +
                  "n: {questions: {}}\n  a: {questions: {x: X?, x: Y?}}\n");
  CHECK(read.names() == Texts{longest});
  CHECK(read.faults == Texts{"3:3 bad-value the name of a scheme is empty",
                             "5:3 bad-value a name of 101 characters is too long",
                             "6:26 duplicate-key the key `x` is here twice"});
}

TEST_CASE("a file that is none of schemes says so") {
  CHECK(Read("").faults == Texts{"1:1 empty-file the file of schemes is empty"});
  CHECK(Read("# nothing\n").faults == Texts{"1:1 empty-file the file of schemes is empty"});
  CHECK(Read("- a\n").faults == Texts{"1:3 wrong-type the file of schemes is a list, not a mapping"});
  CHECK(Read("schemes: {}\n").faults == Texts{"1:1 missing-key the file does not say its version"});
  CHECK(Read("version: 2\nschemes: {}\n").faults ==
        Texts{"1:10 unsupported-version there is no version `2` of files of schemes"});
  CHECK(Read("version: 1\n").faults == Texts{"1:1 missing-key the file has no `schemes`"});
  CHECK(Read("version: 1\nschemes: [").faults.size() >= 1);
}

TEST_CASE("the schemes that ship can be written as a file and read again") {
  const std::vector<Scheme> schemes = built_in_schemes();
  const Read read(written_schemes(schemes));
  CHECK(read.faults.empty());
  REQUIRE(read.schemes.size() == schemes.size());
  for (std::size_t i = 0; i < schemes.size(); ++i) CHECK(same(read.schemes[i], schemes[i]));
}

TEST_CASE("hostile texts of schemes come back as they were") {
  const std::vector<Scheme> hostile{
      {"a: b\n# \"'|", "\x1b[31m </script> ]]>", {{"x", "\u202E\\ {} [] & * ! % @ ` ,\t日本?"}}}, {"empty", "", {}}};
  const Read read(written_schemes(hostile));
  CHECK(read.faults.empty());
  REQUIRE(read.schemes.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) CHECK(same(read.schemes[i], hostile[i]));
  CHECK(Read(written_schemes({})).faults.empty());
}

TEST_CASE("what is nested deep or broken in many places is survived") {
  std::string deep = "version: 1\nschemes: {a: {questions: ";
  for (int i = 0; i < 10'000; ++i) deep += "{x: ";
  CHECK_FALSE(Read(deep).faults.empty());
  CHECK_FALSE(Read("version: 1\nschemes: \xff\xfe\n").faults.empty());
}
