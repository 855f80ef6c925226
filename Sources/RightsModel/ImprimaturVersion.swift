// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The version of Imprimatur.
public enum ImprimaturVersion {
    /// The version, by Semantic Versioning 2.0.0.
    public static let current = "0.1.0"
}
