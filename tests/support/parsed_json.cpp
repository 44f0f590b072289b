#include "support/parsed_json.h"

namespace stancemap::test {

nlohmann::json parsed_json(std::string_view text) {
  return nlohmann::json::parse(text);
}

}  // namespace stancemap::test
