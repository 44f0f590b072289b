#pragma once
// The two tables of the reader: what an entry's type and a field's name mean.

#include <cstdint>
#include <string_view>

#include "model/argument_map.h"

namespace stancemap::bibtex {

struct EntryKind {
  std::string_view type;
  SourceKind kind = SourceKind::kOther;
  bool exact = true;  // false: the kind says less than the type, which is lost
};
/// nullptr for a type that is not known.
const EntryKind* entry_kind(std::string_view type);

/// Entries that are no source: settings and data for other entries.
bool is_no_source(std::string_view type);

/// Where a field goes. Of several fields for one place the first one in the table counts.
enum class Place : std::uint8_t {
  kTitle,
  kSubtitle,
  kAuthor,
  kEditor,
  kPublishedIn,
  kPublisher,
  kDate,
  kYear,
  kMonth,
  kDay,
  kVolume,
  kIssue,
  kPages,
  kDoi,
  kIsbn,
  kUrl,
  kHowPublished,
  kAccessed,
  kLanguage,
  kKeywords,
  kNote
};

struct FieldPlace {
  std::string_view name;
  Place place;
};
inline constexpr FieldPlace kFieldPlaces[] = {
    {"title", Place::kTitle},
    {"subtitle", Place::kSubtitle},
    {"author", Place::kAuthor},
    {"editor", Place::kEditor},
    {"journaltitle", Place::kPublishedIn},
    {"journal", Place::kPublishedIn},
    {"booktitle", Place::kPublishedIn},
    {"publisher", Place::kPublisher},
    {"institution", Place::kPublisher},
    {"school", Place::kPublisher},
    {"organization", Place::kPublisher},
    {"date", Place::kDate},
    {"year", Place::kYear},
    {"month", Place::kMonth},
    {"day", Place::kDay},
    {"volume", Place::kVolume},
    {"issue", Place::kIssue},
    {"number", Place::kIssue},
    {"pages", Place::kPages},
    {"doi", Place::kDoi},
    {"isbn", Place::kIsbn},
    {"url", Place::kUrl},
    {"howpublished", Place::kHowPublished},
    {"urldate", Place::kAccessed},
    {"lastchecked", Place::kAccessed},
    {"language", Place::kLanguage},
    {"langid", Place::kLanguage},
    {"keywords", Place::kKeywords},
    {"note", Place::kNote},
};

}  // namespace stancemap::bibtex
