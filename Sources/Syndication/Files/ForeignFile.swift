// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A file that is no page, whatever its name says.
struct ForeignFile {
    /// What the file is instead, and what to do, as a sentence.
    let message: String

    /// Looks at the bytes; nil where they may be a page.
    init?(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else {
            message = "the file is empty"
            return
        }
        if let name = ForeignFile.signatures.first(where: { bytes.starts(with: $0.bytes) })?.name {
            message = "the file is \(name), not the markup of a page"
        } else if ForeignFile.isBinary(bytes.prefix(4096)) {
            message = "the file is binary data, not the markup of a page"
        } else {
            return nil
        }
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF".utf8), "a PDF"),
        ([0x89] + Array("PNG".utf8), "an image (PNG)"),
        ([0xFF, 0xD8, 0xFF], "an image (JPEG)"),
        (Array("GIF8".utf8), "an image (GIF)"),
        (Array("RIFF".utf8), "a RIFF file (WebP, WAV, AVI)"),
        (Array("PK\u{3}\u{4}".utf8), "a ZIP archive"),
        ([0x1F, 0x8B], "compressed twice by gzip"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed by Zstandard"),
        ([0xFD] + Array("7zXZ".utf8), "compressed by xz"),
        (Array("BZh".utf8), "compressed by bzip2"),
        ([0x7F] + Array("ELF".utf8), "a program"),
        (Array("WARC/".utf8), "a web archive (WARC)"),
    ]

    /// Whether more bytes are control characters than any text has.
    ///
    /// NUL is no sign by itself, since half the bytes of a page in UTF-16 may be NUL, and ESC begins the shifts of
    /// ISO-2022-JP.
    private static func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
        let zeros = bytes.count { $0 == 0 }
        let controls = bytes.count { byte in
            byte < 0x20 && byte != 0 && !(0x09...0x0D).contains(byte) && byte != 0x1B
        }
        return controls * 20 > bytes.count || zeros * 10 > bytes.count * 7
    }
}
