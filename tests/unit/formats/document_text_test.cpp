#include "formats/native/document_text.h"

#include <string>

#include <doctest/doctest.h>

namespace stancemap::native {
namespace {

struct Cleaned {
  explicit Cleaned(std::string text, Syntax syntax = Syntax::kYaml)
      : file(sources.add("map", std::move(text))), clean(sources, file, syntax, findings) {}
  SourceSet sources;
  FileId file;
  Findings findings;
  DocumentText clean;
};

TEST_CASE("a good text is used as it is, without its byte order mark") {
  const Cleaned good(
      "\xEF\xBB\xBF"
      "a: \xC3\xBC\r\n");
  CHECK(good.findings.empty());
  CHECK(good.clean.text() == "a: \xC3\xBC\r\n");
  CHECK(good.clean.span(0, 1) == Span{good.file, 3, 4});
  CHECK(good.clean.offset(3) == 0);
}

TEST_CASE("places behind replaced bytes lead back to the file") {
  const Cleaned bad(
      "a\xFF"
      "b\xFE"
      "c\xC2\x80"
      "d");
  CHECK(bad.clean.text() ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD"
        "c\xEF\xBF\xBD"
        "d");
  CHECK(bad.findings.size() == 3);
  for (const char c : {'a', 'b', 'c', 'd'}) {
    const std::size_t at = bad.clean.text().find(c);
    const Span span = bad.clean.span(at, at + 1);
    CHECK(bad.sources.text(span) == std::string(1, c));
    CHECK(bad.clean.offset(span.begin) == at);
  }
}

TEST_CASE("a NUL byte becomes a space") {
  const Cleaned nul(std::string("a: b\0c\n", 7));
  CHECK(nul.clean.text() == "a: b c\n");
  REQUIRE(nul.findings.size() == 1);
  CHECK(nul.findings[0].rule == "nul-byte");
  CHECK(nul.findings[0].span == Span{nul.file, 4, 5});
}

TEST_CASE("many broken bytes give twenty findings and one that counts the others") {
  const Cleaned many(std::string(100, '\xFF'));
  CHECK(many.findings.size() == 21);
  CHECK(many.findings.back().message == "80 more places with bytes that are not UTF-8");
}

TEST_CASE("UTF-16 and UTF-32 are told by their first bytes or by their NUL bytes") {
  for (const std::string& text :
       {std::string("\xFF\xFE"
                    "a\0",
                    4),
        std::string("\xFE\xFF\0a", 4), std::string("\0\0\xFE\xFF\0\0\0a", 8), std::string("a\0:\0 \0b\0c\0", 10)}) {
    const Cleaned foreign(text);
    CHECK(foreign.clean.text().empty());
    REQUIRE(foreign.findings.size() == 1);
    CHECK(foreign.findings[0].rule == "not-utf8");
    CHECK(foreign.findings[0].help == "save it as UTF-8");
  }
}

TEST_CASE("JSON may hold characters that YAML may not") {
  CHECK(Cleaned("\x7F\xC2\x80", Syntax::kJson).findings.empty());
  CHECK(Cleaned("\x7F\xC2\x80", Syntax::kYaml).findings.size() == 2);
}

}  // namespace
}  // namespace stancemap::native
