// Writes a map of a given shape and size: the input of the benchmarks. The same arguments give the same bytes
// everywhere.

#include <cstdio>
#include <cstdlib>
#include <string>

#include <CLI/CLI.hpp>

#include "families.h"

int main(int argc, char** argv) {
  using namespace stancemap::bench;
  CLI::App app("write a generated map");
  std::string family = "mixed";
  std::string syntax = "json";
  std::string path = "-";
  Spec spec;
  std::string shapes;
  for (const Family& one : families()) {
    shapes += "  " + std::string(one.name) + ": " + std::string(one.summary) + "\n";
  }
  app.footer("Families:\n" + shapes);
  app.add_option("family", family, "the shape of the map")->capture_default_str();
  app.add_option("claims", spec.claims, "how many claims")->capture_default_str();
  app.add_option("--syntax", syntax, "json or yaml")->check(CLI::IsMember({"json", "yaml"}))->capture_default_str();
  app.add_option("--seed", spec.seed, "another map of the same shape")->capture_default_str();
  app.add_option("-o,--output", path, "the file; - is standard output")->capture_default_str();
  CLI11_PARSE(app, argc, argv);

  const Family* shape = find_family(family);
  if (shape == nullptr) {
    std::fprintf(stderr, "no family `%s`\n", family.c_str());
    return 2;
  }
  spec.family = shape->name;
  std::FILE* file = path == "-" ? stdout : std::fopen(path.c_str(), "wb");
  if (file == nullptr) {
    std::perror(path.c_str());
    return 2;
  }
  bool written = false;
  {
    Emitter out(file, syntax == "json" ? Syntax::kJson : Syntax::kYaml);
    shape->write(spec, out);
    written = out.finish();
  }
  if (file != stdout && std::fclose(file) != 0) written = false;
  if (!written) std::perror(path.c_str());
  return written ? 0 : 2;
}
