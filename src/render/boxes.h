#pragma once
// What stands in the boxes of a picture, as the options ask for it, before any format writes it.

#include "render/finding_marks.h"
#include "render/folding.h"
#include "render/labels.h"
#include "render/perspective.h"
#include "render/picture.h"
#include "render/selection.h"
#include "render/speakers.h"
#include "render/theme.h"

namespace stancemap {

class Boxes {
 public:
  /// Keeps references to all of these.
  Boxes(const PictureInput& in, const Selection& shown, const Perspective& seen, const Theme& theme);

  ClaimBox claim(ClaimId id) const;
  ArgumentBox argument(ArgumentId id) const;
  /// "supports", and for a bundle how many: "supports ×3".
  std::string word(RelationId id) const;
  /// Whether words stand beside lines of a drawing: where the options ask for them and the lines are not too many.
  bool has_words() const;
  /// What stands beside the line of a relation, as lines of raw text: its word and its findings. In a graph that
  /// another program draws, without a legend, the word also where the lines are many.
  std::vector<std::string> line_text(RelationId id) const;
  std::vector<std::string> graph_line_text(RelationId id) const;

  const FindingMarks& marks() const { return marks_; }
  const Speakers& speakers() const { return speakers_; }

 private:
  ClaimBox folded(ClaimId id, const FoldedGroup& group) const;
  std::vector<std::string> line_text(RelationId id, bool has_word) const;

  const PictureInput& in_;
  const ArgumentMap& map_;
  const Selection& shown_;
  const Perspective& seen_;
  const Theme& theme_;
  FindingMarks marks_;
  Speakers speakers_;
};

/// The box as lines of raw text from top to bottom: "THESIS", how somebody sees it, who says it and where, id, title
/// and text, findings.
struct BoxText {
  std::vector<std::string> head, body, findings;
};
BoxText box_text(const ClaimBox& box);
BoxText box_text(const ArgumentBox& box);

}  // namespace stancemap
