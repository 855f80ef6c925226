// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The names of Dublin Core and PRISM in `<meta>` and `<link>`, in all their spellings.
///
/// The prefix is declared by hardly anybody: `DC.rights`, `dc:rights`, `DCTERMS.rights`, `dct.rights` are one.
enum DublinCoreName {
    /// The name without regard to case, with a dot behind its prefix: `dc.rights`, `dcterms.license`.
    static func normalized(_ name: String) -> String {
        let name = name.lowercased()
        guard let end = name.firstIndex(where: { $0 == "." || $0 == ":" }) else { return name }
        let rest = name[name.index(after: end)...].replacing(":", with: ".")
        switch name[..<end] {
        case "dc", "dc11", "dcelements": return "dc." + rest
        case "dcterms", "dct", "dcterm": return "dcterms." + rest
        case "prism": return "prism." + rest
        default: return name
        }
    }
}
