#include "debate/flow/sheet.h"

#include <algorithm>
#include <array>

#include "debate/flow/columns.h"
#include "debate/flow/rows.h"
#include "debate/flow/sections.h"
#include "debate/flow/selection.h"
#include "debate/flow/targets.h"
#include "debate/flow/voices.h"
#include "debate/flow/warrants.h"

namespace stancemap::flow {
namespace {

constexpr std::array<std::string_view, 7> kKindNames{"argument",  "warrant",  "extended", "conceded",
                                                     "withdrawn", "question", "dropped"};

class SheetMaker {
 public:
  SheetMaker(const MapGraph& graph, const SheetFacts& facts, ThreadId thread, const SheetOptions& options)
      : graph_(graph),
        map_(graph.map()),
        options_(options),
        said_(facts.said),
        drops_(facts.drops),
        late_(facts.late),
        columns_(columns_of(map_, said_.round(thread), said_.posts(thread), options.by)),
        is_said_(claims_said_in(thread)),
        targets_(graph, is_said_),
        warrants_(graph, drops_.spoken),
        cell_of_(map_.claims.size(), kNoCell),
        last_said_(map_.claims.size(), kNoCell),
        last_act_(map_.claims.size() * kActs) {
    sheet_.thread = thread;
    sheet_.by = options.by;
    sheet_.dropped_by = options.dropped_by;
    sheet_.group = options.group;
  }

  Sheet made() && {
    for (const PostId post : said_.posts(sheet_.thread)) {
      add_arguments(post);
      add_acts(post);
    }
    mark_new();
    add_drops();
    add_numbers();
    add_voices(map_, said_, columns_.columns, sheet_);
    const std::vector<bool> kept = kept_cells(map_, options_, cells_);
    const std::vector<std::uint32_t> section_of =
        options_.group ? std::vector<std::uint32_t>() : part_by_groups(map_, cells_, kept);
    sheet_.rows = set_rows(cells_, kept, section_of);
    add_sections(kept, section_of);
    put_in_order(kept);
    drop_unused_first_column();
    limit_rows();
    return std::move(sheet_);
  }

 private:
  static constexpr std::size_t kActs = 5;
  static constexpr std::uint64_t kMostLooks = 20'000'000;

  std::vector<bool> claims_said_in(ThreadId thread) const {
    std::vector<bool> is_said(map_.claims.size());
    for (const PostId post : said_.posts(thread)) {
      const SpokenArguments& spoken = drops_.spoken;
      for (std::uint32_t a = spoken.first[post.index()]; a < spoken.last[post.index()]; ++a) {
        for (std::uint32_t c = spoken.arguments[a].first; c < spoken.arguments[a].last; ++c) {
          is_said[spoken.claims[c].index()] = true;
        }
      }
    }
    return is_said;
  }

  std::uint32_t add(Cell cell) {
    cell.last_column = std::max(cell.column, cell.last_column);
    cells_.push_back(std::move(cell));
    return static_cast<std::uint32_t>(cells_.size() - 1);
  }

  Cell cell_in(PostId post, Kind kind, ClaimId claim) const {
    Cell cell;
    cell.kind = kind;
    cell.claim = claim;
    cell.post = post;
    cell.column = columns_.of_post[post.index()];
    const std::uint32_t side = said_.moment(post).side;
    if (side != Moment::kNoSide) cell.side = said_.sides()[side];
    cell.team = team_of(map_, post);
    return cell;
  }

  bool is_before(std::uint32_t cell) const { return cells_[cell].column == Columns::kBefore; }

  /// The cell of a claim that was said up to now; of one that no post of the thread says, a cell in the first column.
  std::uint32_t cell_of(ClaimId claim) {
    std::uint32_t& cell = cell_of_[claim.index()];
    if (cell == kNoCell && !is_said_[claim.index()]) {
      Cell before;
      before.claim = claim;
      before.column = Columns::kBefore;
      cell = add(std::move(before));
    }
    return cell;
  }

  void add_arguments(PostId post) {
    const SpokenArguments& spoken = drops_.spoken;
    const auto first = static_cast<std::uint32_t>(cells_.size());
    for (std::uint32_t a = spoken.first[post.index()]; a < spoken.last[post.index()]; ++a) {
      std::uint32_t head = kNoCell;
      for (const auto& [claim, depth] : warrants_.claims_of(a)) {
        Cell cell = cell_in(post, depth == 0 ? Kind::kArgument : Kind::kWarrant, claim);
        cell.depth = depth;
        cell.of = head;
        const std::uint32_t added = add(std::move(cell));
        if (head == kNoCell) head = added;
        cell_of_[claim.index()] = added;
        last_said_[claim.index()] = added;
      }
    }
    const auto end = static_cast<std::uint32_t>(cells_.size());
    for (std::uint32_t cell = first; cell < end; ++cell) find_answers(cell);
    for (std::uint32_t cell = first; cell < end; ++cell) find_supported(cell, first);
  }

  /// Cells before `first` are of earlier posts.
  void find_supported(std::uint32_t index, std::uint32_t first) {
    if (cells_[index].kind != Kind::kArgument || cells_[index].stands_on != kNoCell) return;
    const ClaimId supported =
        targets_.supported_by(cells_[index].claim, [&](ClaimId claim) { return cell_of_[claim.index()] < first; });
    if (supported) cells_[index].supports = cells_[index].stands_on = cell_of_[supported.index()];
  }

  /// An argument stands on the row of what it answers first; where only its warrants answer something, on the row of
  /// that.
  void find_answers(std::uint32_t index) {
    collect_answers(index, 0);
    const Cell& cell = cells_[index];
    Cell& head = cells_[cell.kind == Kind::kWarrant ? cell.of : index];
    const std::uint32_t head_index = cell.kind == Kind::kWarrant ? cell.of : index;
    if (head.stands_on != kNoCell) return;
    for (const std::uint32_t target : cell.answers) {
      if (!is_before(target) && target >= head_index) continue;
      head.stands_on = target;
      return;
    }
  }

  /// Cells made from `since` on that the cell's claim speaks against.
  void collect_answers(std::uint32_t index, std::uint32_t since) {
    std::vector<std::uint32_t> answers;
    for (const ClaimId claim : targets_.targets_of(cells_[index].claim)) {
      const std::uint32_t target = cell_of(claim);
      if (target == kNoCell || target == index || (target >= index && !is_before(target))) continue;
      if (target >= since) answers.push_back(target);
    }
    remove_repeated(answers);
    cells_[index].answers = std::move(answers);
  }

  void remove_repeated(std::vector<std::uint32_t>& cells) {
    listed_.resize(cells_.size(), 0);
    ++list_;
    std::erase_if(cells, [&](std::uint32_t cell) { return std::exchange(listed_[cell], list_) == list_; });
  }

  void add_acts(PostId post) {
    for (const ClaimAct& act : map_[post].acts) {
      PostId& last = last_act_[act.claim.id.index() * kActs + static_cast<std::size_t>(act.act)];
      if (last == post) continue;
      last = post;
      switch (act.act) {
        case PostAct::kAsserts:
          add_extension(post, act.claim.id);
          break;
        case PostAct::kConcedes:
          add_act(post, Kind::kConcession, act.claim.id);
          break;
        case PostAct::kWithdraws:
          add_act(post, Kind::kWithdrawal, act.claim.id);
          break;
        case PostAct::kQuestions:
          add_act(post, Kind::kQuestion, act.claim.id);
          break;
        case PostAct::kQuotes:  // takes no position
          break;
      }
    }
  }

  std::uint32_t add_act(PostId post, Kind kind, ClaimId claim) {
    const std::uint32_t of = cell_of(claim);
    if (of == kNoCell) return kNoCell;  // no post has said it yet
    Cell cell = cell_in(post, kind, claim);
    cell.of = of;
    cell.stands_on = of;
    const std::uint32_t index = add(std::move(cell));
    if (kind == Kind::kConcession || kind == Kind::kWithdrawal) cells_[of].marks.push_back(index);
    return index;
  }

  /// What is said again answers what was said since, where it speaks against that. Where that spoke against it, saying
  /// it again is no answer.
  void add_extension(PostId post, ClaimId claim) {
    const std::uint32_t first = cell_of_[claim.index()];
    if (first != kNoCell && cells_[first].post == post) return;
    const std::uint32_t index = add_act(post, Kind::kExtension, claim);
    if (index == kNoCell) return;
    const std::uint32_t since = std::exchange(last_said_[claim.index()], index);
    const Node node = claim;
    looks_ += graph_.relations_from(node).size() + graph_.relations_to(node).size() + 1;
    if (since == kNoCell || looks_ > kMostLooks) return;
    collect_answers(index, since);
    Cell& cell = cells_[index];
    std::erase_if(cell.answers, [&](std::uint32_t target) {
      const std::vector<std::uint32_t>& back = cells_[target].answers;
      return std::find(back.begin(), back.end(), cell.of) != back.end();
    });
    if (!cell.answers.empty()) cell.stands_on = cell.answers.front();
  }

  void mark_new() {
    for (const LateArgument& late : late_) {
      const std::uint32_t cell = cell_of_[late.head.index()];
      if (cell != kNoCell && cells_[cell].post == late.said) cells_[cell].is_new = true;
    }
  }

  void add_drops() {
    for (const Drop& drop : drops_.drops) {
      const SpokenArgument& argument = drops_.spoken.arguments[drop.argument];
      const std::uint32_t of = cell_of_[argument.head.index()];
      if (map_[argument.said].thread != sheet_.thread || of == kNoCell) continue;
      Cell cell;
      cell.kind = Kind::kDrop;
      cell.claim = argument.head;
      cell.post = drop.late_answer;
      cell.side = drop.by;
      cell.of = cell.stands_on = of;
      cell.column = column_of(drop, cells_[of].column);
      cell.last_column = columns_.of_post[drop.chances.last.index()];
      cell.team = team_of_drop(drop);
      const std::uint32_t index = add(std::move(cell));
      cells_[of].marks.push_back(index);
    }
  }

  /// Known where the posts in which the answer was due are few.
  std::string_view team_of_drop(const Drop& drop) const {
    return drop.chances.count <= drop.chances.first.size() ? team_of(map_, drop.chances.first) : std::string_view();
  }

  std::uint32_t column_of(const Drop& drop, std::uint32_t own) const {
    if (options_.by != ColumnsBy::kLevel) return columns_.of_post[drop.chances.first.front().index()];
    return std::min(own + 1, static_cast<std::uint32_t>(columns_.columns.size() - 1));
  }

  void add_numbers() {
    std::vector<std::uint32_t> counts(columns_.columns.size());
    for (const bool before : {true, false}) {
      for (std::uint32_t i = 0; i < cells_.size(); ++i) {
        Cell& cell = cells_[i];
        if (!cell.says_claim() || is_before(i) != before) continue;
        std::uint32_t& count = counts[options_.by == ColumnsBy::kSpeech ? cell.column : 0];
        if (cell.kind == Kind::kArgument) {
          cell.number = ++count;
          continue;
        }
        cell.number = cells_[cell.of].number;
        cell.letter = cells_[i - 1].letter + 1;
      }
    }
  }

  void add_sections(const std::vector<bool>& kept, const std::vector<std::uint32_t>& section_of) {
    if (section_of.empty()) return;
    std::vector<std::uint32_t> first(map_.groups.size() + 1, sheet_.rows);
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      if (kept[i]) first[section_of[i]] = std::min(first[section_of[i]], cells_[i].row);
    }
    for (std::size_t s = 0; s < first.size(); ++s) {
      if (first[s] < sheet_.rows)
        sheet_.sections.push_back({s < map_.groups.size() ? GroupId(s) : GroupId(), first[s]});
    }
  }

  void put_in_order(const std::vector<bool>& kept) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      if (kept[i]) order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::pair(cells_[a].row, cells_[a].column) < std::pair(cells_[b].row, cells_[b].column);
    });
    std::vector<std::uint32_t> place(cells_.size(), kNoCell);
    for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    const auto move_one = [&](std::uint32_t& cell) { cell = cell == kNoCell ? kNoCell : place[cell]; };
    const auto move_all = [&](std::vector<std::uint32_t>& cells) {
      for (std::uint32_t& cell : cells) move_one(cell);
      std::erase(cells, kNoCell);
    };
    for (const std::uint32_t from : order) {
      Cell& cell = sheet_.cells.emplace_back(std::move(cells_[from]));
      move_one(cell.of);
      move_one(cell.stands_on);
      move_one(cell.supports);
      move_all(cell.answers);
      move_all(cell.marks);
    }
    sheet_.columns = std::move(columns_.columns);
  }

  void drop_unused_first_column() {
    const auto is_in_it = [](const Cell& cell) { return cell.column == Columns::kBefore; };
    if (std::any_of(sheet_.cells.begin(), sheet_.cells.end(), is_in_it)) return;
    sheet_.columns.erase(sheet_.columns.begin());
    for (Cell& cell : sheet_.cells) {
      --cell.column;
      --cell.last_column;
    }
  }

  void limit_rows() {
    std::vector<std::uint32_t> next(sheet_.columns.size(), sheet_.rows);
    for (auto cell = sheet_.cells.rbegin(); cell != sheet_.cells.rend(); ++cell) {
      cell->rows = std::min(cell->rows, next[cell->column] - cell->row);
      next[cell->column] = cell->row;
    }
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  const SheetOptions& options_;
  const Utterances& said_;
  const Drops& drops_;
  const std::vector<LateArgument>& late_;
  Columns columns_;
  std::vector<bool> is_said_;  // per claim: a post of this thread is the first to say it
  TargetFinder targets_;
  WarrantOrder warrants_;
  std::vector<std::uint32_t> cell_of_;    // per claim
  std::vector<std::uint32_t> last_said_;  // per claim: the cell in which it was said last
  std::vector<PostId> last_act_;          // per claim and act: the last post with it
  std::vector<std::uint32_t> listed_;     // per cell: the last list that has it
  std::uint32_t list_ = 0;
  std::uint64_t looks_ = 0;
  std::vector<Cell> cells_;  // in order of time
  Sheet sheet_;
};

}  // namespace

std::string_view kind_name(Kind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}

Sheet sheet_of(const MapGraph& graph, ThreadId thread, const SheetOptions& options) {
  return sheet_of(graph, SheetFacts(graph), thread, options);
}

Sheet sheet_of(const MapGraph& graph, const SheetFacts& facts, ThreadId thread, const SheetOptions& options) {
  return SheetMaker(graph, facts, thread, options).made();
}

}  // namespace stancemap::flow
