// What holds for every rule of the table: ids, examples, pages.

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "checks/rule_page.h"
#include "checks/table.h"
#include "formats/formats.h"
#include "support/expected_file.h"
#include "support/large.h"
#include "support/temporary_folder.h"

using namespace stancemap;

namespace {

// Where the finding of each check's `bad` stands: "line:column text".
const std::map<std::string_view, std::string_view> kExpectedPlaces{
    {"ai-generated-source", "5:11 chat-answer"},
    {"ambiguous-mention", "18:17 ann"},
    {"ambiguous-quote", "7:35 no place to park"},
    {"changed-text", "6:13 0000000000000000000000000000000000000000000000000000000000000000"},
    {"circular-sourcing", "7:82 encyclopedia"},
    {"conflicting-figures", "7:84 31"},
    {"conflicting-relation", "8:14 uniforms-save-money"},
    {"dropped-argument", "15:9 poor-families"},
    {"duplicate-relation", "7:33 phones-distract"},
    {"equivalence-conflict", "14:14 taxes-should-fall"},
    {"fuzzy-quote", "8:35 the library helps pupils who read at home"},
    {"holds-unsupported", "23:16 keep-homework"},
    {"ignores-rebuttal", "21:16 tram-is-quick"},
    {"incomplete-citation", "7:3 weather"},
    {"isolated-claim", "9:3 river-is-wide"},
    {"misplaced-quote", "7:52 four degrees cooler"},
    {"missing-fingerprint", "3:29 text.txt"},
    {"missing-text", "3:31 diary.txt"},
    {"missing-thesis", "2:8 Pocket money"},
    {"near-duplicate-claim", "5:3 trees-cool-cities"},
    {"new-argument-in-rebuttal", "23:9 cleaner-air"},
    {"odd-attack-cycle", "6:14 scissors"},
    {"off-thesis", "10:3 two-accidents"},
    {"open-critical-question", "9:93 sign"},
    {"orphan-quote", "8:35 we will raise taxes"},
    {"reply-before-post", "10:19 2"},
    {"reply-cycle", "10:19 2"},
    {"retracted-source", "5:11 pill-trial"},
    {"same-origin", "5:26 evening-news"},
    {"second-hand-quote", "5:83 speech"},
    {"self-attack", "6:14 nothing-is-certain"},
    {"self-contradiction", "27:16 spend-less"},
    {"self-support", "11:15 the-book-is-true"},
    {"single-source", "4:3 close-the-road"},
    {"speech-order", "12:5 1AR"},
    {"stale-source", "5:11 phone-survey"},
    {"stance-conflict", "21:5 {who: ben, claim: ban-phones, stance: favor}"},
    {"support-cycle", "6:15 he-tells-the-truth"},
    {"suspect-review", "5:15 {hash: 5f2b8c1d9e0a7346, by: Ann, date: 2024-05-13}"},
    {"talks-past", "15:19 1"},
    {"unanswered-attack", "20:20 build-the-tram"},
    {"unanswered-question", "19:18 early-swimmers"},
    {"unknown-mention", "14:17 cleo"},
    {"unknown-rule", "6:7 unsorced-claim"},
    {"unknown-scheme", "7:70 expert-opnion"},
    {"unknown-unit", "5:82 precent"},
    {"unmet-block", "17:3 drivers-stay"},
    {"unsourced-claim", "3:3 bees-decline"},
    {"unsupported-claim", "4:3 ban-homework"},
    {"unused-source", "8:3 lake-book"},
    {"unused-suppression", "13:7 unsourced-claim"},
    {"weak-source", "4:3 open-pool"},
};

struct Run {
  Reading reading;
  Findings of_reading_and_checks;
  Findings shown;
};

std::vector<AllowedFinding> allowed(const ArgumentMap& map) {
  std::vector<AllowedFinding> result;
  for (const Suppression& s : map.suppressions) result.push_back({s.rule, s.reason, s.rule_span, s.scope});
  return result;
}

std::vector<const Rule*> check_rules() {
  std::vector<const Rule*> rules;
  for (const Check* check : check_table()) rules.push_back(&check->rule);
  return rules;
}

// An example that starts with `{` is JSON, with `[` CSL-JSON, with `@` BibTeX.
std::string_view format_of(std::string_view text) {
  if (text.starts_with('@')) return "bibtex";
  if (text.starts_with('[')) return "csl-json";
  return "yaml";
}

// Rules that are off by default are run like the others.
const FindingPolicy& all_on() {
  static const FindingPolicy policy = [] {
    FindingPolicy on;
    for (const Rule* rule : all_rules()) {
      if (rule->severity == Severity::kOff) on.severities.push_back({std::string(rule->id), Severity::kInfo});
    }
    return on;
  }();
  return policy;
}

// `source_text` is the text.txt of the example, in the one folder of texts; without it no folder is named.
Run run_on(std::string_view text, std::string_view source_text = {}) {
  Run run;
  Losses losses;
  run.reading =
      format_named(format_of(text))->read({text.starts_with('{') ? "map.json" : "map.yaml", std::string(text)}, losses);
  run.of_reading_and_checks = run.reading.findings;
  const MapGraph graph(run.reading.map);
  const test::TemporaryFolder folder;
  if (!source_text.empty()) folder.write("text.txt", source_text);
  const TextFolders folders = source_text.empty() ? TextFolders() : TextFolders({folder.path()});
  const Anchoring anchoring = anchored(run.reading.map, folders, run.reading.sources);
  run.of_reading_and_checks.insert(run.of_reading_and_checks.end(), anchoring.findings.begin(),
                                   anchoring.findings.end());
  run_checks({run.reading.map, graph, anchoring, {}}, all_on(), run.of_reading_and_checks);
  run.shown = apply_policy(run.of_reading_and_checks, all_on(), allowed(run.reading.map), check_rules()).findings;
  return run;
}

std::vector<std::string> places_of(const Run& run, std::string_view rule) {
  std::vector<std::string> places;
  for (const Finding& finding : run.shown) {
    if (finding.rule != rule) continue;
    const SourceFile& file = run.reading.sources[finding.span.file];
    const Position at = file.position(finding.span.begin);
    places.push_back(fmt::format("{}:{} {}", at.line, at.column, run.reading.sources.text(finding.span)));
  }
  return places;
}

bool is_kebab_case(std::string_view id) {
  const auto allowed_byte = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && std::ranges::all_of(id, allowed_byte) && !id.starts_with('-') && !id.ends_with('-') &&
         id.find("--") == std::string_view::npos;
}

std::string random_map(std::mt19937& random) {
  const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  const auto claim = [&] { return fmt::format("c{}", below(7)); };
  std::string text = fmt::format(
      "stancemap: 1\nthesis: {}\nprepares: negative\nparticipants:\n  p0: {{name: A, side: affirmative}}\n  p1: "
      "{{name: B, side: "
      "negative}}\n  p2: C\nsources:\n",
      claim());
  const char* marks[]{"primary", "ai-generated", "second-hand", "repost", "retracted", "anonymous"};
  for (const char* source : {"s", "u", "v"}) {
    text += fmt::format("  {}: {{title: S, date: {}, marks: {}, reliability: {}", source, 2000 + below(30),
                        marks[below(6)], "ABCDEF"[below(6)]);
    text += fmt::format(", derives-from: [{}, {}]}}\n", "suv"[below(3)], "suv"[below(3)]);
  }
  text += "claims:\n";
  const char* keys[]{"supports", "attacks", "supported-by", "attacked-by", "contradicts", "equivalent-to"};
  for (int i = 0; i < 7; ++i) {
    text += fmt::format("  c{}:\n    text: word{} word word{}\n", i, below(3), below(3));
    for (const char* key : keys) {
      if (below(3) == 0) text += fmt::format("    {}: [{}, {}]\n", key, claim(), claim());
    }
    if (below(3) == 0) text += "    undercuts: [x0, r0]\n";
    if (below(3) == 0) text += fmt::format("    side: affirmative\n    owner: p{}\n", below(3));
    if (below(3) == 0) text += fmt::format("    cite: [{}, {}]\n", "suv"[below(3)], "suv"[below(3)]);
    if (below(3) == 0) {
      text +=
          fmt::format("    said: {{source: {}, quote: some words, quoting: {}}}\n", "suv"[below(3)], "suv"[below(3)]);
    }
  }
  text += "arguments:\n";
  for (int i = 0; i < 3; ++i) {
    text += fmt::format("  x{}: {{premises: [{}, {}], supports: {}, attacks: {}, undercuts: x{}}}\n", i, claim(),
                        claim(), claim(), claim(), below(3));
  }
  text += fmt::format("relations:\n  r0: {{from: {}, attacks: {}}}\n  r1: {{from: {}, undercuts: r0}}\n", claim(),
                      claim(), claim());
  text += "thread:\n  source: s\n";
  if (below(2) == 0) text += "  order: lincoln-douglas\n";
  text += "  posts:\n";
  const char* speeches[]{"AC", "NC", "1AR", "NR", "2AR", "XX"};
  for (int i = 0; i < 5; ++i) {
    text += fmt::format("    {}: {{by: p{}, asserts: [{}, {}], concedes: [{}]", i, below(3), claim(), claim(), claim());
    text += fmt::format(", replies-to: {}, time: 2024-05-0{}", below(5), 1 + below(9));
    if (below(2) == 0) text += fmt::format(", speech: {}", speeches[below(6)]);
    if (below(2) == 0) text += fmt::format(", questions: {}", claim());
    if (below(2) == 0) text += fmt::format(", withdraws: {}", claim());
    if (below(3) == 0) text += fmt::format(", mentions: p{}", below(3));
    text += fmt::format(", claims: {{n{}: {{text: word, {}: {}}}}}}}\n", i, keys[below(6)], claim());
  }
  const char* stances[]{"favor", "against", "neutral", "query"};
  text += "stances:\n";
  for (int i = 0; i < 3; ++i) {
    text += fmt::format("  - {{who: p{}, claim: {}, stance: {}{}}}\n", below(3), claim(), stances[below(4)],
                        below(2) == 0 ? fmt::format(", post: {}", below(5)) : "");
  }
  return text;
}

}  // namespace

TEST_CASE("ids of rules are unique, sorted and kebab-case, and every rule is described") {
  std::string_view last;
  for (const Rule* rule : all_rules()) {
    INFO(rule->id);
    CHECK(is_kebab_case(rule->id));
    CHECK(last < rule->id);
    CHECK(!rule->summary.empty());
    CHECK(!rule->summary.ends_with('.'));
    CHECK(!rule->why.empty());
    last = rule->id;
  }
}

TEST_CASE("checks are listed in order of their ids, and each has its examples and an expected place") {
  std::string_view last;
  for (const Check* check : check_table()) {
    INFO(check->rule.id);
    CHECK(last < check->rule.id);
    CHECK(!check->rule.bad.empty());
    CHECK(!check->rule.good.empty());
    CHECK(kExpectedPlaces.contains(check->rule.id));
    last = check->rule.id;
  }
}

TEST_CASE("the bad example of a rule gives exactly one finding of it, at the expected place") {
  for (const Rule* rule : all_rules()) {
    if (rule->bad.empty()) continue;
    INFO(rule->id);
    const Run run = run_on(rule->bad, rule->text);
    const auto found = std::ranges::count(run.shown, rule->id, &Finding::rule);
    CHECK(found == 1);
    const auto expected = kExpectedPlaces.find(rule->id);
    if (expected != kExpectedPlaces.end())
      CHECK(places_of(run, rule->id) == std::vector{std::string(expected->second)});
  }
}

TEST_CASE("the good example of a rule gives no finding of it, and reads without an error") {
  for (const Rule* rule : all_rules()) {
    if (rule->good.empty()) continue;
    INFO(rule->id);
    const Run run = run_on(rule->good, rule->text);
    CHECK(std::ranges::count(run.shown, rule->id, &Finding::rule) == 0);
    CHECK(std::ranges::count(run.reading.findings, Severity::kError, &Finding::severity) == 0);
  }
}

TEST_CASE("the examples of checks read without an error") {
  for (const Check* check : check_table()) {
    INFO(check->rule.id);
    CHECK(std::ranges::count(run_on(check->rule.bad, check->rule.text).reading.findings, Severity::kError,
                             &Finding::severity) == 0);
  }
}

TEST_CASE("messages start in lower case or with a name, and end without a full stop") {
  for (const Check* check : check_table()) {
    for (const Finding& finding : run_on(check->rule.bad, check->rule.text).of_reading_and_checks) {
      INFO(finding.message);
      REQUIRE(!finding.message.empty());
      CHECK(!(finding.message.front() >= 'A' && finding.message.front() <= 'Z'));
      CHECK(!finding.message.ends_with('.'));
      CHECK(!finding.subject.empty());
      CHECK(!finding.help.empty());
    }
  }
}

TEST_CASE("the pages of the rules are current, and there are no others") {
  const std::filesystem::path folder = std::filesystem::path(STANCEMAP_SOURCE_DIR) / "docs" / "checks";
  std::set<std::string> wanted{"README.md"};
  test::check_expected_file("docs/checks/README.md", rule_index());
  for (const Rule* rule : all_rules()) {
    const std::string name = fmt::format("{}.md", rule->id);
    test::check_expected_file("docs/checks/" + name, rule_file(*rule));
    wanted.insert(name);
  }
  std::set<std::string> present;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    present.insert(entry.path().filename().string());
  CHECK(present == wanted);
}

TEST_CASE("on random maps every check ends, finds places in the text, and finds the same again") {
  std::mt19937 random(11);
  for (std::uint32_t round = 0; round < test::large(300); ++round) {
    const std::string text = random_map(random);
    INFO(text);
    const Run run = run_on(text);
    const Run again = run_on(text);
    REQUIRE(run.of_reading_and_checks.size() == again.of_reading_and_checks.size());
    for (std::size_t i = 0; i < run.of_reading_and_checks.size(); ++i) {
      const Finding& finding = run.of_reading_and_checks[i];
      CHECK(finding.message == again.of_reading_and_checks[i].message);
      CHECK(find_rule(finding.rule) != nullptr);
      REQUIRE(finding.span.valid());
      CHECK(finding.span.begin <= finding.span.end);
      CHECK(finding.span.end <= text.size());
      for (const RelatedPlace& related : finding.related) CHECK(related.span.end <= text.size());
    }
  }
}
