#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/files.h"
#include "base/nearest.h"
#include "checks/table.h"
#include "cli/commands/all.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/pupils.h"
#include "diagnostics/pipeline.h"
#include "diagnostics/writer.h"
#include "formats/reading.h"
#include "reports/grading/tables.h"
#include "reports/grading/writers.h"
#include "sourcing/anchoring.h"

namespace stancemap::cli {
namespace {

namespace fs = std::filesystem;
using grading::GradeBook;
using grading::Rubric;

struct Options {
  std::string folder;
  std::string rubric = "basic";
  std::string format = "text";
  std::string output = "-";
  std::string table = "pupils";
  std::vector<std::string> sources;
  bool print_rubric = false;
};

/// The text of the rubric that was named: a built-in one by its name, else a file.
Result<FileId> rubric_text(const std::string& name, SourceSet& sources) {
  if (const auto* ready = grading::built_in_rubric(name)) {
    return sources.add(name + ".yaml", std::string(ready->text));
  }
  constexpr std::uint64_t kMostBytes = 1 << 20;
  auto bytes = file_bytes(name, kMostBytes);
  if (bytes) return sources.add(fs::path(name).generic_string(), std::move(*bytes));
  std::vector<std::string_view> names;
  for (const auto& ready : grading::built_in_rubrics()) names.push_back(ready.name);
  const auto nearest = nearest_name(name, names);
  return failure(fmt::format("cannot use `--rubric {}`: {}{}", name, bytes.error().message,
                             nearest ? fmt::format("; did you mean `{}`?", *nearest) : ""));
}

/// A rubric with a fault would give wrong marks, so nothing is marked with it; its findings say what is wrong.
Result<Rubric> read_rubric(const std::string& name) {
  SourceSet sources;
  const auto file = rubric_text(name, sources);
  if (!file) return tl::unexpected(file.error());
  Findings findings;
  Rubric rubric = grading::parse_rubric(sources, *file, findings);
  if (findings.empty() && rubric.criteria.empty()) return failure(fmt::format("`{}` holds no rubric", name));
  if (findings.empty()) return rubric;
  const PipelineResult sorted = apply_policy(std::move(findings), {}, {}, {});
  fmt::print(stderr, "{}", finding_writer("text")->write({sorted.findings, sources, all_rules(), 0, false}));
  return failure(fmt::format("the rubric `{}` has faults; nothing was marked", name));
}

/// The rubric's rules run, whatever their usual severity. Nothing else that a pupil could write counts: no project
/// file, and no `allow`.
FindingPolicy policy_of(const Rubric& rubric) {
  FindingPolicy policy;
  for (const std::string_view name : grading::rules_of(rubric)) {
    policy.select.emplace_back(name);
    if (find_rule(name)->severity == Severity::kOff) policy.severities.push_back({std::string(name), Severity::kInfo});
  }
  // With no rule at all, an empty selection would be all of them.
  if (policy.select.empty()) policy.select.emplace_back("none");
  return policy;
}

grading::PupilGrade mark(const PupilPlace& place, const Rubric& rubric, const FindingPolicy& policy,
                         const TextFolders& folders) {
  Reading reading = read_map(place.path);
  const Anchoring anchoring = anchored(reading.map, folders, reading.sources);
  const MapGraph graph(reading.map);
  Findings findings = std::move(reading.findings);
  findings.insert(findings.end(), anchoring.findings.begin(), anchoring.findings.end());
  const CheckSettings settings;
  if (!reading.nothing_read) run_checks({reading.map, graph, anchoring, settings}, policy, findings);
  const PipelineResult result = apply_policy(std::move(findings), policy, {}, {});
  return grading::graded(rubric, {place.name, place.path.generic_string(), reading.map, graph, result.findings,
                                  reading.sources, reading.nothing_read});
}

/// 2 when no map could be read, 1 when one of several could not.
int status_of(const GradeBook& book) {
  const std::size_t unread = book.count(grading::PupilState::kNotRead);
  if (unread == book.pupils.size()) return kFailed;
  return unread == 0 ? kClean : kFindings;
}

std::string written(const GradeBook& book, const Options& options) {
  if (options.table == "deductions") return table_writer("csv")->write(grading::deductions_table(book));
  return grading::grade_writer(options.format)->write(book);
}

int mark_class(const Options& options, const Globals& globals) {
  if (options.table == "deductions" && options.format != "csv") return fail("`--table` needs `--format csv`");
  const auto rubric = read_rubric(options.rubric);
  if (!rubric) return fail(rubric.error().message);
  const bool is_file = grading::built_in_rubric(options.rubric) == nullptr;
  const auto pupils = pupils_in(options.folder, is_file ? options.rubric : "");
  if (!pupils) return fail(pupils.error().message);
  for (const fs::path& path : pupils->left_out) {
    log_warning(
        fmt::format("{} is left out: a map is a file that ends in .yaml, .yml or .json", terminal_safe(path.string())));
  }
  if (pupils->maps.empty()) return fail(fmt::format("`{}` holds no map: no .yaml, .yml or .json file", options.folder));
  const FindingPolicy policy = policy_of(*rubric);
  const TextFolders folders(std::vector<fs::path>(options.sources.begin(), options.sources.end()));
  GradeBook book{&*rubric, {}};
  Progress progress(globals);
  for (const PupilPlace& place : pupils->maps) {
    progress.step("marking " + terminal_safe(place.name));
    book.pupils.push_back(mark(place, *rubric, policy, folders));
  }
  return deliver(options.output, written(book, options), status_of(book));
}

int run(const Options& options, const Globals& globals) {
  if (!options.print_rubric) {
    if (options.folder.empty()) return fail("name the folder that holds the maps");
    return mark_class(options, globals);
  }
  const auto* ready = grading::built_in_rubric(options.rubric);
  if (ready != nullptr) return deliver(options.output, ready->text);
  return fail(fmt::format("there is no ready rubric `{}`; there is `basic`", options.rubric));
}

std::function<int()> declare(CLI::App& app, const Globals& globals) {
  auto options = std::make_shared<Options>();
  std::vector<std::string> formats;
  for (const grading::GradeWriter& writer : grading::grade_writers()) formats.emplace_back(writer.name);
  add_option(app, "folder", options->folder, "the maps of a class: each map file and each folder in it is one pupil's");
  add_option(app, "--rubric", options->rubric, "what maps are marked by: a file, or `basic`, which is built in")
      .value_name("FILE")
      .shows_default();
  add_flag(app, "--print-rubric", options->print_rubric, "print the built-in rubric, to change it, and mark nothing");
  add_option(app, "--format", options->format, "how the marks are written").one_of(formats).shows_default();
  add_option(app, "--table", options->table, "of csv: a row for each pupil, or for each deduction")
      .one_of({"pupils", "deductions"})
      .shows_default();
  add_output_option(app, options->output);
  add_option(app, "--sources", options->sources, "look for the texts of sources in this folder; can be given again")
      .value_name("DIR")
      .existing_folder()
      .one_word();
  return [options, &globals] { return run(*options, globals); };
}

}  // namespace

constinit const Command grade_command{
    .name = "grade",
    .summary = "mark the maps of a class by a rubric: a row a pupil, a sentence for each deduction",
    .examples =
        "stancemap grade class-9b                                   # with the rubric that is built in\n"
        "stancemap grade --print-rubric -o rubric.yaml              # a copy of it, to change\n"
        "stancemap grade class-9b --rubric rubric.yaml --format html -o marks.html\n"
        "stancemap grade class-9b --rubric rubric.yaml --format csv -o marks.csv\n"
        "stancemap grade class-9b --format csv --table deductions -o deductions.csv",
    .declare = declare,
};

}  // namespace stancemap::cli
