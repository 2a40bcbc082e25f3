// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <vector>

namespace trivet::test {

/// One test class under the name of its file.
struct TestClass
{
    const char *name = nullptr;
    std::unique_ptr<QObject> (*make)() = nullptr;
};

/// Made from the list in the CMakeLists.txt of each test folder.
[[nodiscard]] const std::vector<TestClass> &allTests();

} // namespace trivet::test

/// In tests/<folder>/foo.cpp: TRIVET_TEST(foo, FooTest), after the class. `foo` stands in the list
/// of the folder's CMakeLists.txt, which also makes it a row of ctest.
#define TRIVET_TEST(name, Class)                                                                   \
    namespace trivet::test {                                                                       \
    TestClass name##Test()                                                                         \
    {                                                                                              \
        return { #name, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); } };  \
    }                                                                                              \
    }
