// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/accessible.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QWidget>

#include <vector>

namespace mw::kit {

namespace {

constexpr const char* roleProperty = "mwAccessibleRole";

QAccessible::Role roleOf(const QObject* object)
{
    const QVariant role = object->property(roleProperty);
    return role.isValid() ? static_cast<QAccessible::Role>(role.toInt()) : QAccessible::Client;
}

/// One part. It belongs to the interface of its widget, which deletes it.
class AccessiblePart : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessiblePart(QWidget* widget, int index) : m_widget(widget), m_index(index) {}

    bool isValid() const override { return m_widget && m_index < parts()->partCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_widget->window()->windowHandle(); }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QRect rect() const override
    {
        const QRect local = data().rect;
        return {m_widget->mapToGlobal(local.topLeft()), local.size()};
    }
    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Name)
            return data().name;
        if (which == QAccessible::Value || which == QAccessible::Description)
            return data().value;
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::State state() const override
    {
        QAccessible::State state;
        const Parts::Part part = data();
        state.selectable = part.pressable;
        state.selected = part.selected;
        state.focusable = part.pressable;
        state.focused = m_widget->hasFocus() && parts()->focusedPart() == m_index;
        state.readOnly = true;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override
    {
        return data().pressable ? QStringList{pressAction()} : QStringList();
    }
    void doAction(const QString& name) override
    {
        if (name == pressAction() && data().pressable)
            dynamic_cast<Parts*>(m_widget.data())->pressPart(m_index);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const Parts* parts() const { return dynamic_cast<const Parts*>(m_widget.data()); }
    Parts::Part data() const { return isValid() ? parts()->part(m_index) : Parts::Part{}; }

    QPointer<QWidget> m_widget;
    int m_index;
};

class AccessibleParts : public QAccessibleWidget
{
public:
    explicit AccessibleParts(QWidget* widget) : QAccessibleWidget(widget, roleOf(widget)) {}
    ~AccessibleParts() override
    {
        for (const QAccessible::Id id : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return parts()->partCount(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_ids.size() <= static_cast<std::size_t>(index)) {
            auto* part = new AccessiblePart(widget(), static_cast<int>(m_ids.size()));
            m_ids.push_back(QAccessible::registerAccessibleInterface(part));
        }
        return QAccessible::accessibleInterface(m_ids[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* accessible) const override
    {
        for (std::size_t i = 0; i < m_ids.size(); ++i)
            if (QAccessible::accessibleInterface(m_ids[i]) == accessible)
                return static_cast<int>(i);
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (QAccessibleInterface* part = child(i); part->rect().contains(x, y))
                return part;
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        return widget()->hasFocus() ? child(parts()->focusedPart()) : nullptr;
    }

private:
    const Parts* parts() const { return dynamic_cast<const Parts*>(widget()); }

    mutable std::vector<QAccessible::Id> m_ids;
};

class AccessibleMeasured : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleMeasured(QWidget* widget) : QAccessibleWidget(widget, QAccessible::ProgressBar) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return measured()->measuredValue(); }
    void setCurrentValue(const QVariant&) override {}
    QVariant maximumValue() const override { return measured()->measuredMaximum(); }
    QVariant minimumValue() const override { return qint64(0); }
    QVariant minimumStepSize() const override { return qint64(1); }

private:
    const Measured* measured() const { return dynamic_cast<const Measured*>(widget()); }
};

/// Qt 6.4 asks the list of a scroll area's children for any number that a screen reader names. One that reads
/// while the area changes names a child that is gone, and the program dies of it. A plain widget's children
/// are looked at first.
QAccessibleInterface* makeScrollArea(const QString& className, QWidget* widget)
{
    static const QStringList unsafe{QStringLiteral("QScrollArea"), QStringLiteral("QAbstractScrollArea")};
    return unsafe.contains(className) ? new QAccessibleWidget(widget, QAccessible::Client) : nullptr;
}

QAccessibleInterface* make(const QString& className, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget)
        return nullptr;
    if (!widget->property(roleProperty).isValid())
        return makeScrollArea(className, widget);
    if (dynamic_cast<Parts*>(widget))
        return new AccessibleParts(widget);
    if (dynamic_cast<Measured*>(widget))
        return new AccessibleMeasured(widget);
    return new QAccessibleWidget(widget, roleOf(widget));
}

/// Qt 6.4 says of each item that becomes current that it has the focus, in a view that is out of sight too; a
/// screen reader would leave what the person is at. A list that never takes the focus is another's: the
/// palette's.
bool isSaidAmiss(const QAccessibleEvent& event)
{
    if (event.type() != QAccessible::Focus || event.child() < 0)
        return false;
    const auto* view = qobject_cast<const QAbstractItemView*>(event.object());
    return view && view->focusPolicy() != Qt::NoFocus && !view->hasFocus() &&
           view->window()->windowType() != Qt::Popup;
}

void tell(QAccessibleEvent* event)
{
    if (isSaidAmiss(*event))
        return;
    // The platform's own handler is reached only while there is no other.
    QAccessible::installUpdateHandler(nullptr);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(tell);
}

} // namespace

void installAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(make);
        QAccessible::installUpdateHandler(tell);
        return true;
    }();
    Q_UNUSED(installed)
}

void setAccessibleRole(QWidget* widget, QAccessible::Role role)
{
    installAccessibility();
    widget->setProperty(roleProperty, static_cast<int>(role));
}

void announce(QWidget* widget, const QString& text)
{
    widget->setAccessibleName(text);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace mw::kit
