#pragma once
// An HTTP server on this machine that shows the maps of a board. Start here.
//
//   /             the page of the map, or where the folder holds several, the list of them
//   /NAME/        the page of a map (page/page.h)
//   /NAME/data    its data, as the page's script reads them
//   /NAME/events  server-sent events: "map" with a version when there is something new to fetch, "trouble" with a text
//
// Where the folder is one map, its `data` and `events` stand at the root too. A page says in `?version=` which state it
// has, and a browser that comes back says so in `Last-Event-ID`; who has the newest is told nothing.
//
// It listens on 127.0.0.1 only and obeys `request_rules.h`. A request has 16 kB and 5 seconds to arrive, its body is
// not read, and up to 48 pages can stay connected at a time; a further one is told to come back.

#include <memory>

#include "base/result.h"
#include "serve/board.h"

namespace stancemap::serve {

class LiveServer {
 public:
  /// Takes the port; 0: any free one. The board must outlive the server.
  static Result<std::unique_ptr<LiveServer>> bound(Board& board, int port);
  ~LiveServer();
  LiveServer(const LiveServer&) = delete;
  LiveServer& operator=(const LiveServer&) = delete;

  int port() const;
  /// Answers requests from now on, in threads of its own.
  void start();
  /// Closes the board and every connection, and waits for the threads.
  void stop();

 private:
  class Http;
  explicit LiveServer(std::unique_ptr<Http> http);
  std::unique_ptr<Http> http_;
};

}  // namespace stancemap::serve
