#pragma once
// First step of reading: the document of one file becomes entities and noted references. Each group of entities has its
// own reader_<entities>.cpp; `reader.cpp` goes through the top level.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/native/document.h"
#include "formats/native/reader_shape.h"
#include "formats/native/reader_state.h"
#include "formats/native/shape.h"

namespace stancemap::native {

/// A key of an entity, by name; a name that is not in the shape does not compile.
template <Entity kEntity>
struct KeySlot {
  std::size_t slot;
  consteval KeySlot(const char* name) : slot(key_slot(kEntity, name)) {  // NOLINT: as easy to write as the name
    if (slot == shape_of(kEntity).keys.size()) throw "the shape has no such key";
  }
};

/// A checked mapping of a known entity: `fields["text"]`.
template <Entity kEntity>
class Fields : public CheckedMapping {
 public:
  explicit Fields(CheckedMapping checked) : CheckedMapping(std::move(checked)) {}
  ValueIndex operator[](KeySlot<kEntity> key) const { return CheckedMapping::operator[](key.slot); }
  bool any(std::initializer_list<KeySlot<kEntity>> keys) const {
    return std::any_of(keys.begin(), keys.end(), [&](KeySlot<kEntity> key) { return (*this)[key] != Document::kNone; });
  }
  static const Key& key(KeySlot<kEntity> key) { return shape_of(kEntity).keys[key.slot]; }
};

class FileReader {
 public:
  FileReader(const Document& document, FileId file, ReadState& state)
      : document_(document), file_(file), state_(state), checker_(document, state) {}
  /// False when nothing of it was used: it is of another version of the format.
  bool read();

 private:
  // Where a reader of an entity stands: its id (a list's items have none) and its value.
  struct Entry {
    Text id;  // as in the document
    ValueIndex value = Document::kNone;
    Span span;  // key and value
  };

  // reader.cpp
  void read_section(std::size_t slot, ValueIndex value);
  void read_theses(ValueIndex value);
  void read_allow(ValueIndex value, const Span& scope);

  // reader_sources.cpp
  void read_source(const Entry& entry);
  void read_participant(const Entry& entry);
  void read_tag(const Entry& entry);
  void read_group(const Entry& entry);
  bool read_citation(ValueIndex value, Citation& citation, Slot slot, std::size_t owner, std::size_t place);
  void read_position(ValueIndex value, Citation& citation);
  Review review(ValueIndex value);

  // reader_claims.cpp
  void read_claim(const Entry& entry, PostId post);
  void read_citations(ValueIndex value, std::vector<Citation>& citations, Slot slot, std::size_t owner);
  void read_argument(const Entry& entry);
  void read_relation(const Entry& entry);
  void note_relations(const Key& key, Node owner, ValueIndex value);
  void sort_relations(std::size_t first);

  // reader_threads.cpp
  void read_single_thread(ValueIndex value);
  void read_keyed_thread(const Entry& entry);
  template <Entity kEntity>  // kThread or kKeyedThread
  void add_thread(const Entry& entry, const Fields<kEntity>& f);
  void read_speech(const Entry& entry, Names::Table& known, std::vector<Speech>& speeches);
  void read_post(const Entry& entry, ThreadId thread);
  void read_stance(ValueIndex value);
  void read_figure(const Entry& entry);
  void read_qualifiers(const Key& key, ValueIndex value, Figure& figure);

  // Notes that `id` is the entity at `index` of its store. Of two with one id the first counts: for the second, a
  // finding and false. `first_span(i)` tells where the entity at `i` is defined.
  template <class FirstSpan>
  bool define(Names::Table& table, std::string_view id, std::size_t index, const Entry& entry, FirstSpan&& first_span) {
    const auto [known, is_new] = table.add(id, static_cast<std::uint32_t>(index));
    if (!is_new) report_duplicate(entry, first_span(*known));
    return is_new;
  }
  bool define_node(std::string_view id, Node node, const Entry& entry);
  void report_duplicate(const Entry& entry, const Span& first);

  template <Entity kEntity>
  Fields<kEntity> fields(const Entry& entry) {
    const Text name{entry.id.text, entry.id.span.valid() ? entry.id.span : document_[entry.value].span};
    return Fields<kEntity>(checker_.entity(kEntity, entry.value, name));
  }

  // The entries of a mapping by id, without those whose key is no id.
  template <class Function>
  void each_entry(ValueIndex mapping, Function&& use) {
    if (mapping == Document::kNone) return;
    for (ValueIndex at = document_[mapping].first; at != Document::kNone;) {
      const Value& key = document_[at];
      const ValueIndex value = key.next;
      at = document_[value].next;
      if (checker_.is_good_id(key)) use(Entry{{key.text, key.span}, value, joined(key.span, document_[value].span)});
    }
  }

  // The values of a key; several when it stands there twice, which is reported but loses nothing.
  template <Entity kEntity>
  static std::vector<ValueIndex> sections(const Fields<kEntity>& f, KeySlot<kEntity> key) {
    std::vector<ValueIndex> values;
    if (f[key] != Document::kNone) values.push_back(f[key]);
    for (const auto& [slot, value] : f.repeated()) {
      if (slot == key.slot) values.push_back(value);
    }
    return values;
  }

  // The values of a key that may be a list or a single value.
  template <class Function>
  void each_value(ValueIndex value, Function&& use) {
    if (value == Document::kNone) return;
    if (document_[value].type != ValueType::kSequence) {
      use(value);
      return;
    }
    for (ValueIndex item = document_[value].first; item != Document::kNone; item = document_[item].next) use(item);
  }

  // The same, only those items that are as the shape wants them.
  template <class Function>
  void each_good(const Key& key, ValueIndex value, Function&& use) {
    each_value(value, [&](ValueIndex item) {
      if (checker_.fits(key, document_[item])) use(document_[item]);
    });
  }

  Text kept(ValueIndex value) const {
    if (value == Document::kNone) return {};
    return {state_.map.texts.add(document_[value].text), document_[value].span};
  }
  Text kept(const Value& value) const { return {state_.map.texts.add(value.text), value.span}; }

  // A name for as long as the map is read: the file has it, mostly.
  Text borrowed(const Value& value) const {
    const std::less_equal<const char*> before;  // of pointers that may point anywhere
    const std::string_view file = document_.file_text;
    const bool in_file = before(file.data(), value.text.data()) &&
                         before(value.text.data() + value.text.size(), file.data() + file.size());
    return in_file ? Text{value.text, value.span} : kept(value);
  }
  Text borrowed(ValueIndex value) const { return value == Document::kNone ? Text() : borrowed(document_[value]); }

  std::optional<double> number(ValueIndex value) const {
    return value == Document::kNone ? std::nullopt : number_value(document_[value].text);
  }

  void note(Slot slot, std::size_t owner, const Value& value, std::size_t place = 0) {
    state_.references.push_back(
        {borrowed(value), static_cast<std::uint32_t>(owner), static_cast<std::uint32_t>(place), slot});
  }
  void note(Slot slot, std::size_t owner, ValueIndex value, std::size_t place = 0) {
    if (value != Document::kNone) note(slot, owner, document_[value], place);
  }
  void note_all(const Key& key, Slot slot, std::size_t owner, ValueIndex value) {
    each_good(key, value, [&](const Value& item) { note(slot, owner, item); });
  }

  static Span joined(const Span& key, const Span& value) { return {key.file, key.begin, std::max(key.end, value.end)}; }

  const Document& document_;
  FileId file_;
  ReadState& state_;
  ShapeChecker checker_;
};

/// How much of the notes and of the stores is there; what came after it can be taken back (an entity whose id is
/// taken).
struct ReadMark {
  std::size_t references, relations, suppressions;
};
ReadMark mark_of(const ReadState& state);
void rewind(ReadState& state, const ReadMark& mark);

}  // namespace stancemap::native
