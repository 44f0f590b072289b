#include "formats/json_ld.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <openssl/evp.h>

#include "base/utf8.h"
#include "diagnostics/escape.h"

namespace stancemap {
namespace {

// A random UUID, made once: c3fa018e-bda0-4ad0-892d-47ce65cb31f4.
constexpr std::array<unsigned char, 16> kNamespace{0xc3, 0xfa, 0x01, 0x8e, 0xbd, 0xa0, 0x4a, 0xd0,
                                                   0x89, 0x2d, 0x47, 0xce, 0x65, 0xcb, 0x31, 0xf4};

bool starts_with_scheme(std::string_view url, std::string_view scheme) {
  if (url.size() <= scheme.size()) return false;
  return std::equal(scheme.begin(), scheme.end(), url.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b); });
}

bool is_hex_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// RFC 3987: what an IRI may hold. A `%` that encodes nothing is encoded itself.
void append_iri(std::string& out, std::string_view text) {
  constexpr std::string_view kBad = "<>\"{}|\\^` ";
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const bool encodes =
        c == '%' && begin + 2 < text.size() && is_hex_digit(text[begin + 1]) && is_hex_digit(text[begin + 2]);
    const bool bad = c == 0xFFFD || c == 0xA0 || c == 0x3000 || acts_on_terminal(c) ||
                     (c < 0x80 && kBad.find(static_cast<char>(c)) != std::string_view::npos) || (c == '%' && !encodes);
    if (!bad) {
      out.append(text, begin, i - begin);
      continue;
    }
    for (const char byte : text.substr(begin, i - begin)) {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(byte));
    }
  }
}

// An ISBN without its hyphens; empty when it is none.
std::string isbn_digits(std::string_view isbn) {
  std::string digits;
  for (const char c : isbn) {
    if ((c >= '0' && c <= '9') || c == 'X' || c == 'x') digits += c;
    if (c != '-' && c != ' ' && !(c >= '0' && c <= '9') && c != 'X' && c != 'x') return {};
  }
  return digits.size() == 10 || digits.size() == 13 ? digits : std::string();
}

}  // namespace

constinit const std::string_view kVocabulary = "urn:uuid:c3fa018e-bda0-4ad0-892d-47ce65cb31f4#";

void JsonLdWriter::append(std::string_view text) {
  std::string quoted;
  append_json_string(quoted, text);
  for (const char c : quoted) {
    if (c == '<' || c == '>' || c == '&') {
      fmt::format_to(std::back_inserter(out_), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out_.push_back(c);
    }
  }
}

void JsonLdWriter::start(std::string_view key) {
  if (!brackets_.empty()) {
    out_ += empty_ ? "\n" : ",\n";
    out_.append(2 * brackets_.size(), ' ');
  }
  empty_ = false;
  if (key.empty()) return;
  append(key);
  out_ += ": ";
}

void JsonLdWriter::open(std::string_view key, char bracket) {
  start(key);
  out_.push_back(bracket);
  brackets_.push_back(bracket == '{' ? '}' : ']');
  empty_ = true;
}

void JsonLdWriter::close() {
  const char bracket = brackets_.back();
  brackets_.pop_back();
  if (!empty_) {
    out_.push_back('\n');
    out_.append(2 * brackets_.size(), ' ');
  }
  out_.push_back(bracket);
  empty_ = false;
}

void JsonLdWriter::string(std::string_view key, std::string_view text) {
  start(key);
  append(text);
}

void JsonLdWriter::number(std::string_view key, std::uint64_t value) {
  start(key);
  fmt::format_to(std::back_inserter(out_), "{}", value);
}

void JsonLdWriter::boolean(std::string_view key, bool value) {
  start(key);
  out_ += value ? "true" : "false";
}

void JsonLdWriter::item(std::string_view text) {
  start({});
  append(text);
}

void JsonLdWriter::references(std::string_view key, const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  if (ids.size() == 1) {
    open_object(key);
    string("@id", ids.front());
    return close();
  }
  open_array(key);
  for (const std::string& id : ids) {
    open_object();
    string("@id", id);
    close();
  }
  close();
}

std::string JsonLdWriter::result() && {
  while (!brackets_.empty()) close();
  out_.push_back('\n');
  return std::move(out_);
}

std::string name_urn(const std::vector<std::string_view>& parts) {
  std::string name(kNamespace.begin(), kNamespace.end());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) name.push_back('\0');
    name += parts[i];
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  EVP_Digest(name.data(), name.size(), hash.data(), nullptr, EVP_sha1(), nullptr);
  hash[6] = static_cast<unsigned char>((hash[6] & 0x0F) | 0x50);
  hash[8] = static_cast<unsigned char>((hash[8] & 0x3F) | 0x80);
  std::string urn = "urn:uuid:";
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) urn.push_back('-');
    fmt::format_to(std::back_inserter(urn), "{:02x}", hash[i]);
  }
  return urn;
}

std::optional<std::string> web_address(std::string_view url) {
  if (!starts_with_scheme(url, "http://") && !starts_with_scheme(url, "https://")) return std::nullopt;
  std::string address;
  append_iri(address, url);
  return address;
}

std::string doi_address(std::string_view doi) {
  std::string iri = "https://doi.org/";
  append_iri(iri, doi);
  return iri;
}

std::string source_iri(const Source& source) {
  if (const auto address = web_address(source.url.text)) return *address;
  if (source.doi.text.starts_with("10.")) return doi_address(source.doi.text);
  if (const std::string isbn = isbn_digits(source.isbn.text); !isbn.empty()) return "urn:isbn:" + isbn;
  return name_urn({"source", source.id, source.title.text});
}

}  // namespace stancemap
