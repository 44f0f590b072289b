#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a cite of a retracted source is reported even beside a sound one") {
  const CheckRun run("retracted-source", R"(claims:
  a: {text: A, cite: [trial, «old-trial»], supports: b}
  b: {text: B}
sources:
  trial: {title: Trial}
  old-trial: {title: Old trial, marks: retracted}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` cites `old-trial`, which was retracted; 1 claim rests on this claim");
  CHECK(run.related() == std::vector<std::string>{"7:40 retracted: `old-trial` is marked here"});
}

TEST_CASE("`said` in a retracted source backs nothing and is no finding") {
  check_marks("retracted-source", R"(claims:
  a: {text: A, said: old-trial}
sources:
  old-trial: {title: Old trial, marks: retracted}
)");
}
