#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"
#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/edited_files.h"
#include "cli/log.h"
#include "cli/options.h"
#include "diagnostics/writer.h"
#include "formats/native/edit.h"
#include "reports/table.h"
#include "sourcing/proposals.h"

namespace stancemap::cli {
namespace {

using What = AnchorProposal::What;

struct Options {
  std::string map;
  std::string format = "text";
  std::string output = "-";
  bool write = false, diff = false, verbatim = false, positions = false;
  std::vector<std::string> accepted_texts;
  PolicyOptions policy;
};

Result<std::vector<SourceId>> source_ids(const ArgumentMap& map, const std::vector<std::string>& names) {
  std::vector<SourceId> ids;
  std::vector<std::string_view> known;
  for (const Source& source : map.sources) known.push_back(source.id);
  for (const std::string& name : names) {
    const auto at = std::find(known.begin(), known.end(), name);
    if (at == known.end()) {
      const auto nearest = nearest_name(name, known);
      return failure(
          fmt::format("no source `{}`{}", name, nearest ? fmt::format("; did you mean `{}`?", *nearest) : ""));
    }
    ids.emplace_back(static_cast<std::size_t>(at - known.begin()));
  }
  return ids;
}

/// "claim `a`" or "stance of `ann` on `a`".
std::string owner_of(const ArgumentMap& map, const CitationPlace& place) {
  if (place.in != CitationPlace::In::kStance) return std::string(map.claims[place.owner].id);
  const Stance& stance = map.stances[place.owner];
  return fmt::format("stance of {} on {}", map[stance.who.id].id, map[stance.claim.id].id);
}

std::string line_of(const SourceSet& sources, const Span& span) {
  const SourceFile& file = sources[span.file];
  return fmt::format("{}:{}", file.name(), file.position(span.begin).line);
}

std::string position_text(std::uint64_t begin, std::uint64_t end) {
  return fmt::format("{} to {}", begin, end);
}

std::vector<std::string> proposal_row(const CheckedMap& checked, const AnchorProposal& proposal) {
  const ArgumentMap& map = checked.map;
  if (proposal.what == What::kFingerprint) {
    const Source& source = map[proposal.source];
    return {std::string(source.id),
            line_of(checked.sources, source.id_span),
            "sha256",
            std::string(source.sha256.text),
            proposal.text,
            proposal.why};
  }
  const Citation& citation = citation_at(map, proposal.citation);
  std::string key, now, then = proposal.text;
  switch (proposal.what) {
    case What::kQuote:
      key = "quote";
      now = citation.quote.text;
      break;
    case What::kLocator:
      key = "at";
      now = citation.at.text;
      break;
    default:
      key = "position";
      if (citation.details->position_begin) {
        now = position_text(*citation.details->position_begin, *citation.details->position_end);
      }
      then = position_text(proposal.begin, proposal.end);
  }
  return {owner_of(map, proposal.citation), line_of(checked.sources, citation.span), key, now, then, proposal.why};
}

Table proposal_table(const CheckedMap& checked, const AnchorProposals& found) {
  Table table;
  table.title = "What could be written";
  table.columns = {{"entry"}, {"place"}, {"key"}, {"now"}, {"proposed"}, {"why"}};
  for (const AnchorProposal& proposal : found.proposals) table.rows.push_back(proposal_row(checked, proposal));
  return table;
}

native::Edit edit_of(const CheckedMap& checked, const AnchorProposal& proposal) {
  using native::Entity;
  if (proposal.what == What::kFingerprint) {
    return native::set_in_entry(Entity::kSource, checked.map[proposal.source].span, "sha256", proposal.text);
  }
  const Span span = citation_at(checked.map, proposal.citation).span;
  if (proposal.what == What::kPosition) {
    native::NewValue position(std::vector<native::NewField>{{"start", {fmt::format("{}", proposal.begin), true}},
                                                            {"end", {fmt::format("{}", proposal.end), true}}});
    return native::set_in_value(Entity::kCitation, span, "position", std::move(position));
  }
  return native::set_in_value(Entity::kCitation, span, proposal.what == What::kQuote ? "quote" : "at", proposal.text);
}

/// What only the user can settle, on standard error.
void say_what_is_left(const CheckedMap& checked, const AnchorProposals& found) {
  for (const std::size_t index : found.left) {
    const QuoteAnchor& anchor = checked.anchoring.quotes[index];
    const Citation& citation = citation_at(checked.map, anchor.citation);
    std::string places;
    for (const Passage& passage : anchor.passages) {
      places += fmt::format("{}{} ({})", places.empty() ? ", at " : ", ", position_text(passage.begin, passage.end),
                            passage.locator.empty() ? "no locator" : passage.locator);
    }
    log_warning(fmt::format("{}: the quote of {} is left to you: {}{}",
                            terminal_safe(line_of(checked.sources, citation.quote.span)),
                            terminal_safe(owner_of(checked.map, anchor.citation)), quote_status_name(anchor.status),
                            terminal_safe(places)));
  }
  for (const SourceId id : found.left_sources) {
    log_warning(
        fmt::format("the text of `{}` changed and no longer holds every quote; look at it, then `--accept-text {}`",
                    terminal_safe(checked.map[id].id), terminal_safe(checked.map[id].id)));
  }
}

int run(const Options& options) {
  if (options.write && options.map == "-") return fail("standard input cannot be written; name a file");
  const auto checked = checked_map(options.map, options.policy);
  if (!checked) return fail(checked.error().message);
  const CheckedMap& map = **checked;
  if (const auto fine = require_read(map); !fine) return fail(fine.error().message);
  if (!map.anchoring.looked) return fail("no folder of source texts; name one with `--sources DIR`");
  const auto accepted = source_ids(map.map, options.accepted_texts);
  if (!accepted) return fail(accepted.error().message);

  const AnchorProposals found =
      anchor_proposals(map.map, map.anchoring, map.sources, {options.verbatim, options.positions, *accepted});
  say_what_is_left(map, found);
  if (!options.write && !options.diff) {
    return deliver(options.output, table_writer(options.format)->write(proposal_table(map, found)));
  }
  FileEdits edits(map.sources);
  for (const AnchorProposal& proposal : found.proposals) edits.add(edit_of(map, proposal));
  const auto files = edits.run();
  if (!files) return fail(files.error().message);
  if (options.diff) return deliver(options.output, diff_of(map.sources, *files));
  if (const auto done = write_files(*files); !done) return fail(done.error().message);
  return deliver(options.output, fmt::format("{} written\n", found.proposals.size()));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_option(app, "map", options->map, "a map file or a folder of map files; - is standard input").required();
  const Option diff = add_flag(app, "--diff", options->diff, "show what would change in the files, and change nothing");
  add_flag(app, "--write", options->write, "write the proposals into the files").excludes(diff);
  add_flag(app, "--verbatim", options->verbatim,
           "also propose the text's own letters for quotes that are only normalised");
  add_flag(app, "--positions", options->positions, "also propose a position for every quote that was found");
  add_option(app, "--accept-text", options->accepted_texts, "a source whose changed text you have looked at")
      .one_word()
      .value_name("SOURCE");
  add_table_format_option(app, options->format);
  add_output_option(app, options->output);
  add_policy_options(app, options->policy);
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command anchor_command{
    .name = "anchor",
    .summary = "propose how quotes, places and fingerprints can be made to agree with the source texts",
    .examples =
        "stancemap anchor debate.yaml --sources texts           # what could be written; nothing changes\n"
        "stancemap anchor debate.yaml --sources texts --diff    # the same as a diff\n"
        "stancemap anchor debate.yaml --sources texts --write",
    .declare = declare,
};

}  // namespace stancemap::cli
