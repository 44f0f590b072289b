// What forums write must stay text in the documents: no heading, list, link, image, footnote, tag or code of its own.

#include <doctest/doctest.h>

#include "reports/map_tables.h"
#include "reports/outline/outline.h"
#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

const std::vector<std::string> kHostile{"# heading",
                                        "- item\n\n# heading",
                                        "1. one",
                                        "12) twelve",
                                        "> quote",
                                        "```\ncode",
                                        "![i](http://x/y.png)",
                                        "[x](javascript:alert(1))",
                                        "[^1]: note",
                                        "<script>alert(1)</script>",
                                        "<!-- ",
                                        "http://x.example www.example.org a@b.example",
                                        "===",
                                        "---",
                                        "| a | b |",
                                        "\\",
                                        "*_~$@#",
                                        "&lt;b&gt;",
                                        "\u202Ebackwards \x1b[31m",
                                        std::string("nul\0nul", 7),
                                        "\xff\xfe",
                                        ""};

ArgumentMap hostile_map() {
  MapBuilder b;
  b.map.title = b.text("# [x](y)\n<b>");
  const SourceId bad = b.source("bad]", "A](http://evil.example) <b>", "javascript:alert(1)");
  const SourceId good = b.source("good", "*Good*", "https://example.org/a)b(c?<x>|`\\");
  const ParticipantId who = b.participant("who", "**Ann** <img src=x>");
  const ThreadId thread = b.thread("t", good);
  const PostId post = b.post("1](x)", thread, who);
  ClaimId last = b.claim("thesis", "# Thesis", true);
  for (std::size_t h = 0; h < kHostile.size(); ++h) {
    const ClaimId claim = b.claim(kHostile[h] + std::to_string(h), kHostile[h]);
    b.cite(claim, h % 2 == 0 ? bad : good, "p. <1>\n# x", "\"q\" ![x](y)");
    if (h % 3 == 0) b.say(post, claim);
    if (h % 4 == 0) b.map.claims[claim.index()].details.edit().label = b.text(kHostile[h]);
    b.relate(h % 2 == 0 ? RelationKind::kSupport : RelationKind::kAttack, claim, h % 5 == 0 ? ClaimId(0) : last);
    last = claim;
  }
  b.claim("alone", "1. alone");
  return std::move(b.map);
}

std::string written(std::string (*write)(const OutlineInput&)) {
  const ArgumentMap map = hostile_map();
  const std::vector<bool> claims(map.claims.size(), true), arguments, relations(map.relations.size(), true);
  return write({map, claims, arguments, relations});
}

// The line's signs that Markdown would act on where text of the map stands.
std::string fault_of(std::string_view text) {
  for (const char* sign :
       {"<script", "<b>", "<img", "<!--", "![", "](http", "](java", "\n```", "\n===", "\n---", "\x1b"}) {
    for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) {
      const bool escaped = at > 0 && (text[at - 1] == '\\' || (text[at] == '!' && text[at + 1] == '\\'));
      if (!escaped) return sign;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("hostile text stays text in the outline and in the essay") {
  for (auto* write : {outline_document, essay_document}) {
    const std::string text = written(write);
    CHECK(fault_of(text) == "");
    CHECK(text.find('\0') == text.npos);
    CHECK(text.find("\u202E") == text.npos);
    CHECK(text.find("# \\# \\[x\\](y) &lt;b&gt;\n") == 0);
    CHECK(text.find("javascript:alert(1)>") == text.npos);
    CHECK(text.find("<https://example.org/a%29b%28c?%3Cx%3E%7C%60%5C>") != text.npos);
  }
}

TEST_CASE("a text that begins like a list or a heading is no list and no heading") {
  const std::string text = written(essay_document);
  CHECK(text.find("\n1\\. one (") == text.npos);  // the marks of footnotes follow at once
  CHECK(text.find("\n# heading") == text.npos);
  CHECK(text.find("\n1. ") == text.npos);
  CHECK(text.find("\n12) ") == text.npos);
  CHECK(text.find("\n> ") == text.npos);
}

TEST_CASE("each mark of a footnote has one footnote") {
  const std::string text = written(essay_document);
  std::size_t notes = 0;
  for (std::size_t at = text.find("\n[^"); at != text.npos; at = text.find("\n[^", at + 1)) ++notes;
  CHECK(notes == kHostile.size());
  for (std::size_t n = 1; n <= notes; ++n) {
    const std::string mark = "[^" + std::to_string(n) + "]";
    CHECK(text.find("\n" + mark + ": ") != text.npos);
    CHECK(text.find(mark) < text.find("\n" + mark + ": "));
  }
}
