# SPDX-FileCopyrightText: The Trivet authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One target carries every flag, so that no folder can be compiled by other rules than its neighbour.
add_library(trivet_options INTERFACE)
target_include_directories(trivet_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(trivet_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough
  -Wno-missing-field-initializers # designated initialisers leave out on purpose
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wsuggest-override>
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
target_compile_definitions(trivet_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_NO_KEYWORDS
  QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
  TRIVET_VERSION="${PROJECT_VERSION}")
if(TRIVET_HARDEN)
  target_compile_options(trivet_options INTERFACE
    -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong
    -fstack-clash-protection -fcf-protection=full -Werror=format-security
    $<$<CXX_COMPILER_ID:GNU>:-ftrivial-auto-var-init=zero>)
  target_link_options(trivet_options INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  target_link_options(trivet_options INTERFACE $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie>)
endif()

# clazy reads along while the lint preset compiles: one parse for both, and ccache keeps its verdict.
# Beyond level 1: what bites in signals, threads and translations. Left out as noise:
# ctor-missing-parent-argument, qstring-allocations; function-args-by-value, which wants the
# defaulted == of every small aggregate changed; function-args-by-ref, which does not see a move
# (clang-tidy's check does); returning-void-expression, an early way out in one line;
# qhash-namespace, which takes a template for a stranger.
set(TRIVET_CLAZY_CHECKS level1 no-qhash-namespace connect-3arg-lambda old-style-connect use-chrono-in-qtimer
  missing-qobject-macro tr-non-literal qproperty-type-mismatch thread-with-slots)
if(TRIVET_CLAZY)
  list(JOIN TRIVET_CLAZY_CHECKS "," clazy_checks)
  target_compile_options(trivet_options INTERFACE
    "SHELL:-Xclang -load -Xclang ClazyPlugin.so -Xclang -add-plugin -Xclang clazy"
    "SHELL:-Xclang -plugin-arg-clazy -Xclang ${clazy_checks}")
endif()

# trivet_library(NAME layer LINKS ... SOURCES ...): a layer is one static library that links only
# what lies below it; tests/layers reads the includes and holds the arrows.
function(trivet_library name)
  cmake_parse_arguments(ARG "" "" "LINKS;SOURCES" ${ARGN})
  add_library(trivet_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(trivet_${name} PUBLIC trivet_options ${ARG_LINKS})
endfunction()
