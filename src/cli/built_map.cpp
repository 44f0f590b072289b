#include "cli/built_map.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "checks/table.h"
#include "cli/debate_pages.h"
#include "cli/document_formats.h"
#include "cli/file_names.h"
#include "diagnostics/places.h"
#include "diagnostics/writer.h"
#include "reports/audit/audit.h"
#include "reports/document/writers.h"
#include "reports/findings_report.h"

namespace stancemap::cli {
namespace {

struct PageFormat {
  std::string_view ending, name;
};
constexpr std::array kSheetFormats{PageFormat{"svg", "svg"}, PageFormat{"html", "html"}, PageFormat{"md", "markdown"}};
constexpr std::array kStancesFormats{PageFormat{"svg", "svg"}, PageFormat{"md", "markdown"}};

class MapBuilder {
 public:
  MapBuilder(const CheckedMap& checked, const PictureArguments& arguments)
      : checked_(checked), map_(checked.map), arguments_(arguments) {}

  BuiltMap built(const std::vector<std::string>& formats) && {
    if (!checked_.nothing_read) {
      for (const std::string& format : formats) add_picture(format);
      const auto asked = [&formats](std::string_view format) {
        return std::find(formats.begin(), formats.end(), format) != formats.end();
      };
      if (asked("svg") && !asked("outline")) add_picture("outline");  // for those who cannot see it, or rather read
      add_audit();
      add_flow_sheets();
      add_stances();
    }
    add("findings.md", findings_report({map_, *checked_.graph, checked_.findings, checked_.sources, all_rules(),
                                        checked_.suppressed, shown_}));
    add("findings.json",
        finding_writer("json")->write({checked_.findings, checked_.sources, all_rules(), checked_.suppressed, false}));
    return std::move(built_);
  }

 private:
  void add(std::string name, std::string bytes) { built_.files.push_back({std::move(name), std::move(bytes)}); }

  bool add_where_made(const std::string& name, Result<std::string> bytes) {
    if (bytes) {
      add(name, std::move(*bytes));
    } else {
      built_.failures.push_back(fmt::format("no {}: {}", name, bytes.error().message));
    }
    return bytes.has_value();
  }

  void add_picture(const std::string& format) {
    const std::string name = fmt::format("map{}", rendered_format(format)->extension);
    if (!add_where_made(name, drawn(checked_, arguments_, format))) return;
    if (format == "svg" || (format == "png" && shown_.empty())) shown_ = name;
  }

  /// For reading in a repository and as a page.
  void add_audit() {
    Document audit = audit_of(
        {map_, *checked_.graph, checked_.anchoring, checked_.findings, checked_.sources, checked_.suppressed, nullptr});
    audit.map_name = std::string(shown_name(checked_.path.generic_string()));
    add("audit.md", document_writer("markdown")->write(audit));
    add("audit.html", document_writer("html")->write(std::move(audit)));
  }

  void add_flow_sheets() {
    std::vector<ThreadId> rounds;
    std::vector<std::string_view> ids;
    for (std::size_t t = 0; t < map_.threads.size(); ++t) {
      if (flow::usual_columns(map_, ThreadId(t)) != flow::ColumnsBy::kSpeech) continue;
      rounds.emplace_back(t);
      ids.push_back(map_.threads[t].id);
    }
    if (rounds.empty()) return;
    const flow::SheetFacts facts(*checked_.graph);
    const std::vector<std::string> parts = file_name_parts(ids);
    for (std::size_t r = 0; r < rounds.size(); ++r) {
      add_flow_sheet(facts, rounds[r], rounds.size() == 1 ? "flow" : "flow-" + parts[r]);
    }
  }

  /// The picture has the short labels, so that a round fits on a sheet of paper; the tables have the whole texts.
  void add_flow_sheet(const flow::SheetFacts& facts, ThreadId thread, const std::string& name) {
    const flow::Sheet sheet = flow::sheet_of(*checked_.graph, facts, thread, {});
    if (sheet.cells.empty()) return;
    const ChosenTheme theme = chosen_theme(checked_, arguments_);
    for (const PageFormat& format : kSheetFormats) {
      add_where_made(fmt::format("{}.{}", name, format.ending),
                     flow_page(map_, sheet, format.name, {theme.name, format.name == "svg", theme.own}));
    }
  }

  void add_stances() {
    const StanceFacts facts(*checked_.graph);
    const auto& held = facts.stances.held;  // by participant
    const auto holds = [](const HeldStance& one) { return is_held(one.kind); };
    const auto first = std::find_if(held.begin(), held.end(), holds);
    const auto is_another = [&](const HeldStance& one) { return holds(one) && one.who != first->who; };
    if (first == held.end() || std::none_of(first, held.end(), is_another)) return;
    StancesReportOptions options;
    options.rows = kStanceRowsForPeople;
    for (const PageFormat& format : kStancesFormats) {
      add(fmt::format("stances.{}", format.ending),
          stances_page(*checked_.graph, checked_.sources, facts, options, format.name, checked_.path.generic_string()));
    }
  }

  const CheckedMap& checked_;
  const ArgumentMap& map_;
  const PictureArguments& arguments_;
  std::string shown_;  // the picture that findings.md shows
  BuiltMap built_;
};

}  // namespace

BuiltMap built_map(const CheckedMap& checked, const std::vector<std::string>& formats,
                   const PictureArguments& arguments) {
  return MapBuilder(checked, arguments).built(formats);
}

}  // namespace stancemap::cli
