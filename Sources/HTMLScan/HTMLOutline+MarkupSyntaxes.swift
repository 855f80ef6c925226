// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The syntaxes of structured data that a page may use in attributes of its elements.
package struct MarkupSyntaxes: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Microdata: `itemscope`, `itemprop`.
    package static let microdata = MarkupSyntaxes(rawValue: 1)
    /// RDFa: `about`, `typeof`, `vocab`, `property` on elements other than `meta`, relations with a prefix.
    package static let rdfa = MarkupSyntaxes(rawValue: 2)
}

/// A prefix that an element declares by `xmlns:`.
package struct NamespaceDeclaration: Sendable, Hashable {
    /// The element.
    package let element: Int
    /// The prefix in lower case.
    package let prefix: String
    /// The address for which it stands.
    package let address: String
}

extension HTMLOutline {
    /// The syntaxes whose attributes occur; found in one look at the attributes, so that pages without any cost nothing.
    package var markupSyntaxes: MarkupSyntaxes {
        var found: MarkupSyntaxes = []
        for element in elements {
            let first = Int(element.firstAttribute)
            for attribute in attributes[first..<(first + Int(element.attributeCount))] {
                switch attribute.name {
                case .itemprop, .itemscope: found.insert(.microdata)
                case .about, .typeof, .vocab, .resource: found.insert(.rdfa)
                case .property: if element.name != .meta { found.insert(.rdfa) }
                case .rel:
                    if values[Int(attribute.start)..<Int(attribute.end)].contains(UInt8(ascii: ":")) {
                        found.insert(.rdfa)
                    }
                default: continue
                }
            }
        }
        return found
    }

    /// The prefixes that elements declare by `xmlns:`, in document order.
    package var namespaceDeclarations: [NamespaceDeclaration] {
        var found: [NamespaceDeclaration] = []
        var occurrence = firstNamespace(from: 0)
        for (index, element) in elements.enumerated() where element.sourceOffset >= 0 {
            guard let offset = occurrence else { break }
            let next = nextTag(after: index)
            guard offset < next else { continue }
            if offset > element.sourceOffset { found += namespaces(of: index) }
            occurrence = firstNamespace(from: next)
        }
        return found
    }

    private func nextTag(after element: Int) -> Int {
        var next = element + 1
        while next < elements.count {
            if elements[next].sourceOffset >= 0 { return elements[next].sourceOffset }
            next += 1
        }
        return source.bytes.count
    }

    private func firstNamespace(from start: Int) -> Int? {
        let name = Array("xmlns:".utf8)
        return unsafe source.bytes.withUnsafeBufferPointer { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            var index = start
            while index + name.count <= bytes.count,
                let found = unsafe memchr(base + index, Int32(name[0]), bytes.count - index)
            {
                index = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
                if unsafe bytes[index...].starts(with: name) { return index }
                index += 1
            }
            return nil
        }
    }

    private func namespaces(of element: Int) -> [NamespaceDeclaration] {
        let tag = elements[element].sourceOffset
        return unsafe source.bytes.withUnsafeBufferPointer { bytes in
            var reader = unsafe StartTagReader(bytes, tagAt: tag)
            var found: [NamespaceDeclaration] = []
            while let attribute = reader.next() {
                let name = unsafe String(decoding: bytes[attribute.name], as: UTF8.self).lowercased()
                guard name.hasPrefix("xmlns:") else { continue }
                let address = unsafe String(decoding: bytes[attribute.value], as: UTF8.self)
                found.append(
                    NamespaceDeclaration(element: element, prefix: String(name.dropFirst(6)), address: address)
                )
            }
            return found
        }
    }
}
