#include "formats/bibtex/bib_parser.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "formats/native/reader_state.h"
#include "formats/source_list.h"

namespace stancemap::bibtex {
namespace {

using native::shown;

constexpr std::size_t kMostFaults = 100;
constexpr std::size_t kMostExpansion = 16u << 20;

constexpr std::pair<std::string_view, std::string_view> kMonths[] = {
    {"jan", "January"},   {"feb", "February"}, {"mar", "March"},    {"apr", "April"},
    {"may", "May"},       {"jun", "June"},     {"jul", "July"},     {"aug", "August"},
    {"sep", "September"}, {"oct", "October"},  {"nov", "November"}, {"dec", "December"},
};

}  // namespace

BibParser::BibParser(const native::DocumentText& text, Findings& findings, Losses& losses)
    : document_(text), text_(text.text()), findings_(findings), losses_(losses), expansion_left_(kMostExpansion) {
  for (const auto& [name, month] : kMonths) macros_.emplace(name, month);
}

Finding& BibParser::report(std::string_view rule, Severity severity, Span span, std::string message, std::string help) {
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.span = span;
  finding.subject = message;
  finding.message = std::move(message);
  finding.help = std::move(help);
  findings_.push_back(std::move(finding));
  return findings_.back();
}

/// Reports a fault of syntax; nullptr when there were so many that reading ends here.
Finding* BibParser::fault(std::size_t begin, std::size_t end, std::string message, std::string help,
                          std::string_view rule) {
  if (++faults_ <= kMostFaults) {
    return &report(rule, Severity::kError, document_.span(begin, end), std::move(message), std::move(help));
  }
  if (faults_ == kMostFaults + 1) {
    report("too-many-syntax-errors", Severity::kError, document_.span(begin, begin),
           fmt::format("more than {} faults of syntax; what follows is not read", kMostFaults),
           "mend the first ones, and run again");
  }
  at_ = text_.size();
  ended_ = true;
  return nullptr;
}

bool BibParser::given_up() const {
  return faults_ > kMostFaults;
}

void BibParser::skip_blanks() {
  while (!at_end() && is_ascii_blank(text_[at_])) ++at_;
}

/// Between fields `%` starts a comment, as people and programs expect; BibTeX itself has none there.
void BibParser::skip_comments() {
  for (skip_blanks(); here() == '%'; skip_blanks()) {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    losses_.add("comments", document_.span(at_, end), trimmed(text_.substr(at_, end - at_)));
    at_ = end;
  }
}

/// Whether an entry starts at the `@` at `at`: a word and an opening brace or parenthesis.
bool BibParser::head_at(std::size_t at, Head& head) const {
  head.at = at;
  std::size_t i = at + 1;
  const auto skip = [&] {
    while (i < text_.size() && is_ascii_blank(text_[i])) ++i;
  };
  skip();
  head.name = i;
  while (i < text_.size() && (is_ascii_letter(text_[i]) || text_[i] == '-' || text_[i] == '_')) ++i;
  head.end = i;
  if (head.end == head.name) return false;
  skip();
  head.open = i;
  return i < text_.size() && (text_[i] == '{' || text_[i] == '(');
}

bool BibParser::at_line_start(std::size_t at) const {
  while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) --at;
  return at == 0 || text_[at - 1] == '\n' || text_[at - 1] == '\r';
}

bool BibParser::at_next_entry() const {
  Head head;
  return here() == '@' && at_line_start(at_) && head_at(at_, head);
}

std::string_view BibParser::word(std::string_view stops) {
  const std::size_t begin = at_;
  while (!at_end() && !is_ascii_blank(text_[at_]) && stops.find(text_[at_]) == std::string_view::npos) ++at_;
  return text_.substr(begin, at_ - begin);
}

/// Text between entries is for people; a closing brace in it is one too many.
void BibParser::note_free_text(std::size_t begin, std::size_t end) {
  std::size_t first = end, last = begin;
  bool told = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (is_ascii_blank(text_[i])) continue;
    if (text_[i] == '}') {
      if (stray_closes_ > 0) {
        --stray_closes_;
      } else if (!told) {
        told = true;
        fault(i, i + 1, "a `}` closes nothing", "take it out, or open it before");
      }
      continue;
    }
    first = std::min(first, i);
    last = i + 1;
  }
  if (first < last) {
    losses_.add("text between entries", document_.span(first, last), text_.substr(first, last - first));
  }
}

bool BibParser::find_entry(Head& head) {
  const std::size_t begin = at_;
  for (std::size_t at = text_.find('@', begin); at != std::string_view::npos; at = text_.find('@', at + 1)) {
    const bool in_word = at > 0 && (is_ascii_letter(text_[at - 1]) || (text_[at - 1] >= '0' && text_[at - 1] <= '9'));
    if (in_word) continue;  // name@example.org
    if (!head_at(at, head)) {
      if (head.end == head.name || !at_line_start(at)) continue;
      if (fault(at, head.end, fmt::format("no `{{` behind `{}`", text_.substr(at, head.end - at)),
                "write `@type{key, …}`") == nullptr) {
        return false;
      }
      continue;
    }
    note_free_text(begin, at);
    return !given_up();
  }
  note_free_text(begin, text_.size());
  at_ = text_.size();
  return false;
}

void BibParser::start(const Head& head) {
  head_ = head;
  at_ = head.open + 1;
  close_ = text_[head.open] == '{' ? '}' : ')';
  ended_ = false;
}

/// Passes the braces of a comment. What looks like an entry in it is one, as for BibTeX.
void BibParser::pass_comment(const Head& head) {
  start(head);
  std::size_t depth = 1;
  while (!at_end() && !at_next_entry()) {
    const char c = text_[at_++];
    if (c == '{') ++depth;
    if (c == '}' && --depth == 0) break;
    if (c == close_ && close_ == ')' && depth == 1) {
      depth = 0;
      break;
    }
  }
  stray_closes_ += depth;
  losses_.add("comments", document_.span(head.at, at_), trimmed(text_.substr(head.open + 1, at_ - head.open - 1)));
}

void BibParser::read_preamble(const Head& head) {
  start(head);
  BibField field;
  field.name = "preamble";
  skip_blanks();
  if (read_value(field)) after_field();
  losses_.add("`@preamble`", document_.span(head.at, at_));
}

void BibParser::read_strings(const Head& head) {
  start(head);
  for (bool more = true; more;) {
    BibField field;
    if (read_field(field)) macros_[std::move(field.name)] = std::move(field.value);
    more = after_field();
  }
}

bool BibParser::next(BibEntry& entry) {
  Head head;
  while (find_entry(head)) {
    const std::string type = lower_case(text_.substr(head.name, head.end - head.name));
    if (type == "comment") {
      pass_comment(head);
    } else if (type == "preamble") {
      read_preamble(head);
    } else if (type == "string") {
      read_strings(head);
    } else {
      start(head);
      entry = {};
      field_index_ = {};
      entry.type = type;
      entry.type_span = document_.span(head.at, head.end);
      read_key(entry);
      read_fields(entry);
      entry.span = document_.span(head.at, std::max(at_, head.open + 1));
      return true;
    }
    if (given_up()) return false;
  }
  return false;
}

/// The key ends at the comma. A word with `=` behind it is the first field of an entry without a key.
void BibParser::read_key(BibEntry& entry) {
  skip_comments();
  const std::size_t begin = at_;
  entry.key_span = entry.type_span;
  if (at_next_entry()) return;
  std::size_t end = begin;
  while (end < text_.size() && std::string_view(",={}\"#\n\r").find(text_[end]) == std::string_view::npos &&
         text_[end] != close_)
    ++end;
  if (end < text_.size() && text_[end] == '=') return;
  const std::string_view key = trimmed(text_.substr(begin, end - begin));
  at_ = end;
  if (!key.empty()) {
    entry.key = key;
    entry.key_span = document_.span(begin, begin + key.size());
  }
  skip_blanks();
  if (here() == ',') {
    ++at_;
  } else if (!at_close() && !at_end() && !at_next_entry()) {
    fault(begin, begin + key.size(), fmt::format("no comma behind the key {}", shown(key)), "write `@type{key, …}`");
  }
}

void BibParser::read_fields(BibEntry& entry) {
  skip_comments();
  if (at_close()) {
    ++at_;
    return;
  }
  for (bool more = true; more;) {
    BibField field;
    if (read_field(field)) add_field(entry, std::move(field));
    more = after_field();
  }
}

const BibField* BibParser::field_named(const BibEntry& entry, const std::string& name) {
  constexpr std::size_t kFew = 32;  // as all honest entries have
  const std::vector<BibField>& fields = entry.fields;
  if (fields.size() < kFew) {
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const BibField& f) { return f.name == name; });
    return at == fields.end() ? nullptr : &*at;
  }
  for (std::size_t i = field_index_.size(); i < fields.size(); ++i) field_index_.emplace(fields[i].name, i);
  const auto at = field_index_.find(name);
  return at == field_index_.end() ? nullptr : &fields[at->second];
}

void BibParser::add_field(BibEntry& entry, BibField field) {
  const BibField* first = field_named(entry, field.name);
  if (first == nullptr) {
    entry.fields.push_back(std::move(field));
    return;
  }
  Finding& finding = report("duplicate-key", Severity::kError, field.name_span,
                            fmt::format("the field {} stands here twice", shown(field.name)),
                            "keep one of them; the first one counts until then");
  finding.related.push_back({first->name_span, fmt::format("{} is first here", shown(field.name))});
}

/// `name = value`; false when there is none to be used.
bool BibParser::read_field(BibField& field) {
  skip_comments();
  if (at_end() || at_close() || here() == ',' || at_next_entry()) return false;
  const std::size_t begin = at_;
  const std::string_view name = word(",={}\"#()@%");
  if (name.empty()) {
    fault(at_, at_ + 1, fmt::format("`{}` where a field should start", text_[at_]), "write `name = {value}`");
    pass_to_comma();
    return false;
  }
  field.name = lower_case(name);
  field.name_span = document_.span(begin, at_);
  skip_blanks();
  const bool equals = here() == '=';
  if (equals) ++at_;
  skip_blanks();
  if (at_end() || at_close() || here() == ',' || at_next_entry()) {
    fault(begin, begin + name.size(), fmt::format("{} has no value", shown(name)),
          "write `name = {value}`, or leave it out");
    return false;
  }
  if (!equals) {
    fault(begin, begin + name.size(), fmt::format("no `=` behind {}", shown(name)), "write `name = {value}`");
    pass_to_comma();
    return false;
  }
  return read_value(field);
}

/// Reads on behind a field: true when another one follows.
bool BibParser::after_field() {
  if (ended_) return false;
  skip_comments();
  if (here() == ',') {
    ++at_;
    skip_comments();
  } else if (!at_end() && !at_close() && !at_next_entry()) {
    const std::size_t begin = at_;
    if (!word(",={}\"#()@%").empty()) {
      const std::size_t end = at_;
      at_ = begin;
      return fault(begin, end, fmt::format("no comma before {}", shown(text_.substr(begin, end - begin))),
                   "put a comma between two fields") != nullptr;
    }
    if (fault(begin, begin + 1, fmt::format("`{}` where a comma or the end should be", text_[begin]),
              "put a comma between two fields") == nullptr) {
      return false;
    }
    pass_to_comma();
    return true;
  }
  if (at_close()) {
    ++at_;
    return false;
  }
  if (!at_end() && !at_next_entry()) return true;
  const std::size_t head_end = head_.open + 1;
  Finding* finding = fault(
      head_.at, head_end, fmt::format("this {} is not closed", shown(text_.substr(head_.at, head_.end - head_.at))),
      fmt::format("put a `{}` at its end; where one is there, a brace before it is missing", close_));
  if (finding != nullptr && !at_end())
    finding->related.push_back({document_.span(at_, at_ + 1), "the next entry starts here"});
  ended_ = true;
  return false;
}

/// Leaves out the rest of a field that has a fault.
void BibParser::pass_to_comma() {
  std::size_t depth = 0;
  for (; !at_end() && !at_next_entry(); ++at_) {
    const char c = text_[at_];
    if (depth == 0 && (c == ',' || at_close())) return;
    if (c == '{') ++depth;
    if (c == '}' && depth > 0) --depth;
  }
}

}  // namespace stancemap::bibtex
