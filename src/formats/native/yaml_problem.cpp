#include "formats/native/yaml_problem.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.h"
#include "formats/native/yaml_lines.h"

namespace stancemap::native {
namespace {

constexpr std::string_view kQuoteProse = "put the text in double quotes";
constexpr std::string_view kKeyWithoutColon = "a key without `:`";
constexpr std::string_view kKeyHelp = "write `key: value`; lines that go on with a text are indented more than its key";

// Where libyaml's words can be said better without a look at the text. `context` marks problems for which the place
// where the thing began is the writer's mistake, and not the place where libyaml noticed.
struct ProblemWording {
  std::string_view problem;
  bool at_context;
  std::string_view message;
  std::string_view help;
};
constexpr std::array kWordings = std::to_array<ProblemWording>({
    {"did not find expected ',' or ']'", true, "this `[` is not closed",
     "add the missing `]` or `,`; a text with brackets in it needs quotes"},
    {"did not find expected ',' or '}'", true, "this `{` is not closed",
     "add the missing `}` or `,`; a text with brackets or commas in it needs quotes"},
    {"did not find expected '-' indicator", false, "a list item that does not start with `-` in the column of the list",
     "indent all items of the list alike"},
    {"block sequence entries are not allowed in this context", false, "a list may not start here",
     "start the list on a line of its own"},
    {"mapping keys are not allowed in this context", false, "a `?` may not stand here", kQuoteProse},
    {"found unknown escape character", false, "unknown escape in a text in double quotes",
     "write `\\\\` for a backslash, or use single quotes"},
    {"did not find expected hexdecimal number", false, "an escape without its hexadecimal digits",
     "`\\x` takes 2 digits, `\\u` 4 and `\\U` 8"},
    {"found invalid Unicode character escape code", false, "an escape that is no character",
     "write the character itself"},
    {"did not find expected alphabetic or numeric character", true,
     "`&` and `*` start an anchor or an alias, which needs a name", kQuoteProse},
    {"did not find expected comment or line break", false, "text behind `|` or `>`",
     "start the text on the next line, indented; or put it in double quotes"},
    {"found an indentation indicator equal to 0", false, "a `0` behind `|` or `>`", "leave it out"},
    {"found a tab character where an indentation space is expected", false, "a tab in the indentation", "use spaces"},
    {"found a tab character that violates indentation", false, "a tab in the indentation", "use spaces"},
    {"found unexpected document indicator", true, "this quote is not closed", "add the closing quote"},
    {"found undefined tag handle", false, "an unknown tag", "a text that starts with `!` needs quotes"},
    {"did not find expected <document start>", false, "text behind the end of the value",
     "a file holds one mapping, with all its keys in the first column"},
});

YamlProblem problem_at(std::size_t begin, std::size_t end, std::string_view message, std::string_view help) {
  return {std::string(message), std::string(help), begin, end};
}

std::size_t character_end(std::string_view text, std::size_t offset) {
  if (offset >= text.size() || text[offset] == '\n' || text[offset] == '\r') return offset;
  next_code_point(text, offset);
  return offset;
}

// The end of the words that start at `begin` on its line, without blanks behind them.
std::size_t words_end(std::string_view text, std::size_t begin) {
  std::size_t end = line_end(text, begin);
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

std::size_t first_on_line(std::string_view text, std::size_t line) {
  return std::min(text.find_first_not_of(" \t", line), line_end(text, line));
}

YamlProblem bad_start(std::string_view text, std::size_t at) {
  const char c = at < text.size() ? text[at] : '\n';
  const std::size_t line = line_begin(text, at);
  if (c == '\t' || (is_indented_by_tab(text, line) && first_on_line(text, line) >= at)) {
    const std::size_t tab = std::min(text.find('\t', line), at);
    return problem_at(tab, std::max(first_on_line(text, line), tab + 1), "a tab in the indentation", "use spaces");
  }
  if (c == '`') return problem_at(at, at + 1, "a text may not start with a backtick", kQuoteProse);
  return {fmt::format("a text may not start with `{}`", text.substr(at, character_end(text, at) - at)),
          std::string(kQuoteProse), at, character_end(text, at)};
}

// "mapping values are not allowed in this context", at the colon.
YamlProblem stray_colon(std::string_view text, std::size_t at) {
  const std::size_t line = line_begin(text, at);
  const std::string_view before = text.substr(line, at - line);
  const std::size_t end = character_end(text, at);
  if (before.find(": ") != std::string_view::npos || before.find_first_of("\"'") != std::string_view::npos) {
    return problem_at(at, end, "a second `:` on this line, in a text without quotes", kQuoteProse);
  }
  if (is_indented_by_tab(text, line)) return bad_start(text, first_on_line(text, line) - 1);
  const std::size_t first = first_on_line(text, line);
  const std::size_t line_above = line == 0 ? 0 : line_begin(text, line - (text.substr(line - 1, 1) == "\n" ? 1 : 0));
  if (line_above < line && first_on_line(text, line_above) - line_above == first - line) {
    const std::size_t begin = first_on_line(text, line_above);
    return problem_at(begin, words_end(text, begin), kKeyWithoutColon, kKeyHelp);
  }
  return {fmt::format("`{}` is indented like a part of the text above it", text.substr(first, at - first)),
          "indent it like its siblings; or put the text above in quotes", first, at};
}

// "did not find expected key": something at the wrong indent, or behind the end of a quoted text.
YamlProblem not_a_key(std::string_view text, std::size_t at) {
  const std::size_t line = line_begin(text, at);
  const std::size_t first = first_on_line(text, line);
  if (is_indented_by_tab(text, line)) return bad_start(text, std::min(first, at));
  if (first >= at) {
    const char c = at < text.size() ? text[at] : '\n';
    if (c == ']' || c == '}') {
      return {fmt::format("`{}` without its opening bracket", c), "delete it, or put the text in quotes", at, at + 1};
    }
    return problem_at(at, words_end(text, at), "this line is indented like nothing above it",
                      "indent it like its siblings");
  }
  const char before = text[at - 1 - (text[at - 1] == ' ' ? 1 : 0)];
  if (before == '"' || before == '\'') {
    return problem_at(
        at, words_end(text, at), "text behind the closing quote",
        "write `\\\"` for a quote inside double quotes, `''` inside single quotes; or quote the whole text");
  }
  if (before == ']' || before == '}') {
    return problem_at(at, words_end(text, at), "text behind the closing bracket", kQuoteProse);
  }
  return problem_at(at, words_end(text, at), "this is neither a key nor a part of the value before it", kQuoteProse);
}

YamlProblem no_content(std::string_view text, std::size_t at) {
  if (at >= text.size()) return problem_at(at, at, "the file ends in the middle of a value", "");
  const std::size_t end = character_end(text, at);
  if (text[at] == ',') return problem_at(at, end, "a `,` where a value is expected", "delete it, or use quotes");
  return {fmt::format("`{}` where a value is expected", text.substr(at, end - at)), std::string(kQuoteProse), at, end};
}

}  // namespace

YamlProblem unclosed_quote(std::string_view text, std::size_t begin) {
  return {fmt::format("this `{}` is not closed", text.substr(begin, 1)),
          "add the closing quote; lines that go on with the text are indented more than its key", begin, begin + 1};
}

YamlProblem yaml_problem(std::string_view text, const YamlFault& fault) {
  const std::size_t at = std::min(fault.problem_at, text.size());
  const std::size_t context = std::min(fault.context_at, text.size());
  if (fault.problem == "found unexpected end of stream" && context < text.size() &&
      (text[context] == '"' || text[context] == '\'')) {
    return unclosed_quote(text, context);
  }
  if (fault.problem == "found character that cannot start any token") return bad_start(text, at);
  if (fault.problem == "mapping values are not allowed in this context") return stray_colon(text, at);
  if (fault.problem == "did not find expected key") return not_a_key(text, at);
  if (fault.problem == "did not find expected node content") return no_content(text, at);
  if (fault.problem == "could not find expected ':'") {
    return problem_at(context, words_end(text, context), kKeyWithoutColon, kKeyHelp);
  }
  for (const ProblemWording& wording : kWordings) {
    if (fault.problem != wording.problem) continue;
    const std::size_t place = wording.at_context ? context : at;
    return problem_at(place, character_end(text, place), wording.message, wording.help);
  }
  return {fmt::format("not YAML: {}", fault.problem), "", at, character_end(text, at)};
}

}  // namespace stancemap::native
