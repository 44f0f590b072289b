#pragma once
// What a list of edits does to one file, in two views: to its bytes (edit_text.cpp makes the new text of it) and to its
// tree (edit_check.cpp compares the new tree with it).

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/native/document.h"
#include "formats/native/edit.h"

namespace stancemap::native {

/// Bytes [begin, end) of the file become `text`. Of several at one place the one with the larger indent comes first: it
/// belongs to what stands deeper.
struct Replacement {
  std::uint32_t begin = 0, end = 0;
  std::string text;
  std::size_t indent = 0;
};

using Edits = std::vector<const Edit*>;

struct EditPlan {
  std::vector<Replacement> replacements;
  std::map<ValueIndex, const NewValue*> replaced;  // values that become others
  std::map<ValueIndex, Edits> unfolded;            // scalars that become mappings: short forms
  std::map<ValueIndex, Edits> inserted;            // new keys behind the entry with this value …
  std::map<ValueIndex, Edits> filled;              // … and in an empty mapping
};

/// A file while it is edited.
struct EditedFile {
  EditedFile(const Document& of, bool is_json);

  const Document& document;
  std::string_view text;
  bool json = false;
  std::string_view line_break;        // as the file has them
  std::vector<std::uint32_t> breaks;  // the bytes that are CR or LF

  std::uint32_t line_begin(std::uint32_t at) const;
  std::uint32_t line_end(std::uint32_t at) const;
  bool is_flow(const Value& mapping) const { return json || text[mapping.span.begin] == '{'; }
};

/// Adds to the plan what sets the keys of `edits` in the mapping or short form `target`, whose key is `key` (kNone in a
/// list and at the root).
Result<void> plan_keys(const EditedFile& file, ValueIndex key, ValueIndex target, const Edits& edits, EditPlan& plan);
/// Adds what makes the edit's value of the scalar or the key's value `target`; `key` is its key, or kNone.
Result<void> plan_value(const EditedFile& file, ValueIndex key, ValueIndex target, const Edit& edit, EditPlan& plan);

/// The text with the replacements; an error when two of them overlap.
Result<std::string> replaced_text(std::string_view text, std::vector<Replacement> replacements);

/// Whether `after` is `before` with the plan carried out, and nothing else.
bool is_as_planned(const Document& before, const Document& after, const EditPlan& plan);

}  // namespace stancemap::native
