# Precompiled headers for the rooms and for the tests. For the rooms headers of the standard library and of packages only,
# so that none hides an include of ours. Off by default, since compiler caches need settings for it; the scripts that
# build from nothing switch it on.
option(STANCEMAP_PRECOMPILE "Precompile the headers that most files include" OFF)

# stancemap_precompiled(<target> LINKS <targets...> HEADERS <headers...>): a target to reuse; the headers are found
# through the targets that it links.
function(stancemap_precompiled target)
  if(NOT STANCEMAP_PRECOMPILE)
    return()
  endif()
  cmake_parse_arguments(arg "" "" "LINKS;HEADERS" ${ARGN})
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp CONTENT "")  # written only when it is not there
  add_library(${target} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
  target_link_libraries(${target} PRIVATE stancemap_warnings ${arg_LINKS})
  target_precompile_headers(${target} PRIVATE ${arg_HEADERS})
endfunction()

function(stancemap_precompile target with)
  if(STANCEMAP_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${with})
  endif()
endfunction()
