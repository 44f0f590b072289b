#include "formats/native/document.h"

namespace stancemap::native {

std::string_view value_type_name(ValueType type) {
  switch (type) {
    case ValueType::kNull:
      return "nothing";
    case ValueType::kBool:
      return "true or false";
    case ValueType::kNumber:
      return "a number";
    case ValueType::kString:
      return "a text";
    case ValueType::kSequence:
      return "a list";
    case ValueType::kMapping:
      return "a mapping";
  }
  return "nothing";
}

}  // namespace stancemap::native
