#include "sourcing/sha256.h"

#include <doctest/doctest.h>

namespace stancemap {

TEST_CASE("digests are those of FIPS 180-4's examples") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("bytes may come in parts, and fields keep their ends") {
  Sha256 parts;
  parts.add("a");
  parts.add("bc");
  CHECK(parts.hex() == sha256_hex("abc"));
  Sha256 one, other;
  one.add_field("a");
  one.add_field("bc");
  other.add_field("ab");
  other.add_field("c");
  CHECK(one.hex() != other.hex());
}

TEST_CASE("a digest in base64 is the one that a browser computes") {
  CHECK(sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

}  // namespace stancemap
