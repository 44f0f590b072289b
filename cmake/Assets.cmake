# stancemap_assets(<target> <files...>): compiles files into a target, as the table that page/assets.h declares.
function(stancemap_assets target)
  set(table "")
  foreach(file IN LISTS ARGN)
    get_filename_component(name ${file} NAME)
    file(READ ${CMAKE_CURRENT_SOURCE_DIR}/${file} text)
    if(text MATCHES "\\)ASSET\"")
      message(FATAL_ERROR "${file} holds what ends a raw string")
    endif()
    string(APPEND table "    Asset{\"${name}\", R\"ASSET(${text})ASSET\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endforeach()
  set(made ${CMAKE_CURRENT_BINARY_DIR}/${target}_assets.cpp)
  file(CONFIGURE OUTPUT ${made} @ONLY CONTENT
"// Made by cmake/Assets.cmake.
#include \"page/assets.h\"

#include <array>

namespace stancemap::page {

std::span<const Asset> assets() {
  static constexpr std::array kAssets{
@table@  };
  return kAssets;
}

}  // namespace stancemap::page
")
  target_sources(${target} PRIVATE ${made})
endfunction()
