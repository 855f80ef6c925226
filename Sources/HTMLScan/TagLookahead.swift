// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Stays one start tag ahead of the parser: knows where the next one begins, and which of its attributes nobody needs.
///
/// libxml2 reports a start tag at its end, and elements that it supplies look no different; with the next tag's place
/// known, both questions are answered. Attributes that are too many must be cut before libxml2 sees them, because it
/// compares each attribute of a tag with all others. Those that an outline doesn't keep are cut, too: libxml2 would copy
/// each of them. Where all that are kept stand in the source as they are meant, without references but `&amp;`, libxml2 need not see
/// any: the outline takes them from the source.
@safe
struct TagLookahead {
    /// An attribute that an outline keeps, and where its value stands.
    struct Attribute {
        let name: HTMLAttributeName
        let value: Range<Int>
        /// Whether each `&` of the value is written `&amp;`.
        let hasAmpersands: Bool
    }

    /// The one reference that is read here.
    static let ampersand: StaticString = "&amp;"

    private let source: UnsafeBufferPointer<UInt8>
    private let attributeLimit: Int
    /// The offset of the next start tag, or of another construct that the parser reports, or the source's end.
    private(set) var next = -1
    /// The end of the next start tag: the offset of its `>` or `/>`.
    private(set) var end = -1
    /// The end of the next start tag's name.
    private(set) var nameEnd = -1
    /// The next tag's attributes that an outline keeps, each name once.
    private(set) var attributes: [Attribute] = []
    /// Whether the values of `attributes` are those that the source writes.
    private(set) var isPlain = false
    /// The next tag's attributes that are too many.
    private(set) var surplus: Range<Int>?
    /// The next tag's attributes that an outline doesn't keep, neighbors as one.
    private(set) var dropped: [Range<Int>] = []

    private let kept: NameTable<HTMLAttributeName>

    init(_ source: UnsafeBufferPointer<UInt8>, attributeLimit: Int, kept: NameTable<HTMLAttributeName>) {
        unsafe self.source = unsafe source
        self.attributeLimit = attributeLimit
        self.kept = kept
    }

    /// Whether the parser has reached the end of a start tag with that name which begins at `next`.
    func isNext(name: UnsafePointer<UInt8>, length: Int, parserOffset: Int) -> Bool {
        guard next >= 0, next + length < parserOffset, unsafe parserOffset <= source.count else { return false }
        for index in 0..<length {
            let byte = unsafe source[next + 1 + index]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if unsafe lower != name[index] { return false }
        }
        return true
    }

    /// Forgets what is known, for a parser that begins anew at `offset`.
    mutating func restart(at offset: Int) {
        next = offset - 1
    }

    /// Finds the first start tag at or after `offset`, unless it is known.
    mutating func advance(to offset: Int) {
        guard offset > next, let base = unsafe source.baseAddress else { return }
        var index = offset
        while unsafe index < source.count, let found = unsafe memchr(base + index, 0x3C, source.count - index) {
            let tag = unsafe found - UnsafeMutableRawPointer(mutating: base)
            let following = unsafe tag + 1 < source.count ? unsafe source[tag + 1] : 0
            switch following {
            case 0x41...0x5A, 0x61...0x7A:
                read(tagAt: tag)
                return
            case UInt8(ascii: "!"):
                if isReported(declarationAt: tag) {
                    standStill(at: tag)
                    return
                }
                index = skipToGreaterThan(from: tag + 2)
            case UInt8(ascii: "/"):
                let named = unsafe tag + 2 < source.count && StartTagReader.startsName(source[tag + 2])
                index = named ? skipToGreaterThan(from: tag + 2) : tag + 2
            default:
                index = tag + 1
            }
        }
        unsafe standStill(at: source.count)
    }

    /// Takes something without attributes for what comes next.
    private mutating func standStill(at offset: Int) {
        (next, end, nameEnd, surplus, isPlain) = (offset, offset, offset, nil, false)
        attributes.removeAll(keepingCapacity: true)
        dropped.removeAll(keepingCapacity: true)
    }

    /// Comments and document types are events of their own, after which the search goes on.
    private func isReported(declarationAt tag: Int) -> Bool {
        guard unsafe tag + 2 < source.count else { return false }
        let byte = unsafe source[tag + 2]
        return byte == UInt8(ascii: "-") || byte | 0x20 == UInt8(ascii: "d")
    }

    private func skipToGreaterThan(from start: Int) -> Int {
        guard let base = unsafe source.baseAddress, unsafe start < source.count,
            let found = unsafe memchr(base + start, 0x3E, source.count - start)
        else { return unsafe source.count }
        return unsafe found - UnsafeMutableRawPointer(mutating: base) + 1
    }

    private mutating func read(tagAt tag: Int) {
        standStill(at: tag)
        var reader = unsafe StartTagReader(source, tagAt: tag)
        nameEnd = reader.nameEnd
        isPlain = true
        var count = 0
        var surplusStart: Int?
        while let attribute = reader.next() {
            count += 1
            if count > attributeLimit {
                if surplusStart == nil { surplusStart = attribute.name.lowerBound }
            } else if let name = keptName(attribute.name) {
                keep(name, attribute.value)
            } else {
                drop(attribute.name.lowerBound..<reader.index)
            }
        }
        end = reader.index
        surplus = surplusStart.map { $0..<end }
        // A tag without end is no tag: libxml2 decides what becomes of it.
        if unsafe end >= source.count {
            isPlain = false
            dropped.removeAll(keepingCapacity: true)
        }
    }

    /// Of several attributes with one name the first counts.
    private mutating func keep(_ name: HTMLAttributeName, _ value: Range<Int>) {
        if attributes.contains(where: { $0.name == name }) { return }
        var hasAmpersands = false
        var index = value.lowerBound
        while isPlain, let base = unsafe source.baseAddress,
            let found = unsafe memchr(base + index, 0x26, value.upperBound - index)
        {
            hasAmpersands = true
            index = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base) + Self.ampersand.utf8CodeUnitCount
            isPlain =
                unsafe index <= value.upperBound
                && memcmp(found, Self.ampersand.utf8Start, Self.ampersand.utf8CodeUnitCount) == 0
        }
        attributes.append(Attribute(name: name, value: value, hasAmpersands: hasAmpersands))
    }

    private mutating func drop(_ range: Range<Int>) {
        if let last = dropped.last, last.upperBound == range.lowerBound {
            dropped[dropped.count - 1] = last.lowerBound..<range.upperBound
        } else {
            dropped.append(range)
        }
    }

    private func keptName(_ name: Range<Int>) -> HTMLAttributeName? {
        guard name.count <= 16 else { return nil }
        return kept.name(unsafe NameKey(lowercasing: UnsafeBufferPointer(rebasing: source[name])))
    }
}
