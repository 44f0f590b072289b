#pragma once
// The page's data: one JSON object. Entities name each other by their index in these arrays; what is empty is left out.
//
//   title, theses [claim], themes {light, dark, print}, fonts
//   claims        [{id, text, label, kind, thesis, by, post, group, side, tags, said, cites, note, assumed, findings,
//                   place, box, rows}]
//   arguments     [{id, label, scheme, premises, group, findings, box, rows}]
//   junctions     [{relation, box}]          where an undercut meets a line
//   relations     [{kind, from, to, id, note, findings}]
//   lines         [[kind, from, to, relation or -1, [x, y, …]]]   Bézier curves, 3n + 1 points
//   groups        [{id, title, leftwards, parent, frame}]
//   participants  [{id, name, role, side, team, url}]
//   sources       [{id, title, authors, …, marks, reliability, credibility, from}]
//   threads       [{id, title, flow}]        flow: as `stancemap flow --format json` writes it
//   posts         [{id, at, thread, by, time, votes, replies}]
//   stances       [[participant, claim, kind, reason, post or -1]]
//   findings      [{rule, severity, message, help, place}]       rules {id: summary}; help: index in helps [text]
//
// Rows are [style, text], and [style, text, true] where the text is read from right to left; `leftwards` says so of a
// title.
// A node (from, to) is a claim, an argument or a junction, numbered in this order. A box is [x, y, width, height] with
// its corner at the upper left; all lengths are pixels of a page at 100 %, y grows downwards.

#include <nlohmann/json.hpp>

#include "page/page.h"

namespace stancemap::page {

using Json = nlohmann::ordered_json;

void add_map(const PageInput& in, Json& out);       // claims, arguments, relations, groups, and the drawing of them
void add_people(const PageInput& in, Json& out);    // participants, threads, posts, stances
void add_sources(const PageInput& in, Json& out);   // sources, and `said` and `cites` of the claims in `out`
void add_findings(const PageInput& in, Json& out);  // findings, rules
void add_themes(Json& out);

/// A text of the map as the page may show it: one line, without what overrides the direction of text.
std::string shown(std::string_view text);
/// Sets `key` where there is a text to show.
void set(Json& object, const char* key, std::string_view text);

}  // namespace stancemap::page
