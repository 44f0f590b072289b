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

PackedValue Document::packed(const Value& value) {
  PackedValue result{.begin = value.span.begin,
                     .end = value.span.end,
                     .next = value.next,
                     .first = value.first,
                     .type = value.type,
                     .quoted = value.quoted};
  if (result.is_collection()) return result;
  const std::uint32_t quote = value.quoted ? 1 : 0;
  const bool in_file = value.text.data() == file_text.data() + value.span.begin + quote &&
                       value.text.size() + 2 * quote == value.span.end - value.span.begin;
  result.first = PackedValue::kInFile;
  if (!in_file) {
    result.first = static_cast<std::uint32_t>(own_texts.size());
    own_texts.push_back(value.text);
  }
  return result;
}

}  // namespace stancemap::native
