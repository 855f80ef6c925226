// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension HTMLOutline {
    /// The words of a range of `text`.
    public func string(_ textRange: Range<Int>) -> String {
        String(decoding: text[textRange], as: UTF8.self)
    }

    /// The innermost element around the byte of `text` at `offset`.
    public func element(atText offset: Int) -> Int {
        guard let owner = owners.last(startingAtOrBefore: offset, \.text) else { return 0 }
        return Int(owner.element)
    }

    /// The UTF-8 source offset of the byte of `text` at `offset`; for a reference that of its `&`.
    public func sourceOffset(atText offset: Int) -> Int {
        guard let run = runs.last(startingAtOrBefore: offset, \.text) else { return 0 }
        return min(run.source(at: offset), source.bytes.count)
    }

    /// The place in the file as given of the byte of `text` at `offset`.
    public func position(atText offset: Int) -> SourcePosition {
        source.position(at: sourceOffset(atText: offset))
    }
}

extension Array {
    /// The last element whose start is not after `offset`; the starts are in ascending order.
    fileprivate func last(startingAtOrBefore offset: Int, _ start: (Element) -> UInt32) -> Element? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if Int(start(self[middle])) <= offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low > 0 ? self[low - 1] : first
    }
}
