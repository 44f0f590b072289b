#include "cli/file_names.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "base/utf8.h"

using stancemap::first_invalid_utf8;
using stancemap::cli::file_name_parts;

namespace {

std::string part_of(std::string_view id) {
  const std::string_view ids[] = {id};
  return file_name_parts(ids).front();
}

}  // namespace

TEST_CASE("a plain id is its own part of a file's name, in any script") {
  CHECK(part_of("round-1_a.b") == "round-1_a.b");
  CHECK(part_of("vòng-đấu") == "vòng-đấu");
  CHECK(part_of("決勝") == "決勝");
}

TEST_CASE("no id leads to another folder or hides what it is") {
  CHECK(part_of("../../etc/passwd") == "..-..-etc-passwd");
  CHECK(part_of("/tmp/x") == "-tmp-x");
  CHECK(part_of("C:\\x") == "C--x");
  CHECK(part_of("a\nb\x1b[2J") == "a-b--2J");
  CHECK(part_of(std::string_view("a\0b", 3)) == "a-b");
  CHECK(part_of("\u202egvs.exe") == "-gvs.exe");
  CHECK(part_of("<b>&\"'*?|") == "-b-------");
  CHECK(part_of("\xff\xfe") == "--");
  CHECK(part_of("") == "unnamed");
}

TEST_CASE("a long id is cut between characters") {
  std::string id;
  for (int i = 0; i < 1000; ++i) id += "論";
  const std::string part = part_of(id);
  CHECK(part.size() <= 80);
  CHECK(part.size() >= 60);
  CHECK(!first_invalid_utf8(part));
}

TEST_CASE("no two parts are equal, also where upper and lower case are one") {
  const std::string_view ids[] = {"a/b", "a-b", "A b", "a-b-2", "a:b", "e\u0301", "\u00e9", "\u00c9"};
  const auto parts = file_name_parts(ids);
  CHECK(parts == std::vector<std::string>{"a-b", "a-b-2", "A-b-3", "a-b-2-2", "a-b-4", "é", "é-2", "É-3"});
}

TEST_CASE("many ids of the same letters get a number each in time that grows with their number") {
  const std::vector<std::string_view> ids(100'000, "!");
  const auto parts = file_name_parts(ids);
  CHECK(std::set<std::string>(parts.begin(), parts.end()).size() == ids.size());
}
