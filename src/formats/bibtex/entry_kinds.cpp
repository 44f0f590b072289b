#include "formats/bibtex/entry_kinds.h"

#include <algorithm>
#include <iterator>

namespace stancemap::bibtex {
namespace {

constexpr EntryKind kKinds[] = {
    {"article", SourceKind::kArticle},
    {"audio", SourceKind::kOther, false},
    {"book", SourceKind::kBook},
    {"bookinbook", SourceKind::kBook, false},
    {"booklet", SourceKind::kBook, false},
    {"collection", SourceKind::kBook, false},
    {"conference", SourceKind::kPaper},
    {"dataset", SourceKind::kDataset},
    {"electronic", SourceKind::kWebPage},
    {"image", SourceKind::kOther, false},
    {"inbook", SourceKind::kChapter},
    {"incollection", SourceKind::kChapter},
    {"inproceedings", SourceKind::kPaper},
    {"inreference", SourceKind::kChapter, false},
    {"jurisdiction", SourceKind::kLaw, false},
    {"legal", SourceKind::kLaw},
    {"legislation", SourceKind::kLaw},
    {"letter", SourceKind::kOther, false},
    {"manual", SourceKind::kBook, false},
    {"mastersthesis", SourceKind::kPaper, false},
    {"misc", SourceKind::kOther},
    {"movie", SourceKind::kVideo},
    {"mvbook", SourceKind::kBook, false},
    {"mvcollection", SourceKind::kBook, false},
    {"mvproceedings", SourceKind::kBook, false},
    {"mvreference", SourceKind::kBook, false},
    {"online", SourceKind::kWebPage},
    {"patent", SourceKind::kOther, false},
    {"periodical", SourceKind::kOther, false},
    {"phdthesis", SourceKind::kPaper, false},
    {"proceedings", SourceKind::kBook, false},
    {"reference", SourceKind::kBook, false},
    {"report", SourceKind::kReport},
    {"review", SourceKind::kArticle, false},
    {"software", SourceKind::kOther, false},
    {"standard", SourceKind::kOther, false},
    {"suppbook", SourceKind::kChapter, false},
    {"suppcollection", SourceKind::kChapter, false},
    {"suppperiodical", SourceKind::kArticle, false},
    {"techreport", SourceKind::kReport},
    {"thesis", SourceKind::kPaper, false},
    {"unpublished", SourceKind::kPaper, false},
    {"video", SourceKind::kVideo},
    {"www", SourceKind::kWebPage},
};
constexpr std::string_view kNoSources[] = {"control", "set", "xdata"};

constexpr bool before(const EntryKind& kind, std::string_view type) {
  return kind.type < type;
}
static_assert(std::is_sorted(std::begin(kKinds), std::end(kKinds),
                             [](const EntryKind& a, const EntryKind& b) { return a.type < b.type; }));

}  // namespace

const EntryKind* entry_kind(std::string_view type) {
  const auto* const at = std::lower_bound(std::begin(kKinds), std::end(kKinds), type, before);
  return at != std::end(kKinds) && at->type == type ? at : nullptr;
}

bool is_no_source(std::string_view type) {
  return std::find(std::begin(kNoSources), std::end(kNoSources), type) != std::end(kNoSources);
}

}  // namespace stancemap::bibtex
