#pragma once
// SHA-256 (FIPS 180-4), computed by libcrypto.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace stancemap {

/// A digest in parts: add what counts, then ask once.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  /// The bytes as they are: "ab", then "c" is the same as "a", then "bc".
  void add(std::string_view bytes);
  /// The length first, then the bytes, so that fields cannot run into each other.
  void add_field(std::string_view bytes);
  /// The digest, 32 bytes. Nothing can be added afterwards.
  std::string bytes();
  /// The digest as 64 lower-case hexadecimal digits. Nothing can be added afterwards.
  std::string hex();

 private:
  std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> context_;
};

/// The digest of one text as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);
/// The same in base64 (RFC 4648), as a Content-Security-Policy wants it.
std::string sha256_base64(std::string_view bytes);

}  // namespace stancemap
