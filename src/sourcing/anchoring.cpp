#include "sourcing/anchoring.h"

#include <array>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "sourcing/quote_anchoring.h"
#include "sourcing/source_text.h"
#include "sourcing/text_places.h"
#include "sourcing/text_rules.h"
#include "sourcing/windows_1252.h"

namespace stancemap {

std::string_view quote_status_name(QuoteStatus status) {
  static constexpr std::array<std::string_view, 8> kNames{
      "exact", "normalised", "fuzzy", "ambiguous", "misplaced", "orphan", "text changed", "text not at hand"};
  return kNames[static_cast<std::size_t>(status)];
}

std::string_view source_text_status_name(SourceTextState::Status status) {
  static constexpr std::array<std::string_view, 5> kNames{"no text named", "not at hand", "as cited", "changed",
                                                          "no fingerprint"};
  return kNames[static_cast<std::size_t>(status)];
}

const Citation& citation_at(const ArgumentMap& map, const CitationPlace& place) {
  switch (place.in) {
    case CitationPlace::In::kSaid:
      return map.claims[place.owner].said[place.index];
    case CitationPlace::In::kCite:
      return map.claims[place.owner].cites[place.index];
    case CitationPlace::In::kStance:
      break;
  }
  return *map.stances[place.owner].citation;
}

namespace {

constexpr std::size_t kNoQuote = static_cast<std::size_t>(-1);

/// A citation of one source; `quote` is its place in Anchoring::quotes.
struct CitationOfSource {
  CitationPlace place;
  std::size_t quote = kNoQuote;
};

/// One text and the sources that name it.
struct TextUse {
  std::string_view name;
  std::vector<std::size_t> sources;
};

class MapAnchoring {
 public:
  MapAnchoring(const ArgumentMap& map, const TextFolders& folders, SourceSet& sources)
      : map_(map), folders_(folders), sources_(sources) {}

  Anchoring run() {
    out_.looked = !folders_.empty();
    collect_citations();
    collect_texts();
    for (const TextUse& use : texts_) {
      if (out_.looked) read(use);
    }
    return std::move(out_);
  }

 private:
  void collect(const std::vector<Citation>& citations, CitationPlace::In in, std::size_t owner) {
    for (std::size_t i = 0; i < citations.size(); ++i) {
      collect(citations[i], {in, static_cast<std::uint32_t>(owner), static_cast<std::uint32_t>(i)});
    }
  }

  void collect(const Citation& citation, const CitationPlace& place) {
    std::size_t quote = kNoQuote;
    if (!citation.quote.empty()) {
      quote = out_.quotes.size();
      out_.quotes.emplace_back().citation = place;
    }
    if (citation.source.id.valid()) citations_[citation.source.id.index()].push_back({place, quote});
  }

  void collect_citations() {
    citations_.resize(map_.sources.size());
    for (std::size_t i = 0; i < map_.claims.size(); ++i) {
      collect(map_.claims[i].said, CitationPlace::In::kSaid, i);
      collect(map_.claims[i].cites, CitationPlace::In::kCite, i);
    }
    for (std::size_t i = 0; i < map_.stances.size(); ++i) {
      if (map_.stances[i].citation)
        collect(*map_.stances[i].citation, {CitationPlace::In::kStance, static_cast<std::uint32_t>(i), 0});
    }
  }

  void collect_texts() {
    std::map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < map_.sources.size(); ++i) {
      SourceTextState& state = out_.sources.emplace_back();
      const std::string_view name = map_.sources[i].file.text;
      if (name.empty()) continue;
      state.status = SourceTextState::Status::kNotAtHand;
      const auto [it, is_new] = known.try_emplace(name, texts_.size());
      if (is_new) texts_.push_back({name, {}});
      texts_[it->second].sources.push_back(i);
    }
  }

  void find_fault(const Rule& rule, Span span, std::string message, std::string help, std::string_view subject) {
    Finding& finding = out_.findings.emplace_back();
    finding.rule = rule.id;
    finding.severity = rule.severity;
    finding.span = span;
    finding.message = std::move(message);
    finding.help = std::move(help);
    finding.subject = subject;
  }

  // Texts are read one after the other, so that only one at a time is in memory in all its forms.
  void read(const TextUse& use) {
    TextFolders::Found found = folders_.text(use.name);
    if (found.fault != TextFolders::Fault::kNone) {
      report_fault(use, found);
      return;
    }
    const auto broken = first_invalid_utf8(found.bytes);
    std::string utf8 = broken ? utf8_of_windows_1252(found.bytes) : std::move(found.bytes);
    const FileId file = sources_.add(std::move(found.name), std::move(utf8));
    if (broken) report_not_utf8(use, file, found.bytes, *broken);
    const SourceText text(file, sources_[file].text());
    const std::string fingerprint = text.normal.sha256();
    for (const std::size_t source : use.sources) {
      out_.sources[source] = {text_status(source, fingerprint), file, fingerprint};
      anchor_source(source, text);
    }
  }

  void report_fault(const TextUse& use, const TextFolders::Found& found) {
    const auto report = [&](const Rule& rule, std::string_view help) {
      for (const std::size_t source : use.sources) {
        find_fault(rule, map_.sources[source].file.span, found.message, std::string(help), map_.sources[source].id);
      }
    };
    switch (found.fault) {
      case TextFolders::Fault::kOutside:
        return report(text_outside_folders_rule,
                      "copy the text into a folder of texts, or name its folder with --sources");
      case TextFolders::Fault::kTooLarge:
        return report(text_too_large_rule, "name the text itself, or the part of it that is cited");
      case TextFolders::Fault::kUnreadable:
        return report(unreadable_text_rule, "name a file that can be read");
      default:
        return;  // `missing-text` says so
    }
  }

  void report_not_utf8(const TextUse& use, FileId file, std::string_view bytes, std::size_t broken) {
    const auto begin = static_cast<std::uint32_t>(utf8_of_windows_1252(bytes.substr(0, broken)).size());
    std::size_t end = begin;
    (void)next_code_point(sources_[file].text(), end);
    const Position at = sources_[file].position(begin);
    const std::size_t source = use.sources.front();
    find_fault(text_not_utf8_rule, map_.sources[source].file.span,
               fmt::format("`{}` is not UTF-8 (byte {:#04x} in line {}, column {}) and is read as Windows-1252",
                           use.name, static_cast<unsigned char>(bytes[broken]), at.line, at.column),
               "save the text as UTF-8", map_.sources[source].id);
    out_.findings.back().related.push_back(
        {{file, begin, static_cast<std::uint32_t>(end)}, "the first byte that is not UTF-8"});
  }

  SourceTextState::Status text_status(std::size_t source, std::string_view fingerprint) const {
    const std::string_view cited = map_.sources[source].sha256.text;
    if (cited.empty()) return SourceTextState::Status::kNoFingerprint;
    return case_folded(cited) == fingerprint ? SourceTextState::Status::kAsCited : SourceTextState::Status::kChanged;
  }

  std::string_view unit_of(std::size_t source) const {
    for (const Thread& thread : map_.threads) {
      if (!thread.source.valid() || thread.source.index() != source) continue;
      return thread.unit.empty() ? std::string_view("post") : thread.unit.text;
    }
    return {};
  }

  void anchor_source(std::size_t source, const SourceText& text) {
    const std::string_view unit = unit_of(source);
    const TextPlaces places(text.parts, text.folded, map_.sources[source].title.text, unit);
    std::map<std::string_view, ClaimedPlace> known;
    for (const CitationOfSource& one : citations_[source]) {
      const Citation& citation = citation_at(map_, one.place);
      const auto [it, is_new] = known.try_emplace(citation.at.text);
      if (is_new) {
        it->second.at = citation.at.text;
        it->second.locator = locator_in(citation.at.text, unit);
        it->second.parts = places.located(it->second.locator);
      }
      if (it->second.parts.status == LocatedParts::Status::kMissing) report_locator(source, citation, it->second);
      if (one.quote == kNoQuote) continue;
      QuoteAnchor& anchor = out_.quotes[one.quote];
      anchor_quote(citation, it->second, text, places, budget_, anchor);
      if (out_.sources[source].status != SourceTextState::Status::kChanged) continue;
      anchor.in_changed_text = anchor.status;
      anchor.status = QuoteStatus::kTextChanged;
    }
  }

  void report_locator(std::size_t source, const Citation& citation, const ClaimedPlace& place) {
    const std::string_view id = map_.sources[source].id;
    find_fault(unknown_locator_rule, citation.at.span.valid() ? citation.at.span : citation.span,
               fmt::format("the text of `{}` does not have `{}`: it {}", id, place.at, place.parts.missing),
               "count again, or say in other words where it is", id);
  }

  const ArgumentMap& map_;
  const TextFolders& folders_;
  SourceSet& sources_;
  Anchoring out_;
  SearchBudget budget_;
  std::vector<std::vector<CitationOfSource>> citations_;  // of each source
  std::vector<TextUse> texts_;                            // in order of the sources
};

}  // namespace

Anchoring anchored(const ArgumentMap& map, const TextFolders& folders, SourceSet& sources) {
  return MapAnchoring(map, folders, sources).run();
}

}  // namespace stancemap
