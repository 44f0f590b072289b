// Findings for people: a line that editors can jump to, the line of the map with carets, other places, help.

#include <cstddef>
#include <iterator>

#include <fmt/format.h>

#include "diagnostics/places.h"
#include "diagnostics/snippet.h"
#include "diagnostics/writer.h"

namespace stancemap {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kReset = "\x1b[0m";

std::string_view color_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "\x1b[1;31m";
    case Severity::kWarning:
      return "\x1b[1;33m";
    default:
      return "\x1b[1;36m";
  }
}

class TextWriter {
 public:
  explicit TextWriter(const WriteInput& in) : in_(in), places_(in.sources) {}

  std::string write() {
    for (std::size_t i = 0; i < in_.findings.size(); ++i) {
      if (!in_.is_known(i)) add(in_.findings[i]);
    }
    const ShownCounts counts = shown_counts(in_);
    out_ += summary_line(counts.shown, in_.suppressed, counts.known);
    out_.push_back('\n');
    return std::move(out_);
  }

 private:
  void add(const Finding& finding) {
    painted(kBold, place(finding.span, finding.file));
    painted(color_of(finding.severity), severity_name(finding.severity));
    append(": {} [{}]\n", terminal_safe(finding.message), finding.rule);
    if (finding.span.valid()) add_snippet(finding.span, color_of(finding.severity));
    add_notes(finding);
    if (!finding.help.empty()) {
      painted(kBold, "  help:");
      append(" {}\n", terminal_safe(finding.help));
    }
  }

  // "map.yaml:3:7: ", "missing.yaml: ", or nothing.
  std::string place(const Span& span, std::string_view file) {
    if (!span.valid()) return file.empty() ? std::string() : fmt::format("{}: ", terminal_safe(shown_name(file)));
    const Position at = places_.begin(span);
    return fmt::format("{}:{}:{}: ", terminal_safe(shown_name(in_.sources[span.file].name())), at.line, at.column);
  }

  void add_snippet(const Span& span, std::string_view color) {
    const std::uint32_t line = places_.begin(span).line;
    const Snippet shown = snippet(in_.sources[span.file], span, line);
    const std::string gutter = fmt::format("{:5}", line);
    append("{} |{}{}\n{:{}} | ", gutter, shown.line.empty() ? "" : " ", shown.line, "", gutter.size());
    const std::size_t blanks = shown.carets.find('^');
    out_.append(blanks, ' ');
    painted(color, std::string_view(shown.carets).substr(blanks));
    out_.push_back('\n');
  }

  // The line of a place in another text is shown: who reads the map does not have it open.
  void add_notes(const Finding& finding) {
    for (std::size_t i = 0; i < finding.related.size() && i < kMaxNotes; ++i) {
      const RelatedPlace& related = finding.related[i];
      painted(kBold, "  note:");
      append(" {}{}\n", place(related.span, {}), terminal_safe(related.message));
      const bool is_elsewhere = related.span.valid() && finding.span.valid() && related.span.file != finding.span.file;
      if (is_elsewhere) add_snippet(related.span, kBold);
    }
    if (finding.related.size() > kMaxNotes) {
      append("  … and {} more, see --format json\n", finding.related.size() - kMaxNotes);
    }
  }

  void painted(std::string_view color, std::string_view text) {
    if (text.empty()) return;
    if (in_.color) out_ += color;
    out_ += text;
    if (in_.color) out_ += kReset;
  }

  template <class... Args>
  void append(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  const WriteInput& in_;
  Places places_;
  std::string out_;
};

std::string amount(std::size_t count, std::string_view word) {
  return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

}  // namespace

std::string summary_line(const FindingCounts& counts, std::size_t suppressed, std::size_t known) {
  std::string out;
  const auto add = [&](std::size_t count, std::string_view word) {
    if (count == 0) return;
    if (!out.empty()) out += ", ";
    out += amount(count, word);
  };
  add(counts.errors, "error");
  add(counts.warnings, "warning");
  add(counts.infos, "info");
  if (out.empty()) out = "no findings";
  if (suppressed > 0) out += fmt::format("; {} suppressed", suppressed);
  if (known > 0) out += fmt::format("; {} known", known);
  return out;
}

std::string write_text(const WriteInput& in) {
  return TextWriter(in).write();
}

}  // namespace stancemap
