// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/value.h"

#include <algorithm>
#include <cmath>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxValueDepth = 100;

base::Result<Value, TemplateError> convert(const QJsonValue& json, int depth);

base::Result<Value, TemplateError> convertArray(const QJsonArray& json, int depth)
{
    Value::Array items;
    items.reserve(static_cast<std::size_t>(json.size()));
    for (const QJsonValue& entry : json) {
        auto item = convert(entry, depth + 1);
        if (!item)
            return item;
        items.push_back(*std::move(item));
    }
    return Value::array(std::move(items));
}

base::Result<Value, TemplateError> convertObject(const QJsonObject& json, int depth)
{
    Value::Object members;
    members.reserve(static_cast<std::size_t>(json.size()));
    for (auto it = json.begin(); it != json.end(); ++it) {
        auto member = convert(it.value(), depth + 1);
        if (!member)
            return member;
        members.emplace_back(it.key(), *std::move(member));
    }
    return Value::object(std::move(members));
}

base::Result<Value, TemplateError> convert(const QJsonValue& json, int depth)
{
    if (depth > maxValueDepth)
        return base::fail(TemplateError{TemplateError::Kind::TooDeep, 0, 0,
                                        u"The data is nested deeper than 100 levels."_s});
    switch (json.type()) {
    case QJsonValue::Bool:
        return Value::boolean(json.toBool());
    case QJsonValue::Double: {
        // A whole number is printed without a point. (Qt's JSON can't tell 1.0 from 1.)
        const QVariant number = json.toVariant();
        if (number.typeId() == QMetaType::LongLong)
            return Value::integer(number.toLongLong());
        return Value::number(json.toDouble());
    }
    case QJsonValue::String:
        return Value(json.toString());
    case QJsonValue::Array:
        return convertArray(json.toArray(), depth);
    case QJsonValue::Object:
        return convertObject(json.toObject(), depth);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return Value();
}

qint64 countCodePoints(const QString& text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

Value Value::array(Array items)
{
    return Value(Data(std::make_shared<const Array>(std::move(items))));
}

Value Value::object(Object members)
{
    std::stable_sort(members.begin(), members.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    return Value(Data(std::make_shared<const Object>(std::move(members))));
}

base::Result<Value, TemplateError> Value::fromJson(const QJsonValue& json)
{
    return convert(json, 0);
}

bool Value::isEmpty() const
{
    return size() == 0;
}

std::shared_ptr<const Value::Array> Value::items() const
{
    const auto* items = std::get_if<std::shared_ptr<const Array>>(&m_data);
    return items ? *items : nullptr;
}

std::shared_ptr<const Value::Object> Value::members() const
{
    const auto* members = std::get_if<std::shared_ptr<const Object>>(&m_data);
    return members ? *members : nullptr;
}

const Value* Value::member(const QString& name) const
{
    const auto* members = std::get_if<std::shared_ptr<const Object>>(&m_data);
    if (!members)
        return nullptr;
    const auto found =
        std::lower_bound((*members)->begin(), (*members)->end(), name,
                         [](const auto& entry, const QString& key) { return entry.first < key; });
    return found != (*members)->end() && found->first == name ? &found->second : nullptr;
}

const Value* Value::item(qint64 index) const
{
    const auto* items = std::get_if<std::shared_ptr<const Array>>(&m_data);
    if (!items)
        return nullptr;
    const auto count = static_cast<qint64>((*items)->size());
    if (index < 0)
        index += count;
    return index >= 0 && index < count ? &(**items)[static_cast<std::size_t>(index)] : nullptr;
}

qint64 Value::size() const
{
    if (const QString* string = text())
        return countCodePoints(*string);
    if (const auto* items = std::get_if<std::shared_ptr<const Array>>(&m_data))
        return static_cast<qint64>((*items)->size());
    if (const auto* members = std::get_if<std::shared_ptr<const Object>>(&m_data))
        return static_cast<qint64>((*members)->size());
    return -1;
}

base::Result<Values, TemplateError> Values::fromJson(const QJsonObject& json)
{
    Values values;
    for (auto it = json.begin(); it != json.end(); ++it) {
        auto value = Value::fromJson(it.value());
        if (!value)
            return base::fail(std::move(value).error());
        values.set(it.key(), *std::move(value));
    }
    return values;
}

const Value* Values::find(const QString& name) const
{
    for (const Values* values = this; values; values = values->m_beneath) {
        const auto found = values->m_values.constFind(name);
        if (found != values->m_values.constEnd())
            return &*found;
    }
    return nullptr;
}

} // namespace mw::content
