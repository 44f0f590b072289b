#include "formats/source_list.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "formats/native/reader_shape.h"
#include "formats/native/reader_state.h"
#include "formats/native/shape.h"

namespace stancemap {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// The number of at most four digits that the text is.
std::optional<int> small_number(std::string_view text) {
  if (text.empty() || text.size() > 4 || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  int number = 0;
  for (const char c : text) number = number * 10 + (c - '0');
  return number;
}

std::optional<int> month_number(std::string_view text) {
  constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
  if (const auto number = small_number(text)) return number;
  std::string name = lower_case(text);
  if (name.ends_with('.')) name.pop_back();
  if (name.size() < 3) return std::nullopt;
  const auto* const month =
      std::find_if(kMonths.begin(), kMonths.end(), [&](std::string_view known) { return known.starts_with(name); });
  if (month == kMonths.end()) return name == "sept" ? std::optional(9) : std::nullopt;
  return static_cast<int>(month - kMonths.begin()) + 1;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string iso_date(std::string_view year, std::string_view month, std::string_view day, bool& unread) {
  const auto y = small_number(year);
  const auto m = month_number(month);
  const auto d = small_number(day);
  const bool has_month = y && m && *m >= 1 && *m <= 12;
  const bool has_day = has_month && d && *d >= 1 && *d <= 31;
  if ((!month.empty() && !has_month) || (!day.empty() && !has_day)) unread = true;
  if (has_day) return fmt::format("{:04}-{:02}-{:02}", *y, *m, *d);
  if (has_month) return fmt::format("{:04}-{:02}", *y, *m);
  return std::string(year);
}

Text SourceList::kept(std::string_view text, Span span) {
  text = trimmed(text);
  if (text.empty()) return {};
  return {reading_.map.texts.add(text), span};
}

Finding& SourceList::report(std::string_view rule, Severity severity, Span span, std::string message,
                            std::string help) {
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.span = span;
  finding.subject = message;
  finding.message = std::move(message);
  finding.help = std::move(help);
  reading_.findings.push_back(std::move(finding));
  return reading_.findings.back();
}

std::string SourceList::free_id() {
  std::string id;
  do {
    id = fmt::format("source-{}", ++made_ids_);
  } while (index_.contains(id));
  return id;
}

void SourceList::add(Source source, std::string_view id, Span id_span) {
  std::string made;
  if (!native::is_id(id)) {
    made = free_id();
    report("bad-value", Severity::kError, id_span,
           id.empty() ? std::string("a source has no id") : fmt::format("{} is no id", native::shown(id)),
           fmt::format("give the source an id; it is called `{}` until then", made));
    id = made;
  }
  if (const auto known = index_.find(id); known != index_.end()) {
    Finding& finding =
        report("duplicate-id", Severity::kError, id_span, fmt::format("the id {} is already taken", native::shown(id)),
               "give one of them another id; the first one counts until then");
    finding.related.push_back(
        {reading_.map.sources[known->second].id_span, fmt::format("{} is defined here", native::shown(id))});
    return;
  }
  source.id = reading_.map.texts.add(id);
  source.id_span = id_span;
  index_.emplace(source.id, reading_.map.sources.size());
  reading_.map.sources.push_back(std::move(source));
}

void SourceList::add_marks(Source& source, std::string_view words, Span span) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find_first_of(",;"), words.size());
    const std::string word = lower_case(trimmed(words.substr(0, end)));
    const auto is_word = [&](const Text& mark) { return mark.text == word; };
    if (std::find(std::begin(native::shape::kMarks), std::end(native::shape::kMarks), word) ==
        std::end(native::shape::kMarks)) {
      if (!word.empty()) losses_.add("keywords", span, trimmed(words.substr(0, end)));
    } else if (std::none_of(source.marks.begin(), source.marks.end(), is_word)) {
      source.marks.push_back(kept(word, span));
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

}  // namespace stancemap
