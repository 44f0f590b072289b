#pragma once
// Places in a folded text as a reader of the text would give them.

#include <string>
#include <string_view>

#include "sourcing/anchoring.h"
#include "sourcing/source_text.h"
#include "sourcing/text_places.h"

namespace stancemap {

/// All must outlive it.
class PassageMaker {
 public:
  /// Places are named in the manner of the locator `like`.
  PassageMaker(const SourceText& text, const TextPlaces& places, const Locator& like)
      : text_(text), places_(places), like_(like) {}

  /// The passage of a range of bytes of the folded text, begin < end.
  Passage passage(std::size_t begin, std::size_t end, double score = 1) const;
  /// Whether the file has exactly these bytes there.
  bool is_as_loaded(std::size_t begin, std::size_t end, std::string_view bytes) const;

  /// "is in paragraph 7"; "is in paragraph 7, paragraph 9 and 3 more places"; each name once, at most three.
  std::string places_text(const QuoteAnchor& anchor) const;
  /// "not in paragraph 3", for a locator as written.
  static std::string not_there(std::string_view at);

 private:
  const SourceText& text_;
  const TextPlaces& places_;
  const Locator& like_;
};

}  // namespace stancemap
