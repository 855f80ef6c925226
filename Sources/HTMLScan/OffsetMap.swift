// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The way from an offset in the decoded page back to the offset in the file as given.
///
/// Checkpoints hold both offsets at some places; between them the width of the original characters is counted.
struct OffsetMap: Sendable {
    /// How wide the original characters are.
    enum Width: Sendable {
        /// As in UTF-8.
        case utf8
        /// One byte each.
        case single
        /// Two or four bytes each.
        case utf16
        /// As the converter says, which reads the original again from the checkpoint.
        case converter(String, original: [UInt8])
    }

    struct Checkpoint: Sendable {
        let decoded: UInt32
        let original: UInt32
    }

    let width: Width
    private(set) var checkpoints: [Checkpoint]

    /// Starts a map whose first decoded byte stands at `start` in the file.
    init(width: Width, start: Int) {
        self.width = width
        checkpoints = [Checkpoint(decoded: 0, original: UInt32(start))]
    }

    /// Notes that two offsets are the same place; both must not decrease from call to call.
    mutating func add(decoded: Int, original: Int) {
        checkpoints.append(Checkpoint(decoded: UInt32(decoded), original: UInt32(original)))
    }

    /// The offset in the file as given.
    func original(at offset: Int, in decoded: [UInt8]) -> Int {
        let index = lastCheckpoint(atOrBefore: offset)
        let checkpoint = checkpoints[index]
        let from = Int(checkpoint.decoded)
        if from == offset { return Int(checkpoint.original) }
        let exact = Int(checkpoint.original) + originalLength(from: checkpoint, to: offset, in: decoded)
        return index + 1 < checkpoints.count ? min(exact, Int(checkpoints[index + 1].original)) : exact
    }

    private func originalLength(from checkpoint: Checkpoint, to offset: Int, in decoded: [UInt8]) -> Int {
        let from = Int(checkpoint.decoded)
        switch width {
        case .utf8:
            return offset - from
        case .single:
            return decoded[from..<offset].count { $0 & 0xC0 != 0x80 }
        case .utf16:
            return decoded[from..<offset].reduce(0) { sum, byte in
                byte & 0xC0 == 0x80 ? sum : sum + (byte >= 0xF0 ? 4 : 2)
            }
        case .converter(let name, let original):
            guard let converter = IconvConverter(from: [name]) else { return 0 }
            return converter.inputLength(of: offset - from, from: Int(checkpoint.original), in: original)
        }
    }

    private func lastCheckpoint(atOrBefore offset: Int) -> Int {
        var low = 0
        var high = checkpoints.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(checkpoints[middle].decoded) <= offset {
                low = middle
            } else {
                high = middle
            }
        }
        return low
    }
}
