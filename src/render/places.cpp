#include "render/places.h"

#include "render/drawing.h"
#include "render/graphviz.h"
#include "render/layout_choice.h"

namespace stancemap {
namespace {

Point point_of(const pointf& p) {
  return {p.x, p.y};
}

Rectangle rectangle_of(const boxf& box) {
  return {point_of(box.LL), point_of(box.UR)};
}

Rectangle place_of(Agnode_t* node) {
  if (node == nullptr) return {};
  const pointf middle = ND_coord(node);
  const double up = ND_ht(node) / 2;
  return {{middle.x - ND_lw(node), middle.y - up}, {middle.x + ND_rw(node), middle.y + up}};
}

// The curve with its tips: Graphviz keeps the ends under arrow heads apart.
PlacedLine place_of(Agedge_t* edge) {
  PlacedLine line;
  if (edge == nullptr) return line;
  if (const splines* spline = ED_spl(edge); spline != nullptr && spline->size > 0) {
    const bezier& piece = spline->list[0];
    for (int p = 0; p < piece.size; ++p) line.path.push_back(point_of(piece.list[p]));
    if (piece.sflag != 0) line.path.front() = point_of(piece.sp);
    if (piece.eflag != 0) line.path.back() = point_of(piece.ep);
  }
  if (const textlabel_t* words = ED_xlabel(edge); words != nullptr && words->set != 0)
    line.words = point_of(words->pos);
  return line;
}

PicturePlaces places_of(const Drawing& made) {
  PicturePlaces places;
  places.page = rectangle_of(GD_bb(made.graph.get()));
  const DrawnParts& parts = made.parts;
  for (Agnode_t* claim : parts.claims) places.claims.push_back(place_of(claim));
  for (Agnode_t* argument : parts.arguments) places.arguments.push_back(place_of(argument));
  for (Agnode_t* middle : parts.middles) places.middles.push_back(place_of(middle));
  for (Agraph_t* frame : parts.frames)
    places.groups.push_back(frame == nullptr ? Rectangle{} : rectangle_of(GD_bb(frame)));
  for (const auto& [first, second] : parts.relations) places.relations.push_back({place_of(first), place_of(second)});
  for (const auto& premises : parts.premises) {
    places.premises.emplace_back();
    for (Agedge_t* premise : premises) places.premises.back().push_back(place_of(premise));
  }
  return places;
}

}  // namespace

Result<PicturePlaces> picture_places(const PicturePlan& plan) {
  PictureOptions bare = plan.in.options;
  bare.title = bare.legend = false;
  const PictureInput in{plan.in.map, plan.in.graph, plan.in.findings, bare, plan.in.folding};
  const auto engine = layout_engine(in, plan.shown);
  if (!engine) return tl::unexpected(engine.error());
  PicturePlaces places;
  Result<std::string> done;
  with_graphviz([&] {
    Drawing made = drawing(in, plan.shown, plan.seen, *plan.theme);
    done = with_places(made.graph.get(), made.page, *engine, [&] {
      places = places_of(made);
      return std::string();
    });
  });
  if (!done) return tl::unexpected(done.error());
  return places;
}

}  // namespace stancemap
