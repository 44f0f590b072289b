#include "sourcing/text_parts.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "sourcing/folded_text.h"

namespace stancemap {
namespace {

bool is_empty_line(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (!is_white_space(next_code_point(line, at))) return false;
  }
  return true;
}

/// `see(line, offset)` for every line of the text.
template <class See>
void for_each_line(std::string_view text, See see) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    see(text.substr(begin, end - begin), begin);
    begin = end + 1;
  }
}

std::vector<std::uint32_t> paragraphs_of(std::string_view text) {
  std::vector<std::uint32_t> begins;
  bool gap = true;
  bool has_gaps = false;
  for_each_line(text, [&](std::string_view line, std::size_t begin) {
    const bool empty = is_empty_line(line);
    if (!empty && gap) begins.push_back(static_cast<std::uint32_t>(begin));
    has_gaps = has_gaps || (empty && !begins.empty());
    gap = empty;
  });
  if (has_gaps) return begins;
  begins.clear();
  for_each_line(text, [&](std::string_view line, std::size_t begin) {
    if (!is_empty_line(line)) begins.push_back(static_cast<std::uint32_t>(begin));
  });
  return begins;
}

constexpr std::size_t kMostNumberedLines = 1'000'000;  // more are not looked at

struct NumberedLine {
  std::uint32_t number = 0;  // 0: none
  std::size_t indentation = 0;
};

NumberedLine number_of(std::string_view line) {
  const std::size_t indentation = std::min(line.find_first_not_of(" \t"), line.size());
  std::size_t at = indentation;
  std::uint32_t number = 0;
  for (; at < line.size() && is_digit(line[at]) && at < indentation + 7; ++at) {
    number = number * 10 + static_cast<std::uint32_t>(line[at] - '0');
  }
  const bool dotted = at > indentation && line[indentation] != '0' && at < line.size() && line[at] == '.';
  const bool ends = dotted && (at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t');
  return {ends ? number : 0, indentation};
}

// Rows of numbers that count up from 1. A number goes on the first row that waits for it, of the same indentation
// before others.
class Rows {
 public:
  void see(NumberedLine line, std::size_t begin) {
    if (line.number == 0 || entries_.size() == kMostNumberedLines) return;
    std::optional<std::size_t> row = waiting(line);
    if (!row && line.number != 1) return;
    if (!row) {
      row = rows_.size();
      rows_.push_back({0, line.indentation});
    }
    entries_.push_back({static_cast<std::uint32_t>(*row), static_cast<std::uint32_t>(begin)});
    rows_[*row].length = line.number;
    waiting_[{line.number + 1, rows_[*row].indentation}].push_back(*row);
  }

  std::vector<std::uint32_t> longest() const {
    const auto best =
        std::max_element(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.length < b.length; });
    std::vector<std::uint32_t> begins;
    for (const Entry& entry : entries_) {
      if (best != rows_.end() && entry.row == static_cast<std::size_t>(best - rows_.begin()))
        begins.push_back(entry.begin);
    }
    return begins;
  }

 private:
  struct Row {
    std::uint32_t length = 0;
    std::size_t indentation = 0;
  };
  struct Entry {
    std::uint32_t row = 0, begin = 0;
  };

  // Takes the row that waits for the line's number off the waiting list. Numbers with more digits are often set further
  // left, so that a row of another indentation may go on too.
  std::optional<std::size_t> waiting(NumberedLine line) {
    if (line.number == 1) return std::nullopt;
    auto it = waiting_.find({line.number, line.indentation});
    if (it == waiting_.end()) it = waiting_.lower_bound({line.number, 0});
    if (it == waiting_.end() || it->first.first != line.number) return std::nullopt;
    const std::size_t row = it->second.front();
    it->second.pop_front();
    if (it->second.empty()) waiting_.erase(it);
    return row;
  }

  std::vector<Row> rows_;
  std::vector<Entry> entries_;
  std::map<std::pair<std::uint32_t, std::size_t>, std::deque<std::size_t>> waiting_;
};

// The seconds of a stamp at the begin of the line.
std::optional<std::uint32_t> stamp_of(std::string_view line) {
  std::size_t at = std::min(line.find_first_not_of(" \t[("), line.size());
  std::uint32_t seconds = 0;
  std::size_t fields = 0;
  while (fields < 3) {
    const std::size_t begin = at;
    std::uint32_t number = 0;
    for (; at < line.size() && is_digit(line[at]) && at < begin + 3; ++at) {
      number = number * 10 + static_cast<std::uint32_t>(line[at] - '0');
    }
    if (at == begin || (fields > 0 && at != begin + 2)) return std::nullopt;
    seconds = seconds * 60 + number;
    ++fields;
    if (at >= line.size() || line[at] != ':') break;
    ++at;
  }
  const bool ends = at >= line.size() || (!is_digit(line[at]) && line[at] != ':');
  return fields >= 2 && ends ? std::optional(seconds) : std::nullopt;
}

}  // namespace

const std::vector<std::uint32_t>& TextParts::paragraphs() const {
  if (!paragraphs_) paragraphs_ = paragraphs_of(text_);
  return *paragraphs_;
}

const std::vector<std::uint32_t>& TextParts::lines() const {
  if (lines_) return *lines_;
  lines_.emplace();
  for_each_line(text_,
                [&](std::string_view, std::size_t begin) { lines_->push_back(static_cast<std::uint32_t>(begin)); });
  return *lines_;
}

const std::vector<std::uint32_t>& TextParts::pages() const {
  if (pages_) return *pages_;
  pages_.emplace(1, 0U);
  for (std::size_t at = text_.find('\f'); at != std::string_view::npos; at = text_.find('\f', at + 1)) {
    pages_->push_back(static_cast<std::uint32_t>(at + 1));
  }
  return *pages_;
}

const std::vector<std::uint32_t>& TextParts::posts() const {
  if (posts_) return *posts_;
  Rows rows;
  for_each_line(text_, [&](std::string_view line, std::size_t begin) { rows.see(number_of(line), begin); });
  posts_ = rows.longest();
  return *posts_;
}

const std::vector<TextParts::Stamp>& TextParts::stamps() const {
  if (stamps_) return *stamps_;
  stamps_.emplace();
  for_each_line(text_, [&](std::string_view line, std::size_t begin) {
    if (const auto seconds = stamp_of(line)) stamps_->push_back({*seconds, static_cast<std::uint32_t>(begin)});
  });
  return *stamps_;
}

std::optional<std::size_t> TextParts::index_at(const std::vector<std::uint32_t>& begins, std::size_t offset) {
  const auto after = std::upper_bound(begins.begin(), begins.end(), offset);
  if (after == begins.begin()) return std::nullopt;
  return static_cast<std::size_t>(after - begins.begin()) - 1;
}

}  // namespace stancemap
