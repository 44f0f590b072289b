#pragma once
// Maps built by hand for the tests of pictures.

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.h"
#include "graph/map_graph.h"
#include "model/argument_map.h"

namespace stancemap {

/// Fills an ArgumentMap; every add returns the id of what it added.
struct MapBuilder {
  ArgumentMap map;

  Text text(std::string_view value);
  std::string_view word(std::string_view value);

  ClaimId claim(std::string_view id, std::string_view words, bool thesis = false);
  RelationId relate(RelationKind kind, Node from, Node to, std::string_view id = {});
  ArgumentId argument(std::string_view id, const std::vector<ClaimId>& premises, std::string_view scheme = {});
  SourceId source(std::string_view id, std::string_view title, std::string_view url = {});
  ParticipantId participant(std::string_view id, std::string_view name);
  ThreadId thread(std::string_view id, SourceId source);
  PostId post(std::string_view id, ThreadId thread, ParticipantId by);
  void say(PostId post, ClaimId claim);
  GroupId group(std::string_view id, std::string_view title, GroupId parent = {});
  TagId tag(std::string_view id);
  void cite(ClaimId claim, SourceId source, std::string_view at, std::string_view quote);
};

Finding finding(std::string_view rule, Severity severity, Span span, std::string subject = {});

/// A small debate in which everything that a picture shows occurs once at least.
ArgumentMap debate();

}  // namespace stancemap
