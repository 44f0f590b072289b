// What the reader finds wrong, besides what it shares with native maps: characters, ids, keys.

#include "formats/bibtex/bibtex.h"

namespace stancemap::bibtex {
namespace {

// Each macro is eight of the one before: the eighth stands for more than the limit.
constexpr std::string_view kExpanding =
    "@string{a = \"Journal of Long and Winding Names\"}\n"
    "@string{b = a # a # a # a # a # a # a # a}\n"
    "@string{c = b # b # b # b # b # b # b # b}\n"
    "@string{d = c # c # c # c # c # c # c # c}\n"
    "@string{e = d # d # d # d # d # d # d # d}\n"
    "@string{f = e # e # e # e # e # e # e # e}\n"
    "@string{g = f # f # f # f # f # f # f # f}\n"
    "@string{h = g # g # g # g # g # g # g # g}\n"
    "@article{lee2020, title = {Uniforms}, journal = h}\n";

constexpr Rule kRules[] = {
    {.id = "bibtex-syntax",
     .summary = "an entry of a BibTeX file has a fault of syntax",
     .why =
         "A brace, a comma or an `=` is missing or too many. What could be read of the entry is used; reading goes on, "
         "at "
         "the latest at the next `@` that starts a line. A brace that is never closed takes the rest of its entry into "
         "one value, so look at that source twice.",
     .bad = "@book{lee2020,\n  title = {School {Uniforms,\n  year = 2020\n}\n\n@book{kim2021, title = {Fashion}}\n",
     .good = "@book{lee2020,\n  title = {School {Uniforms}},\n  year = 2020\n}\n\n@book{kim2021, title = {Fashion}}\n",
     .severity = Severity::kError},
    {.id = "macro-expansion",
     .summary = "the macros of a BibTeX file stand for more text than a file may have",
     .why = "A `@string` may be made of others. Each that doubles the one before doubles the text, so that a short "
            "file can "
            "fill the memory; a bibliography never comes near the limit of 16 MiB. Write values out instead.",
     .bad = kExpanding,
     .good = "@string{a = \"Journal of Names\"}\n@article{lee2020, title = {Uniforms}, journal = a}\n",
     .severity = Severity::kError},
    {.id = "unknown-entry-type",
     .summary = "an entry or item of a bibliography has a type that is not known",
     .why = "The type tells what kind of document a source is. An unknown one is mostly mistyped. The source is kept, "
            "with the "
            "kind `other`.",
     .bad = "@boook{lee2020, title = {School Uniforms}}\n",
     .good = "@book{lee2020, title = {School Uniforms}}\n",
     .severity = Severity::kWarning},
    {.id = "unknown-macro",
     .summary = "a value of a BibTeX file is a name that no `@string` defines",
     .why = "A value without braces or quotation marks is a number or the name of a `@string`. Mostly the braces are "
            "missing, "
            "or the definitions stand in another file: put them into this one. The name is read as it stands.",
     .bad = "@article{lee2020, title = {Uniforms}, journal = joe}\n",
     .good = "@string{joe = \"Journal of Education\"}\n@article{lee2020, title = {Uniforms}, journal = joe}\n",
     .severity = Severity::kWarning},
};

}  // namespace

std::span<const Rule> rules() {
  return kRules;
}

}  // namespace stancemap::bibtex
