#pragma once
// Threads as data: their posts as a tree and in order, each with what it says and which stances it shows.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "debate/stances.h"
#include "debate/thread_tree.h"

namespace stancemap {

/// What a claim points at: "attacks", "keep-the-pool".
struct PointsAt {
  std::string verb, to;
};

/// A claim that a post asserts, questions, concedes, quotes or withdraws.
struct SaidClaim {
  PostAct act = PostAct::kAsserts;
  std::string claim, text;
  std::vector<PointsAt> relations;  // of a claim that is asserted; kMostRelations at most
  std::size_t relations_left_out = 0;
};
inline constexpr std::size_t kMostRelations = 20;

/// A stance that a post shows.
struct ShownStance {
  std::string claim;
  StanceKind kind = StanceKind::kFavor;
  StanceReason reason = StanceReason::kAsserts;
  std::string through;               // kAttacks: what attacks or contradicts the claim
  std::optional<StanceKind> before;  // what the author held before, where it is another one
};

struct ThreadPost {
  std::string id;
  std::string by, name, side;  // the author's; side may come from the speech
  std::string speech, time, note;
  std::optional<std::int64_t> votes;
  std::uint32_t depth = 0;
  std::string answers;   // the post above it in the tree; empty at depth 0
  bool derived = false;  // only a mention tells so
  bool closes_circle = false;
  struct Other {
    std::string post;
    bool derived = false;
  };
  std::vector<Other> others;  // what else it answers
  std::vector<SaidClaim> said;
  std::vector<ShownStance> stances;
};

struct ThreadPage {
  std::string id, title, source, unit;
  std::vector<ThreadPost> posts;        // as the tree: each before those below it
  std::vector<std::uint32_t> timeline;  // indices of `posts`, in order
  bool by_time = false;                 // the timeline follows `time`, which all posts have; else the thread's order
  std::size_t replies = 0, derived = 0, authors = 0;
};

struct ThreadReport {
  std::string title, map_name;
  std::vector<ThreadPage> threads;
  bool tree = true, timeline = true;  // which parts are written
};

/// One thread, or all of them in map order where `only` is not valid. Linear in posts, acts and what these point at.
ThreadReport thread_report(const MapGraph& graph, ThreadId only = {});

}  // namespace stancemap
