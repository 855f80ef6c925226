// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The C library's converter from one encoding to UTF-8.
@safe
final class IconvConverter {
    /// Why a conversion stopped.
    enum Stop {
        case inputEnd, outputFull, invalid, truncated
    }

    /// The name by which the C library knows the encoding.
    let name: String
    private let handle: iconv_t

    /// Opens the first of the encodings that the C library knows; nil if it knows none.
    init?(from names: [String]) {
        for name in names {
            guard let handle = unsafe iconv_open("UTF-8", name), unsafe handle != iconv_t(bitPattern: -1) else {
                continue
            }
            self.name = name
            unsafe self.handle = handle
            return
        }
        return nil
    }

    deinit {
        unsafe iconv_close(handle)
    }

    /// Back to the initial shift state.
    func reset() {
        unsafe iconv(handle, nil, nil, nil, nil)
    }

    /// Converts from `input[from..<to]` until the output is full; says how much was read, written, and why it stopped.
    func convert(
        _ input: [UInt8],
        from: Int,
        to end: Int,
        into output: inout [UInt8]
    ) -> (read: Int, written: Int, stop: Stop) {
        unsafe input.withUnsafeBytes { source in
            unsafe output.withUnsafeMutableBytes { target in
                var next = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)?
                    .advanced(by: from).assumingMemoryBound(to: CChar.self)
                var place = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var inputLeft = end - from
                var outputLeft = target.count
                let status = unsafe iconv(handle, &next, &inputLeft, &place, &outputLeft)
                let failure = errno
                var stop = Stop.inputEnd
                if status == Int(bitPattern: UInt.max) {
                    stop = failure == E2BIG ? .outputFull : failure == EINVAL ? .truncated : .invalid
                }
                return (end - from - inputLeft, target.count - outputLeft, stop)
            }
        }
    }

    /// Converts one character; empty if there is none.
    func convertOne(_ bytes: [UInt8]) -> [UInt8] {
        reset()
        var output = [UInt8](repeating: 0, count: 16)
        let (_, first, stop) = convert(bytes, from: 0, to: bytes.count, into: &output)
        guard stop == .inputEnd else { return [] }
        // Some encodings hold a character back until they know that no combining one follows.
        let written = first + flush(into: &output, at: first)
        return Array(output[..<written])
    }

    /// Writes what the converter holds back, and returns how many bytes those are.
    func flush(into output: inout [UInt8], at start: Int) -> Int {
        unsafe output.withUnsafeMutableBytes { target in
            var place = unsafe target.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
            var outputLeft = target.count - start
            unsafe iconv(handle, nil, nil, &place, &outputLeft)
            return target.count - start - outputLeft
        }
    }

    /// How many bytes of `original` from `start` on make the given number of bytes of UTF-8.
    func inputLength(of outputLength: Int, from start: Int, in original: [UInt8]) -> Int {
        var output = [UInt8](repeating: 0, count: outputLength)
        return convert(original, from: start, to: original.count, into: &output).read
    }
}
