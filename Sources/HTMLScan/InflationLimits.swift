// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// How far compressed data may swell: a few kilobytes must not fill the memory.
public enum InflationLimits {
    /// The most bytes of output for each byte of input; markup that people write stays below 100.
    public static let ratio = 400
    /// The output in bytes up to which the ratio isn't asked: small files may well be of one letter.
    public static let freeBytes = 8 << 20

    /// Whether so much output has come out of so much input that it can't be meant.
    package static func isExceeded(read: Int, written: Int) -> Bool {
        written > freeBytes && written / ratio > read
    }
}
