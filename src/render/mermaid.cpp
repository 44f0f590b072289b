#include "render/mermaid.h"

#include <array>

#include <fmt/format.h>

#include "base/utf8.h"
#include "render/boxes.h"
#include "render/descriptions.h"
#include "render/drawing.h"
#include "render/group_tree.h"
#include "render/line_wrap.h"
#include "render/picture_plan.h"
#include "render/plain_ids.h"
#include "render/relation_styles.h"
#include "render/safe_text.h"

namespace stancemap {
namespace {

// What Mermaid's viewers draw unless their page raises it; a diagram cannot.
constexpr std::size_t kViewerBytes = 50'000;
constexpr std::size_t kViewerLines = 500;

// By RelationKind: the line, and how its first half ends where something cuts it.
struct Arrow {
  std::string_view whole, first_half;
};
constexpr std::array<Arrow, 5> kArrows{
    {{"-->", "---"}, {"-.-x", "-.-"}, {"-.-o", "-.-"}, {"<-.->", "<-.-"}, {"===", "==="}}};

constexpr std::string_view kWordJoiner = "\u2060";  // shows nothing

// Text between quotes. Mermaid reads `#59;` as the character of that number; nothing else of a label means anything to
// it, but its viewers have taken Markdown, icons (fa:fa-x), formulas, directives (%%{…}%%) and HTML from labels. So all
// signs but the harmless ones are written as numbers.
std::string label_text(std::string_view raw) {
  constexpr std::string_view kHarmless = " ,.?!'-";
  const std::string text = plain_text(raw);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    const bool list_mark = (c == '.' && text.find_first_not_of("0123456789") == i) || (c == '-' && i == 0);
    const bool harmless = word || (kHarmless.find(c) != std::string_view::npos && !list_mark);
    harmless ? out += c : out += fmt::format("#{};", static_cast<int>(c));
    if (c == '$' && text.compare(i + 1, 1, "$") == 0) out += kWordJoiner;  // `$$` begins a formula even as numbers
  }
  return out;
}

// As much of a claim as the other pictures show.
std::string cut_text(std::string_view text) {
  std::string out;
  for (const std::string& piece : wrapped_pieces(plain_text(text), {kTextWidth, kTextSize}, kMaxTextLines))
    out += piece;
  return out;
}

std::string box_label(const BoxText& box) {
  std::string label;
  for (const auto* lines : {&box.head, &box.body, &box.findings}) {
    for (const std::string& line : *lines) label += (label.empty() ? "" : "<br/>") + label_text(cut_text(line));
  }
  return label;
}

std::string tint_style(std::string_view name, const Tint& tint, const Theme& theme, std::string_view more) {
  return fmt::format("  classDef {} fill:{},stroke:{},color:{}{}\n", name, tint.fill, tint.line, theme.text, more);
}

class MermaidWriter {
 public:
  MermaidWriter(const PictureInput& in, const PicturePlan& plan)
      : in_(in),
        map_(in.map),
        shown_(plan.shown),
        theme_(*plan.theme),
        boxes_(in, plan.shown, plan.seen, *plan.theme),
        cut_(cut_relations(map_, plan.shown)),
        claims_(map_.claims.size()),
        arguments_(map_.arguments.size()),
        middles_(map_.relations.size()) {}

  std::string written() && {
    for (const GroupStep& step : group_steps(map_, shown_, cut_)) write(step);
    write_premises();
    write_relations();
    write_styles();
    return head() + body_;
  }

 private:
  // ---- the head ----

  std::string head() const {
    std::string text;
    // In YAML's double quotes; `plain_text` has left no line break or control character.
    if (in_.options.title && !map_.title.empty())
      text += fmt::format("---\ntitle: \"{}\"\n---\n", quoted(plain_text(map_.title.text)));
    text += fmt::format("flowchart {}\n", direction());
    if (body_.size() > kViewerBytes || lines_ > kViewerLines) {
      text +=
          fmt::format("  %% More than {} characters or {} lines: a viewer needs a larger maxTextSize and maxEdges.\n",
                      kViewerBytes, kViewerLines);
    }
    return text;
  }

  // For YAML's double quotes. Titles know no numbers, and Mermaid drops tags from them and shows `&` as `&amp;`: signs
  // that look alike stand for these three.
  static std::string quoted(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c == '"' || c == '\\') out += '\\';
      c == '<' ? out += "‹" : c == '>' ? out += "›" : c == '&' ? out += "＆" : out += c;
    }
    return out;
  }

  std::string_view direction() const {
    if (in_.options.rankdir != "auto") return in_.options.rankdir;
    return shown_.claim_count <= kUprightMap ? "BT" : "RL";
  }

  // ---- frames and boxes ----

  void write(const GroupStep& step) {
    const std::string indent(2 * (step.depth + 1), ' ');
    if (step.kind == GroupStep::Kind::kClose) {
      body_ += indent + "end\n";
    } else if (step.kind == GroupStep::Kind::kOpen) {
      const Group& group = map_[step.group];
      const std::string id = ids_.id("g", group.id, step.group.index());
      body_ += fmt::format("{}subgraph {}[\"{}\"]\n", indent, id,
                           label_text(group.title.empty() ? group.id : group.title.text));
      groups_ += (groups_.empty() ? "" : ",") + id;
    } else {
      body_ += indent + box(step.node) + "\n";
    }
  }

  std::string box(Node node) {
    if (node.is_claim()) {
      std::string& id = claims_[node.index] = ids_.id("c", map_[node.claim()].id, node.index);
      const ClaimBox box = boxes_.claim(node.claim());
      const std::string label = box_label(box_text(box));
      if (box.folded) return fmt::format("{}(\"{}\"):::group", id, label);
      return box.thesis ? fmt::format("{}[[\"{}\"]]:::thesis", id, label)
                        : fmt::format("{}[\"{}\"]:::claim", id, label);
    }
    if (node.is_argument()) {
      std::string& id = arguments_[node.index] = ids_.id("a", map_[node.argument()].id, node.index);
      return fmt::format("{}([\"{}\"]):::argument", id, box_label(box_text(boxes_.argument(node.argument()))));
    }
    std::string& id = middles_[node.index] = ids_.id("m", "", node.index);
    return fmt::format("{}((\" \")):::middle", id);
  }

  const std::string& id_of(Node node) const {
    if (node.is_claim()) return claims_[node.index];
    return node.is_argument() ? arguments_[node.index] : middles_[node.index];
  }

  // ---- lines ----

  void write_line(const std::string& from, std::string_view arrow, std::string_view word, const std::string& to,
                  std::size_t style) {
    const std::string label = word.empty() ? std::string() : fmt::format("|\"{}\"|", word);
    body_ += fmt::format("  {} {}{} {}\n", from, arrow, label, to);
    styled_[style] += fmt::format("{}{}", styled_[style].empty() ? "" : ",", lines_++);
  }

  void write_premises() {
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      if (!shown_.arguments[a]) continue;
      for (const auto& premise : map_.arguments[a].premises) {
        if (premise.id && shown_.claims[premise.id.index()])
          write_line(claims_[premise.id.index()], "---", "", arguments_[a], kPremiseStyle);
      }
    }
  }

  void write_relations() {
    for (std::size_t r = 0; r < map_.relations.size(); ++r) {
      if (!shown_.relations[r]) continue;
      const Relation& relation = map_.relations[r];
      const auto kind = static_cast<std::size_t>(relation.kind);
      const std::string& to = id_of(relation.to);
      if (cut_[r]) {
        write_line(id_of(relation.from), kArrows[kind].first_half, words(r), middles_[r], kind);
        const std::string_view rest = relation.kind == RelationKind::kContradiction ? "-.->" : kArrows[kind].whole;
        write_line(middles_[r], rest, "", to, kind);
      } else {
        write_line(id_of(relation.from), kArrows[kind].whole, words(r), to, kind);
      }
    }
  }

  std::string words(std::size_t relation) const {
    std::string text;
    for (const std::string& line : boxes_.graph_line_text(RelationId(relation)))
      text += (text.empty() ? "" : "<br/>") + label_text(line);
    return text;
  }

  // ---- styles ----

  void write_styles() {
    body_ += tint_style("claim", theme_.claim, theme_, "");
    body_ += tint_style("thesis", theme_.thesis, theme_, ",stroke-width:2px,font-weight:bold");
    body_ += tint_style("argument", theme_.argument, theme_, "");
    body_ += tint_style("middle", {theme_.text, theme_.text}, theme_, "");
    body_ += tint_style("group", theme_.group, theme_, "");
    if (!groups_.empty()) body_ += fmt::format("  class {} group\n", groups_);
    for (std::size_t style = 0; style < styled_.size(); ++style) {
      const Color color = style == kPremiseStyle ? theme_.premise : theme_.relations[style];
      if (!styled_[style].empty())
        body_ += fmt::format("  linkStyle {} stroke:{},color:{},stroke-width:2px\n", styled_[style], color, color);
    }
  }

  static constexpr std::size_t kPremiseStyle = kArrows.size();

  const PictureInput& in_;
  const ArgumentMap& map_;
  const Selection& shown_;
  const Theme& theme_;
  const Boxes boxes_;
  const std::vector<bool> cut_;
  PlainIds ids_;
  std::vector<std::string> claims_, arguments_, middles_;  // ids, parallel to the stores of the map
  std::string body_, groups_;
  std::array<std::string, kArrows.size() + 1> styled_;  // the numbers of the lines that look alike
  std::size_t lines_ = 0;
};

}  // namespace

Result<std::string> mermaid_picture(const PictureInput& in) {
  const auto plan = picture_plan(in);
  if (!plan) return tl::unexpected(plan.error());
  return MermaidWriter(plan->in, *plan).written();
}

}  // namespace stancemap
