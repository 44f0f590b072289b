// Any bytes as a file of schemes; what is read can be written and read again.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "checks/scheme_file.h"

using namespace stancemap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  SourceSet sources;
  Findings findings;
  const FileId file = sources.add("schemes.yaml", std::string(reinterpret_cast<const char*>(data), size));
  Schemes schemes;
  schemes.add(parse_schemes(sources, file, findings));
  for (const Scheme& scheme : schemes.all()) (void)scheme_page(scheme);
  const FileId again = sources.add("again.yaml", written_schemes(schemes.all()));
  Findings faults;
  if (parse_schemes(sources, again, faults).size() != schemes.all().size() || !faults.empty()) std::abort();
  return 0;
}
