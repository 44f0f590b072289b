#include "base/source_set.h"

#include <doctest/doctest.h>

using stancemap::Position;
using stancemap::SourceFile;

TEST_CASE("a position counts lines from 1 and columns in code points") {
  const SourceFile file("m.yaml", "ab\nжж=x\r\nlast");
  CHECK(file.position(0) == Position{1, 1});
  CHECK(file.position(2) == Position{1, 3});
  CHECK(file.position(3) == Position{2, 1});
  CHECK(file.position(7) == Position{2, 3});
  CHECK(file.position(9) == Position{2, 5});  // CR and LF belong to the line that they end
  CHECK(file.position(11) == Position{3, 1});
}

TEST_CASE("an offset past the end is the end of the text") {
  const SourceFile file("m.yaml", "ab");
  CHECK(file.position(99) == Position{1, 3});
}

TEST_CASE("the text of a line comes without its break, whichever break it is") {
  const SourceFile file("m.yaml", "one\ntwo\r\nthree\rfour");
  CHECK(file.line_count() == 4);
  CHECK(file.line_text(1) == "one");
  CHECK(file.line_text(2) == "two");
  CHECK(file.line_text(3) == "three");
  CHECK(file.line_text(4) == "four");
  CHECK(file.line_text(5).empty());
  CHECK(file.line_text(0).empty());
}

TEST_CASE("a broken byte counts as one column") {
  const SourceFile file("m.yaml",
                        "a\xff\xfe"
                        "b");
  CHECK(file.position(3) == Position{1, 4});
}

TEST_CASE("a byte order mark is no column") {
  const SourceFile file("m.yaml", "\xEF\xBB\xBFone\ntwo");
  CHECK(file.position(3) == Position{1, 1});
  CHECK(file.position(5) == Position{1, 3});
  CHECK(file.position(0) == Position{1, 1});
  CHECK(file.position(7) == Position{2, 1});
  CHECK(file.line_text(1) == "one");
}
