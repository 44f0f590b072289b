#pragma once
// The syntax of a .bib file: entries with fields, values put together from pieces and macros. What TeX means in a value
// is tex_text.h, what a field means is reader.cpp.
//
// A value ends at its brace, and at the latest at the next entry: an `@` that starts a line, with a word and an opening
// brace behind it. So a brace that was forgotten costs one entry, and reading takes linear time.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/finding.h"
#include "formats/losses.h"
#include "formats/native/document_text.h"

namespace stancemap::bibtex {

struct BibField {
  std::string name;  // in lower case
  Span name_span;
  std::string value;  // as TeX, without the outer braces or quotes, macros replaced
  Span value_span;
};

struct BibEntry {
  std::string type;  // in lower case, without the `@`
  Span type_span;    // with the `@`
  std::string_view key;
  Span key_span;
  Span span;
  std::vector<BibField> fields;  // each name once
};

class BibParser {
 public:
  /// Keeps the references.
  BibParser(const native::DocumentText& text, Findings& findings, Losses& losses);

  /// Reads on to the next entry that is no @string, @preamble or @comment; false at the end.
  bool next(BibEntry& entry);

 private:
  struct Head {
    std::size_t at = 0;    // of the `@`
    std::size_t name = 0;  // begin of the word
    std::size_t end = 0;   // of the word
    std::size_t open = 0;  // of the brace
  };

  // Places in the text.
  bool at_end() const { return at_ >= text_.size(); }
  char here() const { return at_end() ? '\0' : text_[at_]; }
  void skip_blanks();
  void skip_comments();
  bool head_at(std::size_t at, Head& head) const;
  bool at_line_start(std::size_t at) const;
  bool at_next_entry() const;
  bool at_close() const { return here() == close_; }
  std::string_view word(std::string_view stops);

  // Between entries.
  bool find_entry(Head& head);
  void note_free_text(std::size_t begin, std::size_t end);
  void pass_comment(const Head& head);
  void read_preamble(const Head& head);
  void read_strings(const Head& head);

  // In an entry.
  void start(const Head& head);
  void read_key(BibEntry& entry);
  void read_fields(BibEntry& entry);
  bool read_field(BibField& field);
  bool after_field();
  void add_field(BibEntry& entry, BibField field);
  const BibField* field_named(const BibEntry& entry, const std::string& name);
  bool read_value(BibField& field);
  bool read_piece(BibField& field);
  bool read_delimited(BibField& field);
  void read_word(BibField& field);
  void append_macro(BibField& field, std::string_view name, Span span);
  void pass_to_comma();

  Finding* fault(std::size_t begin, std::size_t end, std::string message, std::string help,
                 std::string_view rule = "bibtex-syntax");
  bool given_up() const;
  Finding& report(std::string_view rule, Severity severity, Span span, std::string message, std::string help);

  const native::DocumentText& document_;
  std::string_view text_;
  Findings& findings_;
  Losses& losses_;
  std::unordered_map<std::string, std::string> macros_;
  std::unordered_map<std::string, std::size_t> field_index_;  // of the entry, when it has very many
  std::size_t at_ = 0;
  std::size_t faults_ = 0;
  std::size_t expansion_left_;
  bool expansion_told_ = false;
  std::size_t stray_closes_ = 0;  // that belong to a @comment which was left at the entry in it
  char close_ = '}';              // of the entry
  Head head_;                     // of the entry
  bool ended_ = false;            // the entry ended without its brace; that is reported
};

}  // namespace stancemap::bibtex
