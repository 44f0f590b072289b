#include "render/graphml.h"

#include <array>

#include <fmt/format.h>

#include "render/boxes.h"
#include "render/descriptions.h"
#include "render/drawing.h"
#include "render/group_tree.h"
#include "render/line_wrap.h"
#include "render/places.h"
#include "render/plain_ids.h"
#include "render/relation_styles.h"
#include "render/safe_text.h"

namespace stancemap {
namespace {

constexpr double kGroupTitle = 22;  // points: the height of a group's bar in yEd

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
  <key id="title" for="graph" attr.name="title" attr.type="string"/>
  <key id="id" for="node" attr.name="id" attr.type="string"/>
  <key id="what" for="node" attr.name="what" attr.type="string"/>
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="thesis" for="node" attr.name="thesis" attr.type="boolean"/>
  <key id="text" for="node" attr.name="text" attr.type="string"/>
  <key id="url" for="node" attr.name="url" attr.type="string"/>
  <key id="description" for="node" attr.name="description" attr.type="string"/>
  <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
  <key id="about" for="edge" attr.name="description" attr.type="string"/>
  <key id="box" for="node" yfiles.type="nodegraphics"/>
  <key id="line" for="edge" yfiles.type="edgegraphics"/>
  <graph id="map" edgedefault="directed">
)";

// By RelationKind: yEd's names of arrow heads.
struct Heads {
  std::string_view tail, head;
};
constexpr std::array<Heads, 5> kHeads{
    {{"none", "standard"}, {"none", "t_shape"}, {"none", "white_diamond"}, {"standard", "standard"}, {"none", "none"}}};

std::string data(std::string_view key, std::string_view raw) {
  return raw.empty() ? std::string() : fmt::format("<data key=\"{}\">{}</data>", key, markup_text(raw));
}

// Several lines, each one plain.
std::string data_lines(std::string_view key, std::string_view plain_lines) {
  return plain_lines.empty() ? std::string()
                             : fmt::format("<data key=\"{}\">{}</data>", key, escaped_markup(plain_lines));
}

void add_lines(std::string& text, std::string_view raw) {
  for (const std::string& line : wrapped_lines(plain_text(raw), {kTextWidth, kTextSize}, kMaxTextLines))
    text += (text.empty() ? "" : "\n") + line;
}

std::string label_of(const BoxText& box) {
  std::string text;
  for (const auto* lines : {&box.head, &box.body, &box.findings}) {
    for (const std::string& line : *lines) add_lines(text, line);
  }
  return escaped_markup(text);
}

struct Look {
  std::string_view shape;
  Tint tint;
  std::string_view border = "1.0";
};

class GraphmlWriter {
 public:
  GraphmlWriter(const PictureInput& in, const PicturePlan& plan, const PicturePlaces& places)
      : in_(in),
        map_(in.map),
        shown_(plan.shown),
        theme_(*plan.theme),
        places_(places),
        boxes_(in, plan.shown, plan.seen, *plan.theme),
        cut_(cut_relations(map_, plan.shown)),
        claims_(map_.claims.size()),
        arguments_(map_.arguments.size()),
        middles_(map_.relations.size()) {}

  std::string written() && {
    out_ = kHead;
    if (const std::string title = data("title", map_.title.text); !title.empty()) out_ += "    " + title + "\n";
    for (const GroupStep& step : group_steps(map_, shown_, cut_)) write(step);
    write_premises();
    write_relations();
    return out_ + "  </graph>\n</graphml>\n";
  }

 private:
  template <class... Args>
  void append(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  // ---- nodes ----

  void write(const GroupStep& step) {
    if (step.kind == GroupStep::Kind::kClose) {
      out_ += "    </graph></node>\n";
    } else if (step.kind == GroupStep::Kind::kOpen) {
      open_group(step.group);
    } else if (step.node.is_claim()) {
      write_claim(step.node.claim());
    } else if (step.node.is_argument()) {
      write_argument(step.node.argument());
    } else {
      write_middle(step.node.index);
    }
  }

  // yEd counts y downwards.
  std::string geometry(const Rectangle& at) const {
    return fmt::format("<y:Geometry x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>", at.low.x,
                       places_.page.high.y - at.high.y, at.high.x - at.low.x, at.high.y - at.low.y);
  }

  void write_node(const std::string& id, const std::string& plain, const Rectangle& at, const Look& look,
                  const std::string& label) {
    append("    <node id=\"{}\">{}<data key=\"box\"><y:ShapeNode>{}<y:Fill color=\"{}\" transparent=\"false\"/>", id,
           plain, geometry(at), look.tint.fill);
    append("<y:BorderStyle color=\"{}\" type=\"line\" width=\"{}\"/>", look.tint.line, look.border);
    if (!label.empty()) {
      append(
          "<y:NodeLabel alignment=\"left\" autoSizePolicy=\"content\" fontFamily=\"Dialog\" fontSize=\"{}\" "
          "textColor=\"{}\" modelName=\"internal\" modelPosition=\"c\" visible=\"true\" "
          "xml:space=\"preserve\">{}</y:NodeLabel>",
          kTextSize, theme_.text, label);
    }
    append("<y:Shape type=\"{}\"/></y:ShapeNode></data></node>\n", look.shape);
  }

  void write_claim(ClaimId id) {
    const Claim& claim = map_[id];
    std::string& name = claims_[id.index()] = ids_.id("c", claim.id, id.index());
    const bool folded = in_.folding != nullptr && in_.folding->group(id) != nullptr;
    const SvgObject described =
        folded ? described_fold(in_, id, boxes_.marks()) : described_claim(map_, id, boxes_.marks());
    const std::string plain = data("id", claim.id) + data("what", folded ? "folded group" : "claim") +
                              data("kind", folded ? std::string_view() : claim_kind_name(claim.kind)) +
                              data("thesis", claim.thesis ? "true" : "false") + data("text", claim.text.text) +
                              data("url", described.link) + data_lines("description", described.title);
    const ClaimBox box = boxes_.claim(id);
    const Look look{"rectangle", box.thesis ? theme_.thesis : Tint{theme_.claim.fill, box.strip.line},
                    box.thesis ? "3.0" : "1.0"};
    write_node(name, plain, places_.claims[id.index()], look, label_of(box_text(box)));
  }

  void write_argument(ArgumentId id) {
    std::string& name = arguments_[id.index()] = ids_.id("a", map_[id].id, id.index());
    const std::string plain = data("id", map_[id].id) + data("what", "argument") + data("kind", map_[id].scheme.text) +
                              data("text", map_[id].label.text) +
                              data_lines("description", described_argument(map_, id, boxes_.marks()).title);
    write_node(name, plain, places_.arguments[id.index()], {"roundrectangle", theme_.argument},
               label_of(box_text(boxes_.argument(id))));
  }

  void write_middle(std::size_t relation) {
    std::string& name = middles_[relation] = ids_.id("m", "", relation);
    write_node(name, data("what", "middle of a relation"), places_.middles[relation],
               {"ellipse", {theme_.text, theme_.text}}, "");
  }

  // A frame that yEd can fold; folded it is a small box with its title.
  void open_group(GroupId id) {
    const Group& group = map_[id];
    const std::string name = ids_.id("g", group.id, id.index());
    const std::string_view title = group.title.empty() ? group.id : group.title.text;
    Rectangle at = places_.groups[id.index()];
    at.high.y += kGroupTitle;
    append("    <node id=\"{}\" yfiles.foldertype=\"group\">{}{}", name, data("id", group.id), data("what", "group"));
    out_ += data_lines("description", described_group(map_, id).title);
    out_ += "<data key=\"box\"><y:ProxyAutoBoundsNode><y:Realizers active=\"0\">";
    for (const bool closed : {false, true}) {
      append(
          "<y:GroupNode>{}<y:Fill color=\"{}\" transparent=\"false\"/><y:BorderStyle color=\"{}\" type=\"line\" "
          "width=\"1.0\"/>",
          closed ? "<y:Geometry width=\"120.0\" height=\"40.0\"/>" : geometry(at), theme_.group.fill,
          theme_.group.line);
      append(
          "<y:NodeLabel alignment=\"left\" autoSizePolicy=\"node_width\" fontFamily=\"Dialog\" fontSize=\"{}\" "
          "fontStyle=\"bold\" textColor=\"{}\" modelName=\"internal\" modelPosition=\"t\" visible=\"true\" "
          "xml:space=\"preserve\">{}</y:NodeLabel>",
          kTextSize, theme_.muted, markup_text(title));
      append(
          "<y:Shape type=\"roundrectangle\"/><y:State closed=\"{}\" closedHeight=\"40.0\" closedWidth=\"120.0\" "
          "innerGraphDisplayEnabled=\"false\"/></y:GroupNode>",
          closed ? "true" : "false");
    }
    append("</y:Realizers></y:ProxyAutoBoundsNode></data>\n    <graph id=\"{}_in\" edgedefault=\"directed\">\n", name);
  }

  // ---- lines ----

  const std::string& id_of(Node node) const {
    if (node.is_claim()) return claims_[node.index];
    return node.is_argument() ? arguments_[node.index] : middles_[node.index];
  }

  struct Line {
    const std::string &from, &to;
    std::string_view kind, style, width;
    Color color;
    Heads heads;
    std::string words, about;
  };

  void write_line(const Line& line) {
    append("    <edge id=\"e{}\" source=\"{}\" target=\"{}\"><data key=\"relation\">{}</data>{}", ++lines_, line.from,
           line.to, line.kind, data_lines("about", line.about));
    append(
        "<data key=\"line\"><y:PolyLineEdge><y:LineStyle color=\"{}\" type=\"{}\" width=\"{}\"/>"
        "<y:Arrows source=\"{}\" target=\"{}\"/>",
        line.color, line.style, line.width, line.heads.tail, line.heads.head);
    if (!line.words.empty()) {
      append(
          "<y:EdgeLabel alignment=\"center\" fontFamily=\"Dialog\" fontSize=\"{}\" textColor=\"{}\" "
          "backgroundColor=\"{}\" hasLineColor=\"false\" modelName=\"centered\" modelPosition=\"center\" "
          "visible=\"true\" xml:space=\"preserve\">{}</y:EdgeLabel>",
          kSmallSize, line.color, theme_.canvas, escaped_markup(line.words));
    }
    out_ += "</y:PolyLineEdge></data></edge>\n";
  }

  void write_premises() {
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      if (!shown_.arguments[a]) continue;
      for (const auto& premise : map_.arguments[a].premises) {
        if (!premise.id || !shown_.claims[premise.id.index()]) continue;
        write_line({claims_[premise.id.index()],
                    arguments_[a],
                    "premise",
                    "line",
                    "1.4",
                    theme_.premise,
                    {"none", "none"},
                    "",
                    ""});
      }
    }
  }

  void write_relations() {
    for (std::size_t r = 0; r < map_.relations.size(); ++r) {
      if (!shown_.relations[r]) continue;
      const Relation& relation = map_.relations[r];
      const auto kind = static_cast<std::size_t>(relation.kind);
      const std::string_view drawn = relation_style(relation.kind).line;
      Line line{id_of(relation.from),
                cut_[r] ? middles_[r] : id_of(relation.to),
                relation_kind_name(relation.kind),
                drawn == "solid" ? "line" : drawn,
                relation.kind == RelationKind::kEquivalence ? "3.0" : "1.6",
                theme_.relations[kind],
                kHeads[kind],
                words(r),
                described_relation(map_, RelationId(r), boxes_.marks()).title};
      if (!cut_[r]) {
        write_line(line);
        continue;
      }
      line.heads.head = "none";
      write_line(line);
      write_line({middles_[r],
                  id_of(relation.to),
                  line.kind,
                  line.style,
                  line.width,
                  line.color,
                  {"none", kHeads[kind].head},
                  "",
                  line.about});
    }
  }

  std::string words(std::size_t relation) const {
    std::string text;
    for (const std::string& line : boxes_.graph_line_text(RelationId(relation)))
      text += (text.empty() ? "" : "\n") + plain_text(line);
    return text;
  }

  const PictureInput& in_;
  const ArgumentMap& map_;
  const Selection& shown_;
  const Theme& theme_;
  const PicturePlaces& places_;
  const Boxes boxes_;
  const std::vector<bool> cut_;
  PlainIds ids_;
  std::vector<std::string> claims_, arguments_, middles_;  // names, parallel to the stores of the map
  std::string out_;
  std::size_t lines_ = 0;
};

}  // namespace

Result<std::string> graphml_picture(const PictureInput& in) {
  const auto plan = picture_plan(in);
  if (!plan) return tl::unexpected(plan.error());
  const auto places = picture_places(*plan);
  if (!places) return tl::unexpected(places.error());
  return GraphmlWriter(plan->in, *plan, *places).written();
}

}  // namespace stancemap
