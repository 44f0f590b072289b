#include "cli/own_schemes.h"

#include <fmt/format.h>

#include "base/files.h"
#include "checks/scheme_file.h"
#include "checks/table.h"
#include "diagnostics/pipeline.h"
#include "diagnostics/writer.h"

namespace stancemap::cli {

Option add_schemes_option(CLI::App& app, std::string& file) {
  return add_option(app, "--schemes", file, "add the argument schemes of this file to those that are known")
      .value_name("FILE");
}

Result<std::vector<Scheme>> read_schemes(const std::filesystem::path& path, SourceSet& sources, Findings& findings) {
  constexpr std::uint64_t kMostBytes = 1 << 20;
  auto bytes = file_bytes(path, kMostBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return parse_schemes(sources, sources.add(path.generic_string(), std::move(*bytes)), findings);
}

Result<Schemes> known_schemes(const std::string& file) {
  Schemes schemes;
  if (file.empty()) return schemes;
  SourceSet sources;
  Findings findings;
  auto own = read_schemes(file, sources, findings);
  if (!own) return failure(fmt::format("cannot use `--schemes {}`: {}", file, own.error().message));
  if (!findings.empty()) {
    const PipelineResult sorted = apply_policy(std::move(findings), {}, {}, {});
    fmt::print(stderr, "{}", finding_writer("text")->write({sorted.findings, sources, all_rules(), 0, false}));
    return failure(fmt::format("the file of schemes `{}` has faults", file));
  }
  schemes.add(std::move(*own));
  return schemes;
}

}  // namespace stancemap::cli
