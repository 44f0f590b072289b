#pragma once
// Builds the flat tree of a Document from the events of a parser: a value, a collection that opens, a collection that
// closes. Values stand in the order of the text, so a subtree is one stretch of `values`, and taking back what an entry
// has added is cutting the end off.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "formats/native/document.h"

namespace stancemap::native {

/// A collection that has not ended yet.
struct OpenCollection {
  ValueIndex value = Document::kNone;
  ValueIndex last = Document::kNone;          // its last child
  ValueIndex entry = Document::kNone;         // first value of its current entry: an item, or a key
  ValueIndex before_entry = Document::kNone;  // its last child before that entry
  std::uint32_t children = 0;
  std::uint32_t height = 1;  // levels of collections in it, with itself
  std::uint32_t column = 0;  // YAML block collections: of the first key or dash, from 0
  bool mapping = false;
  bool flow = false;  // written in brackets

  bool awaits_value() const { return mapping && children % 2 == 1; }
};

class DocumentBuilder {
 public:
  DocumentBuilder(Document& document, Findings& findings) : document_(document), findings_(findings) {}

  /// Appends a value to the open collection; kNone when it lies in something that is left out.
  ValueIndex add(const Value& value);
  /// Opens a collection. Beyond kMaxDepth there is a finding, and all up to its end is left out.
  ValueIndex open(ValueType type, Span span, bool flow, std::uint32_t column);
  /// Closes the innermost collection; a key without a value gets nothing as its value.
  void close(std::uint32_t end);
  /// Closes everything, after an error.
  void close_all();

  /// Appends a copy of the values [begin, end), one whole subtree of `height` levels, as one value with the place
  /// `span`.
  ValueIndex add_copy(ValueIndex begin, ValueIndex end, std::uint32_t height, Span span);

  /// Says that the value at `span` is nested too deep to be read, and keeps its place where a key needs a value.
  void leave_out(Span span);

  /// Takes back the current entry of the collection `level`, with all that is open in it.
  void drop_entry(std::size_t level);
  /// Takes back the collection `level` and all that is open in it.
  void drop_collection(std::size_t level);

  std::span<const OpenCollection> open_collections() const { return open_; }
  bool skipping() const { return skipped_levels_ > 0; }

 private:
  void end_skipping() { skipped_levels_ = 0; }
  void cut(OpenCollection& parent, ValueIndex size, ValueIndex last, std::uint32_t children);

  Document& document_;
  Findings& findings_;
  std::vector<OpenCollection> open_;
  std::size_t skipped_levels_ = 0;
  std::size_t too_deep_count_ = 0;
};

/// A guess of how many values `text` holds, for reserving memory: in a map, one in twenty bytes.
std::size_t estimated_values(std::string_view text);

}  // namespace stancemap::native
