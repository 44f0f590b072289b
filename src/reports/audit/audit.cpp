#include "reports/audit/audit.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "formats/reading.h"
#include "reports/audit/sections.h"
#include "reports/document/wording.h"

namespace stancemap {
namespace {

using documents::count_text;
using documents::share_text;
using documents::verb;

struct AuditSection {
  std::string_view name;
  DocumentSection (*make)(const audit::Context&);
};

constexpr std::array kAuditSections{
    AuditSection{"coverage", audit::coverage_section},
    AuditSection{"theses", audit::theses_section},
    AuditSection{"gaps", audit::gaps_section},
    AuditSection{"sources", audit::sources_section},
    AuditSection{"participants", audit::participants_section},
    AuditSection{"quotes", audit::quotes_section},
    AuditSection{"figures", audit::figures_section},
    AuditSection{"findings", audit::findings_section},
};

const DocumentSection& section_of(const Document& audit, std::string_view name) {
  return *std::find_if(audit.sections.begin(), audit.sections.end(),
                       [&](const DocumentSection& section) { return section.name == name; });
}

std::uint64_t number_of(const DocumentSection& section, std::string_view name) {
  const auto it = std::find_if(section.numbers.begin(), section.numbers.end(),
                               [&](const DocumentNumber& number) { return number.name == name; });
  return it == section.numbers.end() ? 0 : it->value;
}

std::string coverage_sentence(const DocumentSection& coverage) {
  const auto& numbers = coverage.numbers;
  const std::uint64_t facts = numbers[0].value;
  if (facts == 0) return "The map states no facts, so nothing in it needs a source.";
  const std::uint64_t gaps = numbers[4].value;
  if (gaps == 0) {
    return facts == 1 ? "The one claim of fact is backed or assumed."
                      : fmt::format("Each of the {} claims of fact is backed or assumed.", facts);
  }
  return fmt::format(
      "Of {}, {} ({}) {} without a source; {} {} backed by a citation, {} by support, and {} {} assumed.",
      count_text(facts, "claim") + " of fact", gaps, share_text(gaps, facts), verb(gaps, "is", "are"), numbers[1].value,
      verb(numbers[1].value, "is", "are"), numbers[2].value, numbers[3].value, verb(numbers[3].value, "is", "are"));
}

/// What the first row of the gaps says.
std::string worst_gap_sentence(const DocumentSection& gaps) {
  if (gaps.table.rows.empty()) return {};
  const auto& row = gaps.table.rows.front();
  const auto cell = [&](std::string_view name) -> const std::string& {
    const auto& columns = gaps.table.columns;
    const auto it = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == name; });
    return row[static_cast<std::size_t>(it - columns.begin())];
  };
  if (cell("claims resting on it") == "0") return "No other claim rests on a gap.";
  const bool one = cell("claims resting on it") == "1";
  return fmt::format("Most hangs on `{}`: {}{} claim{} rest{} on it, among them {} {}.",
                     documents::shortened(cell("claim"), documents::kMostOfId),
                     cell("counts") == "exact" ? "" : "at least ", cell("claims resting on it"), one ? "" : "s",
                     one ? "s" : "", cell("theses resting on it"),
                     cell("theses resting on it") == "1" ? "thesis" : "theses");
}

std::string theses_sentence(const DocumentSection& theses) {
  const std::uint64_t all = number_of(theses, "theses");
  if (all == 0) return theses.empty;
  const std::uint64_t backed = number_of(theses, "backed");
  const std::uint64_t assumed = number_of(theses, "assumed");
  return fmt::format("Of {} {}, {} {} backed{}.", all, verb(all, "thesis", "theses"), backed, verb(backed, "is", "are"),
                     assumed == 0 ? "" : fmt::format(" and {} {} assumed", assumed, verb(assumed, "is", "are")));
}

std::string quotes_sentence(const DocumentSection& quotes) {
  const std::uint64_t all = number_of(quotes, "quotes");
  const std::uint64_t checked = all - number_of(quotes, "text not at hand");
  if (checked == 0) return {};
  const std::uint64_t good = number_of(quotes, "exact") + number_of(quotes, "normalised");
  if (good == checked) {
    return checked == 1
               ? "The one quote that could be checked stands in its text as quoted."
               : fmt::format("All of the {} quotes that could be checked stand in their texts as quoted.", checked);
  }
  return fmt::format("Of {} that could be checked, {} {} in the text as quoted, and {} {} not.",
                     count_text(checked, "quote"), good, verb(good, "stands", "stand"), checked - good,
                     verb(checked - good, "does", "do"));
}

std::string figures_sentence(const DocumentSection& figures) {
  const std::uint64_t conflicts = number_of(figures, "in conflict");
  if (conflicts == 0) return {};
  return fmt::format("{} {} in conflict with another.", count_text(conflicts, "figure"), verb(conflicts, "is", "are"));
}

/// What keeps quotes from being checked, and what to do.
std::string texts_note(const AuditInput& in) {
  std::vector<std::string> missing;
  std::size_t named = 0;
  for (std::size_t i = 0; i < in.anchoring.sources.size(); ++i) {
    const auto status = in.anchoring.sources[i].status;
    if (status != SourceTextState::Status::kNotNamed) ++named;
    if (status == SourceTextState::Status::kNotAtHand)
      missing.push_back(fmt::format("`{}`", documents::shortened(in.map.sources[i].id, documents::kMostOfId)));
  }
  if (named == 0) {
    if (in.anchoring.quotes.empty()) return {};
    return "No source names the file of its text, so no quote was checked. Name it with `text: FILE` at the source, "
           "and the folder that holds it with `--sources DIR`.";
  }
  if (missing.empty()) return {};
  const std::string_view how = in.anchoring.looked ? "No folder that was named holds them."
                                                   : "Name the folder that holds them with `--sources DIR`, or under "
                                                     "`sources` in the project file.";
  if (missing.size() == named)
    return fmt::format("The texts of the sources are not at hand, so no quote was checked. {}", how);
  return fmt::format("{} of {} texts are not at hand, and their quotes were not checked: {}. {}", missing.size(), named,
                     documents::list_text(missing, ", "), how);
}

/// A map that was not read whole is not audited whole.
std::string reading_note(const AuditInput& in) {
  const auto rules = reading_rules();
  const auto faults = std::count_if(in.findings.begin(), in.findings.end(), [&](const Finding& finding) {
    return finding.severity == Severity::kError &&
           std::any_of(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == finding.rule; });
  });
  if (faults == 0) return {};
  return fmt::format("{} in reading the map: what could not be read is missing here. `stancemap check` shows where.",
                     count_text(static_cast<std::uint64_t>(faults), "fault"));
}

std::string bounds_note(const Document& audit) {
  for (const DocumentSection& section : audit.sections) {
    const auto& columns = section.table.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].name != "counts") continue;
      for (const auto& row : section.table.rows) {
        if (row[i] != "exact")
          return "Where a row says `at least`, counting everything that rests on the claim would take too long: the "
                 "counts of that row are lower bounds.";
      }
    }
  }
  return {};
}

void add_summary(const AuditInput& in, Document& audit) {
  documents::add_sentence(audit.notes, reading_note(in));
  if (in.map.claims.empty()) {
    audit.summary = {"The map has no claims, so there is nothing to audit."};
    return;
  }
  documents::add_sentence(audit.summary, coverage_sentence(section_of(audit, "coverage")));
  documents::add_sentence(audit.summary, worst_gap_sentence(section_of(audit, "gaps")));
  documents::add_sentence(audit.summary, theses_sentence(section_of(audit, "theses")));
  documents::add_sentence(audit.summary, quotes_sentence(section_of(audit, "quotes")));
  documents::add_sentence(audit.summary, figures_sentence(section_of(audit, "figures")));
  documents::add_sentence(audit.notes, texts_note(in));
  documents::add_sentence(audit.notes, bounds_note(audit));
}

}  // namespace

std::span<const std::string_view> audit_section_names() {
  static constexpr auto kNames = [] {
    std::array<std::string_view, kAuditSections.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = kAuditSections[i].name;
    return names;
  }();
  return kNames;
}

Document audit_of(const AuditInput& in) {
  Document audit;
  audit.kind = "Sourcing audit";
  audit.schema = "stancemap-audit";
  audit.title = std::string(in.map.title.text);
  const audit::Utterers utterers(in.map);
  Places places(in.sources);
  for (const AuditSection& entry : kAuditSections) audit.sections.push_back(entry.make({in, utterers, places}));
  add_summary(in, audit);
  return audit;
}

}  // namespace stancemap
