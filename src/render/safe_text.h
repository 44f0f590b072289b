#pragma once
// The one door through which a map's text enters a picture. Text from forums may hold anything; nothing else in this
// room may write a map's text into DOT, an HTML-like label or SVG without one of these.

#include <string>
#include <string_view>
#include <unordered_map>

namespace stancemap {

/// One line of text as it can be shown: valid UTF-8, runs of white space as one blank, none at the ends. Control
/// characters and code points that XML forbids become U+FFFD; those that override the direction of text go away.
std::string plain_text(std::string_view text);

/// `plain_text` for XML and for Graphviz's HTML-like labels: & < > " ' as numeric entities.
std::string markup_text(std::string_view text);
/// Like markup_text for text that went through plain_text, or was put together from such texts with line feeds.
std::string escaped_markup(std::string_view text);

/// For a quoted attribute of DOT that knows escapes (\N, \G, \l): each backslash is doubled.
std::string dot_escaped(std::string_view text);
/// For a link: Graphviz writes it into its SVG as it is, so what would end an attribute there is percent-encoded.
std::string dot_link(std::string_view link);
/// For names of nodes, which know no escapes and which Graphviz cannot write when they end in a backslash.
std::string dot_name(std::string_view text);

/// The link itself when it is one that a picture may hold (http, https or mailto), else nothing.
std::string safe_link(std::string_view url);

/// Names made of `wanted` that differ: of XML (letters, digits, - _ .), a number behind the second of a kind.
class UniqueIds {
 public:
  std::string id(std::string_view wanted);    // for the id attribute of SVG
  std::string name(std::string_view wanted);  // any text

 private:
  std::unordered_map<std::string, std::size_t> taken_;  // and the last number used behind it
};

}  // namespace stancemap
