// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/templateerror.h"

#include <memory>
#include <QHash>
#include <QString>
#include <utility>
#include <variant>
#include <vector>

class QJsonObject;
class QJsonValue;

namespace mw::content {

/// One immutable Liquid value. Arrays and objects are shared between copies: one parsed contact is read by
/// many renderings on many threads, and a copy must cost no more than a reference count.
class Value
{
public:
    enum class Type : quint8 { Nil, Boolean, Integer, Number, Text, Array, Object };
    using Array = std::vector<Value>;
    using Object = std::vector<std::pair<QString, Value>>;

    Value() = default;
    Value(QString text) : m_data(std::move(text)) {}
    [[nodiscard]] static Value boolean(bool b) { return Value(Data(b)); }
    [[nodiscard]] static Value integer(qint64 n) { return Value(Data(n)); }
    [[nodiscard]] static Value number(double n) { return Value(Data(n)); }
    [[nodiscard]] static Value array(Array items);
    /// Of members with the same name the first one counts.
    [[nodiscard]] static Value object(Object members);
    /// Nested deeper than 100: TemplateError TooDeep.
    [[nodiscard]] static base::Result<Value, TemplateError> fromJson(const QJsonValue& json);

    [[nodiscard]] Type type() const { return static_cast<Type>(m_data.index()); }
    [[nodiscard]] bool isNil() const { return type() == Type::Nil; }
    [[nodiscard]] bool isFalse() const { return type() == Type::Boolean && !std::get<bool>(m_data); }
    /// Liquid: only nil and false are not.
    [[nodiscard]] bool isTruthy() const { return !isNil() && !isFalse(); }
    /// An empty text, array or object.
    [[nodiscard]] bool isEmpty() const;

    // Null, or 0, when the value is of another type.
    [[nodiscard]] const QString* text() const { return std::get_if<QString>(&m_data); }
    [[nodiscard]] const bool* toBoolean() const { return std::get_if<bool>(&m_data); }
    [[nodiscard]] const qint64* toInteger() const { return std::get_if<qint64>(&m_data); }
    [[nodiscard]] const double* toNumber() const { return std::get_if<double>(&m_data); }
    [[nodiscard]] std::shared_ptr<const Array> items() const;
    /// The members sorted by name; null when this is no object.
    [[nodiscard]] std::shared_ptr<const Object> members() const;
    [[nodiscard]] const Value* member(const QString& name) const;
    /// Counts from the end when negative; null when out of range or no array.
    [[nodiscard]] const Value* item(qint64 index) const;
    /// Characters (code points), items or members; -1 for what has no size.
    [[nodiscard]] qint64 size() const;

private:
    using Data = std::variant<std::monostate, bool, qint64, double, QString, std::shared_ptr<const Array>,
                              std::shared_ptr<const Object>>;
    explicit Value(Data data) : m_data(std::move(data)) {}

    Data m_data;
};

/// The variables of one rendering by their top-level names.
class Values
{
public:
    Values() = default;
    /// What is not found here is looked up in `beneath` (a campaign's values under a contact's), which must
    /// outlive this.
    explicit Values(const Values* beneath) : m_beneath(beneath) {}
    /// Nested deeper than 100: TemplateError TooDeep.
    [[nodiscard]] static base::Result<Values, TemplateError> fromJson(const QJsonObject& json);

    void set(const QString& name, Value value) { m_values.insert(name, std::move(value)); }
    [[nodiscard]] const Value* find(const QString& name) const;

private:
    QHash<QString, Value> m_values;
    const Values* m_beneath = nullptr;
};

} // namespace mw::content
