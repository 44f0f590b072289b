#pragma once
// Texts that are not UTF-8 are read as Windows-1252, which is what most old texts of the West are in; Latin-1 is a part
// of it.

#include <string>
#include <string_view>

namespace stancemap {

/// Every byte as a code point, in UTF-8. The five bytes that Windows-1252 leaves undefined become the control
/// characters of the same number, as browsers do it (WHATWG Encoding, "windows-1252").
std::string utf8_of_windows_1252(std::string_view bytes);

}  // namespace stancemap
