// Tables of TeX commands. Sorted where they are long, so that a test can say so and look-up is a binary search.

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "formats/bibtex/tex_text.h"

namespace stancemap::bibtex {
namespace {

constexpr TexSymbol kSymbols[] = {
    {"AA", "Å"},
    {"AE", "Æ"},
    {"DH", "Ð"},
    {"DJ", "Đ"},
    {"L", "Ł"},
    {"NG", "Ŋ"},
    {"O", "Ø"},
    {"OE", "Œ"},
    {"P", "¶"},
    {"S", "§"},
    {"SS", "ẞ"},
    {"TH", "Þ"},
    {"aa", "å"},
    {"ae", "æ"},
    {"copyright", "©"},
    {"dag", "†"},
    {"ddag", "‡"},
    {"dh", "ð"},
    {"dj", "đ"},
    {"dots", "…"},
    {"flqq", "«"},
    {"frqq", "»"},
    {"glqq", "„"},
    {"grqq", "“"},
    {"guillemotleft", "«"},
    {"guillemotright", "»"},
    {"i", "ı"},
    {"j", "ȷ"},
    {"l", "ł"},
    {"ldots", "…"},
    {"lq", "‘"},
    {"ng", "ŋ"},
    {"o", "ø"},
    {"oe", "œ"},
    {"pounds", "£"},
    {"quad", " "},
    {"quotedblbase", "„"},
    {"quotesinglbase", "‚"},
    {"rq", "’"},
    {"slash", "/"},
    {"space", " "},
    {"ss", "ß"},
    {"textasciicircum", "^"},
    {"textasciitilde", "~"},
    {"textasteriskcentered", "*"},
    {"textbackslash", "\\"},
    {"textbar", "|"},
    {"textbraceleft", "{"},
    {"textbraceright", "}"},
    {"textbullet", "•"},
    {"textcopyright", "©"},
    {"textdegree", "°"},
    {"textdollar", "$"},
    {"textellipsis", "…"},
    {"textemdash", "—"},
    {"textendash", "–"},
    {"texteuro", "€"},
    {"textexclamdown", "¡"},
    {"textgreater", ">"},
    {"textless", "<"},
    {"textnumero", "№"},
    {"textordfeminine", "ª"},
    {"textordmasculine", "º"},
    {"textperiodcentered", "·"},
    {"textquestiondown", "¿"},
    {"textquotedbl", "\""},
    {"textquotedblleft", "“"},
    {"textquotedblright", "”"},
    {"textquoteleft", "‘"},
    {"textquoteright", "’"},
    {"textquotesingle", "'"},
    {"textregistered", "®"},
    {"textsection", "§"},
    {"textsterling", "£"},
    {"texttrademark", "™"},
    {"textunderscore", "_"},
    {"th", "þ"},
};

constexpr std::pair<char, std::string_view> kAccents[] = {
    {'`', "\u0300"}, {'\'', "\u0301"}, {'^', "\u0302"}, {'~', "\u0303"}, {'=', "\u0304"}, {'u', "\u0306"},
    {'.', "\u0307"}, {'"', "\u0308"},  {'r', "\u030A"}, {'H', "\u030B"}, {'v', "\u030C"}, {'G', "\u030F"},
    {'d', "\u0323"}, {'c', "\u0327"},  {'k', "\u0328"}, {'b', "\u0331"}, {'t', "\u0361"},
};

constexpr std::string_view kStyles[] = {
    "bf",       "bfseries",  "emph",      "em",          "hbox",       "it",      "itshape", "mbox",
    "mdseries", "mkbibbold", "mkbibemph", "mkbibitalic", "normalfont", "protect", "relax",   "rm",
    "rmfamily", "sc",        "scshape",   "sf",          "sffamily",   "sl",      "slshape", "text",
    "textbf",   "textit",    "textmd",    "textnormal",  "textrm",     "textsc",  "textsf",  "textsl",
    "texttt",   "textup",    "tt",        "ttfamily",    "underline",  "upshape",
};

static_assert(std::is_sorted(std::begin(kSymbols), std::end(kSymbols),
                             [](const TexSymbol& a, const TexSymbol& b) { return a.name < b.name; }));

}  // namespace

const TexSymbol* tex_symbol(std::string_view name) {
  const auto* const at = std::lower_bound(std::begin(kSymbols), std::end(kSymbols), name,
                                          [](const TexSymbol& symbol, std::string_view n) { return symbol.name < n; });
  return at != std::end(kSymbols) && at->name == name ? at : nullptr;
}

std::string_view tex_accent(std::string_view name) {
  if (name.size() != 1) return {};
  const auto* const at = std::find_if(std::begin(kAccents), std::end(kAccents),
                                      [&](const auto& accent) { return accent.first == name.front(); });
  return at == std::end(kAccents) ? std::string_view() : at->second;
}

bool is_tex_style(std::string_view name) {
  return std::find(std::begin(kStyles), std::end(kStyles), name) != std::end(kStyles);
}

}  // namespace stancemap::bibtex
