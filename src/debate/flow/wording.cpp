#include "debate/flow/wording.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/count_words.h"
#include "debate/flow/voices.h"

namespace stancemap::flow {
namespace {

/// a to z, then aa: the digits of `number` in base 26 without a zero.
std::string letters(std::uint32_t number) {
  std::string text;
  for (; number > 0; number = (number - 1) / 26) text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
  return text;
}

std::string_view act_verb(Kind kind) {
  switch (kind) {
    case Kind::kExtension:
      return "extends";
    case Kind::kConcession:
      return "concedes";
    case Kind::kWithdrawal:
      return "withdraws";
    case Kind::kQuestion:
      return "asks about";
    default:
      return "no answer to";
  }
}

/// " in 2NC", of two speeches " in 2NC and 1NR", of more " in 2NC to 2NR".
std::string opportunity(const Sheet& sheet, const Cell& drop, std::string_view joiner) {
  if (sheet.by != ColumnsBy::kSpeech) return {};
  const std::string& first = sheet.columns[drop.column].id;
  if (drop.column == drop.last_column) return fmt::format(" in {}", first);
  const bool two = drop.last_column == drop.column + 1;
  return fmt::format(" in {} {} {}", first, two ? joiner : "to", sheet.columns[drop.last_column].id);
}

std::string drop_text(const ArgumentMap& map, const Sheet& sheet, const Cell& drop) {
  std::string text = drop.side.empty() ? "dropped" : fmt::format("dropped by {}", side_text(drop.side, drop.team));
  text += opportunity(sheet, drop, "and");
  if (!drop.post) return text;
  const Post& late = map[drop.post];
  return text + fmt::format(", answered too late in {}", late.speech.empty() ? late.id : late.speech.text);
}

/// "Dropped: 2 by affirmative, 1 by negative."
std::string drops_sentence(const Sheet& sheet) {
  constexpr std::size_t kMostSides = 8;
  const auto numbers = side_numbers(sheet);
  std::vector<std::size_t> dropped(sheet.sides.size() + 1);  // the last: by several sides
  for (const Cell& cell : sheet.cells) {
    if (cell.kind != Kind::kDrop) continue;
    const auto side = numbers.find(cell.side);
    ++dropped[side == numbers.end() ? sheet.sides.size() : side->second];
  }
  std::string text;
  std::size_t named = 0;
  std::size_t others = 0;
  for (std::size_t s = 0; s < dropped.size(); ++s) {
    if (dropped[s] == 0) continue;
    if (++named > kMostSides) {
      others += dropped[s];
      continue;
    }
    const std::string_view who = s < sheet.sides.size() ? sheet.sides[s] : "several sides";
    text += fmt::format("{}{} by {}", text.empty() ? "" : ", ", dropped[s], who);
  }
  if (others > 0) text += fmt::format(", {} by others", others);
  return fmt::format("Dropped: {}.", text);
}

}  // namespace

std::string number_text(const Cell& cell) {
  return cell.number == 0 ? std::string() : fmt::format("{}{}", cell.number, letters(cell.letter));
}

std::string reference(const Sheet& sheet, std::uint32_t cell) {
  const Cell& named = sheet.cells[cell];
  if (sheet.by != ColumnsBy::kSpeech) return number_text(named);
  return fmt::format("{} {}", sheet.columns[named.column].id, number_text(named));
}

std::string references(const Sheet& sheet, const std::vector<std::uint32_t>& cells, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < std::min(most, cells.size()); ++i) {
    text += (i == 0 ? "" : ", ") + reference(sheet, cells[i]);
  }
  return cells.size() > most ? text + fmt::format(" and {} more", cells.size() - most) : text;
}

std::string act_text(const ArgumentMap& map, const Sheet& sheet, std::uint32_t cell) {
  const Cell& act = sheet.cells[cell];
  std::string text = fmt::format("{} {}", act_verb(act.kind), reference(sheet, act.of));
  if (act.kind == Kind::kDrop && act.column != act.last_column && sheet.by == ColumnsBy::kSpeech) {
    text += opportunity(sheet, act, "or");
  }
  if (act.kind == Kind::kDrop && act.post) {
    const Post& late = map[act.post];
    text += fmt::format(" before {}", late.speech.empty() ? late.id : late.speech.text);
  }
  return text;
}

std::string answers_text(const Sheet& sheet, std::uint32_t cell, std::size_t most) {
  const Cell& one = sheet.cells[cell];
  const auto is_beside = [&](std::uint32_t target) {
    return target == one.stands_on && sheet.cells[target].row == one.row;
  };
  std::vector<std::uint32_t> others = one.answers;
  const std::size_t beside = std::erase_if(others, is_beside);
  if (one.supports != kNoCell) return fmt::format("supports {}", reference(sheet, one.supports));
  if (others.empty()) return {};
  return fmt::format("{} {}", beside == 0 ? "answers" : "also answers", references(sheet, others, most));
}

std::vector<std::string> mark_texts(const ArgumentMap& map, const Sheet& sheet, std::uint32_t cell) {
  std::vector<std::string> texts;
  if (sheet.cells[cell].is_new) {
    texts.push_back(fmt::format("new in {}, a rebuttal", place_text(map, sheet, sheet.cells[cell])));
  }
  for (const std::uint32_t mark : sheet.cells[cell].marks) {
    const Cell& one = sheet.cells[mark];
    if (one.kind == Kind::kDrop) {
      texts.push_back(drop_text(map, sheet, one));
      continue;
    }
    texts.push_back(fmt::format("{} in {}", kind_name(one.kind), place_text(map, sheet, one)));
    if (const std::string_view by = speaker(map, one); !by.empty()) texts.back() += fmt::format(" by {}", by);
  }
  return texts;
}

std::vector<std::string_view> mark_words(const Sheet& sheet, std::uint32_t cell) {
  std::vector<std::string_view> words;
  if (sheet.cells[cell].is_new) words.push_back(kNewWord);
  for (const std::uint32_t mark : sheet.cells[cell].marks) {
    const std::string_view word = kind_name(sheet.cells[mark].kind);
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

std::string_view speaker(const ArgumentMap& map, const Cell& cell) {
  if (!cell.post || cell.kind == Kind::kDrop || !map[cell.post].by) return {};
  const Participant& by = map[map[cell.post].by];
  return by.name.empty() ? by.id : by.name.text;
}

std::string speaker_text(const ArgumentMap& map, const Sheet& sheet, std::uint32_t cell) {
  const Cell& one = sheet.cells[cell];
  const Column& column = sheet.columns[one.column];
  std::string text(speaker(map, one));
  if (column.side.empty() && !one.side.empty()) text += fmt::format(", {}", one.side);
  if (column.team.empty() && !one.team.empty()) text += fmt::format(", {}", one.team);
  return text;
}

std::string place_text(const ArgumentMap& map, const Sheet& sheet, const Cell& cell) {
  if (sheet.by == ColumnsBy::kSpeech || !cell.post) return sheet.columns[cell.column].id;
  const Text& unit = map[sheet.thread].unit;
  return fmt::format("{} {}", unit.empty() ? "post" : unit.text, map[cell.post].id);
}

std::string_view claim_text(const ArgumentMap& map, const Cell& cell, bool labels) {
  const Claim& claim = map[cell.claim];
  if (labels && !claim.details->label.empty()) return claim.details->label.text;
  return claim.text.empty() ? claim.id : claim.text.text;
}

std::string_view title_of(const ArgumentMap& map, const Sheet& sheet) {
  const Thread& thread = map[sheet.thread];
  if (!thread.title.empty()) return thread.title.text;
  if (thread.source && !map[thread.source].title.empty()) return map[thread.source].title.text;
  if (map.threads.size() == 1 && !map.title.empty()) return map.title.text;
  return thread.id.empty() ? "thread" : thread.id;
}

std::vector<std::string> summary(const ArgumentMap& map, const Sheet& sheet) {
  if (sheet.cells.empty()) return {};
  std::array<std::size_t, 7> kinds{};
  std::size_t before = 0;
  std::size_t late = 0;
  for (const Cell& cell : sheet.cells) {
    ++kinds[static_cast<std::size_t>(cell.kind)];
    if (cell.kind == Kind::kArgument && !cell.post) ++before;
    if (cell.is_new) ++late;
  }
  const auto count = [&](Kind kind) { return kinds[static_cast<std::size_t>(kind)]; };
  std::vector<std::string> sentences;
  if (sheet.group) {
    const Group& group = map[sheet.group];
    sentences.push_back(
        fmt::format("Only \"{}\", with what it answers.", group.title.empty() ? group.id : group.title.text));
  }
  if (!sheet.dropped_by.empty()) sentences.push_back(fmt::format("Only what {} dropped.", sheet.dropped_by));
  std::string arguments = count_words(count(Kind::kArgument) - before, "argument");
  if (count(Kind::kWarrant) > 0)
    arguments += fmt::format(", {} below them", count_words(count(Kind::kWarrant), "warrant"));
  sentences.push_back(arguments + ".");
  if (count(Kind::kDrop) > 0) sentences.push_back(drops_sentence(sheet));
  if (late > 0) sentences.push_back(fmt::format("New in a rebuttal: {}.", late));
  std::string acts;
  for (const Kind kind : {Kind::kExtension, Kind::kConcession, Kind::kWithdrawal, Kind::kQuestion}) {
    if (count(kind) == 0) continue;
    acts += fmt::format("{}{} {}", acts.empty() ? "" : ", ", count(kind),
                        kind == Kind::kQuestion ? "asked about" : kind_name(kind));
  }
  if (!acts.empty()) sentences.push_back(fmt::format("Of what was said before: {}.", acts));
  return sentences;
}

std::string section_title(const ArgumentMap& map, const Section& section) {
  if (!section.group) return "In no group";
  const Group& group = map[section.group];
  return std::string(group.title.empty() ? group.id : group.title.text);
}

std::string empty_text(const Sheet& sheet) {
  if (sheet.group) return "Nobody argues anything in this group.";
  if (sheet.dropped_by.empty()) return "Nobody argues anything here.";
  return fmt::format("Nothing was dropped by {}.", sheet.dropped_by);
}

std::string column_heading(const Column& column) {
  std::string text = column.id;
  if (!column.name.empty()) text += fmt::format(" - {}", column.name);
  std::string who(column.side);
  if (!column.team.empty()) who += (who.empty() ? "" : ", ") + std::string(column.team);
  const bool is_new = !column.speaker.empty() && column.speaker != column.name && column.speaker != column.id;
  if (is_new) who += (who.empty() ? "" : ", ") + std::string(column.speaker);
  return who.empty() ? text : text + fmt::format(" ({})", who);
}

}  // namespace stancemap::flow
