#include "formats/native/document_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"

namespace stancemap::native {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxFindings = 20;  // of one rule; then one more that counts the others
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

enum class Fault : std::uint8_t { kNone, kBroken, kNul, kControl };

// The name of an encoding that is not UTF-8, as the first bytes tell it; empty for UTF-8.
std::string_view foreign_encoding(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kMarks = {
      {{"\xFF\xFE\0\0"sv, "UTF-32"}, {"\0\0\xFE\xFF"sv, "UTF-32"}, {"\xFF\xFE"sv, "UTF-16"}, {"\xFE\xFF"sv, "UTF-16"}}};
  for (const auto& [mark, name] : kMarks) {
    if (text.starts_with(mark)) return name;
  }
  const std::string_view start = text.substr(0, 1024);
  const auto nuls = static_cast<std::size_t>(std::count(start.begin(), start.end(), '\0'));
  return nuls >= 4 && nuls * 3 >= start.size() ? "UTF-16" : "";
}

// Whether the bytes of an ASCII character may stand in a file as they are.
constexpr std::array<bool, 128> plain_bytes(Syntax syntax) {
  std::array<bool, 128> plain{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) plain[c] = true;
  plain['\t'] = plain['\n'] = plain['\r'] = true;
  plain[0x7F] = syntax == Syntax::kJson;
  return plain;
}
constexpr auto kPlainYaml = plain_bytes(Syntax::kYaml);
constexpr auto kPlainJson = plain_bytes(Syntax::kJson);

Fault fault_of(char32_t c, bool broken, Syntax syntax) {
  if (broken) return Fault::kBroken;
  if (c == 0) return Fault::kNul;
  if (c < 0x80) return (syntax == Syntax::kYaml ? kPlainYaml : kPlainJson)[c] ? Fault::kNone : Fault::kControl;
  const bool c1 = c < 0xA0 && c != 0x85;
  const bool noncharacter = c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
  return syntax == Syntax::kYaml && (c1 || noncharacter) ? Fault::kControl : Fault::kNone;
}

// Whether the eight bytes from `at` on are printable ASCII: most of a file is, and so eight are looked at together.
bool are_printable(const char* at) {
  constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101, kHigh = 0x80 * kOnes;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  const std::uint64_t below_space = (bytes - 0x20 * kOnes) & ~bytes;
  const std::uint64_t from_delete = bytes ^ (0x7F * kOnes);
  const std::uint64_t deletes = (from_delete - kOnes) & ~from_delete;
  return ((bytes | below_space | deletes) & kHigh) == 0;
}

// The first byte that cannot be given to a parser.
std::size_t first_fault(std::string_view text, Syntax syntax) {
  const auto& plain = syntax == Syntax::kYaml ? kPlainYaml : kPlainJson;
  for (std::size_t i = 0; i < text.size();) {
    if (i + 8 <= text.size() && are_printable(text.data() + i)) {
      i += 8;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      if (!plain[byte]) return i;
      ++i;
      continue;
    }
    std::size_t next = i;
    const char32_t c = next_code_point(text, next);
    if (fault_of(c, next == i + 1, syntax) != Fault::kNone) return i;
    i = next;
  }
  return text.size();
}

// Collects the findings of one rule.
class FaultReport {
 public:
  FaultReport(std::string_view rule, Severity severity, std::string_view help, Findings& findings)
      : rule_(rule), severity_(severity), help_(help), findings_(findings) {}

  void add(Span span, std::string message) {
    last_ = span;
    if (++count_ > kMaxFindings) return;
    push(span, std::move(message));
  }
  void finish(std::string_view what) {
    if (count_ <= kMaxFindings) return;
    last_.end = last_.begin;
    push(last_, fmt::format("{} more places with {}", count_ - kMaxFindings, what));
  }

 private:
  void push(Span span, std::string message) {
    findings_.push_back({.rule = rule_,
                         .severity = severity_,
                         .span = span,
                         .message = message,
                         .help = std::string(help_),
                         .related = {},
                         .subject = message,
                         .file = {}});
  }
  std::string_view rule_;
  Severity severity_;
  std::string_view help_;
  Findings& findings_;
  std::size_t count_ = 0;
  Span last_;
};

}  // namespace

DocumentText::DocumentText(const SourceSet& sources, FileId file, Syntax syntax, Findings& findings) : file_(file) {
  const std::string_view whole = sources[file].text();
  if (const std::string_view encoding = foreign_encoding(whole); !encoding.empty()) {
    const std::string message = fmt::format("the file is {}, and not UTF-8", encoding);
    findings.push_back({.rule = "not-utf8",
                        .severity = Severity::kError,
                        .span = {file, 0, 0},
                        .message = message,
                        .help = "save it as UTF-8",
                        .related = {},
                        .subject = message,
                        .file = {}});
    return;
  }
  text_ = whole;
  if (text_.starts_with(kByteOrderMark)) {
    text_.remove_prefix(kByteOrderMark.size());
    shifts_.push_back({0, static_cast<std::int64_t>(kByteOrderMark.size())});
  }
  if (first_fault(text_, syntax) < text_.size()) replace_bad(text_, syntax, findings);
}

void DocumentText::replace_bad(std::string_view whole, Syntax syntax, Findings& findings) {
  FaultReport broken("invalid-utf8", Severity::kError, "save the file as UTF-8", findings);
  FaultReport nul("nul-byte", Severity::kError, "delete it", findings);
  FaultReport control("control-character", Severity::kWarning, "delete it", findings);
  std::int64_t shift = shifts_.empty() ? 0 : shifts_.back().shift;
  const auto mark = static_cast<std::size_t>(shift);
  replaced_.reserve(whole.size() + whole.size() / 8);
  for (std::size_t i = 0; i < whole.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(whole, i);
    const Fault fault = fault_of(c, i == begin + 1 && static_cast<unsigned char>(whole[begin]) >= 0x80, syntax);
    if (fault == Fault::kNone) {
      replaced_.append(whole, begin, i - begin);
      continue;
    }
    const Span span{file_, static_cast<std::uint32_t>(begin + mark), static_cast<std::uint32_t>(i + mark)};
    if (fault == Fault::kBroken) {
      broken.add(span, fmt::format("byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(whole[begin])));
    } else if (fault == Fault::kNul) {
      nul.add(span, "NUL byte in a text file");
    } else {
      control.add(span, fmt::format("invisible control character U+{:04X}", static_cast<std::uint32_t>(c)));
    }
    const std::string_view instead = c < 0x80 ? " "sv : kReplacement;
    replaced_.append(instead);
    if (instead.size() == i - begin) continue;
    shift += static_cast<std::int64_t>(i - begin) - static_cast<std::int64_t>(instead.size());
    shifts_.push_back({replaced_.size(), shift});
  }
  broken.finish("bytes that are not UTF-8");
  nul.finish("NUL bytes");
  control.finish("control characters");
  text_ = replaced_;
}

std::uint32_t DocumentText::original(std::size_t offset) const {
  const auto after = std::upper_bound(shifts_.begin(), shifts_.end(), offset,
                                      [](std::size_t at, const Shift& shift) { return at < shift.after; });
  std::int64_t place = static_cast<std::int64_t>(offset) + (after == shifts_.begin() ? 0 : std::prev(after)->shift);
  // A place inside a stand-in that is longer than what it stands for is the end of that.
  if (after != shifts_.end()) place = std::min(place, static_cast<std::int64_t>(after->after) + after->shift);
  return static_cast<std::uint32_t>(place);
}

std::size_t DocumentText::offset(std::uint32_t in_file) const {
  const auto in_file_after = [](const Shift& shift) { return static_cast<std::int64_t>(shift.after) + shift.shift; };
  const auto after = std::upper_bound(shifts_.begin(), shifts_.end(), static_cast<std::int64_t>(in_file),
                                      [&](std::int64_t at, const Shift& shift) { return at < in_file_after(shift); });
  if (after == shifts_.begin()) return in_file;
  return static_cast<std::size_t>(static_cast<std::int64_t>(in_file) - std::prev(after)->shift);
}

Span DocumentText::span(std::size_t begin, std::size_t end) const {
  if (shifts_.empty()) return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return {file_, original(begin), original(end)};
}

}  // namespace stancemap::native
