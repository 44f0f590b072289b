// A source dominates a thesis when every path from the root to the thesis passes it, and such a source is
// indispensable. Where arguments need several premises the converse does not hold: of two premises with a source each,
// either source is indispensable and none dominates. Those are found by trying: one line of support is written down,
// and only the sources on it can be indispensable. Each is left out in turn; where the thesis is still backed, the line
// that backs it now strikes out all candidates that it does without. (No linear way is known for several premises.)
//
// A line of support is what the least fixpoint of backing (Dowling and Gallier 1984) comes by first.

#include <algorithm>

#include "graph/backed_lines.h"

namespace stancemap {
namespace {

/// Lines of support with one source left out at a time.
class Trials {
 public:
  explicit Trials(const BackedLines& lines)
      : lines_(lines), ground_(lines.root() + 1), unmet_(lines.root() + 1), seen_(lines.root() + 1) {}

  std::uint64_t cost() const { return lines_.forwards().edge_count() + lines_.forwards().vertex_count(); }

  /// Finds a ground for everything that is backed without `left_out`.
  void run(Vertex left_out) {
    std::fill(ground_.begin(), ground_.end(), kNoVertex);
    for (Vertex v = 0; v < lines_.root(); ++v) {
      unmet_[v] = lines_.is_argument(v) ? static_cast<Vertex>(lines_.backwards().targets(v).size()) : 1;
    }
    open_.assign(1, lines_.root());
    for (std::size_t next = 0; next < open_.size(); ++next) {
      const Vertex v = open_[next];
      for (const Vertex to : lines_.forwards().targets(v)) {
        if (to == left_out || unmet_[to] == 0 || --unmet_[to] > 0) continue;
        ground_[to] = v;
        open_.push_back(to);
      }
    }
  }

  bool is_backed(Vertex v) const { return ground_[v] != kNoVertex; }

  /// The sources on the line of support of `claim`, sorted.
  std::vector<SourceId> sources_of_line(Vertex claim) {
    std::fill(seen_.begin(), seen_.end(), false);
    std::vector<SourceId> sources;
    open_.assign(1, claim);
    const auto visit = [&](Vertex v) {
      if (!seen_[v]) open_.push_back(v);
      seen_[v] = true;
    };
    while (!open_.empty()) {
      const Vertex v = open_.back();
      open_.pop_back();
      if (lines_.is_source(v)) {
        sources.push_back(lines_.source(v));
      } else if (lines_.is_argument(v)) {
        for (const Vertex premise : lines_.backwards().targets(v)) visit(premise);
      } else {
        visit(ground_[v]);
      }
    }
    std::sort(sources.begin(), sources.end());
    return sources;
  }

 private:
  const BackedLines& lines_;
  std::vector<Vertex> ground_;  // by what it is backed
  std::vector<Vertex> unmet_;   // what is still needed
  std::vector<bool> seen_;
  std::vector<Vertex> open_;
};

bool has_joint_premises(const BackedLines& lines) {
  for (Vertex v = 0; v < lines.root(); ++v) {
    if (lines.is_argument(v) && lines.backwards().targets(v).size() > 1) return true;
  }
  return false;
}

void keep_common(std::vector<SourceId>& candidates, const std::vector<SourceId>& line) {
  std::erase_if(candidates, [&](SourceId id) { return !std::binary_search(line.begin(), line.end(), id); });
}

bool holds(const std::vector<SourceId>& sorted, SourceId id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

/// Leaves out one candidate after the other; what stays in `candidates` at the end is indispensable.
class Elimination {
 public:
  Elimination(const BackedLines& lines, std::vector<IndispensableSources>& found, std::uint64_t budget)
      : lines_(lines), trials_(lines), found_(found), budget_(budget) {}

  void run() {
    if (!pay()) return give_up();
    trials_.run(kNoVertex);
    for (const IndispensableSources& of : found_) {
      if (!pay()) return give_up();
      candidates_.push_back(trials_.sources_of_line(vertex(of)));
    }
    for (const SourceId source : all_candidates()) {
      if (!is_open(source)) continue;
      if (!pay()) return give_up();
      trials_.run(lines_.vertex(source));
      for (std::size_t i = 0; i < found_.size(); ++i) {
        if (!is_open(i, source) || !trials_.is_backed(vertex(found_[i]))) continue;
        if (!pay()) return give_up();
        keep_common(candidates_[i], trials_.sources_of_line(vertex(found_[i])));
      }
    }
    for (std::size_t i = 0; i < found_.size(); ++i) found_[i].sources = std::move(candidates_[i]);
  }

 private:
  static Vertex vertex(const IndispensableSources& of) { return static_cast<Vertex>(of.thesis.index()); }

  bool pay() {
    if (trials_.cost() > budget_) return false;
    budget_ -= trials_.cost();
    return true;
  }

  void give_up() {
    for (IndispensableSources& of : found_) of.complete = false;
  }

  std::vector<SourceId> all_candidates() const {
    std::vector<SourceId> all;
    for (const auto& candidates : candidates_) all.insert(all.end(), candidates.begin(), candidates.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  /// Whether it is still to be found out if `source` is indispensable.
  bool is_open(std::size_t i, SourceId source) const {
    return holds(candidates_[i], source) && !holds(found_[i].sources, source);
  }
  bool is_open(SourceId source) const {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (is_open(i, source)) return true;
    }
    return false;
  }

  const BackedLines& lines_;
  Trials trials_;
  std::vector<IndispensableSources>& found_;
  std::uint64_t budget_;
  std::vector<std::vector<SourceId>> candidates_;  // of each of `found_`, sorted
};

}  // namespace

std::vector<IndispensableSources> indispensable_sources(const BackedLines& lines, std::span<const ClaimId> theses,
                                                        std::uint64_t budget) {
  std::vector<IndispensableSources> found;
  const std::vector<Vertex> dominators = immediate_dominators(lines.forwards(), lines.root());
  for (const ClaimId thesis : theses) {
    if (dominators[thesis.index()] == kNoVertex) continue;
    IndispensableSources& of = found.emplace_back(IndispensableSources{thesis, {}, true});
    for (auto v = static_cast<Vertex>(thesis.index()); v != lines.root(); v = dominators[v]) {
      if (lines.is_source(v)) of.sources.push_back(lines.source(v));
    }
  }
  if (!found.empty() && has_joint_premises(lines)) Elimination(lines, found, budget).run();
  return found;
}

}  // namespace stancemap
