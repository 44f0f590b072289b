// The plan of an essay: the thesis, each reason with its grounds, objections and answers, then the objections to the
// thesis itself, a conclusion, and the sources as footnotes. What speaks for a thesis comes before what speaks against
// it; else the order is the map's. Words in italics tell the writer what is missing.

#include <array>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "reports/document/wording.h"
#include "reports/outline/citing.h"
#include "reports/outline/outline.h"
#include "reports/table.h"

namespace stancemap {
namespace {

using Entries = std::span<const OutlineEntry>;

// What stands directly below an entry.
struct Below {
  bool ground = false, answer = false;
};

std::vector<Below> below_each(const std::vector<OutlineEntry>& entries) {
  std::vector<Below> below(entries.size());
  std::array<std::size_t, kMaxOutlineDepth + 1> open{};  // the last entry of each depth
  for (std::size_t e = 0; e < entries.size(); ++e) {
    const OutlineEntry& entry = entries[e];
    open[entry.depth] = e;
    if (entry.depth == 0) continue;
    const std::size_t above = open[entry.depth - 1];
    if (entry.pro == entries[above].pro) {
      below[above].ground |= entry.link != OutlineLink::kEquivalence;
    } else {
      below[above].answer = true;
    }
  }
  return below;
}

class EssayWriter {
 public:
  explicit EssayWriter(const OutlineInput& in)
      : map_(in.map), outline_(outline_of(in)), below_(below_each(outline_.entries)), is_cited_(map_.sources.size()) {}

  std::string written() && {
    out_ = fmt::format("# {}\n", outline::line_text(map_.title.empty() ? "Essay" : map_.title.text));
    const std::vector<Entries> all = sections();
    for (const Entries section : all) {
      if (is_thesis(section.front())) write_thesis(section);
    }
    for (const Entries section : all) {
      if (section.front().link == OutlineLink::kContinued) write_more(section);
    }
    write_conclusion(all);
    write_rest(all);
    if (!notes_.empty()) out_ += "\n" + notes_;
    return std::move(out_);
  }

 private:
  // ---- parts of the outline ----

  // From each entry of `depth` up to the next one.
  static std::vector<Entries> parts(Entries entries, std::size_t depth) {
    std::vector<Entries> found;
    for (std::size_t e = 0, end = 0; e < entries.size(); e = end) {
      for (end = e + 1; end < entries.size() && entries[end].depth > depth;) ++end;
      if (entries[e].depth == depth) found.push_back(entries.subspan(e, end - e));
    }
    return found;
  }
  std::vector<Entries> sections() const { return parts(outline_.entries, 0); }

  bool is_thesis(const OutlineEntry& entry) const {
    return entry.link == OutlineLink::kTop && entry.node.is_claim() && map_[entry.node.claim()].thesis;
  }

  const Below& below(const OutlineEntry& entry) const {
    return below_[static_cast<std::size_t>(&entry - outline_.entries.data())];
  }

  // ---- sections ----

  void write_thesis(Entries section) {
    out_ += "\n## Thesis\n\n" + paragraph(section.front());
    for (const bool pro : {true, false}) {
      std::size_t number = 0;
      for (const Entries part : parts(section.subspan(1), 1)) {
        if (part.front().pro == pro) write_part(part, pro ? "Reason" : "Objection", ++number);
      }
      if (number == 0) out_ += pro ? "\n*No reason yet.*\n" : "\n*No objection yet: who might disagree, and why?*\n";
    }
  }

  void write_part(Entries part, std::string_view what, std::size_t number) {
    const OutlineEntry& head = part.front();
    const bool has_title = !head.here || !head.node.is_claim() || !map_[head.node.claim()].details->label.empty();
    out_ +=
        fmt::format("\n### {} {}{}{}\n\n", what, number, has_title ? ": " : "", has_title ? heading(head.node) : "");
    if (!head.here) {
      out_ += "*See where it stands above or below.*\n";
    } else if (head.node.is_claim()) {
      out_ += paragraph(head);
    } else {
      out_ += "These premises work together:\n";
    }
    write_list(part.subspan(1), 2);
    write_wants(head, 0);
    if (head.continued) write_pointer(head, 0);
  }

  void write_more(Entries section) {
    out_ += fmt::format("\n### More on: {}\n", heading(section.front().node));
    write_list(section.subspan(1), 1);
  }

  void write_conclusion(const std::vector<Entries>& all) {
    std::string open;
    for (const OutlineEntry& entry : outline_.entries) {
      if (wants_answer(entry)) open += fmt::format("- {}\n", mention(entry.node));
    }
    out_ += "\n## Conclusion\n\n";
    for (const Entries section : all) {
      if (is_thesis(section.front())) out_ += fmt::format("So: {}\n", text_of(section.front().node));
    }
    if (!open.empty()) out_ += "\n*Still open, for nothing answers it:*\n\n" + open;
  }

  void write_rest(const std::vector<Entries>& all) {
    bool first = true;
    for (const Entries section : all) {
      const OutlineEntry& head = section.front();
      if (head.link != OutlineLink::kTop || is_thesis(head)) continue;
      if (first) out_ += "\n## Not connected with a thesis\n\n";
      first = false;
      out_ += fmt::format("- {}{}\n", labelled(head), notes_of(head.node));
      write_entries(section.subspan(1), 0);
    }
  }

  // ---- entries ----

  std::string paragraph(const OutlineEntry& entry) {
    return outline::line_text(text_of_raw(entry.node)) + speaker(entry.node) + notes_of(entry.node) + "\n";
  }

  void write_list(Entries entries, std::size_t margin) {
    if (!entries.empty()) out_ += '\n';
    write_entries(entries, margin);
  }

  void write_entries(Entries entries, std::size_t margin) {
    for (const OutlineEntry& entry : entries) {
      const std::size_t indent = 2 * (entry.depth - margin);
      out_ += fmt::format("{}- **{}:** ", std::string(indent, ' '), role(entry));
      out_ += entry.here ? labelled(entry) + speaker(entry.node) + notes_of(entry.node)
                         : fmt::format("see “{}”", mention(entry.node));
      out_ += '\n';
      write_wants(entry, indent + 2);
      if (entry.continued) write_pointer(entry, indent + 2);
    }
  }

  // Words for the writer; at the margin they are paragraphs, below an entry of a list items of it.
  void write_wants(const OutlineEntry& entry, std::size_t indent) {
    const std::string_view words = wants_answer(entry)   ? "No answer yet."
                                   : wants_ground(entry) ? "No source or ground yet."
                                                         : std::string_view();
    if (!words.empty()) write_words(words, indent);
  }
  void write_pointer(const OutlineEntry& entry, std::size_t indent) {
    write_words(fmt::format("Goes on below: “{}”.", mention(entry.node)), indent);
  }
  void write_words(std::string_view words, std::size_t indent) {
    out_ += indent == 0 ? fmt::format("\n*{}*\n", words) : fmt::format("{}- *{}*\n", std::string(indent, ' '), words);
  }

  bool wants_answer(const OutlineEntry& entry) const {
    const bool objects = entry.link == OutlineLink::kAttack || entry.link == OutlineLink::kUndercut ||
                         entry.link == OutlineLink::kUndercutStep || entry.link == OutlineLink::kContradiction;
    return objects && entry.here && !entry.pro && !entry.continued && !below(entry).answer;
  }

  bool wants_ground(const OutlineEntry& entry) const {
    if (!entry.here || !entry.pro || !entry.node.is_claim() || entry.continued || below(entry).ground) return false;
    const Claim& claim = map_[entry.node.claim()];
    return claim.kind == ClaimKind::kFact && claim.cites.empty() && claim.details->assumed.empty();
  }

  static std::string_view role(const OutlineEntry& entry) {
    switch (entry.link) {
      case OutlineLink::kPremise:
        return "Premise";
      case OutlineLink::kSupport:
        return entry.pro ? "Ground" : "Ground of the objection";
      case OutlineLink::kAttack:
      case OutlineLink::kUndercut:
      case OutlineLink::kContradiction:
        return entry.pro ? "Answer" : "Objection";
      case OutlineLink::kUndercutStep:
        return entry.pro ? "Answer to this step" : "Objection to this step";
      case OutlineLink::kEquivalence:
        return "In other words";
      case OutlineLink::kTop:
      case OutlineLink::kContinued:
        break;
    }
    return "Claim";
  }

  // ---- texts ----

  std::string_view title_of(Node node) const {
    if (node.is_argument()) {
      const Argument& argument = map_[node.argument()];
      return !argument.label.empty()    ? argument.label.text
             : !argument.scheme.empty() ? argument.scheme.text
                                        : argument.id;
    }
    const Claim& claim = map_[node.claim()];
    return claim.details->label.empty() ? text_of_raw(node) : claim.details->label.text;
  }
  std::string_view text_of_raw(Node node) const {
    if (!node.is_claim()) return title_of(node);
    const Claim& claim = map_[node.claim()];
    return claim.text.empty() ? claim.id : claim.text.text;
  }
  std::string text_of(Node node) const { return markdown_escaped(text_of_raw(node)); }
  std::string heading(Node node) const {
    return markdown_escaped(outline::first_words(title_of(node), outline::kMostOfHeading));
  }
  std::string mention(Node node) const {
    return markdown_escaped(outline::first_words(title_of(node), outline::kMostOfMention));
  }

  std::string labelled(const OutlineEntry& entry) const {
    if (entry.node.is_argument()) return "the argument “" + markdown_escaped(title_of(entry.node)) + "”";
    return text_of(entry.node);
  }

  std::string speaker(Node node) const {
    const std::string who = node.is_claim() ? outline::speaker_text(map_, node.claim()) : std::string();
    return who.empty() ? who : fmt::format(" ({})", who);
  }

  // The marks of footnotes, and the footnotes.
  std::string notes_of(Node node) {
    if (!node.is_claim()) return {};
    std::string marks;
    for (const auto& reference : outline::cited(map_, node.claim())) marks += note("", reference);
    for (const auto& reference : outline::said(map_, node.claim())) marks += note("Said in: ", reference);
    return marks;
  }
  std::string note(std::string_view opening, const outline::Reference& reference) {
    const std::size_t source = reference.source.index();
    const std::string text =
        is_cited_[source] ? outline::repeated_reference(map_, reference) : outline::full_reference(map_, reference);
    is_cited_[source] = true;
    ++note_count_;
    notes_ += fmt::format("[^{}]: {}{}\n", note_count_, opening, text);
    return fmt::format("[^{}]", note_count_);
  }

  const ArgumentMap& map_;
  const Outline outline_;
  const std::vector<Below> below_;  // parallel to the entries
  std::vector<bool> is_cited_;      // per source: a footnote has it in full
  std::string out_, notes_;
  std::size_t note_count_ = 0;
};

}  // namespace

std::string essay_document(const OutlineInput& in) {
  return EssayWriter(in).written();
}

}  // namespace stancemap
