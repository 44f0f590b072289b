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

double indent_of(const Cell& cell) {
  return kIndent * std::min(cell.depth, kMostIndents);
}

class CardMaker {
 public:
  CardMaker(const ArgumentMap& map, const Sheet& sheet, bool labels) : map_(map), sheet_(sheet), labels_(labels) {}

  Card made(std::uint32_t index) const {
    const Cell& cell = sheet_.cells[index];
    Card card;
    card.width = kLane - indent_of(cell);
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
      notes.push_back(plain_text(speaker_text(map_, sheet_, index)));
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

void place_lanes(const Sheet& sheet, Cards& cards, const Room& room) {
  cards.lanes.clear();
  double x = kMargin - kGutter;
  for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
    x += room.gutters.empty() ? kGutter : room.gutters[c];
    cards.lanes.push_back(x);
    x += kLane;
  }
  for (std::size_t i = 0; i < cards.cards.size(); ++i) {
    const Cell& cell = sheet.cells[i];
    cards.cards[i].x = cards.lanes[cell.column] + indent_of(cell);
  }
}

}  // namespace

Cards cards_of(const ArgumentMap& map, const Sheet& sheet, bool labels) {
  Cards result;
  const CardMaker maker(map, sheet, labels);
  for (std::uint32_t i = 0; i < sheet.cells.size(); ++i) result.cards.push_back(maker.made(i));
  place_cards(sheet, result, {});
  return result;
}

void place_cards(const Sheet& sheet, Cards& cards, const Room& room) {
  place_lanes(sheet, cards, room);
  cards.rules.clear();
  cards.headings.clear();
  cards.row_tops.clear();
  std::vector<double> row_end(sheet.rows, 0);  // how far down the cards reach that must end in a row
  double y = 0;
  std::uint32_t next = 0;
  for (std::uint32_t row = 0; row < sheet.rows; ++row) {
    const std::uint32_t first = next;
    const auto is_root = [&](const Cell& cell) { return cell.kind == Kind::kArgument && cell.stands_on == kNoCell; };
    while (next < sheet.cells.size() && sheet.cells[next].row == row) ++next;
    if (cards.headings.size() < sheet.sections.size() && sheet.sections[cards.headings.size()].row == row) {
      y += row > 0 ? kTreeGap - kRowGap : 0;
      cards.headings.push_back(y);
      y += kHeading + kRowGap;
    } else if (row > 0 && std::any_of(sheet.cells.begin() + first, sheet.cells.begin() + next, is_root)) {
      cards.rules.push_back(y + kTreeGap / 2 - kRowGap / 2);
      y += kTreeGap;
    }
    if (!room.above_row.empty()) y += room.above_row[row];
    cards.row_tops.push_back(y);
    for (std::uint32_t i = first; i < next; ++i) {
      cards.cards[i].y = y;
      double& end = row_end[row + sheet.cells[i].rows - 1];
      end = std::max(end, y + cards.cards[i].height + kRowGap);
    }
    y = std::max(y + kLeastRow, row_end[row]);
  }
  cards.bottom = y + (room.above_row.empty() ? 0 : room.above_row[sheet.rows]);
  cards.row_tops.push_back(cards.bottom);
}

}  // namespace stancemap::flow
