# stancemap_room(<name> [LINKS <targets>...]): one static library per room of src/, made of its *.cpp files.
# A room may link only rooms that stand above it in src/CMakeLists.txt, so a wrong include fails to link.
add_library(stancemap_warnings INTERFACE)
target_compile_options(stancemap_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                                    -Wnon-virtual-dtor -Wold-style-cast)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 cannot see that a moved-from std::string or optional is not read, nor, when it optimises, how long a
  # std::string is (gcc.gnu.org/PR105329, PR105651).
  target_compile_options(stancemap_warnings INTERFACE -Wno-maybe-uninitialized -Wno-restrict
                                                      $<$<CONFIG:Release>:-Wno-array-bounds -Wno-stringop-overflow>)
  if(CMAKE_UNITY_BUILD)
    target_compile_options(stancemap_warnings INTERFACE -Wno-subobject-linkage)  # a file that is included is no header here
  endif()
else()
  # The standard library of GCC 12 uses what it calls deprecated.
  target_compile_options(stancemap_warnings INTERFACE -Wno-deprecated-declarations)
endif()
if(STANCEMAP_SANITIZE)
  add_compile_options(-fsanitize=${STANCEMAP_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${STANCEMAP_SANITIZE})
endif()

function(stancemap_room name)
  cmake_parse_arguments(arg "" "" "LINKS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/cli/main.cpp$")
  add_library(stancemap_${name} STATIC ${sources})
  add_library(stancemap::${name} ALIAS stancemap_${name})
  target_include_directories(stancemap_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(stancemap_${name} PUBLIC ${arg_LINKS} PRIVATE stancemap_warnings)
  stancemap_precompile(stancemap_${name} stancemap_precompiled_for_rooms)
endfunction()
