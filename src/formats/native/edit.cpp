// Finds the values that edits are about, plans, writes, and checks what was written.

#include "formats/native/edit.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "formats/native/edit_plan.h"
#include "formats/reading.h"

namespace stancemap::native {
namespace {

struct Place {
  ValueIndex key = Document::kNone;  // kNone in a list and at the root
  ValueIndex value = Document::kNone;
  int count = 0;
};

std::string line_of(const SourceFile& file, Span span) {
  return fmt::format("line {}", file.position(span.begin).line);
}

tl::unexpected<Error> refused(const SourceFile& file, Span span, std::string_view why) {
  return failure(fmt::format("{}, {}: {}", file.name(), line_of(file, span), why));
}

/// Looks up all targets in one walk over the document.
class Targets {
 public:
  Targets(const Document& document, std::span<const Edit> edits) : document_(document) {
    for (const Edit& edit : edits) places_.push_back({id(edit), {}});
    std::sort(places_.begin(), places_.end(), by_id);
    for (ValueIndex i = 0; i < document.values.size(); ++i) {
      const Value value = document[i];
      if (value.type == ValueType::kMapping) visit_mapping(value);
      if (value.type == ValueType::kSequence) visit_sequence(value);
    }
    if (document.root != Document::kNone) meet(Document::kNone, document.root);
  }

  const Place& operator[](const Edit& edit) const {
    return std::lower_bound(places_.begin(), places_.end(), Found{id(edit), {}}, by_id)->second;
  }

 private:
  using Id = std::tuple<bool, std::uint32_t, std::uint32_t>;  // whether an entry is meant; its bytes
  using Found = std::pair<Id, Place>;

  static Id id(const Edit& edit) { return {edit.target == Edit::Target::kEntry, edit.span.begin, edit.span.end}; }
  static bool by_id(const Found& a, const Found& b) { return a.first < b.first; }

  void visit_mapping(const Value& mapping) {
    for (ValueIndex key = mapping.first; key != Document::kNone;) {
      const Value key_value = document_[key];
      const Value value = document_[key_value.next];
      note({true, key_value.span.begin, std::max(key_value.span.end, value.span.end)}, key, key_value.next);
      meet(key, key_value.next);
      key = value.next;
    }
  }
  void visit_sequence(const Value& sequence) {
    for (ValueIndex item = sequence.first; item != Document::kNone; item = document_[item].next) {
      meet(Document::kNone, item);
    }
  }
  void meet(ValueIndex key, ValueIndex value) {
    // No edit is about a list, and one with a single item may have the same bytes as the item.
    if (document_[value].type == ValueType::kSequence) return;
    const Span span = document_[value].span;
    note({false, span.begin, span.end}, key, value);
  }
  void note(Id id, ValueIndex key, ValueIndex value) {
    auto at = std::lower_bound(places_.begin(), places_.end(), Found{id, {}}, by_id);
    for (; at != places_.end() && at->first == id; ++at) {
      at->second = {key, value, at->second.count + 1};
    }
  }

  const Document& document_;
  std::vector<Found> places_;
};

/// Rule and message of every finding, for telling which are new.
std::multiset<std::pair<std::string, std::string>> faults(const SourceFile& file, std::string text) {
  std::vector<NamedText> files;
  files.push_back({file.name(), std::move(text)});
  std::multiset<std::pair<std::string, std::string>> result;
  for (const Finding& finding : read_map(std::move(files)).findings) {
    result.emplace(finding.rule, finding.message);
  }
  return result;
}

class Editor {
 public:
  Editor(const SourceSet& sources, FileId file)
      : source_(sources[file]),
        json_(source_.name().ends_with(".json")),
        parse_(json_ ? parse_json : parse_yaml),
        document_(parse_(sources, file, findings_)),
        file_(document_, json_) {}

  Result<std::string> run(std::span<const Edit> edits) {
    if (const auto planned = plan(edits); !planned) return tl::unexpected(planned.error());
    auto text = replaced_text(source_.text(), plan_.replacements);
    if (!text) return failure(fmt::format("{}: {}", source_.name(), text.error().message));
    if (const auto checked = check(*text); !checked) return tl::unexpected(checked.error());
    return text;
  }

 private:
  Result<void> plan(std::span<const Edit> edits) {
    const Targets targets(document_, edits);
    std::map<std::pair<ValueIndex, ValueIndex>, Edits> keys;  // those that are set in one mapping belong together
    for (const Edit& edit : edits) {
      const Place& place = targets[edit];
      if (const auto fit = check_target(edit, place); !fit) return fit;
      if (edit.target != Edit::Target::kScalar) {
        keys[{place.value, place.key}].push_back(&edit);
        continue;
      }
      const auto done = plan_value(file_, place.key, place.value, edit, plan_);
      if (!done) return refused(source_, edit.span, done.error().message);
    }
    for (auto& [place, sets] : keys) {
      const auto [target, key] = place;
      std::stable_sort(sets.begin(), sets.end(), [](const Edit* a, const Edit* b) { return slot(*a) < slot(*b); });
      const auto done = plan_keys(file_, key, target, sets, plan_);
      if (!done) return refused(source_, document_[target].span, done.error().message);
    }
    return {};
  }

  static std::size_t slot(const Edit& edit) { return key_slot(edit.entity, edit.key); }

  Result<void> check_target(const Edit& edit, const Place& place) const {
    if (edit.span.valid() && edit.span.file != document_.file) return failure("an edit is about another file");
    if (!edit.span.valid() || place.value == Document::kNone) {
      return failure(fmt::format("{}: there is nothing at the place of an edit", source_.name()));
    }
    const Value value = document_[place.value];
    if (place.count > 1) return refused(source_, value.span, "an alias shares the value, so it stays as it is");
    const bool alias =
        !json_ && !value.quoted && value.span.end > value.span.begin && file_.text[value.span.begin] == '*';
    if (alias) return refused(source_, value.span, "the value is an alias, so it stays as it is");
    const bool collection = value.type == ValueType::kMapping || value.type == ValueType::kSequence;
    if (edit.target == Edit::Target::kScalar && collection)
      return refused(source_, value.span, "a collection stands where a single value is expected");
    return {};
  }

  Result<void> check(const std::string& text) {
    SourceSet sources;
    const FileId file = sources.add(source_.name(), text);
    Findings findings;
    const Document after = parse_(sources, file, findings);
    if (findings.size() != findings_.size() || !is_as_planned(document_, after, plan_)) {
      return failure(fmt::format("{}: the file is written in a way that cannot be edited here", source_.name()));
    }
    const auto before = faults(source_, std::string(source_.text()));
    for (const auto& fault : faults(source_, text)) {
      if (!before.contains(fault)) return failure(fmt::format("{}: {}", source_.name(), fault.second));
    }
    return {};
  }

  const SourceFile& source_;
  bool json_;
  Document (*parse_)(const SourceSet&, FileId, Findings&);
  Findings findings_;
  Document document_;
  EditedFile file_;
  EditPlan plan_;
};

}  // namespace

Edit replace_scalar(Span scalar, NewValue value) {
  return {Edit::Target::kScalar, scalar, {}, std::move(value), Entity::kNone};
}

Edit set_in_value(Entity entity, Span value, std::string key, NewValue new_value) {
  return {Edit::Target::kValue, value, std::move(key), std::move(new_value), entity};
}

Edit set_in_entry(Entity entity, Span entry, std::string key, NewValue new_value) {
  return {Edit::Target::kEntry, entry, std::move(key), std::move(new_value), entity};
}

Result<std::string> edited(const SourceSet& sources, FileId file, std::span<const Edit> edits) {
  return Editor(sources, file).run(edits);
}

}  // namespace stancemap::native
