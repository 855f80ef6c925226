// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Decides once which encoding a page is in, and makes UTF-8 of it.
///
/// In this order: a byte order mark; the zero bytes of UTF-16; the bytes if they are UTF-8, whatever the page declares;
/// the header; the page's own declaration; windows-1252. Nothing is ever lost: what cannot be decoded becomes U+FFFD.
struct TextDecoder {
    /// Where browsers look for a declaration.
    private static let usualSearch = 1024

    private let bytes: [UInt8]
    private let header: String?
    private var problems: [DecodingProblem] = []
    /// Known once it was needed, for the page from its first byte on.
    private var survey: UTF8Survey?

    /// Decodes a page; `charset` is the parameter of its Content-Type header.
    static func decode(_ bytes: [UInt8], charset: String?) -> DecodedSource {
        var decoder = TextDecoder(bytes: bytes, header: charset)
        return decoder.decode()
    }

    private init(bytes: [UInt8], header: String?) {
        self.bytes = bytes
        self.header = header.flatMap { $0.isEmpty ? nil : $0 }
    }

    private mutating func decode() -> DecodedSource {
        if let (encoding, length) = byteOrderMark() {
            return decode(as: encoding, skipping: length, origin: .byteOrderMark)
        }
        if let encoding = zeroBytePattern() {
            return decode(as: encoding, skipping: 0, origin: .content)
        }
        let survey = UTF8Survey(bytes, from: 0)
        self.survey = survey
        // Escape sequences are ASCII as well: only a declaration tells ISO-2022-JP apart.
        let search = contains(0x1B) ? bytes.count : Self.usualSearch
        if survey.isASCII, let (encoding, origin) = declared(searching: search) {
            return decode(as: encoding.isUTF16 ? .utf8 : encoding, skipping: 0, origin: origin)
        }
        if survey.isValid || survey.isUnmistakable {
            return decodeUTF8(searching: Self.usualSearch)
        }
        guard let (encoding, origin) = declared(searching: bytes.count) else {
            return decode(as: survey.isMostlyValid ? .utf8 : .windows1252, skipping: 0, origin: .fallback)
        }
        if encoding == .utf8 || encoding.isUTF16, !survey.isMostlyValid {
            return decodeWronglyDeclared(as: encoding)
        }
        return decode(as: encoding.isUTF16 ? .utf8 : encoding, skipping: 0, origin: origin)
    }

    /// The bytes are UTF-8; says so if something else is declared.
    private mutating func decodeUTF8(searching limit: Int) -> DecodedSource {
        guard let (encoding, origin) = declared(searching: limit) else {
            return decode(as: .utf8, skipping: 0, origin: .content)
        }
        if encoding == .utf8 { return decode(as: .utf8, skipping: 0, origin: origin) }
        problems.append(.mismatch(declared: encoding.name, actual: CharacterEncoding.utf8.name))
        return decode(as: .utf8, skipping: 0, origin: .content)
    }

    /// The header or the page says UTF-8, the bytes are something else: perhaps what the page says in another place.
    private mutating func decodeWronglyDeclared(as declared: CharacterEncoding) -> DecodedSource {
        let other = CharsetDeclaration.find(in: bytes, limit: bytes.count)
        if let other, let encoding = CharacterEncoding(label: other.label), encoding != .utf8, !encoding.isUTF16 {
            problems.append(.mismatch(declared: declared.name, actual: encoding.name))
            return decode(as: encoding, skipping: 0, origin: other.origin)
        }
        problems.append(.mismatch(declared: declared.name, actual: CharacterEncoding.windows1252.name))
        return decode(as: .windows1252, skipping: 0, origin: .fallback)
    }

    // MARK: What is known of the encoding

    private func byteOrderMark() -> (CharacterEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// Markup in UTF-16 has a zero byte in most characters, nearly always on the same side.
    private func zeroBytePattern() -> CharacterEncoding? {
        let sample = bytes.prefix(Self.usualSearch)
        let units = sample.count / 2
        guard units >= 4, sample.contains(0) else { return nil }
        var first = 0
        var second = 0
        for index in 0..<units where (sample[2 * index] == 0) != (sample[2 * index + 1] == 0) {
            if sample[2 * index] == 0 {
                first += 1
            } else {
                second += 1
            }
        }
        if second * 10 >= units * 3, first * 20 <= units { return .utf16LittleEndian }
        if first * 10 >= units * 3, second * 20 <= units { return .utf16BigEndian }
        return nil
    }

    /// What the header says, or else the page within its first `limit` bytes; notes labels that mean nothing.
    private mutating func declared(searching limit: Int) -> (CharacterEncoding, EncodingOrigin)? {
        if let header {
            if let encoding = CharacterEncoding(label: header) { return (encoding, .header) }
            problems.append(.unknownLabel(header))
        }
        guard let declaration = CharsetDeclaration.find(in: bytes, limit: limit) else { return nil }
        if let encoding = CharacterEncoding(label: declaration.label) { return (encoding, declaration.origin) }
        problems.append(.unknownLabel(declaration.label))
        return nil
    }

    // MARK: Decoding

    private mutating func decode(
        as encoding: CharacterEncoding,
        skipping start: Int,
        origin: EncodingOrigin
    ) -> DecodedSource {
        let decoded: DecodedBytes
        switch encoding {
        case .utf8:
            decoded = decodeUTF8(from: start)
        case .utf16LittleEndian, .utf16BigEndian:
            decoded = UTF16Decoder.decode(bytes, from: start, bigEndian: encoding == .utf16BigEndian)
        case .windows1252:
            decoded = SingleByteDecoder.windows1252.decode(bytes)
        default:
            guard let converter = IconvConverter(from: encoding.converters) else {
                problems.append(.unsupported(encoding.name))
                return decode(as: .windows1252, skipping: start, origin: .fallback)
            }
            decoded =
                encoding.isSingleByte
                ? SingleByteDecoder(converter).decode(bytes) : MultiByteDecoder.decode(bytes, with: converter)
        }
        if decoded.replacedCount > 0 {
            problems.append(.replaced(count: decoded.replacedCount, first: decoded.firstReplaced))
        }
        if decoded.zeroCount > 0 { problems.append(.zeroBytes(count: decoded.zeroCount)) }
        return DecodedSource(decoded, encoding: encoding.name, origin: origin, problems: problems)
    }

    /// Most pages need no repair, and then no copy.
    private func decodeUTF8(from start: Int) -> DecodedBytes {
        let survey = survey ?? UTF8Survey(bytes, from: start)
        if survey.isValid, !contains(0) {
            let kept = start == 0 ? bytes : Array(bytes[start...])
            return DecodedBytes(bytes: kept, offsets: OffsetMap(width: .utf8, start: start))
        }
        return UTF8Decoder.decode(bytes, from: start)
    }

    private func contains(_ byte: Int32) -> Bool {
        unsafe bytes.withUnsafeBytes { source in
            unsafe source.baseAddress.map { unsafe memchr($0, byte, source.count) != nil } ?? false
        }
    }
}
