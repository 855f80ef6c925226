// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension HTMLOutline {
    /// The language that the `html` element declares; nil if it declares none.
    public var language: String? {
        guard let root = elements.prefix(4).firstIndex(where: { $0.name == .html }) else { return nil }
        let declared = value(of: .lang, in: root) ?? value(of: .xmlLang, in: root)
        return declared.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The address that the first `base` element with one gives; nil if there is none.
    public var baseHref: String? {
        for index in elements.indices where elements[index].name == .base && !elements[index].isInert {
            if let href = value(of: .href, in: index) { return href }
        }
        return nil
    }

    /// The value of an element's attribute with references decoded; empty for `<a hidden>`, nil if it is absent.
    public func value(of name: HTMLAttributeName, in element: Int) -> String? {
        attribute(name, in: element).map { kept in
            String(decoding: values[Int(kept.start)..<Int(kept.end)], as: UTF8.self)
        }
    }

    /// The bytes of what `value(of:in:)` gives, without a copy.
    package func valueBytes(of name: HTMLAttributeName, in element: Int) -> ArraySlice<UInt8>? {
        attribute(name, in: element).map { values[Int($0.start)..<Int($0.end)] }
    }

    /// Whether an element has an attribute.
    public func hasAttribute(_ name: HTMLAttributeName, in element: Int) -> Bool {
        attribute(name, in: element) != nil
    }

    /// Whether an element has one of some attributes.
    package func hasAttribute(among names: [HTMLAttributeName], in element: Int) -> Bool {
        let first = Int(elements[element].firstAttribute)
        for index in first..<first + Int(elements[element].attributeCount) where names.contains(attributes[index].name)
        {
            return true
        }
        return false
    }

    /// The UTF-8 source offset of the first byte of an attribute's value.
    ///
    /// For an attribute without a value it is the end of its name; nil if it is absent.
    public func valueOffset(of name: HTMLAttributeName, in element: Int) -> Int? {
        let tag = elements[element].sourceOffset
        guard tag >= 0, hasAttribute(name, in: element) else { return nil }
        return unsafe source.bytes.withUnsafeBufferPointer { bytes in
            var reader = unsafe StartTagReader(bytes, tagAt: tag)
            while let attribute = reader.next() {
                let written = unsafe String(decoding: bytes[attribute.name], as: UTF8.self)
                if written.lowercased() == name.text { return attribute.value.lowerBound }
            }
            return nil
        }
    }

    /// The value of an attribute of any name as the page writes it, references and all; nil if it is absent.
    ///
    /// It reads the tag anew, for attributes that the outline doesn't keep.
    package func writtenValue(of name: String, in element: Int) -> String? {
        let tag = elements[element].sourceOffset
        guard tag >= 0 else { return nil }
        return unsafe source.bytes.withUnsafeBufferPointer { bytes in
            var reader = unsafe StartTagReader(bytes, tagAt: tag)
            while let attribute = reader.next() {
                let written = unsafe String(decoding: bytes[attribute.name], as: UTF8.self)
                if written.lowercased() == name {
                    return unsafe String(decoding: bytes[attribute.value], as: UTF8.self)
                }
            }
            return nil
        }
    }

    /// The name of an element as a text, for names that HTML does not define too.
    public func name(of element: Int) -> String {
        let known = elements[element].name
        let tag = elements[element].sourceOffset
        guard known == .other, tag >= 0 else { return known.text }
        let name = source.bytes[(tag + 1)...].prefix { StartTagReader.continuesName($0) }.prefix(100)
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    private func attribute(_ name: HTMLAttributeName, in element: Int) -> KeptAttribute? {
        let first = Int(elements[element].firstAttribute)
        for index in first..<(first + Int(elements[element].attributeCount)) where attributes[index].name == name {
            return attributes[index]
        }
        return nil
    }
}
