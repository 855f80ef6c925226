// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The `Content-Type` of an HTTP response.
enum ContentType {
    /// The `charset` parameter of the first `Content-Type` header that has one; quotes removed.
    static func charset(in headers: [HTTPHeader]) -> String? {
        for header in headers where header.name.lowercased() == "content-type" {
            for parameter in header.value.split(separator: ";").dropFirst() {
                let parts = parameter.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, parts[0].trimmingASCIISpace.lowercased() == "charset" else { continue }
                let value = parts[1].trimmingASCIISpace.filter { $0 != "\"" && $0 != "'" }
                if !value.isEmpty { return value }
            }
        }
        return nil
    }
}
