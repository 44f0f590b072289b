#include "formats/csl_json/item_kinds.h"

#include <algorithm>
#include <iterator>

namespace stancemap::csl_json {
namespace {

constexpr ItemKind kKinds[] = {
    {"article", SourceKind::kArticle},
    {"article-journal", SourceKind::kPaper},
    {"article-magazine", SourceKind::kArticle},
    {"article-newspaper", SourceKind::kNews},
    {"bill", SourceKind::kLaw, false},
    {"book", SourceKind::kBook},
    {"broadcast", SourceKind::kVideo, false},
    {"chapter", SourceKind::kChapter},
    {"classic", SourceKind::kBook, false},
    {"collection", SourceKind::kOther, false},
    {"dataset", SourceKind::kDataset},
    {"document", SourceKind::kOther},
    {"entry", SourceKind::kArticle, false},
    {"entry-dictionary", SourceKind::kArticle, false},
    {"entry-encyclopedia", SourceKind::kArticle, false},
    {"event", SourceKind::kOther, false},
    {"figure", SourceKind::kOther, false},
    {"graphic", SourceKind::kOther, false},
    {"hearing", SourceKind::kSpeech, false},
    {"interview", SourceKind::kInterview},
    {"legal_case", SourceKind::kLaw, false},
    {"legislation", SourceKind::kLaw},
    {"manuscript", SourceKind::kOther, false},
    {"map", SourceKind::kOther, false},
    {"motion_picture", SourceKind::kVideo},
    {"musical_score", SourceKind::kOther, false},
    {"pamphlet", SourceKind::kOther, false},
    {"paper-conference", SourceKind::kPaper},
    {"patent", SourceKind::kOther, false},
    {"performance", SourceKind::kOther, false},
    {"periodical", SourceKind::kOther, false},
    {"personal_communication", SourceKind::kOther, false},
    {"post", SourceKind::kForumPost},
    {"post-weblog", SourceKind::kBlogPost},
    {"regulation", SourceKind::kLaw, false},
    {"report", SourceKind::kReport},
    {"review", SourceKind::kArticle, false},
    {"review-book", SourceKind::kArticle, false},
    {"software", SourceKind::kOther, false},
    {"song", SourceKind::kOther, false},
    {"speech", SourceKind::kSpeech},
    {"standard", SourceKind::kOther, false},
    {"thesis", SourceKind::kPaper, false},
    {"treaty", SourceKind::kLaw, false},
    {"webpage", SourceKind::kWebPage},
};
static_assert(std::is_sorted(std::begin(kKinds), std::end(kKinds),
                             [](const ItemKind& a, const ItemKind& b) { return a.type < b.type; }));

constexpr bool before(const ItemKind& kind, std::string_view type) {
  return kind.type < type;
}

}  // namespace

const ItemKind* item_kind(std::string_view type) {
  const auto* const at = std::lower_bound(std::begin(kKinds), std::end(kKinds), type, before);
  return at != std::end(kKinds) && at->type == type ? at : nullptr;
}

}  // namespace stancemap::csl_json
