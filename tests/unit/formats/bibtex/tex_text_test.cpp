#include "formats/bibtex/tex_text.h"

#include <string>

#include <doctest/doctest.h>

using namespace stancemap::bibtex;

namespace {

std::string text(std::string_view tex) {
  return unicode_text(tex).text;
}

}  // namespace

TEST_CASE("an accent goes on the next letter, however that is written") {
  CHECK(text(R"(K{\"o}nig)") == "König");
  CHECK(text(R"(K\"{o}nig)") == "König");
  CHECK(text(R"(K\"onig)") == "König");
  CHECK(text(R"(K\" {o}nig)") == "König");
  CHECK(text(R"(\'{e} \`a \^o \~n \=u \.z)") == "é à ô ñ ū ż");
  CHECK(text(R"({\v c}apek, \v{S}koda, \c{c}a, \H{o}, \k a, \u{g}, \r u, \d{h})") == "čapek, Škoda, ça, ő, ą, ğ, ů, ḥ");
  CHECK(text(R"(na\"{\i}ve, {\'\i})") == "naïve, í");
  CHECK(text(R"(Nguy\~{\^{e}}n)") == "Nguyễn");
}

TEST_CASE("an accent over nothing stands for itself") {
  CHECK(text(R"(a\~{}b\^{}c)") == "a~b^c");
  CHECK(text(R"(end\')") == "end'");
  CHECK(text(R"(end\c)") == "end");
}

TEST_CASE("letters and signs have names") {
  CHECK(text(R"(Stra\ss e, \O re, \aa{}, {\L}\'od\'z, \AE sop)") == "Straße, Øre, å, Łódź, Æsop");
  CHECK(text(R"(AT\&T 5\% \$3 \#1 a\_b \{x\})") == "AT&T 5% $3 #1 a_b {x}");
  CHECK(text(R"(a\textendash{}b \ldots)") == "a–b …");
}

TEST_CASE("dashes, quotation marks and blanks are those that are meant") {
  CHECK(text("1--2---3 - ----") == "1–2—3 - ----");
  CHECK(text("``so'' `he' said, it's") == "“so” ‘he' said, it's");
  CHECK(text("A~B  \n\t C\\,D\\ E") == "A B C D E");
  CHECK(text("  ends  ") == "ends");
}

TEST_CASE("braces and commands of style go, what is in them stays") {
  CHECK(text(R"({The {NASA} \emph{and} \textbf{\textit{us}}})") == "The NASA and us");
  CHECK(text(R"(\enquote{a {b} c} d)") == "“a b c” d");
  CHECK(text(R"(see \url{http://a.b/c_d\%20} or \href{http://x.y/~z}{there})") ==
        "see http://a.b/c_d%20 or there (http://x.y/~z)");
}

TEST_CASE("a command that is not known is told, and what it applies to stays") {
  const TexText result = unicode_text(R"(a \foo{b} \bar c)");
  CHECK(result.text == "a b c");
  CHECK(result.dropped == std::vector<std::string>{"foo", "bar"});
}

TEST_CASE("mathematics stays as it is written, and a dollar alone is a dollar") {
  CHECK(text(R"(the $\alpha_{1}$ case)") == R"(the $\alpha_{1}$ case)");
  CHECK(text("costs 5$ or so") == "costs 5$ or so");
}

TEST_CASE("addresses keep their tildes and dashes") {
  CHECK(address_text(R"(https://a.b/~me/x--y\_z\%20)") == "https://a.b/~me/x--y_z%20");
  CHECK(address_text(R"(\url{http://a.b/\~{}c})") == "http://a.b/~c");
  CHECK(address_text(R"(http://a.b/$\sim$c and)") == "http://a.b/~cand");
}

TEST_CASE("a hundred thousand braces, accents or quotations take no stack and little time") {
  const std::string braces(100'000, '{');
  CHECK(text(braces + "a").ends_with("a"));
  CHECK(text("a" + std::string(100'000, '}')) == "a");
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "\\c\\'\\v";
  CHECK(text(many + "a").size() < 20);
  many.clear();
  for (int i = 0; i < 20'000; ++i) many += "\\enquote{";
  CHECK(text(many).size() == 20'000 * 6);
  many.clear();
  for (int i = 0; i < 20'000; ++i) many += "\\href{a}{";
  CHECK(text(many).size() == 20'000 * 4);
}
