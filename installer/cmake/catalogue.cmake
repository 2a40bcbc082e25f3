# SPDX-FileCopyrightText: The Trivet authors
# SPDX-License-Identifier: GPL-3.0-or-later
# trivet_catalogue(OUT var FUNCTION f TYPE T HEADER h SUFFIX s ENTRIES folder/camelName ...)
# makes, from one list of names, the file that knows them all: every entry folder/camelName is the
# source file folder/camelname<suffix>.cpp and the function T trivet::<namespace>::camelName<Suffix>().
# A name without its file does not configure, a file without its function does not link.
function(trivet_catalogue)
  cmake_parse_arguments(ARG "" "OUT;FUNCTION;TYPE;HEADER;NAMESPACE;FILE_SUFFIX;FUNCTION_SUFFIX" "ENTRIES" ${ARGN})
  set(declarations "")
  set(calls "")
  set(files "")
  foreach(entry IN LISTS ARG_ENTRIES)
    get_filename_component(folder "${entry}" DIRECTORY)
    get_filename_component(name "${entry}" NAME)
    string(TOLOWER "${name}" lower)
    if(folder)
      set(file "${folder}/${lower}${ARG_FILE_SUFFIX}.cpp")
    else()
      set(file "${lower}${ARG_FILE_SUFFIX}.cpp")
    endif()
    if(NOT EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
      message(FATAL_ERROR "'${entry}' is in the list of ${CMAKE_CURRENT_SOURCE_DIR}/CMakeLists.txt, but ${file} is not there")
    endif()
    list(APPEND files "${file}")
    string(APPEND declarations "${ARG_TYPE} ${name}${ARG_FUNCTION_SUFFIX}();\n")
    string(APPEND calls "        ${name}${ARG_FUNCTION_SUFFIX}(),\n")
  endforeach()
  set(catalogue "${CMAKE_CURRENT_BINARY_DIR}/${ARG_FUNCTION}.cpp")
  file(CONFIGURE OUTPUT "${catalogue}" CONTENT
"// Made from the list in the CMakeLists.txt of this folder; do not edit.
#include <${ARG_HEADER}>

namespace ${ARG_NAMESPACE} {
${declarations}
const std::vector<${ARG_TYPE}> &${ARG_FUNCTION}()
{
    static const std::vector<${ARG_TYPE}> all {
${calls}    };
    return all;
}
} // namespace ${ARG_NAMESPACE}
" @ONLY)
  set(${ARG_OUT} ${files} "${catalogue}" PARENT_SCOPE)
endfunction()
