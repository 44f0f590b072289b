#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "formats/native/reader_file.h"

namespace stancemap::native {

bool FileReader::read() {
  const Span start{file_, 0, 0};
  const Value& root = document_[document_.root];
  if (root.type != ValueType::kMapping) {
    checker_.report_wrong_type("the file", root, "a mapping that starts with `stancemap: 1`");
    return true;
  }
  const std::size_t before = state_.findings.size();
  const CheckedMapping map = checker_.entity(Entity::kMap, document_.root, {{}, start});
  const bool other_version =
      std::any_of(state_.findings.begin() + static_cast<std::ptrdiff_t>(before), state_.findings.end(),
                  [](const Finding& finding) { return finding.rule == "unsupported-version"; });
  if (other_version) {
    std::erase_if(state_.findings, [&, index = std::size_t{0}](const Finding& finding) mutable {
      return index++ >= before && finding.rule != "unsupported-version";
    });
    return false;
  }
  std::vector<CheckedMapping::Entry> sections = map.repeated();
  for (std::size_t slot = 0; slot < shape_of(Entity::kMap).keys.size(); ++slot) {
    if (map[slot] != Document::kNone) sections.emplace_back(slot, map[slot]);
  }
  std::sort(sections.begin(), sections.end(), [&](const auto& a, const auto& b) {
    return document_[a.second].span.begin < document_[b.second].span.begin;
  });
  for (const auto& [slot, value] : sections) read_section(slot, value);
  return true;
}

void FileReader::read_section(std::size_t slot, ValueIndex value) {
  using MapKey = KeySlot<Entity::kMap>;
  constexpr auto is = [](MapKey key) { return key.slot; };
  const auto each = [&](auto reader) { each_entry(value, [&](const Entry& entry) { (this->*reader)(entry); }); };
  const auto count = [&] {
    std::size_t entries = 0;
    for (ValueIndex at = document_[value].first; at != Document::kNone; at = document_[document_[at].next].next)
      ++entries;
    return entries;
  };
  switch (slot) {
    case is("title"):
      if (state_.map.title.empty()) state_.map.title = kept(value);
      break;
    case is("note"):
      if (state_.map.note.empty()) state_.map.note = kept(value);
      break;
    case is("prepares"):
      if (state_.map.prepares.empty()) state_.map.prepares = kept(value);
      break;
    case is("thesis"):
      read_theses(value);
      break;
    case is("allow"): {
      const auto size = static_cast<std::uint32_t>(state_.sources[file_].text().size());
      read_allow(value, {file_, 0, size});
      break;
    }
    case is("sources"):
      each(&FileReader::read_source);
      break;
    case is("participants"):
      each(&FileReader::read_participant);
      break;
    case is("tags"):
      each(&FileReader::read_tag);
      break;
    case is("groups"):
      each(&FileReader::read_group);
      break;
    case is("claims"):
      state_.map.claims.reserve(state_.map.claims.size() + count());
      state_.names.nodes.reserve_more(count());
      each_entry(value, [&](const Entry& entry) { read_claim(entry, PostId()); });
      break;
    case is("arguments"):
      each(&FileReader::read_argument);
      break;
    case is("relations"):
      each(&FileReader::read_relation);
      break;
    case is("thread"):
      read_single_thread(value);
      break;
    case is("threads"):
      each(&FileReader::read_keyed_thread);
      break;
    case is("stances"):
      each_value(value, [&](ValueIndex item) { read_stance(item); });
      break;
    case is("figures"):
      each(&FileReader::read_figure);
      break;
    default:
      break;  // `stancemap` is checked already
  }
}

void FileReader::read_theses(ValueIndex value) {
  note_all(Fields<Entity::kMap>::key("thesis"), Slot::kThesis, 0, value);
}

void FileReader::read_allow(ValueIndex value, const Span& scope) {
  if (value == Document::kNone) return;
  const Value& top = document_[value];
  if (top.type != ValueType::kMapping) {
    checker_.report_wrong_type("`allow`", top, "a mapping of rules to reasons: `{unsourced-claim: common knowledge}`");
    return;
  }
  std::unordered_map<std::string_view, Span> seen;
  each_entry(value, [&](const Entry& entry) {
    const Value& reason = document_[entry.value];
    const auto [first, is_new] = seen.try_emplace(entry.id.text, entry.id.span);
    if (!is_new) {
      Finding& finding = report(state_, "duplicate-key", entry.id.span,
                                fmt::format("{} is allowed here twice", shown(entry.id.text)), "keep one of them");
      finding.related.push_back({first->second, fmt::format("{} is first here", shown(entry.id.text))});
      return;
    }
    const bool blank =
        std::all_of(reason.text.begin(), reason.text.end(), [](char c) { return c == ' ' || c == '\n'; });
    if (reason.type == ValueType::kNull || (reason.type == ValueType::kString && blank)) {
      report(state_, "missing-reason", reason.type == ValueType::kNull ? entry.id.span : reason.span,
             fmt::format("{} is allowed without a reason", shown(entry.id.text)), "say why this finding is accepted");
    } else if (reason.type == ValueType::kString || reason.type == ValueType::kNumber) {
      state_.map.suppressions.push_back({state_.map.texts.add(entry.id.text), kept(reason).text, entry.id.span, scope});
    } else {
      checker_.report_wrong_type(shown(entry.id.text), reason, "a text");
    }
  });
}

void FileReader::report_duplicate(const Entry& entry, const Span& first) {
  Finding& finding =
      report(state_, "duplicate-id", entry.id.span, fmt::format("the id {} is already taken", shown(entry.id.text)),
             "give one of them another id; the first one counts until then");
  finding.related.push_back({first, fmt::format("{} is defined here", shown(entry.id.text))});
}

bool FileReader::define_node(std::string_view id, Node node, const Entry& entry) {
  const auto [known, is_new] = state_.names.nodes.add(id, node);
  if (!is_new) report_duplicate(entry, state_.defined_at(*known));
  return is_new;
}

ReadMark mark_of(const ReadState& state) {
  return {state.references.size(), state.relations.size(), state.map.suppressions.size()};
}

void rewind(ReadState& state, const ReadMark& mark) {
  state.references.resize(mark.references);
  state.relations.resize(mark.relations);
  state.map.suppressions.resize(mark.suppressions);
}

}  // namespace stancemap::native
