// Entries as sources: each field goes where the table says, and what has no place is lost and said so.

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"
#include "formats/bibtex/bib_parser.h"
#include "formats/bibtex/bibtex.h"
#include "formats/bibtex/entry_kinds.h"
#include "formats/bibtex/person_names.h"
#include "formats/bibtex/tex_text.h"
#include "formats/native/reader_state.h"
#include "formats/native/shape.h"
#include "formats/source_list.h"

namespace stancemap::bibtex {
namespace {

using native::shown;

constexpr std::size_t kPlaces = static_cast<std::size_t>(Place::kNote) + 1;

std::string_view kind_name(SourceKind kind) {
  return native::shape::kSourceKinds[static_cast<std::size_t>(kind) - 1];
}

class EntryReader {
 public:
  EntryReader(Reading& reading, Losses& losses) : losses_(losses), sources_(reading, losses) {}

  void read(const BibEntry& entry) {
    if (is_no_source(entry.type)) return losses_.add(fmt::format("`@{}`", entry.type), entry.type_span, entry.key);
    entry_ = &entry;
    Source source;
    source.span = entry.span;
    read_kind(source);
    place_fields();
    read_texts(source);
    read_people(source);
    read_dates(source);
    sources_.add(std::move(source), entry.key, entry.key_span);
  }

 private:
  const BibField* at(Place place) const { return fields_[static_cast<std::size_t>(place)]; }

  void read_kind(Source& source) {
    const std::string& type = entry_->type;
    const EntryKind* kind = entry_kind(type);
    source.kind = kind != nullptr ? kind->kind : SourceKind::kOther;
    source.kind_text = {kind_name(source.kind), entry_->type_span};
    if (kind == nullptr) {
      sources_.report("unknown-entry-type", Severity::kWarning, entry_->type_span,
                      fmt::format("{} is no type of entry", shown("@" + type)),
                      "the source is kept, with the kind `other`; `misc` stands for what has no type");
    } else if (!kind->exact) {
      losses_.add(fmt::format("the type `@{}`, which becomes the kind `{}`", type, kind_name(kind->kind)),
                  entry_->type_span, entry_->key);
    }
  }

  /// Of several fields for one place the first in the table counts; what has no place is lost.
  void place_fields() {
    fields_.fill(nullptr);
    std::vector<bool> used(entry_->fields.size());
    for (const auto& [name, place] : kFieldPlaces) {
      for (std::size_t i = 0; i < entry_->fields.size(); ++i) {
        const BibField& field = entry_->fields[i];
        if (field.name != name || at(place) != nullptr) continue;
        fields_[static_cast<std::size_t>(place)] = &field;
        used[i] = true;
      }
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (!used[i]) lose(entry_->fields[i]);
    }
  }
  void lose(const BibField& field) {
    losses_.add(fmt::format("the field {}", shown(field.name)), field.name_span, entry_->key);
  }

  /// The value in Unicode; commands that are not known are lost.
  std::string unicode(const BibField& field, std::string_view tex) {
    TexText text = unicode_text(tex);
    for (const std::string& command : text.dropped) {
      losses_.add(fmt::format("the TeX command {}", shown("\\" + command)), field.value_span, entry_->key);
    }
    return std::move(text.text);
  }
  std::string unicode(Place place) {
    return at(place) == nullptr ? std::string() : unicode(*at(place), at(place)->value);
  }
  Span span(Place place) const { return at(place) == nullptr ? Span() : at(place)->value_span; }

  Text text(Place place) { return sources_.kept(unicode(place), span(place)); }
  Text address(Place place) {
    return at(place) == nullptr ? Text() : sources_.kept(address_text(at(place)->value), span(place));
  }

  void read_texts(Source& source) {
    source.title = title();
    source.published_in = text(Place::kPublishedIn);
    source.publisher = text(Place::kPublisher);
    source.volume = text(Place::kVolume);
    source.issue = text(Place::kIssue);
    source.pages = sources_.kept(pages(), span(Place::kPages));
    source.doi = address(Place::kDoi);
    source.isbn = text(Place::kIsbn);
    source.url = address(Place::kUrl);
    source.accessed = text(Place::kAccessed);
    source.language = text(Place::kLanguage);
    source.note = text(Place::kNote);
    if (at(Place::kKeywords) != nullptr) sources_.add_marks(source, unicode(Place::kKeywords), span(Place::kKeywords));
    read_how_published(source);
  }

  Text title() {
    std::string whole = unicode(Place::kTitle);
    const std::string subtitle = unicode(Place::kSubtitle);
    if (!whole.empty() && !subtitle.empty()) whole += ": ";
    whole += subtitle;
    return sources_.kept(whole, at(Place::kTitle) != nullptr ? span(Place::kTitle) : span(Place::kSubtitle));
  }

  std::string pages() {
    std::string range = unicode(Place::kPages);
    constexpr std::string_view kDash = "–";
    for (std::size_t i = range.find(kDash); i != std::string::npos; i = range.find(kDash, i)) {
      range.replace(i, kDash.size(), "-");
    }
    return range;
  }

  /// `\url{…}` there is the address; anything else has no place.
  void read_how_published(Source& source) {
    const BibField* field = at(Place::kHowPublished);
    if (field == nullptr) return;
    const std::string_view value = trimmed(field->value);
    const bool address = value.starts_with("\\url{") || value.starts_with("http://") || value.starts_with("https://");
    if (address && source.url.empty()) {
      source.url = sources_.kept(address_text(value), field->value_span);
    } else {
      lose(*field);
    }
  }

  /// Where there is no author, the editors are; that they edit is lost.
  void read_people(Source& source) {
    const BibField* people = at(Place::kAuthor);
    const BibField* editors = at(Place::kEditor);
    if (editors != nullptr && people != nullptr) lose(*editors);
    if (people == nullptr && editors != nullptr) {
      people = editors;
      losses_.add("that the authors are editors", editors->name_span, entry_->key);
    }
    if (people == nullptr) return;
    for (const std::string_view name : split_names(people->value)) {
      if (name == "others") {
        losses_.add("that there are more authors (`and others`)", people->value_span, entry_->key);
        continue;
      }
      std::string whole;
      for (const std::string_view part : name_parts(name)) {
        const std::string words = unicode(*people, part);
        if (!whole.empty() && !words.empty()) whole += ' ';
        whole += words;
      }
      if (const Text author = sources_.kept(whole, people->value_span); !author.empty())
        source.authors.push_back(author);
    }
  }

  void read_dates(Source& source) {
    if (at(Place::kDate) != nullptr) {
      source.date = text(Place::kDate);
      for (const Place other : {Place::kYear, Place::kMonth, Place::kDay}) {
        if (at(other) != nullptr && !source.date.text.starts_with(unicode(other))) lose(*at(other));
      }
      return;
    }
    bool unread = false;
    const std::string month = unicode(Place::kMonth);
    const std::string date = iso_date(unicode(Place::kYear), month, unicode(Place::kDay), unread);
    source.date = sources_.kept(date, span(Place::kYear));
    if (!unread) return;
    for (const Place part : {Place::kMonth, Place::kDay}) {
      if (at(part) != nullptr && (part == Place::kDay || date.find('-') == std::string::npos)) lose(*at(part));
    }
  }

  Losses& losses_;
  SourceList sources_;
  const BibEntry* entry_ = nullptr;
  std::array<const BibField*, kPlaces> fields_{};
};

}  // namespace

Reading read(NamedText text, Losses& losses) {
  Reading reading;
  const FileId file = reading.sources.add(std::move(text.name), std::move(text.text));
  reading.map.files.push_back(file);
  const native::DocumentText document(reading.sources, file, native::Syntax::kJson, reading.findings);
  const bool readable = !document.text().empty() || reading.sources[file].text().empty();
  EntryReader entries(reading, losses);
  BibParser parser(document, reading.findings, losses);
  for (BibEntry entry; parser.next(entry);) entries.read(entry);
  reading.nothing_read = !readable;
  if (readable && reading.map.sources.empty() && reading.findings.empty()) {
    Finding finding;
    finding.rule = "empty-file";
    finding.severity = Severity::kError;
    finding.span = {file, 0, 0};
    finding.message = finding.subject = "the file holds no entry";
    finding.help = "an entry looks like `@book{key, title = {…}}`";
    reading.findings.push_back(std::move(finding));
  }
  return reading;
}

}  // namespace stancemap::bibtex
