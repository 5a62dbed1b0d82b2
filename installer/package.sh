#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds (Release) and makes the packages that this system can make (.deb, .rpm, .tar.gz); prints where they are.
set -eu
cd "$(dirname "$0")/.."
. installer/packages.sh
mw_need build package
mkdir -p build
cmake --preset release
cmake --build build/release -j "${MAILWRIGHT_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}"
(cd build/release && cpack)
find "$PWD/build/release/packages" -maxdepth 1 -type f
