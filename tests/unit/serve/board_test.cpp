#include "serve/board.h"

#include <thread>

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using stancemap::serve::Board;
using stancemap::serve::Seen;
using stancemap::serve::ServedMap;

namespace {

ServedMap state(std::string version, std::string trouble = "") {
  return {.name = "one",
          .title = "One",
          .summary = "1 claim",
          .data = std::make_shared<const std::string>("{}"),
          .version = std::move(version),
          .trouble = std::move(trouble)};
}

}  // namespace

TEST_CASE("who has seen nothing is told of the map, once") {
  Board board;
  board.put(state("v1"));
  Seen seen;
  CHECK(board.news("one", seen, 0ms) == "event: map\nid: v1\ndata: v1\n\n");
  CHECK(board.news("one", seen, 0ms).empty());
}

TEST_CASE("who has the newest state is told nothing until another comes") {
  Board board;
  board.put(state("v1"));
  Seen seen{"v1", ""};
  CHECK(board.news("one", seen, 0ms).empty());
  board.put(state("v2"));
  CHECK(board.news("one", seen, 0ms) == "event: map\nid: v2\ndata: v2\n\n");
}

TEST_CASE("a trouble is told without the map, and its end as the map") {
  Board board;
  board.put(state("v1", "no file"));
  Seen seen{"v1", ""};
  CHECK(board.news("one", seen, 0ms) == "event: trouble\ndata: no file\n\n");
  CHECK(board.news("one", seen, 0ms).empty());
  board.put(state("v1"));
  CHECK(board.news("one", seen, 0ms) == "event: map\nid: v1\ndata: v1\n\n");
}

TEST_CASE("line ends in a trouble cannot begin another event") {
  Board board;
  board.put(state("v1", "a\n\nevent: map\rdata: x"));
  Seen seen{"v1", ""};
  CHECK(board.news("one", seen, 0ms) == "event: trouble\ndata: a\ndata: \ndata: event: map\ndata: data: x\n\n");
}

TEST_CASE("who waits is woken by a new state and by the end") {
  Board board;
  board.put(state("v1"));
  std::string told;
  std::thread reader([&] {
    Seen seen{"v1", ""};
    told = board.news("one", seen, 1min);
    board.news("one", seen, 1min);
  });
  board.put(state("v2"));
  while (board.find("one")->version != "v2") std::this_thread::yield();
  std::this_thread::sleep_for(20ms);
  board.close();
  reader.join();
  CHECK(told == "event: map\nid: v2\ndata: v2\n\n");
  CHECK(board.closed());
}

TEST_CASE("of a map that is not on the board there is no news") {
  const Board board;
  Seen seen;
  CHECK(board.news("nothing", seen, 0ms).empty());
  CHECK_FALSE(board.find("nothing"));
  CHECK(board.all().empty());
}
