// Any bytes as a map: reading, every check and every writer of findings and of maps survive them; and what was read without
// a finding is written as a map that reads again without a fault of form.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "checks/table.h"
#include "diagnostics/writer.h"
#include "formats/reading.h"
#include "formats/writing.h"

using namespace stancemap;

namespace {

bool is_fault_of_form(const Finding& finding) {
  constexpr std::array<std::string_view, 7> kForm{"yaml-syntax", "json-syntax", "unknown-key", "wrong-type",
                                                  "missing-key", "bad-value",   "duplicate-key"};
  return std::find(kForm.begin(), kForm.end(), finding.rule) != kForm.end();
}

void read_back(const char* name, std::string text, bool was_clean) {
  const Reading again = read_map({NamedText{name, std::move(text)}});
  if (was_clean && std::any_of(again.findings.begin(), again.findings.end(), is_fault_of_form)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const char* name : {"map.yaml", "map.json"}) {
    Reading reading = read_map({NamedText{name, text}});
    const bool clean = reading.findings.empty();
    const MapGraph graph(reading.map);
    const Anchoring anchoring = anchored(reading.map, {}, reading.sources);
    run_checks({reading.map, graph, anchoring, {}}, {}, reading.findings);
    for (const FindingWriter& writer : finding_writers()) {
      (void)writer.write({reading.findings, reading.sources, all_rules(), 0, true});
    }
    read_back("map.yaml", written_yaml(reading.map), clean);
    read_back("map.json", written_json(reading.map), clean);
  }
  return 0;
}
