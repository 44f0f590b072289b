#pragma once
// A check run beside one source text, `fence.txt`.

#include <string_view>

#include "marked_map.h"
#include "sourcing/text_folders.h"
#include "support/temporary_folder.h"

namespace stancemap {

inline constexpr std::string_view kFence =
    "The Fence\n\n"
    "Good fences make good neighbours, it is said.\n\n"
    "Nobody has asked the neighbours. The fence costs 400 euro a year, and nobody has asked the neighbours.\n\n"
    "A fence keeps the cows out of the garden and the peace between the two houses.\n";

/// Of kFence without its last line end, as `sha256sum` counts it.
inline constexpr std::string_view kFenceFingerprint =
    "3a86f6d9848f054fd4d731ff54c07de3616f15dec939a0ad4b282ac1f3510e16";

/// `rule` on a marked map whose sources may name `fence.txt`.
inline CheckRun run_beside_text(std::string_view rule, std::string_view text) {
  const test::TemporaryFolder folder;
  folder.write("fence.txt", kFence);
  return CheckRun(rule, text, {}, TextFolders({folder.path()}));
}

}  // namespace stancemap
