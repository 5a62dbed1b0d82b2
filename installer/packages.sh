# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# The one list of what building, testing and packaging need, by package manager. Read with `.` by
# installer/start.sh, tests/run.sh and .ci/run; POSIX sh; defines functions only.
#
# Tried: apt on Debian 12. The names for dnf, pacman, zypper and brew are written with care and were not tried.

# mw_manager: prints apt, dnf, pacman, zypper, brew or unknown.
mw_manager() {
    for mw_candidate in apt-get:apt dnf:dnf pacman:pacman zypper:zypper brew:brew; do
        if command -v "${mw_candidate%%:*}" >/dev/null 2>&1; then
            echo "${mw_candidate##*:}"
            return 0
        fi
    done
    echo unknown
}

# mw_packages MANAGER build|tests|package: prints the names, parted by spaces.
mw_packages() {
    case "$1:$2" in
    apt:build)
        # The SQLite driver is a plugin, so no -dev package brings it along.
        echo cmake ninja-build g++ pkgconf ccache mold qt6-base-dev qt6-base-dev-tools qt6-tools-dev \
            qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite qt6-svg-dev libgl-dev libsqlite3-dev libssl-dev \
            qtkeychain-qt6-dev libexpected-dev libgumbo-dev libpsl-dev libc-ares-dev libldns-dev liblitehtml-dev libgmime-3.0-dev \
            libqscintilla2-qt6-dev ;;
    apt:tests)
        # uidmap lets an ordinary user give the test mail servers a user namespace with several user ids.
        # The window is walked through under Xvfb with openbox, by xdotool, read by AT-SPI; fonts, for a bare machine has none.
        echo python3 python3-cryptography clang-format dbus gnome-keyring strace openssl binutils uidmap \
            xvfb openbox xdotool x11-utils imagemagick at-spi2-core python3-pyatspi fonts-dejavu-core fonts-noto-core ;;
    apt:package) echo dpkg-dev file ;;
    dnf:build)
        echo cmake ninja-build gcc-c++ pkgconf-pkg-config ccache mold qt6-qtbase-devel qt6-qttools-devel \
            qt6-qtsvg-devel qt6-linguist sqlite-devel openssl-devel qtkeychain-qt6-devel expected-devel gumbo-parser-devel \
            libpsl-devel c-ares-devel ldns-devel litehtml-devel gmime30-devel \
            qscintilla-qt6-devel ;;
    dnf:tests)
        echo python3 python3-cryptography clang-tools-extra dbus-daemon gnome-keyring strace openssl binutils xorg-x11-server-Xvfb openbox \
            xdotool xprop ImageMagick at-spi2-core python3-pyatspi dejavu-sans-fonts google-noto-sans-fonts ;;
    dnf:package) echo rpm-build ;;
    pacman:build)
        echo cmake ninja gcc pkgconf ccache mold qt6-base qt6-svg qt6-tools sqlite openssl qtkeychain-qt6 tl-expected \
            gumbo-parser libpsl c-ares ldns litehtml gmime3 qscintilla-qt6 ;;
    pacman:tests)
        echo python python-cryptography clang dbus gnome-keyring strace openssl binutils xorg-server-xvfb openbox xdotool xorg-xprop \
            imagemagick at-spi2-core python-atspi ttf-dejavu noto-fonts ;;
    pacman:package) echo ;;
    zypper:build)
        echo cmake ninja gcc-c++ pkgconf-pkg-config ccache mold qt6-base-devel qt6-tools-devel qt6-linguist-devel \
            qt6-svg-devel qt6-sql-sqlite sqlite3-devel libopenssl-devel qtkeychain-qt6-devel tl-expected-devel gumbo-devel \
            libpsl-devel c-ares-devel ldns-devel litehtml-devel gmime-devel \
            libqscintilla-qt6-devel ;;
    zypper:tests)
        echo python3 python3-cryptography clang-tools dbus-1 gnome-keyring strace openssl binutils xorg-x11-server-Xvfb openbox xdotool xprop \
            ImageMagick at-spi2-core python3-atspi dejavu-fonts google-noto-sans-fonts ;;
    zypper:package) echo rpm-build ;;
    brew:build) echo cmake ninja pkgconf ccache qt qtkeychain sqlite openssl@3 tl-expected gumbo-parser libpsl c-ares ldns litehtml gmime qscintilla2 ;;
    brew:tests) echo python3 cryptography clang-format ;;
    brew:package) echo ;;
    esac
}

# mw_has MANAGER NAME: is it installed? Asks the local database only.
mw_has() {
    case "$1" in
    apt) [ "$(dpkg-query -W -f '${db:Status-Status}' "$2" 2>/dev/null)" = installed ] ;;
    dnf | zypper) rpm -q --whatprovides "$2" >/dev/null 2>&1 ;;
    pacman) pacman -Qq "$2" >/dev/null 2>&1 ;;
    brew) brew list --versions "$2" >/dev/null 2>&1 ;;
    esac
}

# mw_as_root COMMAND…: with sudo when we are not root.
mw_as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "This needs root, and there is no sudo here. As root, please run: $*" >&2
        return 1
    fi
}

# mw_apt_update: fetches the package lists; quiet, no questions.
mw_apt_update() {
    mw_as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update </dev/null
}

# mw_install_missing MANAGER NAME…: installs these, without a question. Standard input is not read.
mw_install_missing() {
    mw_with=$1
    shift
    case "$mw_with" in
    apt)
        mw_apt_update &&
            mw_as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
                -o Dpkg::Use-Pty=0 install "$@" </dev/null ;;
    dnf) mw_as_root dnf -y --setopt=install_weak_deps=False install "$@" </dev/null ;;
    pacman) mw_as_root pacman -Sy --needed --noconfirm "$@" </dev/null ;;
    zypper) mw_as_root zypper --non-interactive install --no-recommends "$@" </dev/null ;;
    brew) brew install "$@" </dev/null ;;
    esac
}

# mw_need GROUP…: makes sure that the packages of these groups are there; says first what it will install.
mw_need() {
    mw_with=$(mw_manager)
    if [ "$mw_with" = unknown ]; then
        if [ -n "${MAILWRIGHT_NO_INSTALL:-}" ]; then return 0; fi
        echo "No package manager that this script knows was found (apt, dnf, pacman, zypper, brew)." >&2
        echo "Please install these, or what they are called on this system, and run again with" >&2
        echo "MAILWRIGHT_NO_INSTALL=1 set (names as in Debian 12):" >&2
        for mw_group in "$@"; do echo "  $(mw_packages apt "$mw_group")" >&2; done
        return 1
    fi
    mw_lacking=
    for mw_group in "$@"; do
        for mw_name in $(mw_packages "$mw_with" "$mw_group"); do
            mw_has "$mw_with" "$mw_name" || mw_lacking="$mw_lacking $mw_name"
        done
    done
    if [ -z "$mw_lacking" ]; then
        echo "Packages: all there."
        return 0
    fi
    if [ -n "${MAILWRIGHT_NO_INSTALL:-}" ]; then
        echo "Packages: not installing, as MAILWRIGHT_NO_INSTALL asks; missing:$mw_lacking"
        return 0
    fi
    echo "Packages: will install with $mw_with:$mw_lacking"
    # shellcheck disable=SC2086 # a list of names, on purpose
    mw_install_missing "$mw_with" $mw_lacking || {
        echo "The packages could not all be installed; the words above say why. Nothing else was changed." >&2
        echo "Mailwright needs Qt 6.4, OpenSSL 3.0, SQLite 3.40, CMake 3.25 and a C++20 compiler, or newer." >&2
        return 1
    }
}
