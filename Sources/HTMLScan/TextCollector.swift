// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Gathers the words of a page into one buffer of blocks, and remembers where each came from.
@safe
struct TextCollector {
    /// To whom words belong.
    struct Owner {
        let element: Int32
        let container: Int32
        let flags: ElementFlags
    }

    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// The bytes gathered.
    private(set) var count = 0
    private(set) var blocks: [TextBlock] = []
    private(set) var runs: [TextRun] = []
    private(set) var owners: [TextOwner] = []

    private var isBlockOpen = false
    private var endsWithSpace = false
    private var blockStart = 0
    private var blockOwner = Owner(element: 0, container: 0, flags: [])
    private var isBlockHidden = true
    private var lastOwner: Int32 = -1
    /// The last run's text offset minus its source offset, while the run goes on byte for byte.
    private var shift = Int.min

    /// Most pages have fewer bytes of text than a quarter of their source.
    init(sourceLength: Int) {
        capacity = max(sourceLength / 4, 256)
        unsafe buffer = UnsafeMutablePointer.allocate(capacity: capacity)
    }

    /// The bytes of the block that is open.
    var openLength: Int { isBlockOpen ? count - blockStart : 0 }

    /// Ends the last block and returns all bytes.
    mutating func finish() -> [UInt8] {
        endBlock()
        return unsafe Array(UnsafeBufferPointer(start: buffer, count: count))
    }

    /// Gives back the buffer.
    func free() {
        unsafe buffer.deallocate()
    }

    /// Adds characters that stand in the source as they are, from `source` on.
    mutating func append(_ data: UnsafePointer<UInt8>, count length: Int, source: Int, owner: @autoclosure () -> Owner)
    {
        reserve(length + 2)
        var index = 0
        while index < length {
            let byte = unsafe data[index]
            if byte <= 0x20 {
                appendSpace(source: source &+ index)
                index &+= 1
                continue
            }
            if byte == 0xC2, index &+ 1 < length, unsafe data[index &+ 1] == 0xA0 {
                appendSpace(source: source &+ index)
                index &+= 2
                continue
            }
            beginWord(source: source &+ index, owner: owner())
            index = unsafe copyWord(data, from: index, to: length)
        }
    }

    /// Adds a character that stands in the source as a reference, all of it at `source`.
    mutating func append(
        reference data: UnsafePointer<UInt8>,
        count length: Int,
        source: Int,
        owner: @autoclosure () -> Owner
    ) {
        reserve(length + 2)
        let isSpace = unsafe data[0] <= 0x20 || (length == 2 && data[0] == 0xC2 && data[1] == 0xA0)
        guard !isSpace else {
            appendSpace(source: source)
            return
        }
        openWord(owner: owner())
        runs.append(TextRun(text: count, source: source, isLinear: false))
        shift = Int.min
        for index in 0..<length {
            unsafe buffer[count] = data[index]
            count += 1
        }
        endsWithSpace = false
    }

    /// Ends the block if one is open; a newline stands between blocks.
    mutating func endBlock() {
        guard isBlockOpen else { return }
        reserve(1)
        let end = endsWithSpace ? count - 1 : count
        unsafe buffer[end] = 0x0A
        count = end + 1
        isBlockOpen = false
        shift = Int.min
        blocks.append(
            TextBlock(
                range: blockStart..<end,
                element: Int(blockOwner.element),
                container: Int(blockOwner.container),
                isHidden: isBlockHidden,
                isInert: blockOwner.flags.contains(.inert)
            )
        )
    }

    /// The part of the text from `start` to here, without white space at its ends.
    func trimmedRange(from start: Int) -> (start: UInt32, end: UInt32) {
        var lower = start
        var upper = count
        while upper > lower, unsafe buffer[upper - 1] <= 0x20 { upper -= 1 }
        while lower < upper, unsafe buffer[lower] <= 0x20 { lower += 1 }
        return (UInt32(lower), UInt32(upper))
    }

    private mutating func appendSpace(source: Int) {
        guard isBlockOpen && !endsWithSpace else { return }
        noteSource(source)
        unsafe buffer[count] = 0x20
        count &+= 1
        endsWithSpace = true
    }

    private mutating func beginWord(source: Int, owner: Owner) {
        openWord(owner: owner)
        noteSource(source)
        endsWithSpace = false
    }

    private mutating func openWord(owner: Owner) {
        if !isBlockOpen {
            isBlockOpen = true
            blockStart = count
            blockOwner = owner
            isBlockHidden = true
        }
        if !owner.flags.contains(.hidden) { isBlockHidden = false }
        if owner.element != lastOwner {
            lastOwner = owner.element
            owners.append(TextOwner(text: UInt32(count), element: owner.element))
        }
    }

    /// Begins a run unless the last one leads here byte for byte.
    private mutating func noteSource(_ source: Int) {
        if count &- source == shift { return }
        shift = count &- source
        runs.append(TextRun(text: count, source: source, isLinear: true))
    }

    private mutating func copyWord(_ data: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        let target = unsafe buffer + count - start
        var index = start
        while index < end {
            let byte = unsafe data[index]
            if unsafe byte <= 0x20 || (byte == 0xC2 && index &+ 1 < end && data[index &+ 1] == 0xA0) { break }
            unsafe target[index] = byte
            index &+= 1
        }
        count &+= index &- start
        return index
    }

    private mutating func reserve(_ additional: Int) {
        if count + additional <= capacity { return }
        let larger = max(capacity * 2, count + additional)
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        unsafe copy.update(from: buffer, count: count)
        unsafe buffer.deallocate()
        unsafe buffer = copy
        capacity = larger
    }
}

/// A stretch of the outline's text that comes from one place of the source.
struct TextRun: Sendable {
    let text: UInt32
    private let packed: UInt32

    init(text: Int, source: Int, isLinear: Bool) {
        self.text = UInt32(text)
        packed = UInt32(source) << 1 | (isLinear ? 1 : 0)
    }

    /// The source offset of the text offset `offset`, which lies in this run.
    func source(at offset: Int) -> Int {
        let start = Int(packed >> 1)
        return packed & 1 == 1 ? start + offset - Int(text) : start
    }
}

/// From which text offset on the text belongs to which element.
struct TextOwner: Sendable {
    let text: UInt32
    let element: Int32
}
