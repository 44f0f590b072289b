#include "render/numbered_ids.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace stancemap {
namespace {

/// The names of one graph: the first has the number 2. Nameless parts get odd numbers.
struct Names {
  Agraph_t* graph;
  std::vector<char*> names;  // as the graph keeps strings, until it is closed: writers look at what it knows of them
  std::unordered_map<std::string_view, IDTYPE> numbers;
  IDTYPE nameless = 1;
};

void* open_names(Agraph_t* graph, Agdisc_t*) {
  return new Names{graph, {}, {}};
}

void close_names(void* state) {
  delete static_cast<Names*>(state);
}

long number_of(void* state, int, char* name, IDTYPE* id, int create) {
  Names& known = *static_cast<Names*>(state);
  if (name == nullptr) {
    *id = known.nameless;
    known.nameless += 2;
    return 1;
  }
  const auto at = known.numbers.find(name);
  if (at != known.numbers.end()) {
    *id = at->second;
  } else if (create != 0) {
    known.names.push_back(agstrdup(known.graph, name));
    *id = 2 * known.names.size();
    known.numbers.emplace(known.names.back(), *id);
  } else {
    *id = 0;  // nothing has this number
  }
  return 1;
}

long refuse_number(void*, int, IDTYPE) {
  return 0;
}

void keep_number(void*, int, IDTYPE) {}

char* name_of(void* state, int, IDTYPE id) {
  Names& known = *static_cast<Names*>(state);
  if (id % 2 != 0 || id == 0 || id / 2 > known.names.size()) return nullptr;
  return known.names[id / 2 - 1];
}

void note_object(void*, int, void*) {}

}  // namespace

Agdisc_t* numbered_ids() {
  static Agiddisc_t ids{open_names, number_of, refuse_number, keep_number, name_of, close_names, note_object};
  static Agdisc_t disciplines{&AgMemDisc, &ids, &AgIoDisc};
  return &disciplines;
}

}  // namespace stancemap
