#include "sourcing/sha256.h"

#include <array>
#include <cstdlib>

#include <openssl/evp.h>

namespace stancemap {
namespace {

constexpr std::size_t kDigestBytes = 32;

// libcrypto fails here only without memory, or where SHA-256 itself was taken out of it: there is no answer to give
// then.
void require(int done) {
  if (done != 1) std::abort();
}

}  // namespace

Sha256::Sha256() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
  require(context_ != nullptr ? 1 : 0);
  require(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
}

void Sha256::add_field(std::string_view bytes) {
  std::string length;
  for (std::uint64_t rest = bytes.size(), i = 0; i < sizeof rest; ++i, rest >>= 8) {
    length.push_back(static_cast<char>(static_cast<unsigned char>(rest & 0xFF)));
  }
  add(length);
  add(bytes);
}

std::string Sha256::bytes() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  require(EVP_DigestFinal_ex(context_.get(), digest.data(), &length));
  require(length == kDigestBytes ? 1 : 0);
  return {digest.begin(), digest.begin() + kDigestBytes};
}

std::string Sha256::hex() {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char byte : bytes()) {
    out.push_back(kDigits[static_cast<unsigned char>(byte) >> 4]);
    out.push_back(kDigits[static_cast<unsigned char>(byte) & 15]);
  }
  return out;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  return digest.hex();
}

std::string sha256_base64(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  const std::string raw = digest.bytes();
  std::array<unsigned char, 4 * ((kDigestBytes + 2) / 3) + 1> text{};  // and a zero at the end
  const int length = EVP_EncodeBlock(text.data(), reinterpret_cast<const unsigned char*>(raw.data()),
                                     static_cast<int>(raw.size()));
  return {text.begin(), text.begin() + length};
}

}  // namespace stancemap
