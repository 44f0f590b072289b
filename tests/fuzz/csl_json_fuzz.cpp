// Any bytes as CSL-JSON.

#include "bibliography_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  stancemap::fuzz_bibliography("csl-json", data, size);
  return 0;
}
