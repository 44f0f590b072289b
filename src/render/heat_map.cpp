#include "render/heat_map.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "debate/stance_changes.h"
#include "render/heat_map_parts.h"
#include "render/safe_text.h"

namespace stancemap {
namespace {

using namespace heat_map;

std::string plain_name(const ArgumentMap& map, ParticipantId id) {
  const Participant& who = map[id];
  return plain_text(who.name.empty() ? who.id : who.name.text);
}

std::string plain_label(const Claim& claim) {
  if (!claim.details->label.empty()) return plain_text(claim.details->label.text);
  return plain_text(claim.text.empty() ? claim.id : claim.text.text);
}

std::string count_text(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

class HeatMap {
 public:
  explicit HeatMap(const HeatMapInput& in) : in_(in), map_(in.map), matrix_(in.matrix) {}

  std::string drawn() {
    measure_labels();
    place_columns();
    wrap_names();
    const int top = add_head();
    int y = top + names_height_ + 8;
    y = add_claims(y);
    y = add_notes(y + 26);
    const int height = y + kMargin - 8;
    return opening(height) + body_ + "</svg>\n";
  }

 private:
  void measure_labels() {
    label_width_ = kLeastLabel;
    for (const ClaimBalance& one : matrix_.claims) {
      const auto width = static_cast<int>(std::min<double>(text_width(plain_label(map_[one.claim]), kText), kLabel));
      label_width_ = std::max(label_width_, std::min(width + 12, kLabel));
    }
  }

  void place_columns() {
    int x = count_x(1) + 8;
    for (std::size_t i = 0; i < matrix_.participants.size(); ++i) {
      if (i > 0 && matrix_.groups[i] != matrix_.groups[i - 1]) x += kGroupGap;
      columns_.push_back(x);
      x += kCell;
    }
    width_ = std::max(kLeastWidth, x + kMargin);
  }

  void wrap_names() {
    for (const ParticipantId who : matrix_.participants) {
      names_.push_back(wrapped_lines(plain_name(map_, who), {kMostName, kSmall}, 2));
      for (const std::string& line : names_.back()) {
        names_height_ = std::max(names_height_, static_cast<int>(text_width(line, kSmall)) + 1);
      }
    }
  }

  std::string summary() const {
    return fmt::format("{} and {}: who holds what at the end.", count_text(matrix_.claims.size(), "claim", "claims"),
                       count_text(matrix_.participants.size(), "participant", "participants"));
  }

  std::string opening(int height) const {
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
        "role=\"graphics-document document\" aria-labelledby=\"stances-title\" aria-describedby=\"stances-desc\" "
        "class=\"stancemap\" font-family=\"{2}\">\n",
        width_, height, kFontFamilies);
    svg += fmt::format("<title id=\"stances-title\">{}</title>\n", markup_text(title()));
    svg += fmt::format(
        "<desc id=\"stances-desc\">{} A row a claim, the most contested first; a column a participant, with those of "
        "one mind side by side. Each cell with a stance has its own title.</desc>\n",
        markup_text(summary()));
    return svg + fmt::format("<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", width_, height, kGround);
  }

  std::string title() const {
    return map_.title.empty() ? "Who holds what" : fmt::format("Who holds what: {}", plain_text(map_.title.text));
  }

  /// Title, summary, legend, and the names of the columns; gives where the names begin.
  int add_head() {
    int y = kMargin + 16;
    const LineStyle style{static_cast<double>(width_ - 2 * kMargin), kTitle, FontWeight::kBold};
    for (const std::string& line : wrapped_lines(title(), style, 2)) {
      add_text(body_, kMargin, y, line, {kTitle, kInk, true});
      y += kTitle + 5;
    }
    add_text(body_, kMargin, y, summary(), {kText, kQuiet});
    add_legend(body_, kMargin, y + 14);
    y += 14 + kCell + 40;
    add_group_names(y - 12);
    add_names(y + names_height_);
    add_text(body_, count_x(0), y + names_height_, "for", {kSmall, kQuiet, false, "end"});
    add_text(body_, count_x(1), y + names_height_, "against", {kSmall, kQuiet, false, "end"});
    return y;
  }

  int count_x(int column) const { return kMargin + label_width_ + (column + 1) * kCount; }

  void add_group_names(int y) {
    for (std::size_t i = 0; i < columns_.size();) {
      std::size_t end = i + 1;
      while (end < columns_.size() && matrix_.groups[end] == matrix_.groups[i]) ++end;
      const int left = columns_[i];
      const int right = columns_[end - 1] + kCell;
      const std::uint32_t group = matrix_.groups[i];
      const bool wide = end - i > 1;
      const std::string name = group == StanceMatrix::kNoGroup ? (wide ? "no group" : "none")
                               : wide                          ? fmt::format("group {}", group)
                                                               : fmt::format("{}", group);
      add_text(body_, (left + right) / 2, y - 5, name, {kSmall, kQuiet, false, "middle"});
      body_ +=
          fmt::format("<path d=\"M{} {}v-4H{}v4\" fill=\"none\" stroke=\"{}\"/>\n", left + 1, y + 4, right - 1, kQuiet);
      i = end;
    }
  }

  void add_names(int y) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const int middle = columns_[i] + kCell / 2;
      int x = names_[i].size() > 1 ? middle - 2 : middle + 4;
      for (const std::string& line : names_[i]) {
        add_upright_text(body_, x, y, line, {kSmall});
        x += 13;
      }
    }
  }

  int add_claims(int y) {
    const auto& claims = matrix_.claims;
    for (std::size_t row = 0; row < claims.size(); ++row) {
      const bool contested = claims[row].minority() > 0;
      if (row == 0 || contested != (claims[row - 1].minority() > 0)) {
        add_text(body_, kMargin, y + kBand - 10,
                 contested ? "Contested: some are for it, some against" : "Not contested", {kText, kInk, true});
        y += kBand;
      }
      add_row(row, y);
      y += kCell;
    }
    if (claims.empty()) {
      add_text(body_, kMargin, y + 18, "Nobody is known to hold anything.");
      y += kCell;
    }
    return y;
  }

  void add_row(std::size_t row, int y) {
    const ClaimBalance& balance = matrix_.claims[row];
    const std::string label = plain_label(map_[balance.claim]);
    body_ += fmt::format("<g class=\"claim\"><title>{}</title>\n", markup_text(map_[balance.claim].text.text));
    const std::vector<std::string> lines = wrapped_lines(label, {label_width_ - 10.0, kText}, 2);
    int baseline = y + (lines.size() > 1 ? 11 : 18);
    for (const std::string& line : lines) {
      add_text(body_, kMargin, baseline, line);
      baseline += 14;
    }
    add_text(body_, count_x(0), y + 18, fmt::format("{}", balance.favor), {kText, kInk, false, "end"});
    add_text(body_, count_x(1), y + 18, fmt::format("{}", balance.against), {kText, kInk, false, "end"});
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const HeldStance* cell = matrix_.cell(row, column);
      if (cell == nullptr) {
        add_empty_cell(body_, columns_[column], y);
      } else {
        add_cell(body_, columns_[column], y, cell->kind, cell->changed, cell_title(*cell, label));
      }
    }
    body_ += "</g>\n";
  }

  std::string cell_title(const HeldStance& cell, std::string_view label) const {
    const StanceEvent& event = in_.stances.events[since(in_.stances, cell)];
    std::string text = fmt::format("{}: {}", plain_name(map_, cell.who), stance_word(cell.kind));
    if (event.post) {
      const std::string_view unit = map_[map_[event.post].thread].unit.text;
      text += fmt::format(", since {} {}", unit.empty() ? "post" : unit, map_[event.post].id);
    }
    return fmt::format("{} ({})", text, label);
  }

  int add_notes(int y) {
    std::vector<std::string> notes;
    if (matrix_.claims_left_out > 0 || matrix_.participants_left_out > 0) {
      notes.push_back(fmt::format("Left out: {} less contested, {} with fewer or no stances on the claims shown.",
                                  count_text(matrix_.claims_left_out, "claim that is", "claims that are"),
                                  count_text(matrix_.participants_left_out, "participant", "participants")));
    }
    if (!matrix_.claims.empty()) {
      notes.emplace_back(
          "An empty cell: nothing is known. The counts are of all participants. A group: participants who "
          "agree with each other more often than not.");
    }
    for (const std::string& note : notes) {
      for (const std::string& line : wrapped_lines(note, {static_cast<double>(width_ - 2 * kMargin), kSmall}, 3)) {
        add_text(body_, kMargin, y, line, {kSmall, kQuiet});
        y += 16;
      }
    }
    return y;
  }

  const HeatMapInput& in_;
  const ArgumentMap& map_;
  const StanceMatrix& matrix_;
  std::vector<int> columns_;  // left edges
  std::vector<std::vector<std::string>> names_;
  int label_width_ = 0;
  int names_height_ = 0;
  int width_ = 0;
  std::string body_;
};

}  // namespace

std::string heat_map_svg(const HeatMapInput& in) {
  return HeatMap(in).drawn();
}

}  // namespace stancemap
