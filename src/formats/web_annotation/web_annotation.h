#pragma once
// The quotes of a map as W3C Web Annotations (Recommendation of 23 February 2017), for programs that show annotations
// on the texts. docs/formats/web-annotation.md says what they hold.

#include <string>

#include "formats/losses.h"
#include "model/argument_map.h"

namespace stancemap::web_annotation {

/// One AnnotationCollection with one page: an Annotation for each citation of a claim that has a quote or a position.
std::string write(const ArgumentMap& map, Losses& losses);

}  // namespace stancemap::web_annotation
