#pragma once
// The family `mixed`: what an archive of annotated threads looks like.

namespace stancemap::bench {

class Emitter;
struct Spec;

void write_mixed(const Spec& spec, Emitter& out);

}  // namespace stancemap::bench
