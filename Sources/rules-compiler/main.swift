// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation

let arguments = CommandLine.arguments
try Data("enum BuiltinRules {}\n".utf8).write(to: URL(filePath: arguments[2]))
