// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// Gives bytes piece by piece.
protocol PieceSource: AnyObject {
    /// The next bytes, at least one; nil at the end.
    func next() throws(InputError) -> [UInt8]?
}

/// The decompressed bytes of a gzip file, of one member or of several.
final class GzipPieces: PieceSource {
    private let source: any PieceSource
    private let path: String
    private let inflater: Inflater
    private var input: [UInt8] = []
    private var index = 0
    private var consumed = 0
    private var produced = 0
    private var output = [UInt8](repeating: 0, count: Inflater.pieceLength)
    private var isBetweenMembers = false
    private var hasOutput = false

    /// Makes a reader of the gzip data that `source` gives, which errors name by `path`.
    init(_ source: any PieceSource, path: String) throws(InputError) {
        self.source = source
        self.path = path
        do throws(GzipError) {
            inflater = try Inflater(.gzip)
        } catch {
            throw InputError(path: path, message: error.description)
        }
    }

    func next() throws(InputError) -> [UInt8]? {
        while true {
            if index == input.count, !hasOutput {
                guard let piece = try source.next() else {
                    guard isBetweenMembers else { throw failure(.truncated(after: consumed)) }
                    return nil
                }
                (input, index) = (piece, 0)
            }
            if isBetweenMembers {
                skipPadding()
                guard index < input.count else { continue }
                inflater.reset()
                isBetweenMembers = false
            }
            if let piece = try step() { return piece }
        }
    }

    /// Archives pad their last member with zero bytes.
    private func skipPadding() {
        let end = input[index...].firstIndex { $0 != 0 } ?? input.count
        consumed += end - index
        index = end
    }

    private func step() throws(InputError) -> [UInt8]? {
        let step = inflater.step(input, from: index, into: &output)
        index += step.read
        consumed += step.read
        produced += step.written
        guard !InflationLimits.isExceeded(read: consumed, written: produced) else { throw failure(.tooDense()) }
        hasOutput = step.written == output.count
        switch step.state {
        case .running where step.read == 0 && step.written == 0 && index < input.count:
            throw failure(.damaged(at: consumed))
        case .running: break
        case .ended: (isBetweenMembers, hasOutput) = (true, false)
        case .damaged: throw failure(.damaged(at: consumed))
        case .outOfMemory: throw failure(.outOfMemory)
        }
        return step.written > 0 ? Array(output[..<step.written]) : nil
    }

    private func failure(_ error: GzipError) -> InputError {
        InputError(path: path, message: error.description)
    }
}
