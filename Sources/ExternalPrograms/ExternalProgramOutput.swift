// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What a program left behind.
package struct ExternalProgramOutput: Sendable {
    /// Its exit status.
    package let status: Int32
    /// What it wrote on standard output.
    package let output: [UInt8]
    private let errorBytes: [UInt8]

    init(status: Int32, output: [UInt8], errorBytes: [UInt8]) {
        (self.status, self.output, self.errorBytes) = (status, output, errorBytes)
    }

    /// What it wrote on standard error; bytes that are no UTF-8 are replaced.
    package var errors: String { String(decoding: errorBytes, as: UTF8.self) }
}
