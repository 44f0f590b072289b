#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (std::size_t i = 0; i < in.map.sources.size(); ++i) {
    const SourceTextState& state = in.anchoring.sources[i];
    if (state.status != SourceTextState::Status::kNoFingerprint) continue;
    const Source& source = in.map.sources[i];
    out.push_back(
        finding_at(self, source.file.span,
                   fmt::format("the text of `{}` has no fingerprint, so a change of it goes unseen", source.id),
                   fmt::format("add `sha256: {}`", state.sha256), std::string(source.id)));
  }
}

}  // namespace

constinit const Check missing_fingerprint{
    .rule =
        {
            .id = "missing-fingerprint",
            .summary = "a text without a fingerprint",
            .why =
                "Texts change after they are cited. With a fingerprint the map says which text it means, and "
                "`changed-text` tells when it is another one. The help line has the fingerprint of the text at hand.",
            .bad = R"(stancemap: 1
sources:
  note: {title: Note, text: text.txt}
)",
            .good = R"(stancemap: 1
sources:
  note:
    title: Note
    text: text.txt
    sha256: 5a74115ecd281748423f514bdd95d5abb94b637f4936d0a920c52318d0562924
)",
            .severity = Severity::kInfo,
            .text = "We meet on Monday.\n",
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
