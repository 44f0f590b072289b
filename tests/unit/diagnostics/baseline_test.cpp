#include "diagnostics/baseline.h"

#include <array>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "builders.h"
#include "support/large.h"
#include "support/parsed_json.h"
#include "support/temporary_folder.h"

using namespace stancemap;

namespace {

constexpr Rule kCheck{.id = "some-rule", .summary = "", .why = "", .bad = "", .good = ""};
constexpr Rule kOther{.id = "other-rule", .summary = "", .why = "", .bad = "", .good = ""};
constexpr std::array<const Rule*, 2> kRules{&kOther, &kCheck};

/// Findings of `some-rule` about the subjects, in `name`.
struct Run {
  SourceSet sources;
  Findings findings;

  Run(const std::string& name, std::initializer_list<std::string> subjects) {
    const FileId file = sources.add(name, "stancemap: 1\n");
    for (const std::string& subject : subjects) {
      findings.push_back(test::finding_at({file, 0, 9}));
      findings.back().subject = subject;
    }
  }
  std::vector<BaselineEntry> entries(const std::filesystem::path& folder = ".") const {
    return baseline_entries(findings, sources, BaselineNames(folder), kRules);
  }
};

Baseline baseline_of(const Run& run) {
  return updated_baseline({}, {}, run.entries());
}

std::string fault(std::string_view text) {
  const auto baseline = parsed_baseline(text);
  return baseline ? "none" : baseline.error().message;
}

}  // namespace

TEST_CASE("a baseline is written sorted, one finding a line, and read back") {
  const Baseline baseline = baseline_of(Run("map.yaml", {"b", "a", "b"}));
  REQUIRE(baseline.entries.size() == 3);
  const std::string text = written_baseline(baseline);
  CHECK(std::count(text.begin(), text.end(), '\n') == 9);
  CHECK(text.find("{\"file\": \"map.yaml\", \"rule\": \"some-rule\", \"subject\": \"a\", \"fingerprint\": \"") !=
        std::string::npos);
  CHECK(text.find("\"subject\": \"a\"") < text.find("\"subject\": \"b\""));
  const auto again = parsed_baseline(text);
  REQUIRE(again);
  CHECK(again->entries == baseline.entries);
  CHECK(written_baseline(*again) == text);
}

TEST_CASE("an empty baseline reads back") {
  const auto again = parsed_baseline(written_baseline({}));
  REQUIRE(again);
  CHECK(again->entries.empty());
}

TEST_CASE("what the baseline has is known, what is more is new, and what is gone does not occur") {
  const Baseline baseline = baseline_of(Run("map.yaml", {"a", "b", "b", "gone"}));
  const Run today("map.yaml", {"b", "new", "b", "a", "b"});
  std::vector<bool> occurs;
  const std::vector<bool> known = known_findings(baseline, today.entries(), occurs);
  CHECK(known == std::vector<bool>{true, false, true, true, false});  // the third `b` is one more than yesterday
  CHECK(occurs == std::vector<bool>{true, true, true, false});
}

TEST_CASE("a finding is known only in its file and of its rule") {
  const Baseline baseline = baseline_of(Run("map.yaml", {"a"}));
  std::vector<bool> occurs;
  CHECK(known_findings(baseline, Run("other.yaml", {"a"}).entries(), occurs) == std::vector<bool>{false});
  Run renamed("map.yaml", {"a"});
  renamed.findings[0].rule = "other-rule";
  CHECK(known_findings(baseline, renamed.entries(), occurs) == std::vector<bool>{false});
}

TEST_CASE("findings of rules that are not suppressible are never known, whatever the file says") {
  Run run("map.yaml", {"a"});
  run.findings[0].rule = "syntax-error";
  CHECK(run.entries()[0].fingerprint.empty());
  CHECK(updated_baseline({}, {}, run.entries()).entries.empty());
  // An entry that somebody wrote by hand.
  Baseline forged{{{"map.yaml", "syntax-error", "a", fingerprint(run.findings[0], run.sources, 0)}}};
  std::vector<bool> occurs;
  CHECK(known_findings(forged, run.entries(), occurs) == std::vector<bool>{false});
}

TEST_CASE("updating keeps what is not gone and adds what is new") {
  const Baseline baseline = baseline_of(Run("map.yaml", {"a", "gone", "kept"}));
  const Baseline updated = updated_baseline(baseline, {false, true, false}, Run("map.yaml", {"a", "new"}).entries());
  std::vector<std::string> subjects;
  for (const BaselineEntry& entry : updated.entries) subjects.push_back(entry.subject);
  CHECK(subjects == std::vector<std::string>{"a", "kept", "new"});
}

TEST_CASE("files are named from the baseline's folder, from wherever the program is called") {
  const test::TemporaryFolder folder;
  folder.write("maps/deep/map.yaml", "");
  std::filesystem::create_directory_symlink(folder.path() / "maps", folder.path() / "link");
  const BaselineNames names(folder.path() / "maps");
  CHECK(names((folder.path() / "maps/deep/map.yaml").string()) == "deep/map.yaml");
  CHECK(names((folder.path() / "maps/deep/../deep//map.yaml").string()) == "deep/map.yaml");
  CHECK(names((folder.path() / "link/deep/map.yaml").string()) == "deep/map.yaml");
  CHECK(names((folder.path() / "other.yaml").string()) == "../other.yaml");
  CHECK(names("-") == "stdin");
  CHECK(BaselineNames("")("map.yaml") == "map.yaml");
  CHECK(BaselineNames("known")("maps/map.yaml") == "../maps/map.yaml");
}

TEST_CASE("what is no baseline is refused with a reason") {
  CHECK(fault("") == "line 1 is not JSON");
  CHECK(fault("{\n  \"schema\": oops\n}") == "line 2 is not JSON");
  CHECK(fault("[]") == "it has no `\"schema\": \"stancemap-baseline\"`");
  CHECK(fault("{\"schema\": \"stancemap-findings\", \"version\": 1}") ==
        "it has no `\"schema\": \"stancemap-baseline\"`");
  CHECK(fault("{\"schema\": \"stancemap-baseline\"}") == "it has no `version`");
  CHECK(fault("{\"schema\": \"stancemap-baseline\", \"version\": 2, \"findings\": []}") ==
        "it is of version 2, and this program reads version 1");
  CHECK(fault("{\"schema\": \"stancemap-baseline\", \"version\": 1}") == "it has no list `findings`");
  CHECK(fault("{\"schema\": \"stancemap-baseline\", \"version\": 1, \"findings\": [{\"file\": 7}]}") ==
        "entry 1 of `findings` has no `file`, `rule` and `fingerprint`");
  CHECK(fault("{\"schema\": \"stancemap-baseline\", \"version\": 1e999, \"findings\": []}") != "none");
  CHECK(fault("\xff\xfe") == "line 1 is not JSON");
}

TEST_CASE("nesting and size do not break the reader") {
  CHECK(fault(std::string(test::large(5'000'000), '[')) == "line 1 is not JSON");
  CHECK(fault(std::string(test::large(1'000'000), '[') + std::string(test::large(1'000'000), ']')) != "none");
  Baseline many;
  constexpr std::uint32_t kMany = test::large(100'000);
  for (std::uint32_t i = 0; i < kMany; ++i)
    many.entries.push_back({"map.yaml", "some-rule", "subject", std::to_string(i)});
  const std::string text = written_baseline(many);
  REQUIRE(text.size() > 80 * kMany);
  const auto again = parsed_baseline(text);
  REQUIRE(again);
  CHECK(again->entries.size() == kMany);
}

TEST_CASE("hostile subjects and names are written as JSON and known again") {
  for (const std::string& hostile : test::hostile_strings()) {
    const Run run("map " + hostile.substr(0, hostile.find('/')) + ".yaml", {hostile});
    const Baseline baseline = baseline_of(run);
    const auto again = parsed_baseline(written_baseline(baseline));
    REQUIRE(again);
    std::vector<bool> occurs;
    CHECK(known_findings(*again, run.entries(), occurs) == std::vector<bool>{true});
  }
}

TEST_CASE("entries that a merge left twice count once") {
  const Baseline baseline = baseline_of(Run("map.yaml", {"a"}));
  std::string text = written_baseline(baseline);
  const std::size_t line = text.find("    {\"file\"");
  const std::string entry = text.substr(line, text.find('\n', line) - line);
  text.insert(line, entry + ",\n");
  const auto again = parsed_baseline(text);
  REQUIRE(again);
  CHECK(again->entries == baseline.entries);
}

TEST_CASE("with a baseline, people see what is new, and programs see all, marked") {
  const Run run("map.yaml", {"known", "new"});
  const std::vector<bool> known{true, false};
  WriteInput in{.findings = run.findings, .sources = run.sources, .rules = {}};
  in.known = &known;
  CHECK(write_text(in).find("1 error; 1 known\n") != std::string::npos);
  CHECK(write_text(in).find("map.yaml:1:1") == write_text(in).rfind("map.yaml:1:1"));
  const std::string github = write_github(in);
  CHECK(std::count(github.begin(), github.end(), '\n') == 1);
  const auto json = test::parsed_json(write_json(in));
  CHECK(json["summary"]["errors"] == 1);
  CHECK(json["summary"]["known"] == 1);
  CHECK(json["findings"][0]["known"] == true);
  CHECK(json["findings"][1]["known"] == false);
  const auto sarif = test::parsed_json(write_sarif(in));
  CHECK(sarif["runs"][0]["results"][0]["baselineState"] == "unchanged");
  CHECK(sarif["runs"][0]["results"][1]["baselineState"] == "new");
}

TEST_CASE("without a baseline nothing is said of it") {
  const Run run("map.yaml", {"a"});
  const WriteInput in{.findings = run.findings, .sources = run.sources, .rules = {}};
  CHECK(write_json(in).find("known") == std::string::npos);
  CHECK(write_sarif(in).find("baselineState") == std::string::npos);
  CHECK(write_text(in).find("known") == std::string::npos);
}
