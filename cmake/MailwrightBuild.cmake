# SPDX-License-Identifier: GPL-3.0-or-later
# The one place where compiler defaults, sanitizers, precompiled headers and the two wrappers live.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)

option(MAILWRIGHT_WERROR "Warnings are errors (CI)" OFF)
set(MAILWRIGHT_SANITIZE "" CACHE STRING "Comma separated sanitizers, e.g. address,undefined or thread")

find_program(MAILWRIGHT_CCACHE ccache)
if(MAILWRIGHT_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${MAILWRIGHT_CCACHE})
endif()
find_program(MAILWRIGHT_MOLD mold)

add_library(mailwright_options INTERFACE)
target_compile_options(mailwright_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(MAILWRIGHT_WERROR)
    target_compile_options(mailwright_options INTERFACE -Werror)
endif()
if(MAILWRIGHT_MOLD)
    target_link_options(mailwright_options INTERFACE -fuse-ld=mold)
endif()
if(MAILWRIGHT_SANITIZE)
    target_compile_options(mailwright_options INTERFACE -fsanitize=${MAILWRIGHT_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(mailwright_options INTERFACE -fsanitize=${MAILWRIGHT_SANITIZE})
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Debug" OR CMAKE_BUILD_TYPE STREQUAL "")
    target_compile_definitions(mailwright_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()
target_compile_definitions(mailwright_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 MAILWRIGHT_VERSION="${PROJECT_VERSION}")

# mw_library(NAME base SOURCES a.cpp a.h DEPENDS Qt6::Core …): a folder of app/ as static library mw_NAME.
function(mw_library)
    cmake_parse_arguments(ARG "" "NAME" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
    add_library(mw_${ARG_NAME} STATIC ${ARG_SOURCES})
    target_include_directories(mw_${ARG_NAME} PUBLIC ${PROJECT_SOURCE_DIR}/app)
    target_link_libraries(mw_${ARG_NAME} PUBLIC ${ARG_DEPENDS} PRIVATE mailwright_options ${ARG_PRIVATE_DEPENDS})
    target_precompile_headers(mw_${ARG_NAME} REUSE_FROM mw_pch)
    add_dependencies(mw_${ARG_NAME} mw_pch)
endfunction()

# mw_ui_library(NAME kit SOURCES … DEPENDS …): a folder of ui/ as static library mw_ui_NAME. kit/ and shell/ are included
# as "kit/x.h" and "shell/x.h"; a page as "ui/PAGE/x.h", because its name may also be a folder of app/.
function(mw_ui_library)
    cmake_parse_arguments(ARG "" "NAME" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
    add_library(mw_ui_${ARG_NAME} STATIC ${ARG_SOURCES})
    target_include_directories(mw_ui_${ARG_NAME} PUBLIC ${PROJECT_SOURCE_DIR}/ui ${PROJECT_SOURCE_DIR})
    target_link_libraries(mw_ui_${ARG_NAME} PUBLIC ${ARG_DEPENDS} Qt6::Widgets
        PRIVATE mailwright_options ${ARG_PRIVATE_DEPENDS})
    target_precompile_headers(mw_ui_${ARG_NAME} REUSE_FROM mw_ui_pch)
    add_dependencies(mw_ui_${ARG_NAME} mw_ui_pch)
endfunction()

# mw_test(NAME tst_x LIBS base vault [SOURCES extra.cpp] [LABELS slow]): tests/FOLDER/tst_x.cpp as one test program.
function(mw_test)
    cmake_parse_arguments(ARG "" "NAME;TIMEOUT" "LIBS;SOURCES;DEPENDS;LABELS" ${ARGN})
    add_executable(${ARG_NAME} ${ARG_NAME}.cpp ${ARG_SOURCES})
    list(TRANSFORM ARG_LIBS PREPEND mw_)
    target_link_libraries(${ARG_NAME} PRIVATE mailwright_options ${ARG_LIBS} ${ARG_DEPENDS} Qt6::Test)
    target_include_directories(${ARG_NAME} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${ARG_NAME} PRIVATE
        MAILWRIGHT_SOURCE_DIR="${PROJECT_SOURCE_DIR}" MAILWRIGHT_BINARY_DIR="${PROJECT_BINARY_DIR}")
    set(heads mw_pch)
    if(ARG_LIBS MATCHES "mw_ui_")
        set(heads mw_ui_pch)
    endif()
    target_precompile_headers(${ARG_NAME} REUSE_FROM ${heads})
    add_dependencies(${ARG_NAME} ${heads})
    add_test(NAME ${ARG_NAME} COMMAND ${ARG_NAME})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    # QProcess forks with shared memory, so that ThreadSanitizer takes the parent for a forked child that must not
    # start threads.
    set_tests_properties(${ARG_NAME} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp second_deadlock_stack=1 die_after_fork=0;UBSAN_OPTIONS=print_stacktrace=1 halt_on_error=1;ASAN_OPTIONS=detect_leaks=1")
endfunction()
