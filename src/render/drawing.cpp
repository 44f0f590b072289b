#include "render/drawing.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "render/boxes.h"
#include "render/descriptions.h"
#include "render/group_tree.h"
#include "render/labels.h"
#include "render/layout_work.h"
#include "render/legend.h"
#include "render/numbered_ids.h"
#include "render/relation_styles.h"
#include "render/safe_text.h"
#include "render/text_metrics.h"

namespace stancemap {
namespace {

constexpr std::size_t kSmallMap = 12;  // claims: such a picture is narrow, and so is its legend
constexpr std::size_t kMiddlingMap = 40;

// In points: between ranks at least, and around the words in between.
constexpr double kUprightGap = 43, kAboveWords = 18;
constexpr double kSidewaysGap = 68, kAroundWords = 24;
constexpr double kNeighbourGap = 27.36, kLoopHeight = 24;

struct GroupFrame {
  Agraph_t* cluster = nullptr;
  std::size_t depth = 0;
};

class Draftsman {
 public:
  Draftsman(const PictureInput& in, const Selection& shown, const Perspective& seen, const Theme& theme, Drawing& out)
      : in_(in),
        map_(in.map),
        shown_(shown),
        seen_(seen),
        theme_(theme),
        out_(out),
        boxes_(in, shown, seen, theme),
        marks_(boxes_.marks()),
        cut_(cut_relations(map_, shown)),
        frames_(map_.groups.size()),
        parts_(out.parts),
        rankdir_(in.options.rankdir != "auto"       ? in.options.rankdir
                 : shown.claim_count <= kUprightMap ? "BT"
                                                    : "RL") {
    char name[] = "stancemap";
    out_.graph.reset(agopen(name, Agdirected, numbered_ids()));
    graph_ = out_.graph.get();
    parts_.claims.resize(map_.claims.size());
    parts_.arguments.resize(map_.arguments.size());
    parts_.middles.resize(map_.relations.size());
    parts_.relations.resize(map_.relations.size());
    parts_.premises.resize(map_.arguments.size());
  }

  void draw() {
    set_defaults();
    legend_.speakers = boxes_.speakers().among(shown_.claims);
    legend_.seen_by = seen_.name;
    draw_groups();
    draw_claims();
    draw_arguments();
    draw_junctions();
    draw_premises();
    draw_relations();
    write_heading();
    for (const GroupFrame& frame : frames_) parts_.frames.push_back(frame.cluster);
    out_.page.id_prefix = in_.options.id_prefix;
    out_.page.title = map_.title.empty() ? "Argument map" : plain_text(map_.title.text);
    out_.page.description = described_picture(in_, shown_);
    out_.page.canvas = theme_.canvas;
  }

 private:
  std::string word_of(RelationId id) const { return boxes_.has_words() ? boxes_.word(id) : std::string(); }

  // Between ranks, in inches: the words beside any line have room there.
  std::string rank_distance() const {
    const bool upright = rankdir_ == "BT" || rankdir_ == "TB";
    double points = upright ? kUprightGap : kSidewaysGap;
    for (std::size_t r = 0; r < map_.relations.size(); ++r) {
      if (!shown_.relations[r]) continue;
      const LabelSize size = relation_label_size(word_of(RelationId(r)), marks_.relations[r]);
      points = std::max(points, upright ? size.height + kAboveWords : size.width + kAroundWords);
    }
    if (upright) points = std::max(points, height_of_parallel_words());
    return fmt::format("{:.2f}", points / kInch);
  }

  // Where many lines run between two boxes, as between folded groups, their words stand one above the other, left and
  // right of them.
  double height_of_parallel_words() const {
    std::map<std::pair<ClaimId, ClaimId>, double> heights;
    double most = 0;
    for (std::size_t r = 0; r < map_.relations.size(); ++r) {
      const Relation& relation = map_.relations[r];
      if (!shown_.relations[r] || !relation.from.is_claim() || !relation.to.is_claim()) continue;
      const ClaimId from = relation.from.claim(), to = relation.to.claim();
      double& height = heights[std::minmax(from, to)];
      height += relation_label_size(word_of(RelationId(r)), marks_.relations[r]).height + kAboveWords / 2;
      most = std::max(most, height / 2);
    }
    return most;
  }

  // Within a rank, in inches. Where ranks stand side by side a loop bends into this room, and holds its words.
  std::string neighbour_distance() const {
    double points = kNeighbourGap;
    for (std::size_t r = 0; r < map_.relations.size() && (rankdir_ == "RL" || rankdir_ == "LR"); ++r) {
      const Relation& relation = map_.relations[r];
      if (!shown_.relations[r] || relation.from != relation.to) continue;
      points = std::max(points, relation_label_size(word_of(RelationId(r)), marks_.relations[r]).height + kLoopHeight);
    }
    return fmt::format("{:.2f}", points / kInch);
  }

  void set_defaults() {
    const std::string small = std::to_string(kSmallSize);
    const std::array<std::pair<std::string_view, std::string>, 12> graph_attributes{
        {{"rankdir", rankdir_},
         {"bgcolor", std::string(theme_.canvas)},
         {"pad", fmt::format("{:.1f}", kPad / kInch)},
         {"nodesep", neighbour_distance()},
         {"ranksep", rank_distance()},
         {"fontname", std::string(kFontFamilies)},
         {"fontsize", std::to_string(kTextSize)},
         {"fontcolor", std::string(theme_.text)},
         {"labelloc", "t"},
         {"labeljust", "l"},
         {"charset", "UTF-8"},
         {"forcelabels", "true"}}};
    for (const auto& [name, value] : graph_attributes) set_default(graph_, AGRAPH, name, value);
    for (const int kind : {AGNODE, AGEDGE}) {
      set_default(graph_, kind, "fontname", std::string(kFontFamilies));
      set_default(graph_, kind, "fontsize", kind == AGNODE ? std::to_string(kTextSize) : small);
      set_default(graph_, kind, "fontcolor", std::string(theme_.text));
    }
    if (shown_.relation_count > kMaxWordedRelations) {  // a good layout soon rather than the best one late
      set_default(graph_, AGRAPH, "nslimit", "2");
      set_default(graph_, AGRAPH, "nslimit1", "2");
      set_default(graph_, AGRAPH, "mclimit", "0.3");
    }
    set_default(graph_, AGNODE, "shape", "plain");
    set_default(graph_, AGEDGE, "arrowsize", "0.9");
    for (const int kind : {AGRAPH, AGNODE, AGEDGE}) {
      for (const char* name : {"id", "class", "tooltip", "URL", "target", "label"}) set_default(graph_, kind, name, "");
    }
  }

  // Ids, classes, tooltips and links: as attributes for those who use the DOT, as records for our own SVG.
  void describe(void* object, std::string_view wanted_id, SvgObject described) {
    described.id = ids_.id(wanted_id);
    set_attribute(object, "id", dot_escaped(in_.options.id_prefix + described.id));
    set_attribute(object, "class", described.classes);
    set_attribute(object, "tooltip", dot_escaped(described.title));
    if (!described.link.empty()) {
      set_attribute(object, "URL", dot_link(described.link));
      set_attribute(object, "target", "_blank");
    }
    bind_svg_object(object, static_cast<std::uint32_t>(out_.page.objects.size()));
    out_.page.objects.push_back(std::move(described));
  }

  // ---- groups ----

  // The frame of a group, made with all that it stands in; a group in itself (a broken map) stands in nothing.
  GroupFrame frame(GroupId id) {
    std::vector<GroupId> missing;
    GroupId at = id;
    while (at && frames_[at.index()].cluster == nullptr && missing.size() <= map_.groups.size()) {
      missing.push_back(at);
      at = map_[at].parent;
    }
    if (missing.size() > map_.groups.size()) {  // a circle of parents
      missing.resize(1);
      at = GroupId();
    }
    GroupFrame outer = at ? frames_[at.index()] : GroupFrame{graph_, 0};
    for (auto group = missing.rbegin(); group != missing.rend(); ++group)
      outer = frames_[group->index()] = made_frame(*group, outer);
    return outer;
  }

  GroupFrame made_frame(GroupId id, const GroupFrame& outer) {
    if (outer.depth >= kMaxGroupDepth) return outer;
    const Group& group = map_[id];
    std::string name = names_.name("cluster_" + dot_name(group.id));
    Agraph_t* cluster = agsubg(outer.cluster, name.data(), TRUE);
    set_attribute(cluster, "style", "rounded,filled");
    set_attribute(cluster, "fillcolor", std::string(theme_.group.fill));
    set_attribute(cluster, "color", std::string(theme_.group.line));
    set_attribute(cluster, "margin", "14");
    set_attribute(cluster, "labelloc", rankdir_ == "BT" ? "b" : "t");  // it turns with the drawing
    const std::string_view title = group.title.empty() ? group.id : group.title.text;
    set_attribute(cluster, "labeljust", reads_leftwards(plain_text(title)) != (rankdir_ == "RL") ? "r" : "l");
    set_html_attribute(cluster, "label", group_label(title, theme_));
    describe(cluster, fmt::format("group-{}", group.id), described_group(map_, id));
    legend_.group = true;
    return {cluster, outer.depth + 1};
  }

  void draw_groups() {
    for (std::size_t c = 0; c < map_.claims.size(); ++c) {
      if (shown_.claims[c] && map_.claims[c].group) frame(map_.claims[c].group);
    }
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      if (shown_.arguments[a] && map_.arguments[a].group) frame(map_.arguments[a].group);
    }
  }

  Agnode_t* made_node(std::string_view id, GroupId group) {
    std::string name = names_.name(dot_name(id));
    Agnode_t* node = agnode(graph_, name.data(), TRUE);
    if (group) agsubnode(frame(group).cluster, node, TRUE);
    return node;
  }

  // ---- nodes ----

  void draw_claims() {
    for (std::size_t c = 0; c < map_.claims.size(); ++c) {
      if (!shown_.claims[c]) continue;
      const Claim& claim = map_.claims[c];
      parts_.claims[c] = made_node(claim.id, claim.group);
      set_html_attribute(parts_.claims[c], "label", claim_label(boxes_.claim(ClaimId(c)), theme_));
      if (in_.folding != nullptr && in_.folding->group(ClaimId(c)) != nullptr) {
        describe(parts_.claims[c], fmt::format("group-{}", claim.id), described_fold(in_, ClaimId(c), marks_));
        legend_.folded = true;
        note_severities(marks_.claims[c]);
        continue;
      }
      SvgObject described = described_claim(map_, ClaimId(c), marks_);
      if (!seen_.claims.empty()) add_view(seen_, ClaimId(c), described);
      describe(parts_.claims[c], fmt::format("claim-{}", claim.id), std::move(described));
      legend_.thesis |= claim.thesis;
      note_severities(marks_.claims[c]);
    }
  }

  void draw_arguments() {
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      if (!shown_.arguments[a]) continue;
      const Argument& argument = map_.arguments[a];
      parts_.arguments[a] = made_node(argument.id, argument.group);
      set_html_attribute(parts_.arguments[a], "label", argument_label(boxes_.argument(ArgumentId(a)), theme_));
      describe(parts_.arguments[a], fmt::format("argument-{}", argument.id),
               described_argument(map_, ArgumentId(a), marks_));
      legend_.argument = true;
      note_severities(marks_.arguments[a]);
    }
  }

  void draw_junctions() {
    for (std::size_t r = 0; r < map_.relations.size(); ++r) {
      if (!cut_[r]) continue;
      const Relation& relation = map_.relations[r];
      const GroupId group = group_of(relation.from);
      const bool inside = group && group == group_of(relation.to);
      parts_.middles[r] = made_node(fmt::format("{} (middle)", map_.name(RelationId(r))), inside ? group : GroupId());
      set_attribute(parts_.middles[r], "shape", "point");
      set_attribute(parts_.middles[r], "width", "0.09");
      set_attribute(parts_.middles[r], "color", color_of(relation.kind));
      describe(parts_.middles[r], relation_id(RelationId(r)) + "-middle", rest_of_line(RelationId(r)));
    }
  }

  GroupId group_of(Node node) const {
    if (node.is_claim()) return map_.claims[node.index].group;
    return node.is_argument() ? map_.arguments[node.index].group : GroupId();
  }

  // ---- lines ----

  std::string color_of(RelationKind kind) const {
    return std::string(theme_.relations[static_cast<std::size_t>(kind)]);
  }

  std::string relation_id(RelationId id) const {
    const Relation& relation = map_[id];
    if (!relation.id.empty()) return fmt::format("relation-{}", relation.id);
    return fmt::format("relation-{}-{}-{}", map_.name(relation.from), relation_kind_name(relation.kind),
                       map_.name(relation.to));
  }

  SvgObject rest_of_line(RelationId id) const {
    SvgObject out = described_line(id);
    out.part = SvgPart::kRestOfLine;
    return out;
  }

  SvgObject described_line(RelationId id) const {
    const bool bundle = in_.folding != nullptr && in_.folding->bundle(id) != nullptr;
    return bundle ? described_bundle(in_, id, marks_) : described_relation(map_, id, marks_);
  }

  Agnode_t* node_of(Node node) const {
    if (node.is_claim()) return parts_.claims[node.index];
    return node.is_argument() ? parts_.arguments[node.index] : parts_.middles[node.index];
  }

  Agedge_t* made_line(Agnode_t* from, Agnode_t* to) { return agedge(graph_, from, to, nullptr, TRUE); }

  void draw_premises() {
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      if (!shown_.arguments[a]) continue;
      for (const auto& premise : map_.arguments[a].premises) {
        Agedge_t*& line = parts_.premises[a].emplace_back(nullptr);
        if (!premise.id || !shown_.claims[premise.id.index()]) continue;
        line = made_line(parts_.claims[premise.id.index()], parts_.arguments[a]);
        set_attribute(line, "color", std::string(theme_.premise));
        set_attribute(line, "penwidth", "1.4");
        set_attribute(line, "arrowhead", "none");
        describe(line, fmt::format("premise-{}-{}", map_[premise.id].id, map_.arguments[a].id),
                 described_premise(map_, premise.id, ArgumentId(a)));
      }
    }
  }

  void style_line(Agedge_t* line, const Relation& relation, bool has_tail, bool has_head) {
    const RelationStyle& style = relation_style(relation.kind);
    const std::string color = color_of(relation.kind);
    set_attribute(line, "color", relation.kind == RelationKind::kEquivalence ? color + ":invis:" + color : color);
    set_attribute(line, "style", std::string(style.line));
    set_attribute(line, "penwidth", std::string(style.width));
    set_attribute(line, "dir", "both");
    set_attribute(line, "arrowhead", std::string(has_head ? style.head : "none"));
    set_attribute(line, "arrowtail", std::string(has_tail ? style.tail : "none"));
  }

  void word_line(Agedge_t* line, RelationId id) {
    const Relation& relation = map_[id];
    const std::string label = relation_label(word_of(id), theme_.relations[static_cast<std::size_t>(relation.kind)],
                                             marks_.relations[id.index()], theme_);
    // Not `label`: Graphviz 2.43 frees memory twice after laying out labelled lines within a rank.
    if (!label.empty()) set_html_attribute(line, "xlabel", label);
  }

  void draw_relations() {
    for (std::size_t r = 0; r < map_.relations.size(); ++r) {
      if (!shown_.relations[r]) continue;
      const RelationId id(r);
      const Relation& relation = map_.relations[r];
      Agnode_t* const from = node_of(relation.from);
      Agnode_t* const to = node_of(relation.to);
      Agedge_t* const first = parts_.relations[r][0] = made_line(from, cut_[r] ? parts_.middles[r] : to);
      style_line(first, relation, true, !cut_[r]);
      describe(first, relation_id(id), described_line(id));
      if (cut_[r]) {
        Agedge_t* const second = parts_.relations[r][1] = made_line(parts_.middles[r], to);
        style_line(second, relation, false, true);
        describe(second, relation_id(id) + "-end", rest_of_line(id));
      }
      word_line(first, id);
      legend_.relations[static_cast<std::size_t>(relation.kind)] = true;
      note_severities(marks_.relations[r]);
    }
  }

  // ---- the head ----

  void note_severities(const std::vector<FindingMark>& marks) {
    for (const FindingMark& mark : marks) legend_.severities[static_cast<std::size_t>(mark.severity)] = true;
  }

  void write_heading() {
    // A large picture is looked at from further away.
    const double scale = shown_.claim_count <= kSmallMap ? 1 : shown_.claim_count <= kMiddlingMap ? 1.5 : 2.5;
    Heading heading{.title = {},
                    .remark = {},
                    .legend = in_.options.legend ? &legend_ : nullptr,
                    .columns = shown_.claim_count <= kSmallMap ? std::size_t{3} : std::size_t{4},
                    .scale = scale};
    if (in_.options.title) {
      heading.title = map_.title.text;
      heading.remark = picture_remark(in_, shown_, seen_);
    }
    const std::string label = heading_label(heading, theme_);
    if (!label.empty()) set_html_attribute(graph_, "label", label);
  }

  const PictureInput& in_;
  const ArgumentMap& map_;
  const Selection& shown_;
  const Perspective& seen_;
  const Theme& theme_;
  Drawing& out_;
  const Boxes boxes_;
  const FindingMarks& marks_;
  std::vector<bool> cut_;
  std::vector<GroupFrame> frames_;  // parallel to the stores of the map
  DrawnParts& parts_;
  std::string rankdir_;
  LegendContent legend_;
  UniqueIds ids_, names_;
  Agraph_t* graph_ = nullptr;
};

}  // namespace

Drawing drawing(const PictureInput& in, const Selection& shown, const Perspective& seen, const Theme& theme) {
  Drawing out;
  Draftsman(in, shown, seen, theme, out).draw();
  return out;
}

}  // namespace stancemap
