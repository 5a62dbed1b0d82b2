// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace mw::shell {

using namespace std::string_view_literals;

/// What whoever guesses tries first, commonest first, in small letters: passwords from published leaks, and
/// words that stand in many. English and German.
inline constexpr std::array commonWords{
    u"password"sv,   u"123456"sv,       u"passwort"sv,  u"qwerty"sv,       u"letmein"sv,    u"welcome"sv,
    u"hallo"sv,      u"admin"sv,        u"iloveyou"sv,  u"geheim"sv,       u"monkey"sv,     u"dragon"sv,
    u"schatz"sv,     u"football"sv,     u"fussball"sv,  u"secret"sv,       u"master"sv,     u"login"sv,
    u"sunshine"sv,   u"princess"sv,     u"shadow"sv,    u"superman"sv,     u"michael"sv,    u"hello"sv,
    u"freedom"sv,    u"whatever"sv,     u"trustno"sv,   u"passwd"sv,       u"pass"sv,       u"test"sv,
    u"user"sv,       u"root"sv,         u"guest"sv,     u"default"sv,      u"changeme"sv,   u"starwars"sv,
    u"baseball"sv,   u"batman"sv,       u"access"sv,    u"flower"sv,       u"hottie"sv,     u"loveme"sv,
    u"zaq1zaq1"sv,   u"passw0rd"sv,     u"ficken"sv,    u"arschloch"sv,    u"hamburg"sv,    u"berlin"sv,
    u"muenchen"sv,   u"bayern"sv,       u"dortmund"sv,  u"schalke"sv,      u"werder"sv,     u"sommer"sv,
    u"winter"sv,     u"fruehling"sv,    u"herbst"sv,    u"summer"sv,       u"spring"sv,     u"autumn"sv,
    u"sonne"sv,      u"sonnenschein"sv, u"liebe"sv,     u"ichliebedich"sv, u"love"sv,       u"baby"sv,
    u"angel"sv,      u"engel"sv,        u"jesus"sv,     u"computer"sv,     u"internet"sv,   u"samsung"sv,
    u"google"sv,     u"apple"sv,        u"amazon"sv,    u"android"sv,      u"windows"sv,    u"linux"sv,
    u"newsletter"sv, u"marketing"sv,    u"kunden"sv,    u"customer"sv,     u"office"sv,     u"company"sv,
    u"firma"sv,      u"shop"sv,         u"laden"sv,     u"business"sv,     u"mail"sv,       u"email"sv,
    u"mailwright"sv, u"workspace"sv,    u"thomas"sv,    u"andreas"sv,      u"stefan"sv,     u"martin"sv,
    u"daniel"sv,     u"alexander"sv,    u"sebastian"sv, u"christian"sv,    u"nicole"sv,     u"jennifer"sv,
    u"jessica"sv,    u"sabrina"sv,      u"julia"sv,     u"sandra"sv,       u"michelle"sv,   u"ashley"sv,
    u"charlie"sv,    u"robert"sv,       u"jordan"sv,    u"hunter"sv,       u"ranger"sv,     u"harley"sv,
    u"george"sv,     u"andrew"sv,       u"anthony"sv,   u"william"sv,      u"joshua"sv,     u"matthew"sv,
    u"maggie"sv,     u"ginger"sv,       u"pepper"sv,    u"cookie"sv,       u"banana"sv,     u"orange"sv,
    u"cheese"sv,     u"coffee"sv,       u"kaffee"sv,    u"chocolate"sv,    u"schokolade"sv, u"kuchen"sv,
    u"tiger"sv,      u"lion"sv,         u"loewe"sv,     u"hund"sv,         u"katze"sv,      u"kitty"sv,
    u"mouse"sv,      u"maus"sv,         u"mausi"sv,     u"hasi"sv,         u"horse"sv,      u"pferd"sv,
    u"eagle"sv,      u"falcon"sv,       u"phoenix"sv,   u"killer"sv,       u"soccer"sv,     u"hockey"sv,
    u"tennis"sv,     u"yankees"sv,      u"ferrari"sv,   u"porsche"sv,      u"mercedes"sv,   u"mustang"sv,
    u"corvette"sv,   u"pokemon"sv,      u"minecraft"sv, u"naruto"sv,       u"matrix"sv,     u"merlin"sv,
    u"gandalf"sv,    u"pirate"sv,       u"silver"sv,    u"golden"sv,       u"diamond"sv,    u"money"sv,
    u"blue"sv,       u"green"sv,        u"black"sv,     u"white"sv,        u"purple"sv,     u"yellow"sv,
    u"montag"sv,     u"freitag"sv,      u"monday"sv,    u"friday"sv,       u"sunday"sv,     u"januar"sv,
    u"january"sv,    u"august"sv,       u"september"sv, u"oktober"sv,      u"october"sv,    u"november"sv,
    u"dezember"sv,   u"december"sv,     u"correct"sv,   u"battery"sv,      u"staple"sv};

/// Keys that lie side by side, on the keyboards of several countries.
inline constexpr std::array keyRows{u"1234567890"sv,
                                    u"qwertyuiop"sv,
                                    u"qwertzuiop\u00fc"sv,
                                    u"asdfghjkl"sv,
                                    u"asdfghjkl\u00f6\u00e4"sv,
                                    u"zxcvbnm"sv,
                                    u"yxcvbnm"sv,
                                    u"azertyuiop"sv,
                                    u"qsdfghjklm"sv,
                                    u"wxcvbn"sv,
                                    u"1qaz2wsx3edc4rfv"sv,
                                    u"1qay2wsx3edc4rfv"sv,
                                    u"qazwsxedcrfv"sv,
                                    u"qaywsxedcrfv"sv,
                                    u"!@#$%^&*()"sv};

} // namespace mw::shell
