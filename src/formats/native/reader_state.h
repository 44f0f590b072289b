#pragma once
// What the parts of the reader share while they read one map. Reading takes two steps: each file's document is turned
// into entities, and references are noted as they are written (`FileReader`; the document is gone afterwards); when all
// files are read, every id is known and the notes are resolved (`resolve_references`).

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "formats/native/name_table.h"
#include "formats/native/shape.h"
#include "model/argument_map.h"

namespace stancemap::native {

/// Where a noted reference goes to.
enum class Slot : std::uint8_t {
  kThesis,
  kSourceDerivesFrom,
  kGroupParent,
  kGroupMember,
  kClaimGroup,
  kClaimTag,
  kClaimOwner,
  kClaimSaid,
  kClaimCite,
  kSaidQuoting,
  kCiteQuoting,
  kArgumentPremise,
  kArgumentGroup,
  kArgumentTag,
  kThreadSource,
  kPostBy,
  kPostReply,
  kPostMention,
  kPostAct,
  kStanceWho,
  kStanceClaim,
  kStancePost,
  kStanceCite,
  kStanceQuoting,
  kFigureClaim
};

/// A reference as written, its name perhaps in the file and not in the map's texts; `owner` is the index of the entity
/// that holds it, `place` the citation or the act in it.
struct NotedReference {
  Text name;
  std::uint32_t owner = 0;
  std::uint32_t place = 0;
  Slot slot = Slot::kThesis;
};

/// A key that writes a relation: its kind, and whether the entity that has the key is the end that it points at.
struct RelationKey {
  std::string_view name;
  RelationKind kind = RelationKind::kSupport;
  bool reversed = false;
  Refers refers = Refers::kNode;
};
inline constexpr RelationKey kRelationKeys[] = {
    {"supports", RelationKind::kSupport, false, Refers::kClaim},
    {"supported-by", RelationKind::kSupport, true, Refers::kClaimOrArgument},
    {"attacks", RelationKind::kAttack, false, Refers::kNode},
    {"attacked-by", RelationKind::kAttack, true, Refers::kClaimOrArgument},
    {"undercuts", RelationKind::kUndercut, false, Refers::kArgumentOrRelation},
    {"undercut-by", RelationKind::kUndercut, true, Refers::kClaimOrArgument},
    {"contradicts", RelationKind::kContradiction, false, Refers::kClaim},
    {"equivalent-to", RelationKind::kEquivalence, false, Refers::kClaim},
};

/// A relation as written at one of its ends, or (owner none) as an entry of its own.
struct NotedRelation {
  Text name;                // of the other end; of an entry: its target
  Node owner;               // the claim or argument that has the key
  std::uint32_t entry = 0;  // index in `entries`, when there is no owner
  std::uint8_t key = 0;     // in kRelationKeys
};

/// An entry of `relations`. It is incomplete when its `from` or its target has a fault; its id is known nevertheless.
struct RelationEntry {
  std::string_view id;
  Span id_span, span;
  Text from, note;
  Review review;
  RelationId relation;  // not valid until resolved, or when the entry is incomplete
};

/// The ids that are defined; keys point into the map's texts, or into the files. In `nodes` a relation is the index of
/// its RelationEntry.
struct Names {
  using Table = NameTable<std::uint32_t>;
  NameTable<Node> nodes;
  Table sources, participants, groups, tags, threads, figures;
  Table posts;  // scope: thread
};

struct ReadState {
  const SourceSet& sources;
  ArgumentMap& map;
  Findings& findings;
  Names names = {};
  std::vector<NotedReference> references = {};
  std::vector<NotedRelation> relations = {};
  std::vector<RelationEntry> entries = {};
  std::size_t suggestions_left = 20;  // each looks at very many ids, and a hostile map has very many faults

  /// The key of a claim, an argument, or (as `names.nodes` counts them) an entry of `relations`.
  Span defined_at(Node node) const;
};

/// Adds an error. Its subject is the text at `span`.
Finding& report(ReadState& state, std::string_view rule, const Span& span, std::string message, std::string help = {});

/// A text of the user for a message: in backticks, one line, shortened.
std::string shown(std::string_view text);

/// Second step; each reference that points at nothing, or at the wrong kind of thing, is a finding and left out.
void resolve_references(ReadState& state);
void resolve_relations(ReadState& state);

/// Reports `unknown-id` for a reference, with the nearest id of the kind that is expected.
void report_unknown(ReadState& state, const Text& name, Refers expected);

/// Reports `wrong-target` for a reference to `found`, where `expected` was wanted.
void report_wrong_target(ReadState& state, const Text& name, Node found, Refers expected, std::string help = {});

}  // namespace stancemap::native
