#pragma once
// The flow sheet of a thread, as debaters write it: a column a speech, an argument a cell, an answer on the row of what
// it answers.

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "debate/drops.h"
#include "debate/late_arguments.h"
#include "debate/utterances.h"
#include "graph/map_graph.h"

namespace stancemap::flow {

/// What makes a column: a speech, a participant, or a level of the tree of replies.
enum class ColumnsBy : std::uint8_t { kSpeech, kParticipant, kLevel };
/// "speech", "participant", "level": of --columns, in this order.
std::span<const std::string_view> columns_by_names();
std::optional<ColumnsBy> columns_by_from_name(std::string_view name);

struct Column {
  std::string id;            // "1AC", the id of a participant, "level 2", "before"
  std::string name;          // "First affirmative constructive"; empty where the id says it all
  std::string_view side;     // whose it is; empty: of several, or of none
  std::string_view speaker;  // who alone speaks in it; empty: several
  std::string_view team;     // whose members alone speak in it; empty: of several, or of none
};

enum class Kind : std::uint8_t {
  kArgument,    // first said here, and supports nothing else that its post says first
  kWarrant,     // first said here for such an argument, below which it stands
  kExtension,   // said again
  kConcession,  // given in to
  kWithdrawal,  // taken back
  kQuestion,    // asked about
  kDrop         // not said: the place where a side had its chance to answer
};
/// "argument", "warrant", "extended", "conceded", "withdrawn", "question", "dropped".
std::string_view kind_name(Kind kind);

inline constexpr std::uint32_t kNoCell = std::numeric_limits<std::uint32_t>::max();

/// Cells name others by their index in `Sheet::cells`.
struct Cell {
  Kind kind = Kind::kArgument;
  std::uint32_t row = 0, column = 0;
  std::uint32_t rows = 1;         // it may be so high: its own rows end there, or the next cell of its column comes
  std::uint32_t last_column = 0;  // kDrop: the last column in which the answer could have come; else `column`
  ClaimId claim;
  PostId post;                 // of a drop the answer that came too late; not valid: none, or said before the thread
  std::string_view side;       // who speaks; of a drop, who did not; empty: no side, or several
  std::string_view team;       // the same
  bool is_new = false;         // of an argument: a rebuttal brings it up (`late_arguments`), too late for the others
  std::uint32_t number = 0;    // of an argument, from 1, per column (speeches) or sheet; of a warrant: its argument's
  std::uint32_t letter = 0;    // of a warrant, from 1
  std::uint32_t depth = 0;     // of a warrant: how many supports below its argument
  std::uint32_t of = kNoCell;  // a warrant: its argument; other kinds but kArgument: the cell that it is about
  std::uint32_t stands_on = kNoCell;   // the cell beside which it stands: answered, supported, or `of`
  std::uint32_t supports = kNoCell;    // of an argument: what it adds to, said in an earlier post
  std::vector<std::uint32_t> answers;  // what it speaks against, and was said before it
  std::vector<std::uint32_t> marks;    // drops, concessions and withdrawals that are about it

  bool says_claim() const { return kind == Kind::kArgument || kind == Kind::kWarrant; }
};

/// A part of the sheet, with what is in one group of the map.
struct Section {
  GroupId group;          // not valid: what is in none
  std::uint32_t row = 0;  // its first
};

struct Team {
  std::string_view side, name;  // without a name: those of the side who are in no team
  bool operator==(const Team&) const = default;
};

struct Sheet {
  ThreadId thread;
  ColumnsBy by = ColumnsBy::kSpeech;
  std::vector<Column> columns;
  std::vector<Cell> cells;  // by row, then column; at most one for a row and column
  std::uint32_t rows = 0;
  std::vector<std::string_view> sides;  // in order of appearance
  std::vector<Team> teams;              // the same; empty where no side has several
  std::vector<Section> sections;        // by row; empty where the map has no groups or the sheet is of one
  std::string_view dropped_by;          // it shows only what this side dropped; empty: everything
  GroupId group;                        // valid: it shows only this group, with what that answers
};

struct SheetOptions {
  ColumnsBy by = ColumnsBy::kSpeech;
  std::string_view dropped_by = {};  // only what this side dropped, what that answered, and where; empty: everything
  GroupId group = {};                // valid: only the claims of this group, with what they answer; wins
};

/// What the sheets of all threads have in common, computed once.
struct SheetFacts {
  explicit SheetFacts(const MapGraph& graph)
      : said(graph.map()), drops(drops_of(graph, said)), late(late_arguments(graph, said, drops.spoken)) {}

  Utterances said;
  Drops drops;
  std::vector<LateArgument> late;
};

/// What posts speak against or give in to and no post of the thread says stands in a first column, "before". Speeches
/// at the end of the order that nobody gave yet are left out; posts that are part of no speech have the last column.
/// From level 7 of replies on, all share a column. Where a claim answers several, it stands on the row of the first
/// one.
///
/// O(n log n) for n posts, acts and relations. Claims with many relations that are said again and again share a budget
/// of 20 million looks, and premises of arguments with many relations one of 100 million; beyond it answers are not
/// aligned. Where the map has groups, what is in one stands together, in the order of the groups.
Sheet sheet_of(const MapGraph& graph, ThreadId thread, const SheetOptions& options);
/// `facts` are of `graph`. The sheets of k threads cost k times the map's claims and posts, but only to set memory.
Sheet sheet_of(const MapGraph& graph, const SheetFacts& facts, ThreadId thread, const SheetOptions& options);

/// Speeches where the thread has any, else levels of replies.
ColumnsBy usual_columns(const ArgumentMap& map, ThreadId thread);

}  // namespace stancemap::flow
