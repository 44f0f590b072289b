#include "sourcing/text_places.h"

#include <algorithm>

#include <fmt/format.h>

#include "sourcing/quote_search.h"

namespace stancemap {
namespace {

using Kind = LocatorPart::Kind;
using Status = LocatedParts::Status;

constexpr int kMostTitlePlaces = 1000;

// Whether nothing but white space stands in the folded text from `from` to the byte that `end` of the unfolded text
// became.
bool ends_there(const FoldedText& folded, std::size_t from, std::size_t end) {
  const std::size_t stop = std::min(folded.folded_offset(end), folded.text().size());
  return from >= stop || folded.text().substr(from, stop - from).find_first_not_of(' ') == std::string_view::npos;
}

std::optional<std::size_t> title_paragraph(const TextParts& parts, const FoldedText& folded_text,
                                           std::string_view title) {
  const std::string wanted = folded(title);
  if (wanted.empty()) return std::nullopt;
  QuoteSearch search(folded_text.text(), wanted);
  for (int i = 0; i < kMostTitlePlaces; ++i) {
    const auto at = search.next();
    if (!at) return std::nullopt;
    const std::size_t begin = folded_text.in_text(*at, *at + wanted.size()).begin;
    const auto index = TextParts::index_at(parts.paragraphs(), begin);
    if (!index) continue;
    const TextRange paragraph = parts.part(parts.paragraphs(), *index);
    if (!ends_there(folded_text, folded_text.folded_offset(paragraph.begin), begin)) continue;
    const std::size_t line_end = std::min(parts.text().find('\n', begin), paragraph.end);
    const std::size_t end = *at + wanted.size();
    if (ends_there(folded_text, end, line_end) || ends_there(folded_text, end, paragraph.end)) return index;
  }
  return std::nullopt;
}

void cut(std::vector<TextRange>& ranges, const std::vector<TextRange>& to) {
  std::vector<TextRange> result;
  for (const TextRange& a : ranges) {
    for (const TextRange& b : to) {
      const TextRange both{std::max(a.begin, b.begin), std::min(a.end, b.end)};
      if (both.begin < both.end) result.push_back(both);
    }
  }
  ranges = std::move(result);
}

// "8. somebody says:" alone on its line.
bool is_heading(std::string_view paragraph) {
  while (!paragraph.empty() && (paragraph.back() == '\n' || paragraph.back() == ' ')) paragraph.remove_suffix(1);
  return paragraph.ends_with(':') && paragraph.find('\n') == std::string_view::npos;
}

bool is_empty(std::string_view paragraph) {
  return paragraph.find_first_not_of(" \t\n\f") == std::string_view::npos;
}

std::string stamp_text(std::uint32_t seconds) {
  if (seconds < 3600) return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

TextPlaces::TextPlaces(const TextParts& parts, const FoldedText& folded, std::string_view title, std::string_view unit)
    : parts_(parts), unit_(unit), title_(title_paragraph(parts, folded, title)) {}

LocatedParts TextPlaces::located(const Locator& locator) const {
  LocatedParts found;
  if (locator.empty()) return found;
  const bool no_pages = locator.has(Kind::kPage) && parts_.pages().size() == 1;
  const bool no_times = locator.has(Kind::kTime) && parts_.stamps().empty();
  if (no_pages || no_times) return found;
  found.status = Status::kFound;
  found.ranges = {whole()};
  bool is_inside = false;
  for (const LocatorPart& part : locator.parts) {
    narrow(part, is_inside, found);
    if (found.ranges.empty()) found.status = Status::kMissing;
    if (found.status == Status::kMissing) break;
    is_inside = is_inside || part.kind == Kind::kTime || part.kind == Kind::kPage || part.kind == Kind::kPost;
  }
  if (found.status == Status::kMissing) {
    found.ranges.clear();
    if (found.missing.empty()) found.missing = "has no such place";
  }
  return found;
}

void TextPlaces::narrow(const LocatorPart& part, bool is_inside, LocatedParts& found) const {
  const auto& posts = parts_.posts();
  switch (part.kind) {
    case Kind::kTime:
      return narrow_to_times(part, found);
    case Kind::kBeforePosts:
      return narrow_to_range({0, posts.empty() ? parts_.text().size() : posts.front()}, {}, found);
    case Kind::kHeadline:
      if (title_) return narrow_to_range(parts_.part(parts_.paragraphs(), *title_), {}, found);
      return narrow_to_range({}, "has no paragraph that is the source's title", found);
    default:
      return narrow_to_counted(part, is_inside, found);
  }
}

void TextPlaces::narrow_to_range(TextRange range, std::string_view missing, LocatedParts& found) const {
  found.missing = missing;
  cut(found.ranges, {range});
}

// From the last stamp that is not after the begin, to the first that is after the end.
void TextPlaces::narrow_to_times(const LocatorPart& part, LocatedParts& found) const {
  const auto& stamps = parts_.stamps();
  std::vector<TextRange> times;
  for (const LocatorPart::Range& range : part.ranges) {
    const auto after =
        std::find_if(stamps.begin(), stamps.end(), [&](const auto& s) { return s.seconds > range.first; });
    if (after == stamps.begin()) {
      found.status = Status::kMissing;
      found.missing = fmt::format("begins at {}", stamp_text(stamps.front().seconds));
      return;
    }
    const auto end = std::find_if(after, stamps.end(), [&](const auto& s) { return s.seconds > range.last; });
    times.push_back({std::prev(after)->begin, end == stamps.end() ? parts_.text().size() : end->begin});
  }
  cut(found.ranges, times);
}

TextPlaces::Counted TextPlaces::paragraphs(TextRange within, bool is_inside) const {
  const auto& begins = parts_.paragraphs();
  const auto end =
      static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), within.end) - begins.begin());
  if (!is_inside) return {begins, title_ ? *title_ + 1 : 0, end, within};
  Counted counted{begins, TextParts::index_at(begins, within.begin).value_or(0), end, within};
  const std::size_t first_end = counted.first + 1 < begins.size() ? begins[counted.first + 1] : within.end;
  const std::size_t stop = std::min(first_end, within.end);
  const std::string_view opening = parts_.text().substr(within.begin, stop - within.begin);
  if (counted.count() > 1 && (is_heading(opening) || is_empty(opening))) ++counted.first;
  return counted;
}

TextPlaces::Counted TextPlaces::counted(Kind kind, TextRange within, bool is_inside) const {
  if (kind == Kind::kParagraph) return paragraphs(within, is_inside);
  if (kind == Kind::kPage) return {parts_.pages(), 0, parts_.pages().size(), whole()};
  if (kind == Kind::kPost) return {parts_.posts(), 0, parts_.posts().size(), whole()};
  const auto& begins = parts_.lines();
  const auto end =
      static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), within.end) - begins.begin());
  return {begins, TextParts::index_at(begins, within.begin).value_or(0), end, within};
}

std::string_view TextPlaces::noun(Kind kind) const {
  if (kind == Kind::kParagraph) return "paragraph";
  if (kind == Kind::kPage) return "page";
  if (kind == Kind::kLine) return "line";
  return unit_.empty() ? std::string_view("comment") : unit_;
}

std::string TextPlaces::missing_text(const LocatorPart& part, const Counted& parts) const {
  const std::string_view numbered = part.kind == Kind::kPost ? "numbered " : "";
  if (parts.count() == 0) return fmt::format("has no {}{}", numbered, noun(part.kind));
  const bool is_everywhere = parts.within.begin == 0 && parts.within.end == parts_.text().size();
  return fmt::format("has {} {}{}{}{}", parts.count(), numbered, noun(part.kind), parts.count() == 1 ? "" : "s",
                     is_everywhere ? "" : " there");
}

void TextPlaces::narrow_to_counted(const LocatorPart& part, bool is_inside, LocatedParts& found) const {
  std::vector<TextRange> result;
  const std::vector<TextRange> everywhere{whole()};
  const bool is_flat = part.kind == Kind::kPage || part.kind == Kind::kPost;
  for (const TextRange& within : is_flat ? everywhere : found.ranges) {
    const Counted parts = counted(part.kind, within, is_inside);
    std::vector<LocatorPart::Range> wanted = part.ranges;
    if (part.is_last) wanted.push_back({parts.count(), parts.count()});
    for (const LocatorPart::Range& range : wanted) {
      if (range.first == 0 || range.last > parts.count()) {
        found.status = Status::kMissing;
        found.missing = missing_text(part, parts);
        return;
      }
      const TextRange first = parts_.part(parts.begins, parts.first + range.first - 1);
      const TextRange last = parts_.part(parts.begins, parts.first + range.last - 1);
      result.push_back({std::max(first.begin, parts.within.begin), std::min(last.end, parts.within.end)});
    }
  }
  std::sort(result.begin(), result.end(), [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
  cut(found.ranges, result);
}

std::string TextPlaces::name(std::size_t offset, const Locator& like) const {
  const auto numbered = [&](const std::vector<std::uint32_t>& begins) {
    return TextParts::index_at(begins, offset).value_or(0) + 1;
  };
  if (like.has(Kind::kPage) && parts_.pages().size() > 1) return fmt::format("p. {}", numbered(parts_.pages()));
  if (like.has(Kind::kTime) && !parts_.stamps().empty()) {
    const auto& stamps = parts_.stamps();
    const auto after =
        std::partition_point(stamps.begin(), stamps.end(), [&](const auto& s) { return s.begin <= offset; });
    if (after != stamps.begin()) return stamp_text(std::prev(after)->seconds);
  }
  const auto& posts = parts_.posts();
  const bool speaks_of_posts = !unit_.empty() || like.has(Kind::kPost) || like.has(Kind::kBeforePosts);
  if (speaks_of_posts && !posts.empty() && offset >= posts.front())
    return fmt::format("{} {}", noun(Kind::kPost), numbered(posts));
  if (like.has(Kind::kLine)) return fmt::format("line {}", numbered(parts_.lines()));
  const std::size_t first = title_ ? *title_ + 1 : 0;
  const std::size_t paragraph = TextParts::index_at(parts_.paragraphs(), offset).value_or(0);
  if (paragraph >= first) return fmt::format("paragraph {}", paragraph - first + 1);
  return paragraph + 1 == first ? "headline" : "above the headline";
}

}  // namespace stancemap
