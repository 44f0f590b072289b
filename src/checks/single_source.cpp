#include <algorithm>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "graph/backed_lines.h"

namespace stancemap {
namespace {

constexpr std::size_t kMostSourcesNamed = 3;
constexpr std::size_t kMostCitesShown = 20;
constexpr std::size_t kMostEdgesBelow = 1'000;  // looked at below a thesis for what to show; keeps the check linear

/// The thesis's own `cite`, when that is all that backs it.
const Citation* only_ground(const BackedLines& lines, ClaimId thesis) {
  const auto grounds = lines.backwards().targets(static_cast<Vertex>(thesis.index()));
  const std::vector<Citation>& cites = lines.map()[thesis].cites;
  return grounds.size() == 1 && cites.size() == 1 ? &cites.front() : nullptr;
}

std::vector<RelatedPlace> cites_below(const BackedLines& lines, const IndispensableSources& of) {
  const ArgumentMap& map = lines.map();
  std::vector<RelatedPlace> places;
  for (const ClaimId claim : lines.claims_below(of.thesis, kMostEdgesBelow)) {
    for (const Citation& cite : map[claim].cites) {
      if (!std::binary_search(of.sources.begin(), of.sources.end(), cite.source.id)) continue;
      places.push_back(
          {cite.source.span, fmt::format("{} cites {} here", quoted(map, claim), quoted(map, cite.source.id))});
      if (places.size() == kMostCitesShown) return places;
    }
  }
  return places;
}

Finding finding_of(const BackedLines& lines, const Rule& self, const IndispensableSources& of) {
  const ArgumentMap& map = lines.map();
  const Claim& thesis = map[of.thesis];
  if (const Citation* only = only_ground(lines, of.thesis)) {
    return finding_at(
        self, only->source.span,
        fmt::format("thesis `{}` stands on one citation alone, of {}", thesis.id, quoted(map, only->source.id)),
        "look for a second source that is independent of this one", std::string(thesis.id));
  }
  std::vector<std::string> names;
  for (const SourceId source : of.sources) names.push_back(quoted(map, source));
  const std::string_view each = names.size() > 1 ? "each of " : "";
  Finding finding = finding_at(self, thesis.id_span,
                               fmt::format("every line of support of thesis `{}` passes through {}{}", thesis.id, each,
                                           list_text(names, kMostSourcesNamed)),
                               "look for a line of support that does without, from a source that is independent",
                               std::string(thesis.id));
  finding.related = cites_below(lines, of);
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<ClaimId> all = theses(in.map);
  const bool any = std::any_of(all.begin(), all.end(), [&](ClaimId id) { return in.graph.backed()[id.index()]; });
  if (!any) return;
  const BackedLines lines(in.graph);
  for (const IndispensableSources& of : indispensable_sources(lines, all)) {
    if (of.sources.empty()) continue;
    out.push_back(finding_of(lines, self, of));
    out.back().weight = in.graph.rest_counts()[of.thesis.index()].count;
  }
}

}  // namespace

constinit const Check single_source{
    .rule =
        {
            .id = "single-source",
            .summary = "every line of support of a thesis passes through one source",
            .why =
                "However many claims speak for the thesis, they all come down to one document. If it is wrong, nothing "
                "is left. Look for a ground that is independent of it.\n\n"
                "A line of support goes from the thesis through one of its grounds, and on through one ground of that, "
                "down to sources. A ground of a claim is a `cite`, a backed claim that supports it, or an argument all "
                "of whose premises are backed. A line through an argument passes through all its premises and down to "
                "their sources, since the argument falls when one of them falls. What is not backed is no line. A "
                "source is reported when the thesis would not be backed any more without its citations; an argument "
                "of two premises with a source each makes both of them such sources.\n\n"
                "A thesis whose only ground is one `cite` of its own is the plainest case, and the message says so. "
                "The places of the citations are shown up to 20.\n\n"
                "In a map of very many arguments with several premises the search stops after 20 million steps. "
                "Sources that are on every path of support are found in any case.",
            .bad = R"(stancemap: 1
thesis: close-the-road
claims:
  close-the-road:
    kind: policy
    text: The road past the school should be closed in the morning.
    supported-by: [cars-too-fast, parents-worry]
  cars-too-fast:
    text: Two cars in three drive faster than allowed.
    cite: {source: school-letter, at: p. 1}
  parents-worry:
    text: Most parents worry about the road.
    cite: {source: school-letter, at: p. 2}
sources:
  school-letter: {title: Letter of the school to the mayor}
)",
            .good = R"(stancemap: 1
thesis: close-the-road
claims:
  close-the-road:
    kind: policy
    text: The road past the school should be closed in the morning.
    supported-by: [cars-too-fast, parents-worry]
  cars-too-fast:
    text: Two cars in three drive faster than allowed.
    cite: {source: police-count, at: table 1}
  parents-worry:
    text: Most parents worry about the road.
    cite: {source: school-letter, at: p. 2}
sources:
  school-letter: {title: Letter of the school to the mayor}
  police-count: {title: Speeds measured on School Road, publisher: Police}
)",
            .severity = Severity::kInfo,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
