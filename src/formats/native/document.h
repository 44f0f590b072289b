#pragma once
// A parsed YAML or JSON text as one flat tree in which every value knows its bytes. The readers above it do not know
// which syntax a value came from.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "model/argument_map.h"

namespace stancemap::native {

enum class ValueType : std::uint8_t { kNull, kBool, kNumber, kString, kSequence, kMapping };
std::string_view value_type_name(
    ValueType type);  // "nothing", "true or false", "a number", "a text", "a list", "a mapping"

/// A value's index in its Document; Document::kNone where there is none.
using ValueIndex = std::uint32_t;

struct Value {
  ValueType type = ValueType::kNull;  // YAML: resolved by the 1.2 core schema, so `on`, `yes`, `no` are texts
  bool quoted = false;                // written with quotes or as a block scalar
  Span span;                          // of a scalar with its quotes; of a collection from its first to its last value
  std::string_view text;              // scalars: unescaped. Lives as long as the Document and its SourceSet
  ValueIndex first = 0xFFFFFFFF;      // of a sequence: its first item; of a mapping: its first key
  ValueIndex next = 0xFFFFFFFF;  // the sibling: of an item the next item, of a key its value, of a value the next key

  bool is_collection() const { return type == ValueType::kSequence || type == ValueType::kMapping; }
};

/// A value as its Document keeps it. A map of a million claims has seventeen million values, so it is small: the file
/// is the Document's, a scalar whose text stands in the file as it is has no other, and only a collection has children.
struct PackedValue {
  static constexpr std::uint32_t kInFile = 0xFFFFFFFF;

  std::uint32_t begin = 0, end = 0;
  ValueIndex next = 0xFFFFFFFF;
  std::uint32_t first = 0xFFFFFFFF;  // of a scalar: kInFile, or its text's index in Document::own_texts
  ValueType type = ValueType::kNull;
  bool quoted = false;

  bool is_collection() const { return type == ValueType::kSequence || type == ValueType::kMapping; }
};

/// Syntax tree of one file. Keys of a mapping keep their order; duplicate keys are kept (the reader reports them).
struct Document {
  static constexpr ValueIndex kNone = 0xFFFFFFFF;

  Document(const SourceSet& sources, FileId of) : file(of), file_text(sources[of].text()) {}

  FileId file;
  std::string_view file_text;
  std::vector<PackedValue> values;
  ValueIndex root = kNone;                  // kNone for an empty file, or one in which nothing could be read
  std::vector<std::string_view> own_texts;  // of scalars that differ from their bytes in the file
  TextPool texts;                           // where these are

  Value operator[](ValueIndex index) const {
    const PackedValue& packed = values[index];
    Value value{packed.type, packed.quoted, {file, packed.begin, packed.end}, {}, kNone, packed.next};
    if (packed.is_collection()) {
      value.first = packed.first;
    } else if (packed.first != PackedValue::kInFile) {
      value.text = own_texts[packed.first];
    } else {
      const std::uint32_t quote = packed.quoted ? 1 : 0;
      value.text = {file_text.data() + packed.begin + quote, packed.end - packed.begin - 2 * quote};
    }
    return value;
  }

  /// `value` as it is kept; puts its text aside when that is not what stands at its place in the file.
  PackedValue packed(const Value& value);
};

/// Deeper nesting than this gives one `nested-too-deep` finding, and the value is left out (its siblings are read).
inline constexpr std::size_t kMaxDepth = 64;
/// Aliases may add this many values to a file; beyond it `alias-expansion` is reported and the alias is nothing.
inline constexpr std::size_t kMaxAliasValues = 100'000;

/// Parse a loaded file. Faults are pushed to `findings`; what could be read is in the result. After a YAML syntax error
/// the entry that holds it is left out and reading goes on at the next sibling, a bounded number of times
/// (yaml_reader.h tells how). After a JSON syntax error what stands before it is kept.
Document parse_yaml(const SourceSet& sources, FileId file, Findings& findings);
Document parse_json(const SourceSet& sources, FileId file, Findings& findings);

}  // namespace stancemap::native
