// One pass with an explicit stack of what a closing brace ends. An accent waits for the next character, wherever it
// comes from: `\"{o}`, `\" o`, `\'{\i}`, `{\v{c}}` need no cases of their own.

#include "formats/bibtex/tex_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace stancemap::bibtex {
namespace {

constexpr std::size_t kMostAccents = 4;  // on one letter

// The bytes from `at`, which is behind a brace, to the brace that closes it.
std::string_view group_at(std::string_view text, std::size_t at) {
  std::size_t depth = 1;
  for (std::size_t i = at; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return text.substr(at, i - at);
  }
  return text.substr(at);
}

class TexReader {
 public:
  explicit TexReader(std::string_view tex) : tex_(tex) {}

  TexText read() {
    while (at_ < tex_.size()) step();
    end_accents();
    while (!closers_.empty()) close();
    if (result_.text.ends_with(' ')) result_.text.pop_back();
    return std::move(result_);
  }

 private:
  struct Closer {
    std::size_t depth = 0;
    std::string text;
  };

  void step() {
    const char c = tex_[at_];
    if (is_ascii_blank(c)) return blank();
    switch (c) {
      case '\\':
        return command();
      case '{':
        ++depth_;
        ++at_;
        return;
      case '}':
        return close_brace();
      case '~':
        return blank();
      case '$':
        return mathematics();
      case '-':
        return dashes();
      case '`':
      case '\'':
        return quotation_mark(c);
      default:
        std::size_t end = at_;
        if (accents_.empty()) {
          end = std::min(tex_.find_first_of("\\{}~$-`' \t\n\r", at_), tex_.size());
        } else {
          next_code_point(tex_, end);
        }
        put(tex_.substr(at_, end - at_));
        at_ = end;
    }
  }

  void blank() {
    ++at_;
    if (accents_.empty()) put_blank();
  }
  void put_blank() {
    if (!result_.text.empty() && !result_.text.ends_with(' ')) result_.text += ' ';
  }

  /// Appends a character with the accents that wait for one.
  void put(std::string_view character) {
    if (accents_.empty()) {
      result_.text += character;
      return;
    }
    std::string accented(character == "ı" ? "i" : character == "ȷ" ? "j" : character);
    for (auto accent = accents_.rbegin(); accent != accents_.rend(); ++accent) accented += tex_accent({&*accent, 1});
    accents_.clear();
    result_.text += normalized_nfc(accented);
  }

  /// An accent over nothing stands for itself: `\~{}` is a tilde.
  void end_accents() {
    for (const char accent : std::exchange(accents_, {})) {
      if (!is_ascii_letter(accent)) result_.text += accent;
    }
  }

  void close_brace() {
    ++at_;
    end_accents();
    if (!closers_.empty() && closers_.back().depth == depth_) close();
    if (depth_ > 0) --depth_;
  }
  void close() {
    result_.text += closers_.back().text;
    closers_.pop_back();
  }

  void dashes() {
    const std::size_t end = std::min(tex_.find_first_not_of('-', at_), tex_.size());
    const std::size_t count = end - at_;
    if (count == 2) {
      put("–");
    } else if (count == 3) {
      put("—");
    } else {
      for (std::size_t i = 0; i < count; ++i) put("-");
    }
    at_ = end;
  }

  void quotation_mark(char c) {
    const bool twice = at_ + 1 < tex_.size() && tex_[at_ + 1] == c;
    at_ += twice ? 2 : 1;
    if (c == '`') {
      put(twice ? "“" : "‘");
    } else {
      put(twice ? "”" : "'");
    }
  }

  /// Kept as it is: turning formulas into characters would be a guess.
  void mathematics() {
    std::size_t end = at_ + 1;
    while (end < tex_.size() && tex_[end] != '$') end += tex_[end] == '\\' ? 2 : 1;
    if (end >= tex_.size()) end = at_;  // no formula, but a dollar
    put(tex_.substr(at_, end + 1 - at_));
    at_ = end + 1;
  }

  void command() {
    std::size_t end = at_ + 1;
    while (end < tex_.size() && is_ascii_letter(tex_[end])) ++end;
    const bool word = end > at_ + 1;
    if (!word && end < tex_.size()) next_code_point(tex_, end);
    const std::string_view name = tex_.substr(at_ + 1, end - at_ - 1);
    at_ = end;
    if (word) {
      while (at_ < tex_.size() && is_ascii_blank(tex_[at_])) ++at_;
    }
    if (!tex_accent(name).empty()) {
      if (accents_.size() < kMostAccents) accents_.push_back(name.front());
    } else if (word) {
      named(name);
    } else {
      sign(name);
    }
  }

  void sign(std::string_view name) {
    constexpr std::string_view kPlain = "&%$#_{}|";
    constexpr std::string_view kBlanks = " ,;:>\\\t\n\r";
    constexpr std::string_view kNothing = "-/@!+";
    if (name.empty()) {
      put("\\");
    } else if (kPlain.find(name) != std::string_view::npos) {
      put(name);
    } else if (kBlanks.find(name) != std::string_view::npos) {
      put_blank();
    } else if (kNothing.find(name) == std::string_view::npos) {
      result_.dropped.emplace_back(name);
    }
  }

  void named(std::string_view name) {
    const bool group = at_ < tex_.size() && tex_[at_] == '{';
    if (const TexSymbol* symbol = tex_symbol(name)) {
      symbol->text == " " ? put_blank() : put(symbol->text);
    } else if ((name == "enquote" || name == "mkbibquote") && group) {
      put("“");
      closers_.push_back({depth_ + 1, "”"});
    } else if ((name == "url" || name == "path" || name == "nolinkurl") && group) {
      const std::string_view address = group_at(tex_, at_ + 1);
      put(address_text(address));
      at_ = std::min(at_ + address.size() + 2, tex_.size());
    } else if (name == "href" && group) {
      const std::string_view address = group_at(tex_, at_ + 1);
      at_ = std::min(at_ + address.size() + 2, tex_.size());
      if (at_ < tex_.size() && tex_[at_] == '{') {
        closers_.push_back({depth_ + 1, " (" + address_text(address) + ")"});
      } else {
        put(address_text(address));
      }
    } else if (!is_tex_style(name)) {
      result_.dropped.emplace_back(name);
    }
  }

  std::string_view tex_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::string accents_;  // that wait for a character, the outermost first
  std::vector<Closer> closers_;
  TexText result_;
};

}  // namespace

TexText unicode_text(std::string_view tex) {
  return TexReader(tex).read();
}

std::string address_text(std::string_view tex) {
  constexpr std::string_view kTilde = "\\textasciitilde";
  constexpr std::string_view kSim = "$\\sim$";
  std::string text;
  for (std::size_t i = 0; i < tex.size();) {
    if (tex.substr(i, kTilde.size()) == kTilde) {
      text += '~';
      i += kTilde.size();
    } else if (tex.substr(i, kSim.size()) == kSim) {
      text += '~';
      i += kSim.size();
    } else if (tex.substr(i, 5) == "\\url{") {
      i += 5;
    } else if (tex[i] == '\\' && i + 1 < tex.size() &&
               std::string_view("%&_#{}~$").find(tex[i + 1]) != std::string_view::npos) {
      text += tex[i + 1];
      i += 2;
    } else if (tex[i] == '{' || tex[i] == '}' || is_ascii_blank(tex[i])) {
      ++i;
    } else {
      text += tex[i++];
    }
  }
  return text;
}

}  // namespace stancemap::bibtex
