#include "cli/command.h"

int main(int argc, char** argv) {
  return stancemap::cli::run_program(argc, argv);
}
