#pragma once
// What the writers of JSON-LD share: JSON text that is safe in a page, and names for things that have none on the web.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/argument_map.h"

namespace stancemap {

/// Writes JSON, two blanks an indentation. `<`, `>`, `&`, line separators and control characters are written as \uXXXX,
/// so that the text can stand in a `<script>`; broken UTF-8 becomes U+FFFD.
class JsonLdWriter {
 public:
  void open_object(std::string_view key = {}) { open(key, '{'); }
  void open_array(std::string_view key = {}) { open(key, '['); }
  void close();  // what was opened last

  void string(std::string_view key, std::string_view text);
  void number(std::string_view key, std::uint64_t value);
  void boolean(std::string_view key, bool value);
  void item(std::string_view text);  // of an array

  /// Only when there is something.
  void text(std::string_view key, const Text& value) {
    if (!value.empty()) string(key, value.text);
  }
  /// `{"@id": …}`: what another node of the graph is called by. One alone, several as an array, none not at all.
  void references(std::string_view key, const std::vector<std::string>& ids);

  /// The whole text, with a line break at its end.
  std::string result() &&;

 private:
  void open(std::string_view key, char bracket);
  void start(std::string_view key);
  void append(std::string_view text);

  std::string out_;
  std::string brackets_;  // that are open
  bool empty_ = true;     // nothing stands in the innermost one yet
};

/// "urn:uuid:…": a UUID of version 5 (RFC 9562, SHA-1 of the name) in a namespace of our own, so the same name gives
/// the same UUID on every machine. Parts of a name are joined with NUL, which none of them holds.
std::string name_urn(const std::vector<std::string_view>& parts);

/// `url` as an address of the web: http or https, with what must not stand in one percent-encoded. Nothing for any
/// other text.
std::optional<std::string> web_address(std::string_view url);

/// `https://doi.org/…` for a DOI.
std::string doi_address(std::string_view doi);

/// What a source is called by: its address, DOI (`https://doi.org/…`) or ISBN (`urn:isbn:…`), else a name made of its
/// id and title.
std::string source_iri(const Source& source);

/// The namespace of the words that no public vocabulary has: `urn:uuid:…#`.
extern const std::string_view kVocabulary;

}  // namespace stancemap
