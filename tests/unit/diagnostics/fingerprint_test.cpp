#include <filesystem>
#include <set>
#include <span>

#include <doctest/doctest.h>

#include "builders.h"

using namespace stancemap;
using test::finding_at;
using test::OneFinding;

TEST_CASE("a fingerprint is FNV-1a of rule, subject, file and occurrence") {
  OneFinding run("abc", "b");
  run.finding().rule = "r";
  run.finding().subject = "s";
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : std::string_view("r\0s\0map.yaml\0"
                                       "0\0",
                                       15)) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  }
  CHECK(fingerprint(run.finding(), run.sources, 0).size() == 16);
  CHECK(std::stoull(fingerprint(run.finding(), run.sources, 0), nullptr, 16) == hash);
}

TEST_CASE("a fingerprint stays when lines are inserted above") {
  OneFinding before("a: 1\n", "1");
  OneFinding after("# one\n# two\na: 1\n", "1");
  before.finding().subject = after.finding().subject = "a";
  CHECK(before.finding().span != after.finding().span);
  CHECK(fingerprint(before.finding(), before.sources, 0) == fingerprint(after.finding(), after.sources, 0));
}

TEST_CASE("a fingerprint tells rules, subjects, files and occurrences apart") {
  SourceSet sources;
  const FileId a = sources.add("a.yaml", "x");
  const FileId b = sources.add("b.yaml", "x");
  Findings findings{finding_at({a, 0, 1}), finding_at({a, 0, 1}), finding_at({b, 0, 1}), finding_at({})};
  findings[1].rule = "other-rule";
  std::set<std::string> prints;
  for (Finding& finding : findings) {
    finding.subject = "s";
    prints.insert(fingerprint(finding, sources, 0));
    prints.insert(fingerprint(finding, sources, 1));
    finding.subject = "t";
    prints.insert(fingerprint(finding, sources, 0));
  }
  CHECK(prints.size() == 12);
}

TEST_CASE("findings of a run that are alike get numbers in their order") {
  SourceSet sources;
  const FileId file = sources.add("a.yaml", "xyz");
  const Findings findings{finding_at({file, 0, 1}), finding_at({file, 1, 2}), finding_at({file, 2, 3}, "other")};
  const auto prints = fingerprints(findings, sources);
  CHECK(prints[0] == fingerprint(findings[0], sources, 0));
  CHECK(prints[1] == fingerprint(findings[1], sources, 1));
  CHECK(prints[2] == fingerprint(findings[2], sources, 0));
  CHECK(prints[0] != prints[1]);
}

TEST_CASE("a fingerprint does not depend on how the path is typed") {
  const std::string folder = std::filesystem::current_path().generic_string();
  const auto print_of = [](const std::string& name) {
    SourceSet sources;
    Finding finding = finding_at({sources.add(name, "x"), 0, 1});
    finding.subject = "s";
    const std::string print = fingerprint(finding, sources, 0);
    CHECK(fingerprints(std::span(&finding, 1), sources) == std::vector{print});
    return print;
  };
  const std::string print = print_of("maps/map.yaml");
  CHECK(print_of("./maps/map.yaml") == print);
  CHECK(print_of("maps//x/../map.yaml") == print);
  CHECK(print_of(folder + "/maps/map.yaml") == print);
  CHECK(print_of("map.yaml") != print);
}

TEST_CASE("nor does that of a finding about a file as a whole, whose subject is the file") {
  const auto print_of = [](const std::string& name) {
    Finding finding = finding_at({});
    finding.subject = finding.file = name;
    return fingerprint(finding, SourceSet(), 0);
  };
  CHECK(print_of("./missing.yaml") == print_of("missing.yaml"));
  CHECK(print_of("other.yaml") != print_of("missing.yaml"));
}
