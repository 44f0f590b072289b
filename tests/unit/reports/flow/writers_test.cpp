#include "reports/flow/writers.h"

#include <doctest/doctest.h>

using namespace stancemap;

TEST_CASE("every writer of flow sheets is found by its name, and no other") {
  for (const FlowWriter& writer : flow_writers()) CHECK(flow_writer(writer.name) == &writer);
  CHECK(flow_writer("svg") == nullptr);
  CHECK(flow_writer("") == nullptr);
}
