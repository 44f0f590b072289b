// Any bytes: the formatter refuses them or gives a text that it leaves as it is, and never finds a fault of its own.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "formats/native/formatter.h"

using namespace stancemap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const char* name : {"map.yaml", "map.json"}) {
    SourceSet sources;
    const FileId file = sources.add(name, text);
    const native::Formatting once = native::formatted(sources, file);
    if (once.refusal.starts_with("internal fault")) std::abort();
    if (once.refused()) continue;
    const FileId again = sources.add(name, once.text);
    if (native::formatted(sources, again).text != once.text) std::abort();
  }
  return 0;
}
