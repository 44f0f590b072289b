// Any bytes as a project file.

#include <cstdint>
#include <string>

#include "cli/project_file.h"

using namespace stancemap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  SourceSet sources;
  Findings findings;
  const FileId file = sources.add("stancemap.config.yaml", std::string(reinterpret_cast<const char*>(data), size));
  (void)cli::parse_project_file(sources, file, "maps", findings);
  return 0;
}
