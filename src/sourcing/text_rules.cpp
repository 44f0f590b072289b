#include "sourcing/text_rules.h"

#include <array>

namespace stancemap {

constinit const Rule text_not_utf8_rule{
    .id = "text-not-utf8",
    .summary = "the text of a source is not UTF-8",
    .why =
        "The text has bytes that are not UTF-8; it is read as Windows-1252, the code of most old Western texts. Where "
        "that "
        "is wrong, letters outside of ASCII are wrong too, quotes with such letters are not found, and the fingerprint "
        "is "
        "another one. Save the text as UTF-8.",
    .bad = R"(stancemap: 1
sources:
  menu: {title: Menu, text: text.txt}
)",
    .good = {},
    .severity = Severity::kWarning,
    .text = "Caf\xE9 au lait, 2 euro\n",
    .about_sourcing = true,
};

constinit const Rule text_outside_folders_rule{
    .id = "text-outside-folders",
    .summary = "the text of a source is not inside the folders of texts",
    .why =
        "Texts are opened only in the folders that you name with `--sources` or in the project file, so that a map "
        "from "
        "somebody else cannot make the program open other files. This name leads out of them: it is absolute, goes up "
        "by `..`, or is a symlink to somewhere else. Copy the text into the folder, or name its folder.",
    .bad = R"(stancemap: 1
sources:
  diary: {title: Diary, text: ../diary.txt}
)",
    .good = R"(stancemap: 1
sources:
  diary: {title: Diary, text: text.txt}
)",
    .severity = Severity::kError,
    .text = "Dear diary.\n",
    .about_sourcing = true,
};

constinit const Rule text_too_large_rule{
    .id = "text-too-large",
    .summary = "the text of a source is larger than 256 MiB",
    .why =
        "Texts are kept in memory, and what is this large is no text that a person quotes from: perhaps the name is "
        "that "
        "of a scan or an archive. Its quotes are not looked up. Name the text itself, or the part of it that is cited.",
    .bad = {},
    .good = {},
    .severity = Severity::kWarning,
    .about_sourcing = true,
};

constinit const Rule unknown_locator_rule{
    .id = "unknown-locator",
    .summary = "a citation names a part that the text does not have",
    .why =
        "`at` names a paragraph, a comment, a page, a line or a time that the source's text does not have. A reader "
        "who "
        "looks it up finds nothing. Paragraphs are counted from 1 below the title; numbered comments are those whose "
        "first "
        "line begins with their number and a full stop. Words that name no such part are never checked.",
    .bad = R"(stancemap: 1
sources:
  notice: {title: Notice, text: text.txt}
claims:
  open-late:
    text: The library is open in the evening.
    cite: {source: notice, at: paragraph 3}
)",
    .good = R"(stancemap: 1
sources:
  notice: {title: Notice, text: text.txt}
claims:
  open-late:
    text: The library is open in the evening.
    cite: {source: notice, at: paragraph 1}
)",
    .severity = Severity::kWarning,
    .text = "Notice\n\nThe library is open until ten.\n\nThe staff\n",
    .about_sourcing = true,
};

constinit const Rule unreadable_text_rule{
    .id = "unreadable-text",
    .summary = "the text of a source cannot be read",
    .why =
        "A folder of texts has something of this name, and it is no file that can be read: a folder, a device, or a "
        "file "
        "that you may not open. Its quotes are not looked up.",
    .bad = R"(stancemap: 1
sources:
  minutes: {title: Minutes, text: .}
)",
    .good = R"(stancemap: 1
sources:
  minutes: {title: Minutes, text: text.txt}
)",
    .severity = Severity::kWarning,
    .text = "The minutes of the meeting.\n",
    .about_sourcing = true,
};

std::span<const Rule* const> sourcing_rules() {
  static constexpr std::array<const Rule*, 5> kRules{&text_not_utf8_rule, &text_outside_folders_rule,
                                                     &text_too_large_rule, &unknown_locator_rule,
                                                     &unreadable_text_rule};
  return kRules;
}

}  // namespace stancemap
