// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Transforms elements in parallel, and hands over what comes of them in their order.
///
/// Only a window of elements is in flight, so that one slow element doesn't make the results of all others pile up.
public struct OrderedParallelMap: Sendable {
    /// How many elements are transformed at once; at least 1.
    public let jobs: Int

    /// How many elements at most are begun and not yet handed over.
    public var window: Int { 4 * jobs }

    /// Makes a map; fewer jobs than one are one.
    public init(jobs: Int) {
        self.jobs = max(jobs, 1)
    }

    /// Transforms all elements.
    ///
    /// With one job, or one element, all is done in the caller's task, one after the other.
    ///
    /// - Parameters:
    ///   - elements: what to transform; taken from the sequence by the caller's task, as the window moves on.
    ///   - transform: called once for each element, for up to `jobs` of them at the same time.
    ///   - consume: called by the caller's task with the index of each element, in order, and what came of it.
    /// - Throws: the first error of `consume`; no further element is begun then.
    public func run<Elements: Sequence, Output: Sendable, Failure: Error>(
        over elements: Elements,
        transform: @escaping @Sendable (Elements.Element) -> Output,
        consume: (Int, Output) throws(Failure) -> Void
    ) async throws(Failure) where Elements.Element: Sendable {
        guard jobs > 1 else {
            for (index, element) in elements.enumerated() { try consume(index, transform(element)) }
            return
        }
        var iterator = elements.makeIterator()
        guard let first = iterator.next() else { return }
        guard let second = iterator.next() else { return try consume(0, transform(first)) }
        var ahead = [second, first]
        let outcome = await withTaskGroup(of: (Int, Output).self) { group -> Result<Void, Failure> in
            var waiting = [Output?](repeating: nil, count: window)
            var begun = 0
            var running = 0
            var consumed = 0
            while true {
                while running < jobs, begun - consumed < window, let element = ahead.popLast() ?? iterator.next() {
                    let index = begun
                    group.addTask { (index, transform(element)) }
                    begun += 1
                    running += 1
                }
                guard let (index, output) = await group.next() else { return .success(()) }
                running -= 1
                waiting[index % window] = output
                while let next = waiting[consumed % window] {
                    waiting[consumed % window] = nil
                    do throws(Failure) {
                        try consume(consumed, next)
                    } catch {
                        return .failure(error)
                    }
                    consumed += 1
                }
            }
        }
        try outcome.get()
    }
}
