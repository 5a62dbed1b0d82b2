// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/chip.h"

#include <QCoreApplication>

namespace mw::slotform::chip {

namespace {

enum Property {
    Name = QTextFormat::UserProperty + 1,
    Fallback, ///< not there: none
    Expression,
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::slotform::Chip)
};

} // namespace

QTextCharFormat formatOf(const content::MergeField& field, const QTextCharFormat& around)
{
    QTextCharFormat format = plainOf(around);
    format.setObjectType(objectType);
    format.setProperty(Name, field.name);
    if (field.fallback)
        format.setProperty(Fallback, *field.fallback);
    format.setProperty(Expression, field.expression);
    // Its words stand on the line of the words around it.
    format.setVerticalAlignment(QTextCharFormat::AlignBaseline);
    return format;
}

bool isChip(const QTextFormat& format)
{
    return format.objectType() == objectType;
}

content::MergeField fieldOf(const QTextCharFormat& format)
{
    content::MergeField field{.name = format.property(Name).toString(),
                              .fallback = {},
                              .expression = format.property(Expression).toString()};
    if (format.hasProperty(Fallback))
        field.fallback = format.property(Fallback).toString();
    return field;
}

QTextCharFormat plainOf(const QTextCharFormat& format)
{
    QTextCharFormat plain = format;
    for (const int property : {int(QTextFormat::ObjectType), int(Name), int(Fallback), int(Expression),
                               int(QTextFormat::TextVerticalAlignment)})
        plain.clearProperty(property);
    return plain;
}

QString readable(const QString& name)
{
    QString words = name;
    return words.replace(u'_', u' ').simplified();
}

QString words(const content::MergeField& field)
{
    if (field.name.isEmpty())
        return field.expression.simplified();
    const QString name = readable(field.name);
    if (!field.fallback || field.fallback->isEmpty())
        return name;
    //: On a chip that stands for a contact's field: first name or “there”
    return Text::tr("%1 or “%2”").arg(name, *field.fallback);
}

} // namespace mw::slotform::chip
