// Items as sources: each variable goes where the table says, and what has no place is lost and said so.

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "formats/csl_json/csl_json.h"
#include "formats/csl_json/item_kinds.h"
#include "formats/native/document.h"
#include "formats/native/json_problem.h"
#include "formats/native/reader_state.h"
#include "formats/native/shape.h"
#include "formats/source_list.h"

namespace stancemap::csl_json {
namespace {

using native::Document;
using native::shown;
using native::Value;
using native::ValueIndex;
using native::ValueType;

bool is_text(const Value& value) {
  return value.type == ValueType::kString || value.type == ValueType::kNumber;
}

class ItemReader {
 public:
  ItemReader(const Document& document, Reading& reading, Losses& losses)
      : document_(document), losses_(losses), sources_(reading, losses) {}

  void read_all() {
    const Value root = document_[document_.root];
    if (root.type == ValueType::kMapping) return read_mapping(root, document_.root);
    if (root.type != ValueType::kSequence) return wrong_type(root, "the file", "a list of items");
    each(root, [&](ValueIndex item) { read_item(item); });
  }

 private:
  struct Variable {
    Value key;
    ValueIndex index = Document::kNone;
    Value value;
    bool used = false;
  };
  using Variables = std::vector<Variable>;

  template <class Visit>
  void each(const Value& list, Visit visit) {
    for (ValueIndex at = list.first; at != Document::kNone; at = document_[at].next) visit(at);
  }

  /// The keys of a mapping, each once.
  Variables variables(const Value& mapping) {
    Variables all;
    std::unordered_map<std::string_view, std::size_t> index;
    for (ValueIndex key = mapping.first; key != Document::kNone;) {
      const ValueIndex value = document_[key].next;
      Variable variable{document_[key], value, document_[value]};
      const auto [first, is_new] = index.emplace(variable.key.text, all.size());
      if (is_new) {
        all.push_back(variable);
      } else {
        Finding& finding = sources_.report("duplicate-key", Severity::kError, variable.key.span,
                                           fmt::format("the key {} stands here twice", shown(variable.key.text)),
                                           "keep one of them; the first one counts until then");
        finding.related.push_back(
            {all[first->second].key.span, fmt::format("{} is first here", shown(variable.key.text))});
      }
      key = document_[value].next;
    }
    return all;
  }

  static Variable* find(Variables& all, std::string_view name) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const Variable& v) { return v.key.text == name; });
    if (at == all.end()) return nullptr;
    at->used = true;
    return &*at;
  }

  void wrong_type(const Value& value, const std::string& subject, std::string_view expected) {
    sources_.report("wrong-type", Severity::kError, value.span,
                    fmt::format("{} is {}, and not {}", subject, native::value_type_name(value.type), expected),
                    "the value is left out");
  }
  void lose(const Value& key) { losses_.add(fmt::format("the variable {}", shown(key.text)), key.span, id_); }

  /// Some programs put the list into a mapping, under `items` or `references`; a lone item is read too.
  void read_mapping(const Value& root, ValueIndex index) {
    for (Variable& variable : variables(root)) {
      const bool items = variable.key.text == "items" || variable.key.text == "references";
      if (items && variable.value.type == ValueType::kSequence) {
        return each(variable.value, [&](ValueIndex item) { read_item(item); });
      }
    }
    read_item(index);
  }

  void read_item(ValueIndex index) {
    const Value item = document_[index];
    id_ = {};
    if (item.type != ValueType::kMapping) return wrong_type(item, "an item", "a mapping");
    Variables all = variables(item);
    Source source;
    source.span = item.span;
    Span id_span{item.span.file, item.span.begin, item.span.begin + 1};
    if (Variable* id = find(all, "id")) {
      id_span = id->value.span;
      if (is_text(id->value)) {
        id_ = trimmed(id->value.text);
      } else {
        wrong_type(id->value, "`id`", "a text");
      }
    }
    read_kind(source, all, id_span);
    for (const auto& [name, part] : kTextVariables) read_text(source, all, name, part);
    read_people(source, all);
    read_date(source.date, find(all, "issued"));
    read_date(source.accessed, find(all, "accessed"));
    read_keywords(source, all);
    for (const Variable& variable : all) {
      if (!variable.used) lose(variable.key);
    }
    sources_.add(std::move(source), id_, id_span);
  }

  void read_kind(Source& source, Variables& all, Span item) {
    Variable* type = find(all, "type");
    const std::string_view word = type != nullptr && is_text(type->value) ? type->value.text : std::string_view();
    const ItemKind* kind = item_kind(word);
    source.kind = kind != nullptr ? kind->kind : SourceKind::kOther;
    const std::string_view name = native::shape::kSourceKinds[static_cast<std::size_t>(source.kind) - 1];
    source.kind_text = {name, type != nullptr ? type->value.span : item};
    if (type == nullptr || kind == nullptr) {
      sources_.report("unknown-entry-type", Severity::kWarning, source.kind_text.span,
                      type == nullptr ? "an item without a type" : fmt::format("{} is no type of item", shown(word)),
                      "the source is kept, with the kind `other`; `document` stands for what has no type");
    } else if (!kind->exact) {
      losses_.add(fmt::format("the type `{}`, which becomes the kind `{}`", word, name), type->value.span, id_);
    }
  }

  void read_text(Source& source, Variables& all, std::string_view name, Text Source::* part) {
    Variable* variable = find(all, name);
    if (variable == nullptr) return;
    if (!is_text(variable->value)) {
      if (variable->value.type == ValueType::kNull) return;
      return wrong_type(variable->value, shown(name), "a text");
    }
    if (!(source.*part).empty()) return lose(variable->key);
    source.*part =
        part == &Source::pages ? pages(variable->value) : sources_.kept(variable->value.text, variable->value.span);
  }

  Text pages(const Value& value) {
    std::string range(value.text);
    constexpr std::string_view kDash = "–";
    for (std::size_t i = range.find(kDash); i != std::string::npos; i = range.find(kDash, i)) {
      range.replace(i, kDash.size(), "-");
    }
    return sources_.kept(range, value.span);
  }

  /// Where there is no author, the editors are; that they edit is lost.
  void read_people(Source& source, Variables& all) {
    Variable* people = find(all, "author");
    Variable* editors = find(all, "editor");
    if (people != nullptr && editors != nullptr) lose(editors->key);
    if (people == nullptr && editors != nullptr) {
      people = editors;
      losses_.add("that the authors are editors", editors->key.span, id_);
    }
    if (people == nullptr) return;
    if (people->value.type != ValueType::kSequence)
      return wrong_type(people->value, shown(people->key.text), "a list of names");
    each(people->value, [&](ValueIndex name) { add_name(source, document_[name]); });
  }

  void add_name(Source& source, const Value& name) {
    if (is_text(name)) return source.authors.push_back(sources_.kept(name.text, name.span));
    if (name.type != ValueType::kMapping) return wrong_type(name, "a name", "a mapping");
    Variables parts = variables(name);
    std::string whole;
    for (const std::string_view part :
         {"literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix"}) {
      const Variable* words = find(parts, part);
      if (words == nullptr || !is_text(words->value)) continue;
      const std::string_view text = trimmed(words->value.text);
      // L'Amour: a particle that ends so stands close to the name.
      if (!whole.empty() && !text.empty() && !whole.ends_with("'") && !whole.ends_with("’")) whole += ' ';
      whole += text;
    }
    constexpr std::array<std::string_view, 3> kHints{"comma-suffix", "static-ordering", "parse-names"};
    for (const Variable& part : parts) {
      if (!part.used && std::find(kHints.begin(), kHints.end(), part.key.text) == kHints.end()) lose(part.key);
    }
    if (const Text author = sources_.kept(whole, name.span); !author.empty()) source.authors.push_back(author);
  }

  void read_date(Text& date, Variable* variable) {
    if (variable == nullptr) return;
    const Value& value = variable->value;
    if (is_text(value)) {
      date = sources_.kept(value.text, value.span);
      return;
    }
    if (value.type != ValueType::kMapping) return wrong_type(value, shown(variable->key.text), "a date");
    Variables parts = variables(value);
    if (Variable* list = find(parts, "date-parts")) date = sources_.kept(date_of(list->value), list->value.span);
    for (const std::string_view name : {"edtf", "raw", "literal"}) {
      Variable* words = find(parts, name);
      if (words == nullptr) continue;
      if (date.empty() && is_text(words->value)) {
        date = sources_.kept(words->value.text, words->value.span);
      } else {
        words->used = false;
      }
    }
    for (const Variable& part : parts) {
      if (!part.used) losses_.add(fmt::format("{} of a date", shown(part.key.text)), part.key.span, id_);
    }
  }

  /// "2020-05-02", or "2020/2021" for a range.
  std::string date_of(const Value& list) {
    if (list.type != ValueType::kSequence) {
      wrong_type(list, "`date-parts`", "a list");
      return {};
    }
    std::string whole;
    each(list, [&](ValueIndex index) {
      const Value date = document_[index];
      if (date.type != ValueType::kSequence) return wrong_type(date, "a date", "a list of numbers");
      std::array<std::string_view, 3> parts;
      std::size_t count = 0;
      each(date, [&](ValueIndex part) {
        if (count < parts.size() && is_text(document_[part])) parts[count] = document_[part].text;
        ++count;
      });
      bool unread = count > parts.size();
      const std::string text = iso_date(parts[0], parts[1], parts[2], unread);
      if (unread) losses_.add("parts of a date", date.span, id_);
      if (!whole.empty() && !text.empty()) whole += '/';
      whole += text;
    });
    return whole;
  }

  void read_keywords(Source& source, Variables& all) {
    const Variable* keywords = find(all, "keyword");
    if (keywords == nullptr) return;
    if (!is_text(keywords->value)) return wrong_type(keywords->value, "`keyword`", "a text");
    sources_.add_marks(source, keywords->value.text, keywords->value.span);
  }

  const Document& document_;
  Losses& losses_;
  SourceList sources_;
  std::string_view id_;  // of the item that is read
};

}  // namespace

bool recognises(std::string_view text) {
  const std::size_t first = native::skip_json_space(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  return first < text.size() && text[first] == '[';
}

Reading read(NamedText text, Losses& losses) {
  Reading reading;
  const FileId file = reading.sources.add(std::move(text.name), std::move(text.text));
  reading.map.files.push_back(file);
  const Document document = native::parse_json(reading.sources, file, reading.findings);
  if (document.root == Document::kNone) {
    reading.nothing_read = !reading.findings.empty();
    if (reading.nothing_read) return reading;
    SourceList(reading, losses)
        .report("empty-file", Severity::kError, {file, 0, 0}, "the file is empty", "CSL-JSON is a list of items");
    return reading;
  }
  ItemReader(document, reading, losses).read_all();
  return reading;
}

}  // namespace stancemap::csl_json
