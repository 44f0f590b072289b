#include "document_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  stancemap::native::fuzz_document(data, size, stancemap::native::parse_yaml);
  return 0;
}
