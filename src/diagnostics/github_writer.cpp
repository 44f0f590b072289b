// Workflow commands: lines that GitHub Actions shows as annotations of the changed files.

#include <cstddef>

#include <fmt/format.h>

#include "base/utf8.h"
#include "diagnostics/escape.h"
#include "diagnostics/places.h"
#include "diagnostics/writer.h"

namespace stancemap {
namespace {

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    default:
      return "notice";
  }
}

// A value of a property may not hold `:` and `,`; a message may. Everything else that a log viewer would act on is
// shown.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += property ? "%3A" : ":";
        break;
      case ',':
        out += property ? "%2C" : ",";
        break;
      default:
        append_terminal_safe(out, c);
    }
  }
  return out;
}

class GithubWriter {
 public:
  explicit GithubWriter(const WriteInput& in) : in_(in), places_(in.sources) {}

  std::string write() {
    for (std::size_t i = 0; i < in_.findings.size(); ++i) {
      if (!in_.is_known(i)) add(in_.findings[i]);
    }
    return std::move(out_);
  }

 private:
  void add(const Finding& finding) {
    out_ += fmt::format("::{} {}title={}::{}", command_of(finding.severity), place(finding),
                        escaped(finding.rule, true), escaped(finding.message, false));
    for (std::size_t i = 0; i < finding.related.size() && i < kMaxNotes; ++i) add_note(finding.related[i]);
    if (finding.related.size() > kMaxNotes) out_ += fmt::format("%0A… and {} more", finding.related.size() - kMaxNotes);
    if (!finding.help.empty()) out_ += fmt::format("%0Ahelp: {}", escaped(finding.help, false));
    out_.push_back('\n');
  }

  std::string place(const Finding& finding) {
    const Span& span = finding.span;
    if (!span.valid()) {
      return finding.file.empty() ? std::string() : fmt::format("file={},", escaped(shown_name(finding.file), true));
    }
    const Position begin = places_.begin(span);
    const Position end = places_.end(span);
    const std::string file = escaped(shown_name(in_.sources[span.file].name()), true);
    // GitHub takes columns only of an annotation that is within one line.
    if (begin.line != end.line) return fmt::format("file={},line={},endLine={},", file, begin.line, end.line);
    return fmt::format("file={},line={},col={},endLine={},endColumn={},", file, begin.line, begin.column, end.line,
                       end.column);
  }

  void add_note(const RelatedPlace& related) {
    out_ += "%0Anote: ";
    if (related.span.valid()) {
      const Position at = places_.begin(related.span);
      const std::string file = escaped(shown_name(in_.sources[related.span.file].name()), false);
      out_ += fmt::format("{}:{}:{}: ", file, at.line, at.column);
    }
    out_ += escaped(related.message, false);
  }

  const WriteInput& in_;
  Places places_;
  std::string out_;
};

}  // namespace

std::string write_github(const WriteInput& in) {
  return GithubWriter(in).write();
}

}  // namespace stancemap
