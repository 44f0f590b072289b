#pragma once
// A picture in words: tooltips with text, speaker, source and place; classes; links. Raw text, the SVG writer escapes.

#include <string>

#include "render/finding_marks.h"
#include "render/folding.h"
#include "render/graphviz_plugins.h"
#include "render/perspective.h"
#include "render/picture.h"
#include "render/selection.h"

namespace stancemap {

/// "comment 5"; empty for a claim outside posts.
std::string post_locator(const ArgumentMap& map, PostId id);
/// The name of a participant or the title of a source; its id where it has none.
std::string_view shown_name(const Participant& participant);
std::string_view shown_name(const Source& source);

/// Without their `id`, which the drawing gives.
SvgObject described_claim(const ArgumentMap& map, ClaimId id, const FindingMarks& marks);
/// Adds how the participant of a perspective sees the claim.
void add_view(const Perspective& seen, ClaimId id, SvgObject& out);
SvgObject described_argument(const ArgumentMap& map, ArgumentId id, const FindingMarks& marks);
SvgObject described_relation(const ArgumentMap& map, RelationId id, const FindingMarks& marks);
SvgObject described_premise(const ArgumentMap& map, ClaimId premise, ArgumentId argument);
SvgObject described_group(const ArgumentMap& map, GroupId id);
/// Of a folded map: the box of a group, and a line that stands for several.
SvgObject described_fold(const PictureInput& in, ClaimId id, const FindingMarks& marks);
SvgObject described_bundle(const PictureInput& in, RelationId id, const FindingMarks& marks);

/// "12 claims, 1 argument"
std::string counted_members(const FoldedGroup& group);

/// One sentence on what the picture shows: "8 claims, 3 supports, 2 attacks; the thesis: …".
std::string described_picture(const PictureInput& in, const Selection& shown);

/// What stands below the title: whose view it is, and how much of the map is shown; empty for the whole map.
std::string picture_remark(const PictureInput& in, const Selection& shown, const Perspective& seen);

}  // namespace stancemap
