// Reading what was written gives the same map.

#include <doctest/doctest.h>

#include "formats/native/formatter.h"
#include "formats/reading.h"
#include "formats/writing.h"
#include "support/large.h"
#include "support/random_map.h"

using namespace stancemap;
using test::map_content;
using test::RandomMap;

namespace {

void check_read_back(const ArgumentMap& map, const std::string& name, const std::string& text) {
  const Reading reading = read_map({{name, text}});
  CAPTURE(text);
  for (const Finding& finding : reading.findings) FAIL_CHECK(finding.message);
  CHECK(map_content(reading.map) == map_content(map));

  SourceSet sources;
  const FileId file = sources.add(name, text);
  const native::Formatting formatting = native::formatted(sources, file);
  CHECK(formatting.refusal == "");
  CHECK(formatting.text == text);
}

}  // namespace

TEST_CASE("reading a written map gives the map, and the formatter leaves it as it is") {
  for (std::uint64_t seed = 0; seed < test::large(300); ++seed) {
    CAPTURE(seed);
    const ArgumentMap map = RandomMap(seed).map(1 + seed % 9);
    check_read_back(map, "map.yaml", written_yaml(map));
    check_read_back(map, "map.json", written_json(map));
  }
}
