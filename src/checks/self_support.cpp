#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void report_loops(const CheckInput& in, const Rule& self, Findings& out) {
  for (const Relation& r : in.map.relations) {
    if (r.kind != RelationKind::kSupport || r.from != r.to) continue;
    out.push_back(finding_at(self, r.span(), fmt::format("{} supports itself", quoted(in.map, r.from)),
                             "drop this support, and give a reason that is a claim of its own", in.map.name(r.from)));
  }
}

// Marks the premises of one argument after the other, with their places, so that each of its conclusions is looked up
// at once.
void report_arguments(const CheckInput& in, const Rule& self, Findings& out) {
  constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  struct Mark {
    std::uint32_t argument = kNone;
    std::uint32_t premise = 0;  // the first one that is this claim
  };
  std::vector<Mark> marks(in.map.claims.size());
  for (std::uint32_t a = 0; a < in.map.arguments.size(); ++a) {
    const Argument& argument = in.map.arguments[a];
    const Node node(ArgumentId{a});
    for (std::uint32_t p = 0; p < argument.premises.size(); ++p) {
      Mark& mark = marks[argument.premises[p].id.index()];
      if (mark.argument != a) mark = {a, p};
    }
    for (const RelationId id : in.graph.relations_from(node)) {
      const Relation& r = in.map[id];
      if (r.kind != RelationKind::kSupport || !r.to.is_claim() || marks[r.to.index].argument != a) continue;
      Finding finding =
          finding_at(self, r.span(),
                     fmt::format("argument {} supports its own premise {}", quoted(in.map, node), quoted(in.map, r.to)),
                     "take the conclusion out of the premises: a reason must not need what it is a reason for",
                     fmt::format("{} -> {}", in.map.name(node), in.map.name(r.to)));
      finding.related.push_back(
          {argument.premises[marks[r.to.index].premise].span,
           fmt::format("{} is a premise of {} here", quoted(in.map, r.to), quoted(in.map, node))});
      out.push_back(std::move(finding));
    }
  }
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  report_loops(in, self, out);
  report_arguments(in, self, out);
}

}  // namespace

constinit const Check self_support{
    .rule =
        {
            .id = "self-support",
            .summary = "a claim supports itself, alone or as a premise of an argument for it",
            .why =
                "A claim is no reason for itself: whoever doubts it doubts the reason too. The same holds for an "
                "argument "
                "that has its own conclusion among its premises. Drop the support, or take the conclusion out of the "
                "premises and see whether the others still carry it.\n\n"
                "Longer circles are found by `support-cycle`.",
            .bad = R"(stancemap: 1
claims:
  the-book-is-true:
    kind: value
    text: Everything in the book is true.
  the-book-says-so:
    text: The book says that everything in it is true.
arguments:
  by-the-book:
    premises: [the-book-is-true, the-book-says-so]
    supports: the-book-is-true
)",
            .good = R"(stancemap: 1
claims:
  the-book-is-true:
    kind: value
    text: Everything in the book is true.
  the-book-says-so:
    text: The book says that everything in it is true.
  the-author-checked:
    text: The author checked every sentence of the book.
arguments:
  by-the-book:
    premises: [the-author-checked, the-book-says-so]
    supports: the-book-is-true
)",
            .severity = Severity::kError,
        },
    .run = run,
};

}  // namespace stancemap
