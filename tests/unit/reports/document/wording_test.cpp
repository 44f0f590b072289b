#include "reports/document/wording.h"

#include <doctest/doctest.h>

using namespace stancemap::documents;

TEST_CASE("a share is rounded, but something is not 0 % and not all is not 100 %") {
  CHECK(share_text(1, 3) == "33 %");
  CHECK(share_text(0, 3) == "0 %");
  CHECK(share_text(3, 3) == "100 %");
  CHECK(share_text(1, 1000) == "under 1 %");
  CHECK(share_text(999, 1000) == "over 99 %");
  CHECK(share_text(0, 0).empty());
}

TEST_CASE("a text is cut between code points, and one that fits is left alone") {
  CHECK(shortened("äöü", 3) == "äöü");
  CHECK(shortened("äöüß", 3) == "äö…");
  CHECK(shortened("", 3).empty());
  CHECK(shortened("\xff\xff\xff\xff", 3) == "\xff\xff…");
}

TEST_CASE("lists name five and count the rest") {
  CHECK(list_text({}, ", ").empty());
  CHECK(list_text({"a", "b"}, "; ") == "a; b");
  CHECK(list_text({"a", "b", "c", "d", "e", "f"}, ", ") == "a, b, c, d, e and 1 more");
}
