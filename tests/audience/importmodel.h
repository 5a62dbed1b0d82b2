// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <QMap>
#include <QString>
#include <set>
#include <vector>

namespace mw::audience::testing {

/// What imports, undos, edits and withdrawals come to, told slowly and without a database. Contacts are known
/// by their address in lower case, imports by number.
class ImportModel
{
public:
    using Attributes = QMap<QString, QString>;
    struct Row
    {
        QString address;
        Attributes attributes; ///< empty texts say nothing
    };
    struct Person
    {
        Attributes attributes;
        int origin = 0;                 ///< import that brought the contact; 0 = by hand
        std::map<QString, int> lists{}; ///< list -> import that put it there
        std::set<int> grants{};
        bool out = false;
        bool mailed = false;
    };

    void import(int number, const QString& list, const std::vector<Row>& rows, bool consent)
    {
        m_listOf[number] = list;
        if (!m_lists.contains(list))
            m_lists[list] = number;
        const std::map<QString, Person> before = people;
        for (const Row& row : rows)
            take(number, list, row, consent);
        for (auto& [address, person] : people) {
            const auto stood = before.find(address);
            if (stood == before.end() || !m_touched[address].contains(number))
                continue;
            Change change;
            for (auto it = person.attributes.begin(); it != person.attributes.end(); ++it)
                if (stood->second.attributes.value(it.key()) != it.value())
                    change[it.key()] = {it.value(), stood->second.attributes.value(it.key())};
            m_changes[address][number] = change;
        }
    }
    void undo(int number)
    {
        m_undone.insert(number);
        std::vector<QString> gone;
        for (auto& [address, person] : people) {
            restore(address, person, number);
            person.grants.erase(number);
            const bool wasListed =
                std::erase_if(person.lists, [&](const auto& l) { return l.second == number; }) > 0;
            const bool concerned =
                wasListed || person.origin == number || m_touched[address].contains(number);
            if (concerned && !isHeld(address, person))
                gone.push_back(address);
        }
        for (const QString& address : gone) {
            people.erase(address);
            m_touched.erase(address);
            m_changes.erase(address);
        }
        dropList(number);
    }
    void edit(const QString& address, const QString& name, const QString& text)
    {
        Person& person = people.at(address);
        if (person.attributes.value(name) == text)
            return;
        set(person.attributes, name, text);
        if (person.origin > 0)
            m_touched[address].insert(person.origin);
        person.origin = 0;
    }
    [[nodiscard]] bool hasList(const QString& list) const { return m_lists.contains(list); }
    [[nodiscard]] bool isUndone(int number) const { return m_undone.contains(number); }

    std::map<QString, Person> people;

private:
    using Change = QMap<QString, std::pair<QString, QString>>; // name -> new, before; empty = not there

    static void set(Attributes& attributes, const QString& name, const QString& text)
    {
        if (text.isEmpty())
            attributes.remove(name);
        else
            attributes[name] = text;
    }
    void take(int number, const QString& list, const Row& row, bool consent)
    {
        const bool isNew = !people.contains(row.address);
        Person& person = people[row.address];
        if (isNew)
            person.origin = number;
        bool touched = false;
        for (auto it = row.attributes.begin(); it != row.attributes.end(); ++it) {
            if (it.value().isEmpty() || person.attributes.value(it.key()) == it.value())
                continue;
            person.attributes[it.key()] = it.value();
            touched = true;
        }
        touched = person.lists.emplace(list, number).second || touched;
        if (consent && !person.out && person.grants.empty())
            touched = person.grants.insert(number).second || touched;
        if (touched && person.origin != number)
            m_touched[row.address].insert(number);
    }
    void restore(const QString& address, Person& person, int number)
    {
        auto& changes = m_changes[address];
        const auto own = changes.find(number);
        if (own == changes.end())
            return;
        for (auto it = own->second.begin(); it != own->second.end(); ++it) {
            const auto& [now, before] = it.value();
            if (person.attributes.value(it.key()) == now) {
                set(person.attributes, it.key(), before);
                continue;
            }
            for (auto later = std::next(own); later != changes.end(); ++later) {
                if (!later->second.contains(it.key()))
                    continue;
                if (later->second[it.key()].second == now)
                    later->second[it.key()].second = before;
                break;
            }
        }
        changes.erase(number);
    }
    bool isHeld(const QString& address, const Person& person)
    {
        bool touchedByLive = false;
        for (const int number : m_touched[address])
            touchedByLive = touchedByLive || !m_undone.contains(number);
        return person.origin == 0 || !m_undone.contains(person.origin) || !person.lists.empty() ||
               person.out || person.mailed || !person.grants.empty() || touchedByLive;
    }
    void dropList(int number)
    {
        const QString list = m_listOf.at(number);
        bool used = m_lists.value(list) != number;
        for (const auto& [address, person] : people)
            used = used || person.lists.contains(list);
        for (const auto& [other, name] : m_listOf)
            used = used || (name == list && !m_undone.contains(other));
        if (!used)
            m_lists.remove(list);
    }

    QMap<QString, int> m_lists; ///< -> import that made it
    std::map<int, QString> m_listOf;
    std::set<int> m_undone;
    std::map<QString, std::set<int>> m_touched; ///< imports that changed a contact which was there before
    std::map<QString, std::map<int, Change>> m_changes;
};

} // namespace mw::audience::testing
