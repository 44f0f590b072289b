// A layout engine reads sizes from the graph and writes places into it. Boxes are measured by Graphviz, as for each of
// its own engines; places come from src/layout; lines are clipped at their boxes and get their arrows from Graphviz.

#include "render/fast_layout.h"

#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <graphviz/gvplugin_layout.h>

#include "layout/layout.h"

// What libgvc gives to its layout plugins; Debian installs no header for it.
extern "C" {
void common_init_node(Agnode_t* node);
int common_init_edge(Agedge_t* edge);
void gv_nodesize(Agnode_t* node, boolean flip);
void do_graph_label(Agraph_t* graph);
void clip_and_install(Agedge_t* edge, Agnode_t* head, pointf* points, int count, splineInfo* info);
void gv_cleanup_node(Agnode_t* node);
void gv_cleanup_edge(Agedge_t* edge);
void free_label(textlabel_t* label);
}

namespace stancemap {
namespace {

constexpr double kLabelMarginX = 16, kLabelMarginY = 8;  // around titles, as in Graphviz
constexpr double kTitleInset = 8;                        // of a frame

char node_record[] = "Agnodeinfo_t";
char edge_record[] = "Agedgeinfo_t";
char graph_record[] = "Agraphinfo_t";

std::string_view attribute(void* object, const char* name) {
  std::string key(name);
  const char* value = agget(object, key.data());
  return value == nullptr ? "" : value;
}

double inches(Agraph_t* graph, const char* name) {
  return std::atof(std::string(attribute(graph, name)).c_str()) * kInch;
}

LayoutDirection direction_of(Agraph_t* graph) {
  const std::string_view rankdir = attribute(graph, "rankdir");
  if (rankdir == "BT") return LayoutDirection::kUp;
  if (rankdir == "RL") return LayoutDirection::kLeft;
  return rankdir == "LR" ? LayoutDirection::kRight : LayoutDirection::kDown;
}

bool is_cluster(Agraph_t* graph) {
  return std::string_view(agnameof(graph)).starts_with("cluster");
}

// The graph as src/layout sees it, and what its numbers stand for.
struct Sketch {
  LayoutInput input;
  std::vector<Agnode_t*> nodes;
  std::vector<Agedge_t*> edges;
  std::vector<Agraph_t*> clusters;
};

void add_clusters(Agraph_t* root, Sketch& sketch) {
  struct Open {
    Agraph_t* graph;
    std::uint32_t group;
  };
  std::vector<Open> open{{root, kNoGroup}};
  while (!open.empty()) {
    const Open at = open.back();
    open.pop_back();
    for (Agraph_t* sub = agfstsubg(at.graph); sub != nullptr; sub = agnxtsubg(sub)) {
      if (!is_cluster(sub)) continue;
      agbindrec(sub, graph_record, sizeof(Agraphinfo_t), TRUE);
      do_graph_label(sub);
      LayoutGroup group{.parent = at.group};
      if (const textlabel_t* title = GD_label(sub)) {
        group.title_width = title->dimen.x + 2 * kTitleInset;
        group.title_height = title->dimen.y + kTitleInset;
      }
      open.push_back({sub, static_cast<std::uint32_t>(sketch.clusters.size())});
      sketch.clusters.push_back(sub);
      sketch.input.groups.push_back(group);
    }
  }
  // An inner cluster comes after its outer one, and so has the last word.
  for (std::uint32_t g = 0; g < sketch.clusters.size(); ++g) {
    for (Agnode_t* node = agfstnode(sketch.clusters[g]); node != nullptr; node = agnxtnode(sketch.clusters[g], node))
      sketch.input.boxes[static_cast<std::size_t>(ND_id(node))].group = g;
  }
}

Sketch sketch_of(Agraph_t* root) {
  Sketch sketch;
  sketch.input.options.direction = direction_of(root);
  sketch.input.options.box_gap = inches(root, "nodesep");
  sketch.input.options.layer_gap = inches(root, "ranksep");
  for (Agnode_t* node = agfstnode(root); node != nullptr; node = agnxtnode(root, node)) {
    agbindrec(node, node_record, sizeof(Agnodeinfo_t), TRUE);
    common_init_node(node);
    gv_nodesize(node, FALSE);
    ND_id(node) = static_cast<int>(sketch.nodes.size());
    sketch.nodes.push_back(node);
    sketch.input.boxes.push_back({ND_width(node) * kInch, ND_height(node) * kInch, kNoGroup});
  }
  std::map<std::string, std::uint32_t, std::less<>> kinds;  // lines of one look
  for (Agnode_t* const node : sketch.nodes) {
    for (Agedge_t* edge = agfstout(root, node); edge != nullptr; edge = agnxtout(root, edge)) {
      agbindrec(edge, edge_record, sizeof(Agedgeinfo_t), TRUE);
      common_init_edge(edge);
      std::string look;
      for (const char* name : {"color", "style", "arrowhead", "arrowtail"}) look.append(attribute(edge, name)) += ' ';
      const auto kind = kinds.try_emplace(std::move(look), static_cast<std::uint32_t>(kinds.size())).first->second;
      sketch.edges.push_back(edge);
      const textlabel_t* words = ED_xlabel(edge);
      sketch.input.edges.push_back({static_cast<std::uint32_t>(ND_id(agtail(edge))),
                                    static_cast<std::uint32_t>(ND_id(aghead(edge))), kind,
                                    words == nullptr ? 0 : words->dimen.x, words == nullptr ? 0 : words->dimen.y});
    }
  }
  add_clusters(root, sketch);
  return sketch;
}

pointf graphviz_point(Point p) {
  pointf out;
  out.x = p.x;
  out.y = p.y;
  return out;
}

boolean never(Agedge_t*) {
  return FALSE;
}
boolean never_merged(Agnode_t*) {
  return FALSE;
}

// Graphviz turns titles with the drawing.
bool at_right(Agraph_t* cluster) {
  const char* side = agget(cluster, const_cast<char*>("labeljust"));
  return (side != nullptr && *side == 'r') != (direction_of(agroot(cluster)) == LayoutDirection::kLeft);
}

void write_clusters(Agraph_t* root, const Sketch& sketch, const LayoutResult& result) {
  std::vector<std::vector<Agraph_t*>> inner(sketch.clusters.size() + 1);  // the last: of the root
  for (std::size_t g = 0; g < sketch.clusters.size(); ++g) {
    const std::uint32_t parent = sketch.input.groups[g].parent;
    inner[parent == kNoGroup ? sketch.clusters.size() : parent].push_back(sketch.clusters[g]);
    GD_bb(sketch.clusters[g]).LL = graphviz_point(result.groups[g].low);
    GD_bb(sketch.clusters[g]).UR = graphviz_point(result.groups[g].high);
    if (textlabel_t* title = GD_label(sketch.clusters[g])) {
      const double inset = kTitleInset + title->dimen.x / 2;
      title->pos.x = at_right(sketch.clusters[g]) ? result.groups[g].high.x - inset : result.groups[g].low.x + inset;
      title->pos.y = result.groups[g].high.y - kTitleInset / 2 - title->dimen.y / 2;
      title->set = TRUE;
    }
  }
  for (std::size_t g = 0; g <= sketch.clusters.size(); ++g) {
    Agraph_t* const outer = g < sketch.clusters.size() ? sketch.clusters[g] : root;
    GD_n_cluster(outer) = static_cast<int>(inner[g].size());
    if (inner[g].empty()) continue;
    GD_clust(outer) = static_cast<Agraph_t**>(std::calloc(inner[g].size() + 1, sizeof(Agraph_t*)));  // from 1
    for (std::size_t i = 0; i < inner[g].size(); ++i) GD_clust(outer)[i + 1] = inner[g][i];
  }
}

void write_title(Agraph_t* root) {
  textlabel_t* const title = GD_label(root);
  if (title == nullptr) return;
  boxf& page = GD_bb(root);
  const double width = title->dimen.x + kLabelMarginX, height = title->dimen.y + kLabelMarginY;
  page.UR.x = std::max(page.UR.x, page.LL.x + width);
  title->pos.x = page.LL.x + width / 2;
  title->pos.y = page.UR.y + height / 2;
  title->set = TRUE;
  page.UR.y += height;
}

void lay_out(Agraph_t* root) {
  do_graph_label(root);
  const Sketch sketch = sketch_of(root);
  const LayoutResult result = laid_out(sketch.input);
  GD_bb(root).LL = graphviz_point(result.page.low);
  GD_bb(root).UR = graphviz_point(result.page.high);
  for (std::size_t b = 0; b < sketch.nodes.size(); ++b) ND_coord(sketch.nodes[b]) = graphviz_point(result.centers[b]);
  splineInfo info{never, never_merged, FALSE, FALSE};
  std::vector<pointf> points;
  for (std::size_t e = 0; e < sketch.edges.size(); ++e) {
    points.clear();
    for (const Point& p : result.routes[e]) points.push_back(graphviz_point(p));
    if (points.size() < 4) continue;
    clip_and_install(sketch.edges[e], aghead(sketch.edges[e]), points.data(), static_cast<int>(points.size()), &info);
    ED_dist(sketch.edges[e]) = result.own[e];
  }
  write_clusters(root, sketch, result);
  write_title(root);
}

void clean_up(Agraph_t* root) {
  for (Agnode_t* node = agfstnode(root); node != nullptr; node = agnxtnode(root, node)) {
    for (Agedge_t* edge = agfstout(root, node); edge != nullptr; edge = agnxtout(root, edge)) gv_cleanup_edge(edge);
    gv_cleanup_node(node);
  }
  std::vector<Agraph_t*> open{root};
  while (!open.empty()) {
    Agraph_t* const graph = open.back();
    open.pop_back();
    for (int c = 1; c <= GD_n_cluster(graph); ++c) open.push_back(GD_clust(graph)[c]);
    std::free(GD_clust(graph));
    GD_clust(graph) = nullptr;
    GD_n_cluster(graph) = 0;
    if (graph != root) free_label(GD_label(graph));  // the root's is Graphviz's own to free
  }
}

gvlayout_engine_t fast_engine{lay_out, clean_up};
gvlayout_features_t features{0};  // no LAYOUT_USES_RANKDIR: places come as they are on the page
char layout_type[] = "stancemap_fast";
gvplugin_installed_t layout_types[] = {{0, layout_type, 1, &fast_engine, &features}, {0, nullptr, 0, nullptr, nullptr}};
gvplugin_api_t fast_apis[] = {{API_layout, layout_types}, {static_cast<api_t>(0), nullptr}};
char fast_package[] = "stancemap_fast";

}  // namespace

gvplugin_library_t fast_layout_plugin{fast_package, fast_apis};

}  // namespace stancemap
