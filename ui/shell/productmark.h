// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace trivet::ui {

/// The stand with three legs, and the product's name.
class ProductMark final : public QWidget
{
    Q_OBJECT

public:
    explicit ProductMark(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return { 158, 24 }; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace trivet::ui
