#pragma once
// Where a locator points to in a text, and how a locator would call a place in it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sourcing/folded_text.h"
#include "sourcing/locator.h"
#include "sourcing/text_parts.h"

namespace stancemap {

struct LocatedParts {
  enum class Status : std::uint8_t {
    kAnywhere,  // no locator, or one that this text cannot decide: pages without form feeds, times without stamps
    kFound,
    kMissing  // it names a part that the text does not have; `missing` says what there is
  };
  Status status = Status::kAnywhere;
  std::vector<TextRange> ranges;  // bytes of the normalised text, in order
  std::string missing;            // "has 12 paragraphs"
};

/// The places of one text as one source counts them: paragraphs from 1 below the paragraph that is, or whose first line
/// is, the source's title; from the first where there is none.
class TextPlaces {
 public:
  /// `unit`: what the source's thread calls its posts; empty where it has no thread. All outlive this.
  TextPlaces(const TextParts& parts, const FoldedText& folded, std::string_view title, std::string_view unit);

  LocatedParts located(const Locator& locator) const;
  /// "paragraph 3", "headline", "above the headline", "comment 5", "p. 3", "line 7", "12:30": in the manner of `like`.
  std::string name(std::size_t offset, const Locator& like) const;

 private:
  // Numbered parts: 1 is the one that begins at begins[first], the last is before begins[end]; cut to `within`.
  struct Counted {
    const std::vector<std::uint32_t>& begins;
    std::size_t first = 0, end = 0;
    TextRange within;
    std::size_t count() const { return end > first ? end - first : 0; }
  };
  TextRange whole() const { return {0, parts_.text().size()}; }
  Counted paragraphs(TextRange within, bool is_inside) const;
  Counted counted(LocatorPart::Kind kind, TextRange within, bool is_inside) const;
  std::string_view noun(LocatorPart::Kind kind) const;
  void narrow(const LocatorPart& part, bool is_inside, LocatedParts& found) const;
  void narrow_to_counted(const LocatorPart& part, bool is_inside, LocatedParts& found) const;
  void narrow_to_times(const LocatorPart& part, LocatedParts& found) const;
  void narrow_to_range(TextRange range, std::string_view missing, LocatedParts& found) const;
  std::string missing_text(const LocatorPart& part, const Counted& parts) const;

  const TextParts& parts_;
  std::string_view unit_;
  std::optional<std::size_t> title_;  // which paragraph
};

}  // namespace stancemap
