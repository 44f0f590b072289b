#include <array>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/quote_wording.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

constexpr std::size_t kStatuses = 8;

/// Quotes of one source: how many have which status in the changed text, and which are no longer found.
struct Tally {
  std::array<std::size_t, kStatuses> counts{};
  std::size_t total = 0;
  std::vector<const QuoteAnchor*> doubtful;
};

// "of its 3 quotes 1 is exact, 2 are orphan"
std::string fate(const Tally& tally) {
  if (tally.total == 0) return "it has no quotes";
  std::string text;
  for (std::size_t i = 0; i < kStatuses; ++i) {
    if (tally.counts[i] == 0) continue;
    text += fmt::format("{}{} {} {}", text.empty() ? "" : ", ", tally.counts[i], tally.counts[i] == 1 ? "is" : "are",
                        quote_status_name(static_cast<QuoteStatus>(i)));
  }
  return fmt::format("of its {} {}", counted_noun(tally.total, "quote"), text);
}

std::vector<Tally> tallies(const CheckInput& in) {
  std::vector<Tally> result(in.map.sources.size());
  for_each_quote(in, QuoteStatus::kTextChanged, [&](const QuoteAnchor& anchor) {
    Tally& tally = result[citation_at(in.map, anchor.citation).source.id.index()];
    ++tally.counts[static_cast<std::size_t>(anchor.in_changed_text)];
    ++tally.total;
    if (anchor.in_changed_text > QuoteStatus::kNormalised) tally.doubtful.push_back(&anchor);
  });
  return result;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<Tally> of_sources = tallies(in);
  for (std::size_t i = 0; i < in.map.sources.size(); ++i) {
    const SourceTextState& state = in.anchoring.sources[i];
    if (state.status != SourceTextState::Status::kChanged) continue;
    const Source& source = in.map.sources[i];
    Finding finding = finding_at(
        self, source.sha256.span,
        fmt::format("the text of `{}` is not the one that was cited; {}", source.id, fate(of_sources[i])),
        fmt::format("find the text that was cited; or look at what changed, and write `sha256: {}`", state.sha256),
        std::string(source.id));
    for (const QuoteAnchor* anchor : of_sources[i].doubtful) {
      finding.related.push_back({citation_at(in.map, anchor->citation).quote.span,
                                 fmt::format("now {}{}{}", quote_status_name(anchor->in_changed_text),
                                             anchor->detail.empty() ? "" : ": ", anchor->detail)});
    }
    out.push_back(std::move(finding));
  }
}

}  // namespace

constinit const Check changed_text{
    .rule =
        {
            .id = "changed-text",
            .summary = "the text of a source is not the one that was cited",
            .why =
                "The fingerprint of the text at hand is not the `sha256` that the map gives. The text was edited after "
                "it was cited, or it is another edition. What the citations say of it has to be looked at again: the "
                "message tells how its quotes fare in the text as it is now. When you have looked, write the new "
                "fingerprint, which the help line gives.",
            .bad = R"(stancemap: 1
sources:
  note:
    title: Note
    text: text.txt
    sha256: 0000000000000000000000000000000000000000000000000000000000000000
claims:
  meeting-is-monday:
    text: The meeting is on Monday.
    said: {source: note, quote: on Monday}
)",
            .good = R"(stancemap: 1
sources:
  note:
    title: Note
    text: text.txt
    sha256: 5a74115ecd281748423f514bdd95d5abb94b637f4936d0a920c52318d0562924
claims:
  meeting-is-monday:
    text: The meeting is on Monday.
    said: {source: note, quote: on Monday}
)",
            .severity = Severity::kWarning,
            .text = "We meet on Monday.\n",
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
