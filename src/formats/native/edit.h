#pragma once
// Changes a native file in place: a value here, a key there, and every other byte stays as it is, with comments,
// layout, line ends and byte order mark. Places are the spans that the reader gave.
//
//   std::vector<Edit> edits;
//   edits.push_back(replace_scalar(citation.quote.span, {"the words"}));
//   edits.push_back(set_in_value(Entity::kCitation, citation.span, "position", mapping));
//   edits.push_back(set_in_entry(Entity::kClaim, claim.span, "reviewed", {hash}));
//   Result<std::string> text = edited(sources, file, edits);  // the whole new text
//
// where `mapping` is `NewValue({{"start", {"3", true}}, {"end", {"9", true}}})`.
//
// The new text is read again before it is given back. Unless everything but the asked values reads as before, and
// without a fault that was not there, the result is an error and nothing has changed. What cannot be edited (with an
// error too): a value that an alias shares, what stands in a part with syntax errors, a key that is there twice, and
// values that hold comments of their own. Time and memory are linear in the file.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/source_set.h"
#include "formats/native/shape.h"

namespace stancemap::native {

/// A text, or a number as it is to be written. Texts get quotes where they need them.
struct NewScalar {
  std::string text;
  bool number = false;
};

struct NewField {
  std::string key;
  NewScalar value;
};

/// A scalar, or with `fields` a small mapping on one line: `{start: 3, end: 9}`.
struct NewValue {
  NewScalar scalar;
  std::vector<NewField> fields;
  NewValue(std::string text) : scalar{std::move(text)} {}  // NOLINT: a text is a value
  NewValue(NewScalar value) : scalar(std::move(value)) {}  // NOLINT
  explicit NewValue(std::vector<NewField> mapping) : fields(std::move(mapping)) {}
};

struct Edit {
  enum class Target : std::uint8_t { kScalar, kValue, kEntry };
  Target target = Target::kScalar;
  Span span;
  std::string key;
  NewValue value;
  Entity entity = Entity::kNone;  // what the mapping is
};

/// The scalar at `scalar` becomes `value`.
Edit replace_scalar(Span scalar, NewValue value);
/// In the mapping at `value`, such as Citation::span, `key` gets the value. A key that is not there yet comes where
/// `fmt` would have it; a short form (`cite: source-id`) becomes a mapping first.
Edit set_in_value(Entity entity, Span value, std::string key, NewValue new_value);
/// The same in an entry, which is `id: {…}` with its key, such as Claim::span, Argument::span, Source::span.
Edit set_in_entry(Entity entity, Span entry, std::string key, NewValue new_value);

/// The text of `file` with all edits done together; they must not touch the same value. The extension of the file's
/// name tells the syntax: .json, else YAML.
Result<std::string> edited(const SourceSet& sources, FileId file, std::span<const Edit> edits);

}  // namespace stancemap::native
