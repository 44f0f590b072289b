// Any bytes as BibTeX.

#include "bibliography_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  stancemap::fuzz_bibliography("bibtex", data, size);
  return 0;
}
