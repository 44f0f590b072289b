// Rules about YAML, JSON and the characters of a file.

#include <array>
#include <cstddef>

#include "formats/native/reading_rules.h"

namespace stancemap::native {
namespace {

using namespace std::string_view_literals;

// "before", `count` times "repeated", "after": examples that are only bad when they are long.
template <std::size_t kSize>
class Example {
 public:
  constexpr Example(std::string_view before, std::size_t count, std::string_view repeated, std::string_view after) {
    add(before);
    for (std::size_t i = 0; i < count; ++i) add(repeated);
    add(after);
  }
  constexpr void add(std::string_view part) {
    for (const char c : part) text_[used_++] = c;
  }
  constexpr std::string_view view() const { return {text_.data(), used_}; }

 private:
  std::array<char, kSize> text_{};
  std::size_t used_ = 0;
};

constexpr Example<200> kDeep("stancemap: 1\nthesis: ", 70, "[", "");
constexpr Example<300> kDeepClosed = [] {
  Example<300> example(kDeep.view(), 70, "]", "\n");
  return example;
}();
// Forty-one posts of one text, thirty-seven threads of these: some eighty lines stand for more than a hundred thousand
// values. The last alias is the one that is too many.
constexpr Example<4000> kExpanding = [] {
  Example<4000> example(
      "stancemap: 1\nparticipants: {ann: Ann}\nclaims: {a: Uniforms are good.}\nthreads:\n  t1: &thread\n", 1,
      "    posts:\n      p1: &post {by: ann, asserts: [", "");
  for (int i = 0; i < 60; ++i) example.add("a, ");
  example.add("a]}\n");
  const auto numbered = [&](std::string_view before, int number, std::string_view after) {
    example.add(before);
    const char digits[] = {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
    example.add({digits, 2});
    example.add(after);
  };
  for (int i = 10; i < 50; ++i) numbered("      p", i, ": *post\n");
  for (int i = 10; i < 46; ++i) numbered("  t", i, ": *thread\n");
  return example;
}();
constexpr Example<4000> kManyErrors("stancemap: 1\nclaims:\n", 150, "  a: \"b\" c\n", "");

constexpr Rule kSyntaxRules[] = {
    {.id = "alias-expansion",
     .summary = "aliases stand for more values than a file may have",
     .why =
         "An alias (`*name`) stands for all that its anchor (`&name`) marks. Aliases of aliases grow so fast that a "
         "short "
         "file can fill the memory; a map that is written by hand never comes near the limit of 100,000 values. Write "
         "entries out instead.",
     .bad = kExpanding.view(),
     .good = "stancemap: 1\nthesis: &main [a]\nclaims:\n  a: Uniforms are good.\n  b: {text: Uniforms are fair., "
             "supports: *main}\n",
     .severity = Severity::kError},
    {.id = "control-character",
     .summary = "a file holds a character that cannot be seen",
     .why =
         "Control characters come into a text by copying from a terminal or a PDF. They cannot be seen, break searches "
         "for a quote, and can change what a terminal shows. Delete it.",
     .bad = "stancemap: 1\ntitle: School\x07 uniforms\n",
     .good = "stancemap: 1\ntitle: School uniforms\n",
     .severity = Severity::kWarning},
    {.id = "invalid-utf8",
     .summary = "a file holds bytes that are no UTF-8",
     .why =
         "Files are UTF-8. Bytes of another encoding (mostly Windows-1252 or Latin-1) cannot be told apart, so each is "
         "replaced by `\xEF\xBF\xBD`. Save the file as UTF-8.",
     .bad = "stancemap: 1\ntitle: Caf\xE9\n",
     .good = "stancemap: 1\ntitle: Caf\xC3\xA9\n",
     .severity = Severity::kError},
    {.id = "json-syntax",
     .summary = "a file is no JSON",
     .why = "A comma, bracket or quotation mark is missing or too many. What stands before the fault is used. Comments "
            "(`//`, `/* */`) are allowed.",
     .bad = "{\"stancemap\": 1, \"title\": School}\n",
     .good = "{\"stancemap\": 1, \"title\": \"School\"}\n",
     .severity = Severity::kError},
    {.id = "nested-too-deep",
     .summary = "values are nested deeper than any map needs",
     .why = "No map needs more than ten levels; more than 64 are an accident or an attack. The value is left out, and "
            "what "
            "stands beside it is read.",
     .bad = kDeepClosed.view(),
     .good = "stancemap: 1\nthesis: [a]\nclaims: {a: Uniforms are good.}\n",
     .severity = Severity::kError},
    {.id = "not-utf8",
     .summary = "a file is written in another encoding than UTF-8",
     .why = "The file starts like UTF-16 or UTF-32, which some Windows programs write. Save it as UTF-8.",
     .bad = "\xFF\xFEs\0t\0a\0n\0c\0e\0m\0a\0p\0:\0 \0001\0\n\0"sv,
     .good = "stancemap: 1\n",
     .severity = Severity::kError},
    {.id = "nul-byte",
     .summary = "a file holds a byte of value 0",
     .why = "Such bytes are in binary files and in damaged ones, and many programs take one for the end of the text. "
            "Delete it.",
     .bad = "stancemap: 1\ntitle: School\0 uniforms\n"sv,
     .good = "stancemap: 1\ntitle: School uniforms\n",
     .severity = Severity::kError},
    {.id = "several-documents",
     .summary = "a file holds several YAML documents",
     .why =
         "A line of `---` starts a new document, and only the first one is read. Put the others into files of the same "
         "folder: they are one map.",
     .bad = "stancemap: 1\ntitle: School uniforms\n---\nstancemap: 1\n",
     .good = "stancemap: 1\ntitle: School uniforms\n",
     .severity = Severity::kError},
    {.id = "too-many-syntax-errors",
     .summary = "a file has so many faults of syntax that reading it was given up",
     .why = "After a fault reading goes on at the next entry; after very many of them the file is most likely no map. "
            "Mend "
            "the first ones, and run again.",
     .bad = kManyErrors.view(),
     .good = "stancemap: 1\nclaims:\n  a: \"b c\"\n",
     .severity = Severity::kError},
    {.id = "unknown-alias",
     .summary = "an alias has no anchor",
     .why = "`*name` is YAML for \"the value that was marked with `&name`\", and no value is marked so. When the "
            "asterisk is "
            "part of the text, put the text in quotes.",
     .bad = "stancemap: 1\ntitle: *uniforms\n",
     .good = "stancemap: 1\ntitle: \"*uniforms\"\n",
     .severity = Severity::kError},
    {.id = "unknown-tag",
     .summary = "a value has a YAML tag that means nothing here",
     .why =
         "`!name` before a value is YAML for its type. Maps need no types of their own; the tag is ignored. When the "
         "exclamation mark is part of the text, put the text in quotes.",
     .bad = "stancemap: 1\ntitle: !uniforms yes\n",
     .good = "stancemap: 1\ntitle: \"!uniforms yes\"\n",
     .severity = Severity::kWarning},
    {.id = "yaml-syntax",
     .summary = "a file is no YAML",
     .why =
         "Mostly a quotation mark or bracket that is not closed, a tab in the indentation, or a `: ` inside a text "
         "without "
         "quotes. Put texts in quotes when they hold `: ` or ` #`. The entry that holds the fault is left out, and the "
         "others are read.",
     .bad = "stancemap: 1\ntitle: Uniforms: good or bad?\n",
     .good = "stancemap: 1\ntitle: \"Uniforms: good or bad?\"\n",
     .severity = Severity::kError},
};

}  // namespace

std::span<const Rule> syntax_rules() {
  return kSyntaxRules;
}

}  // namespace stancemap::native
