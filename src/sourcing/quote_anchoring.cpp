#include "sourcing/quote_anchoring.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "sourcing/nfc.h"
#include "sourcing/passages.h"
#include "sourcing/quote_search.h"

namespace stancemap {
namespace {

constexpr std::size_t kContextBytes = 256;
constexpr std::size_t kMostCompared = 1000;

/// Places in the folded text; those after the first kMostCompared are only counted.
struct Places {
  std::vector<std::size_t> begins;
  std::size_t count = 0;
  void add(std::size_t begin) {
    if (begins.size() < kMostCompared) begins.push_back(begin);
    ++count;
  }
  bool empty() const { return count == 0; }
};

class QuoteAnchoring {
 public:
  QuoteAnchoring(const Citation& citation, const ClaimedPlace& place, const SourceText& text, const TextPlaces& places,
                 SearchBudget& budget, QuoteAnchor& anchor)
      : citation_(citation),
        details_(*citation.details),
        place_(place),
        text_(text),
        passages_(text, places, place.locator),
        budget_(budget),
        anchor_(anchor),
        needle_(folded(nfc(citation.quote.text))),
        prefix_(folded(nfc(details_.prefix.text))),
        suffix_(folded(nfc(details_.suffix.text))) {}

  void run() {
    anchor_.status = QuoteStatus::kOrphan;
    if (needle_.empty()) {
      anchor_.detail = "the quote has no visible character";
      return;
    }
    find_ranges();
    find_places();
    if (details_.position_begin && details_.position_end && !everywhere().empty()) {
      decide_by_position();
    } else {
      decide();
    }
  }

 private:
  void find_ranges() {
    for (const TextRange& range : place_.parts.ranges) {
      ranges_.push_back({text_.folded.folded_offset(range.begin), text_.folded.folded_offset(range.end)});
    }
  }

  bool is_at_locator(std::size_t begin) const {
    if (place_.parts.status == LocatedParts::Status::kAnywhere) return true;
    return std::any_of(ranges_.begin(), ranges_.end(), [&](const TextRange& range) { return range.holds(begin); });
  }

  // White space between the quote and what stands around it does not count.
  bool is_in_context(std::size_t begin) const {
    const std::string_view all = text_.folded.text();
    std::size_t before = begin;
    while (before > 0 && all[before - 1] == ' ') --before;
    std::string_view prefix = prefix_;
    if (prefix.size() > kContextBytes) prefix.remove_prefix(prefix.size() - kContextBytes);
    if (!all.substr(0, before).ends_with(prefix)) return false;
    const std::size_t after = std::min(all.find_first_not_of(' ', begin + needle_.size()), all.size());
    return all.substr(after).starts_with(std::string_view(suffix_).substr(0, kContextBytes));
  }

  bool is_inside_words(std::size_t begin) const {
    return is_inside_word(text_.folded.text(), begin) || is_inside_word(text_.folded.text(), begin + needle_.size());
  }

  void find_places() {
    QuoteSearch search(text_.folded.text(), needle_);
    while (const auto begin = search.next()) {
      if (is_inside_words(*begin)) {
        ++inside_words_;
      } else if (!is_in_context(*begin)) {
        out_of_context_.add(*begin);
      } else {
        (is_at_locator(*begin) ? good_ : elsewhere_).add(*begin);
      }
    }
  }

  /// The best places that there are.
  const Places& everywhere() const {
    return !good_.empty() ? good_ : !elsewhere_.empty() ? elsewhere_ : out_of_context_;
  }

  void decide() {
    if (!good_.empty()) {
      settle(good_);
    } else if (!elsewhere_.empty()) {
      misplaced(elsewhere_, {});
    } else if (!out_of_context_.empty()) {
      misplaced(out_of_context_, "does not stand between its prefix and suffix");
    } else {
      if (inside_words_ > 0) anchor_.detail = "only inside a longer word";
      find_near();
    }
  }

  void find_near() {
    const TextRange whole{0, text_.folded.text().size()};
    NearPlaces here;
    for (const TextRange& range : ranges_) {
      NearPlaces found = near_places(text_.folded.text(), range, needle_, budget_);
      if (here.places.empty() || (!found.places.empty() && found.places[0].errors < here.places[0].errors)) {
        if (!found.places.empty() || here.nearest.empty()) here = std::move(found);
      } else if (!found.places.empty() && found.places[0].errors == here.places[0].errors) {
        here.places.insert(here.places.end(), found.places.begin(), found.places.end());
      }
    }
    if (!here.places.empty()) return near(here, {});
    const NearPlaces all = near_places(text_.folded.text(), whole, needle_, budget_);
    if (!all.places.empty()) return near(all, place_.parts.status == LocatedParts::Status::kAnywhere ? "" : place_.at);
    if (all.is_over_budget) {
      anchor_.detail = "not found word for word, and too long to look for a near match";
    } else if (const auto& nearest = here.nearest.empty() ? all.nearest : here.nearest; !nearest.empty()) {
      const NearPlace& place = nearest.front();
      anchor_.passages.push_back(passages_.passage(place.range.begin, place.range.end, place.score));
      anchor_.detail = "the nearest passage has other words: " + place.differences;
    }
  }

  // `not_at`: the locator that the places are not at.
  void near(const NearPlaces& found, std::string_view not_at) {
    for (const NearPlace& place : found.places) {
      if (anchor_.passages.size() == kMostPassages) break;
      anchor_.passages.push_back(passages_.passage(place.range.begin, place.range.end, place.score));
    }
    anchor_.more_passages = found.places.size() - anchor_.passages.size();
    anchor_.status = found.places.size() == 1 ? QuoteStatus::kFuzzy : QuoteStatus::kAmbiguous;
    const std::string& words = found.places.front().differences;
    anchor_.detail = words.empty() ? "the words are the same, what stands between them differs" : words;
    if (found.places.size() > 1)
      anchor_.detail = fmt::format("{} places are as near as each other", found.places.size());
    if (!not_at.empty())
      anchor_.detail += "; " + passages_.places_text(anchor_) + ", " + PassageMaker::not_there(not_at);
  }

  /// The folded place of the position, where the quote stands there.
  std::optional<std::size_t> place_at_position() const {
    if (*details_.position_begin >= *details_.position_end) return std::nullopt;
    const std::string_view all = text_.folded.text();
    std::size_t begin = text_.folded.folded_offset(text_.normal.offset(*details_.position_begin));
    std::size_t end = text_.folded.folded_offset(text_.normal.offset(*details_.position_end));
    while (begin < end && all[begin] == ' ') ++begin;
    while (begin < end && all[end - 1] == ' ') --end;
    if (all.substr(begin, end - begin) != needle_ || is_inside_words(begin)) return std::nullopt;
    return begin;
  }

  void decide_by_position() {
    const auto begin = place_at_position();
    if (!begin) {
      misplaced(everywhere(),
                fmt::format("does not stand at position {} to {}", *details_.position_begin, *details_.position_end));
      return;
    }
    Places one;
    one.add(*begin);
    if (!is_in_context(*begin)) {
      misplaced(one, "does not stand between its prefix and suffix");
    } else if (!is_at_locator(*begin)) {
      misplaced(one, {});
    } else {
      settle(one);
    }
  }

  void settle(const Places& places) {
    Places exact;
    if (places.count > 1 && places.count == places.begins.size()) {
      for (const std::size_t begin : places.begins) {
        if (is_exact(begin)) exact.add(begin);
      }
    }
    const Places& best = exact.empty() ? places : exact;
    add_passages(best);
    if (best.count > 1) {
      anchor_.status = QuoteStatus::kAmbiguous;
      anchor_.detail = fmt::format("{} places are as good as each other", best.count);
      return;
    }
    name_differences(best.begins.front());
    anchor_.status = anchor_.differences.empty() ? QuoteStatus::kExact : QuoteStatus::kNormalised;
  }

  void misplaced(const Places& places, std::string detail) {
    anchor_.status = QuoteStatus::kMisplaced;
    add_passages(places);
    if (detail.empty()) detail = passages_.places_text(anchor_) + ", " + passages_.not_there(place_.at);
    anchor_.detail = std::move(detail);
    if (places.count == 1) name_differences(places.begins.front());
  }

  void add_passages(const Places& places) {
    for (const std::size_t begin : places.begins) {
      if (anchor_.passages.size() == kMostPassages) break;
      anchor_.passages.push_back(passages_.passage(begin, begin + needle_.size()));
    }
    anchor_.more_passages = places.count - anchor_.passages.size();
  }

  std::string_view normal_text(std::size_t begin) const {
    const FoldedText::Range range = text_.folded.in_text(begin, begin + needle_.size());
    return text_.normal.text().substr(range.begin, range.end - range.begin);
  }

  static std::string_view without_blanks_around(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\n\r\v\f";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
  }

  bool is_exact(std::size_t begin) const {
    return normal_text(begin) == nfc(without_blanks_around(citation_.quote.text));
  }

  // A transformation is named when without it the quote and the text differ.
  void name_differences(std::size_t begin) {
    const std::string_view written = without_blanks_around(citation_.quote.text);
    const std::string quote = nfc(written);
    const std::string_view passage = normal_text(begin);
    constexpr std::array<std::pair<Fold, std::string_view>, 5> kNames{{{Fold::kCase, "case"},
                                                                       {Fold::kDashes, "dashes"},
                                                                       {Fold::kInvisible, "invisible characters"},
                                                                       {Fold::kQuotationMarks, "quotation marks"},
                                                                       {Fold::kWhiteSpace, "white space"}}};
    for (const auto& [fold, name] : kNames) {
      if (passage == quote) break;
      const unsigned others = kFoldAll & ~static_cast<unsigned>(fold);
      if (folded(quote, others) != folded(passage, others)) anchor_.differences.push_back(name);
    }
    if (written != quote && !passages_.is_as_loaded(begin, begin + needle_.size(), written))
      anchor_.differences.push_back("Unicode form");
  }

  const Citation& citation_;
  const CitationDetails& details_;
  const ClaimedPlace& place_;
  const SourceText& text_;
  const PassageMaker passages_;
  SearchBudget& budget_;
  QuoteAnchor& anchor_;
  const std::string needle_, prefix_, suffix_;
  std::vector<TextRange> ranges_;  // of the locator, in the folded text
  Places good_, elsewhere_, out_of_context_;
  std::size_t inside_words_ = 0;
};

}  // namespace

void anchor_quote(const Citation& citation, const ClaimedPlace& place, const SourceText& text, const TextPlaces& places,
                  SearchBudget& budget, QuoteAnchor& anchor) {
  QuoteAnchoring(citation, place, text, places, budget, anchor).run();
}

}  // namespace stancemap
