#include "unit/diagnostics/builders.h"

namespace stancemap::test {

Span span_of(const SourceSet& sources, FileId file, std::string_view piece) {
  const std::size_t at = sources[file].text().find(piece);
  return {file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())};
}

Finding finding_at(Span span, std::string message, std::string_view rule, Severity severity) {
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.span = span;
  finding.message = std::move(message);
  return finding;
}

OneFinding::OneFinding(std::string text, std::string_view piece, std::string message) {
  const FileId file = sources.add("map.yaml", std::move(text));
  findings.push_back(finding_at(span_of(sources, file, piece), std::move(message)));
}

Finding& OneFinding::finding() {
  return findings.front();
}

WriteInput OneFinding::input(bool color) const {
  return {.findings = findings, .sources = sources, .rules = {}, .suppressed = 0, .color = color};
}

std::vector<std::string> hostile_strings() {
  using namespace std::string_literals;
  return {
      "\x1b[31mred\x1b]0;title\a"s,
      "\xc2\x9b"
      "31m C1"s,
      "user\u202e gnp.\u2066exe\u2069"s,
      "two\nlines\r\nthree\rfour"s,
      "\u2028separators\u2029"s,
      "100% %0A %s %n {} {0}"s,
      "::error file=x::injected ::stop-commands::t"s,
      "\n::set-output name=a::b"s,
      "\"quotes\" 'and' `ticks` \\ \\u0041 \\\""s,
      "nul \0 byte"s,
      "broken \xff\xfe\xc0\x80 \xed\xa0\x80 \xf5 utf-8 \xe2\x82"s,
      "<script>alert(1)</script> &amp; ]]> -->"s,
      "[click](https://example.org) [1](1)"s,
      "=cmd|' /C calc'!A0"s,
      "\t\ttabs\tand \x7f delete"s,
      "\u6f22\u5b57 e\u0301 \U0001F469\u200D\U0001F680 \u05e9\u05dc\u05d5\u05dd"s,
      ""s,
  };
}

}  // namespace stancemap::test
