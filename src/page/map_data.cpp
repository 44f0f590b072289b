#include <cmath>
#include <unordered_map>

#include <fmt/format.h>

#include "diagnostics/places.h"
#include "page/data.h"
#include "page/page_graph.h"
#include "render/line_wrap.h"
#include "render/safe_text.h"
#include "render/text_metrics.h"

namespace stancemap::page {
namespace {

class MapData {
 public:
  MapData(const PageInput& in, Json& out)
      : map_(in.graph.map()),
        marks_(finding_marks(map_, in.findings)),
        graph_(page_graph(map_, marks_)),
        places_(in.sources),
        sources_(in.sources),
        out_(out) {
    // A mark's message is that of its finding.
    for (std::size_t f = 0; f < in.findings.size(); ++f) finding_at_.emplace(in.findings[f].message.data(), f);
  }

  void add() {
    set(out_, "title", map_.title.text);
    set(out_, "note", map_.note.text);
    out_["fonts"] = kFontFamilies;
    out_["rows"] = row_styles();
    out_["size"] = {pixels(graph_.places.page.high.x), pixels(graph_.places.page.high.y)};
    Json theses = Json::array();
    for (std::size_t c = 0; c < map_.claims.size(); ++c) {
      if (map_.claims[c].thesis) theses.push_back(c);
    }
    out_["theses"] = std::move(theses);
    out_["groups"] = groups();
    out_["claims"] = claims();
    out_["arguments"] = arguments();
    Json junctions = Json::array();
    for (std::size_t j = 0; j < graph_.junctions.size(); ++j) {
      junctions.push_back(
          {{"relation", graph_.junctions[j]}, {"box", box(map_.claims.size() + map_.arguments.size() + j)}});
    }
    out_["junctions"] = std::move(junctions);
    out_["relations"] = relations();
    out_["lines"] = lines();
  }

 private:
  static long long pixels(double value) { return std::llround(value); }

  static Json row_styles() {
    Json out = Json::object();
    for (const RowStyle style :
         {RowStyle::kHead, RowStyle::kLabel, RowStyle::kText, RowStyle::kMark, RowStyle::kRemark})
      out[std::string(row_style_name(style))] = row_height(style);
    return out;
  }

  Json box(std::size_t node) const {
    const Point at = graph_.places.centers[node];
    const Box& one = graph_.boxes[node];
    return {pixels(at.x - one.width / 2), pixels(graph_.places.page.high.y - at.y - one.height / 2), pixels(one.width),
            pixels(one.height)};
  }

  Json rows(std::size_t node) const {
    Json out = Json::array();
    for (const Row& row : graph_.boxes[node].rows) {
      out.push_back({row_style_name(row.style), row.text});
      if (row.leftwards) out.back().push_back(true);
    }
    return out;
  }

  std::string place(const Span& span) {
    if (!span.valid()) return {};
    return fmt::format("{}:{}", shown_name(sources_[span.file].name()), places_.begin(span).line);
  }

  void add_marks(Json& object, const std::vector<FindingMark>& marks) const {
    Json list = Json::array();
    for (const FindingMark& mark : marks) {
      if (const auto at = finding_at_.find(mark.message.data()); at != finding_at_.end()) list.push_back(at->second);
    }
    if (!list.empty()) object["findings"] = std::move(list);
  }

  void add_tags(Json& object, const std::vector<TagId>& tags) const {
    if (tags.empty()) return;
    Json list = Json::array();
    for (const TagId tag : tags) list.push_back(shown(map_[tag].id));
    object["tags"] = std::move(list);
  }

  Json groups() const {
    std::vector<std::size_t> number(map_.groups.size(), graph_.groups.size());
    for (std::size_t i = 0; i < graph_.groups.size(); ++i) number[graph_.groups[i]] = i;
    Json out = Json::array();
    for (std::size_t g = 0; g < map_.groups.size(); ++g) {
      const Group& group = map_.groups[g];
      Json one{{"id", shown(group.id)}};
      set(one, "title", group.title.text);
      if (reads_leftwards(group.title.empty() ? shown(group.id) : shown(group.title.text))) one["leftwards"] = true;
      set(one, "note", group.note.text);
      if (number[g] < graph_.groups.size()) {
        if (group.parent) one["parent"] = group.parent.index();
        const Rectangle& frame = graph_.places.groups[number[g]];
        const double top = graph_.places.page.high.y;
        one["frame"] = {pixels(frame.low.x), pixels(top - frame.high.y), pixels(frame.high.x - frame.low.x),
                        pixels(frame.high.y - frame.low.y)};
      }
      out.push_back(std::move(one));
    }
    return out;
  }

  Json claims() {
    Json out = Json::array();
    for (std::size_t c = 0; c < map_.claims.size(); ++c) {
      const Claim& claim = map_.claims[c];
      Json one{{"id", shown(claim.id)}};
      set(one, "label", claim.details->label.text);
      set(one, "text", claim.text.text);
      if (claim.kind != ClaimKind::kFact) one["kind"] = claim_kind_name(claim.kind);
      if (claim.thesis) one["thesis"] = true;
      if (const ParticipantId by = map_.speaker(ClaimId(c))) one["by"] = by.index();
      if (claim.post) one["post"] = claim.post.index();
      if (claim.group) one["group"] = claim.group.index();
      set(one, "side", claim.details->side.text);
      set(one, "assumed", claim.details->assumed.text);
      set(one, "note", claim.details->note.text);
      set(one, "place", place(claim.id_span));
      add_tags(one, claim.tags);
      add_marks(one, marks_.claims[c]);
      one["box"] = box(c);
      one["rows"] = rows(c);
      out.push_back(std::move(one));
    }
    return out;
  }

  Json arguments() const {
    Json out = Json::array();
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      const Argument& argument = map_.arguments[a];
      Json one{{"id", shown(argument.id)}};
      set(one, "label", argument.label.text);
      set(one, "scheme", argument.scheme.text);
      set(one, "note", argument.note.text);
      Json premises = Json::array();
      for (const auto& premise : argument.premises) {
        if (premise.id) premises.push_back(premise.id.index());
      }
      one["premises"] = std::move(premises);
      if (argument.group) one["group"] = argument.group.index();
      add_tags(one, argument.tags);
      add_marks(one, marks_.arguments[a]);
      one["box"] = box(map_.claims.size() + a);
      one["rows"] = rows(map_.claims.size() + a);
      out.push_back(std::move(one));
    }
    return out;
  }

  Json relations() const {
    Json out = Json::array();
    for (std::size_t r = 0; r < map_.relations.size(); ++r) {
      const Relation& relation = map_.relations[r];
      Json one{{"kind", relation_kind_name(relation.kind)}};
      if (relation.from.kind != Node::Kind::kNone && relation.to.kind != Node::Kind::kNone) {
        one["from"] = graph_.node(map_, relation.from);
        one["to"] = graph_.node(map_, relation.to);
      }
      set(one, "id", relation.id);
      set(one, "note", relation.details->note.text);
      add_marks(one, marks_.relations[r]);
      out.push_back(std::move(one));
    }
    return out;
  }

  Json lines() const {
    Json out = Json::array();
    const double top = graph_.places.page.high.y;
    for (std::size_t l = 0; l < graph_.lines.size(); ++l) {
      const Line& line = graph_.lines[l];
      Json route = Json::array();
      for (const Point& point : graph_.places.routes[l]) {
        route.push_back(pixels(point.x));
        route.push_back(pixels(top - point.y));
      }
      out.push_back({line.kind, line.from, line.to, line.relation, std::move(route)});
    }
    return out;
  }

  const ArgumentMap& map_;
  FindingMarks marks_;
  PageGraph graph_;
  Places places_;
  const SourceSet& sources_;
  Json& out_;
  std::unordered_map<const char*, std::size_t> finding_at_;
};

}  // namespace

void add_map(const PageInput& in, Json& out) {
  MapData(in, out).add();
}

}  // namespace stancemap::page
