// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection

/// A form of files that hold many pages, or pages that are no markup.
///
/// A form is one file and one line in `PageFormats.all`.
protocol PageFormat: SendableMetatype {
    /// How the names of such files end; `.gz` may stand behind it.
    static var endings: [String] { get }

    /// Whether a file with such a name is of this form, whatever its first bytes are.
    static var isToldByName: Bool { get }

    /// Whether files with such names are read where a folder is given.
    static var isReadInFolders: Bool { get }

    /// Whether a file that begins so is of this form; nil where more of it has to be seen.
    static func claims(_ start: FileStart) -> Bool?

    /// The pages in the bytes.
    static func pages(_ reader: ByteReader, path: String) -> any PageSequence
}

extension PageFormat {
    static var isToldByName: Bool { false }
    static var isReadInFolders: Bool { false }
}

/// Gives the pages of a file one by one; one that can't be read stops no other.
protocol PageSequence: AnyObject {
    /// The next page, or why it can't be read; nil at the end.
    func next() -> Result<Page, InputError>?
}

/// The first bytes of a file.
struct FileStart {
    /// The bytes.
    let bytes: ArraySlice<UInt8>
    /// Whether no more of them will be shown.
    let isAll: Bool

    /// The first bytes that are no byte order mark and no white space.
    var text: ArraySlice<UInt8> {
        (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes).drop { $0 <= 0x20 }
    }

    /// The name of the outermost element of XML; nil as far as there is none.
    var rootElement: XMLName? { XMLItems.root(of: DecodedSource(decoding: Array(bytes))) }

    /// Whether the file may be XML whose outermost element has not been seen yet.
    var mayBecomeXML: Bool { !isAll && (text.isEmpty || text.first == UInt8(ascii: "<") || bytes.contains(0)) }
}
