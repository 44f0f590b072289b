#include "render/flow_cards.h"

#include <algorithm>

#include <fmt/format.h>

#include "debate/flow/wording.h"
#include "render/line_wrap.h"
#include "render/safe_text.h"

namespace stancemap::flow {
namespace {

constexpr std::size_t kMostLines = 24;      // of one card
constexpr std::size_t kMostReferences = 4;  // that one card names
constexpr std::uint32_t kMostIndents = 3;
constexpr double kCrossWidth = 14;  // the sign of a drop, at the right of its text
constexpr double kLeastRow = 30;
constexpr double kRowGap = 8;
constexpr double kTreeGap = 14;  // above what answers nothing

class CardMaker {
 public:
  CardMaker(const ArgumentMap& map, const Sheet& sheet, bool labels) : map_(map), sheet_(sheet), labels_(labels) {}

  Card made(std::uint32_t index) const {
    const Cell& cell = sheet_.cells[index];
    Card card;
    const double indent = kIndent * std::min(cell.depth, kMostIndents);
    card.x = lane_x(cell.column) + indent;
    card.width = kLane - indent;
    card.number = number_text(cell);
    // The number is bold and so a little wider than it is measured here.
    const double width = card.width - 2 * kPadding - kBar;
    const std::string body =
        plain_text(cell.says_claim() ? std::string(claim_text(map_, cell, labels_)) : act_text(map_, sheet_, index));
    const std::string first = card.number.empty() ? body : fmt::format("{} {}", card.number, body);
    const bool is_drop = cell.kind == Kind::kDrop;
    const FontWeight weight = is_drop ? FontWeight::kBold : FontWeight::kRegular;
    const double beside = is_drop ? kCrossWidth : card.number.empty() ? 0 : 5;
    card.lines = wrapped_lines(first, {width - beside, kTextSize, weight}, kMostLines);
    for (const std::string& note : notes_of(index)) {
      for (std::string& line : wrapped_lines(note, {width, kNoteSize}, kMostLines))
        card.notes.push_back(std::move(line));
    }
    card.marks = mark_words(sheet_, index);
    card.height = 2 * kPadding + kTextLine * static_cast<double>(card.lines.size()) +
                  kNoteLine * static_cast<double>(card.notes.size()) + (card.marks.empty() ? 0 : kMarkLine);
    card.spoken = spoken(index, body);
    return card;
  }

 private:
  std::vector<std::string> notes_of(std::uint32_t index) const {
    const Cell& cell = sheet_.cells[index];
    const Column& column = sheet_.columns[cell.column];
    std::vector<std::string> notes;
    if (const std::string_view by = speaker(map_, cell); column.speaker.empty() && !by.empty()) {
      notes.push_back(plain_text(by));
      if (column.side.empty() && !cell.side.empty()) notes.back() += ", " + plain_text(cell.side);
    }
    if (std::string answers = answers_text(sheet_, index, kMostReferences); !answers.empty()) {
      notes.push_back(plain_text(answers));
    }
    return notes;
  }

  std::string spoken(std::uint32_t index, std::string_view body) const {
    const Cell& cell = sheet_.cells[index];
    std::string text = sheet_.columns[cell.column].id;
    if (cell.says_claim()) text = reference(sheet_, index);
    if (const std::string_view by = speaker(map_, cell); !by.empty()) text += fmt::format(", {}", by);
    text += fmt::format(": {}", body);
    if (!cell.answers.empty()) text += fmt::format(" (answers {})", references(sheet_, cell.answers, kMostReferences));
    const std::vector<std::string> marks = mark_texts(map_, sheet_, index);
    if (!marks.empty()) text += fmt::format(" ({})", fmt::join(marks, "; "));
    return plain_text(text);
  }

  const ArgumentMap& map_;
  const Sheet& sheet_;
  bool labels_;
};

}  // namespace

Cards cards_of(const ArgumentMap& map, const Sheet& sheet, bool labels, double top) {
  Cards result;
  const CardMaker maker(map, sheet, labels);
  std::vector<double> row_end(sheet.rows, 0);  // how far down the cards reach that must end in a row
  double y = top;
  std::uint32_t next = 0;
  for (std::uint32_t row = 0; row < sheet.rows; ++row) {
    const std::uint32_t first = next;
    const auto is_root = [&](const Cell& cell) { return cell.kind == Kind::kArgument && cell.stands_on == kNoCell; };
    while (next < sheet.cells.size() && sheet.cells[next].row == row) ++next;
    if (row > 0 && std::any_of(sheet.cells.begin() + first, sheet.cells.begin() + next, is_root)) {
      result.rules.push_back(y + kTreeGap / 2 - kRowGap / 2);
      y += kTreeGap;
    }
    for (std::uint32_t i = first; i < next; ++i) {
      Card card = maker.made(i);
      card.y = y;
      double& end = row_end[row + sheet.cells[i].rows - 1];
      end = std::max(end, y + card.height + kRowGap);
      result.cards.push_back(std::move(card));
    }
    y = std::max(y + kLeastRow, row_end[row]);
  }
  result.bottom = y;
  return result;
}

}  // namespace stancemap::flow
