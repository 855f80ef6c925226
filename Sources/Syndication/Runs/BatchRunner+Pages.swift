// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
public import RightsModel

extension BatchRunner {
    /// Decides for each page on what a plan proposes for all, several at the same time; the report is in page order.
    ///
    /// An item is named by the id that its feed or news item gives it, else as the page is; a page that can't be read is a
    /// failure in the report, and stops no other.
    ///
    /// - Parameters:
    ///   - url: the address of the page, for a run over one page.
    ///   - asOf: the date of the evaluation, in the place of the plan's own.
    ///   - jobs: how many pages are checked at once.
    ///   - progress: called after each page.
    public func check(
        _ pages: PageSources,
        by plan: ProposalPlan,
        url: String? = nil,
        asOf: DateTime? = nil,
        jobs: Int,
        progress: () -> Void = {}
    ) async -> CheckReport {
        var plan = plan
        plan.batch = checked(plan.batch)
        let (batch, proposals, date) = (plan.batch, plan.proposals, asOf ?? plan.batch.date)
        var report = emptyReport(on: batch)
        await OrderedParallelMap(jobs: jobs).run(over: NamedPages(pages)) { named in
            decide(on: named, proposals, url: url, batch.agreements, asOf: date)
        } consume: { _, outcome in
            report.add(outcome)
            progress()
        }
        return report
    }

    private func decide(
        on named: NamedPages.Element,
        _ proposals: [ExpectedProposal],
        url: String?,
        _ agreements: [Agreement],
        asOf: DateTime?
    ) -> ItemOutcome {
        do throws(InputError) {
            var audit = try AuditRunner(auditor: auditor, url: url, store: store).audit(named.page.get())
            // A check makes no use of it.
            audit.profile = nil
            let decide = explains ? engine.explain : engine.decide
            let results = proposals.map { planned in
                let proposal = ProposalPlan.proposal(planned.proposal, for: audit.page)
                var result = decide(audit, proposal, agreements, asOf, named.id)
                result.expected = planned.expected
                return result
            }
            return ItemOutcome(results: results)
        } catch {
            return ItemOutcome(failures: [CheckFailure(item: named.id, message: error.description)])
        }
    }
}

/// Pages, each with a name of its own: the id that it brings along, else the one under which it was given.
private struct NamedPages: Sequence, IteratorProtocol {
    /// A page, or why it can't be read, with its name.
    struct Element: Sendable {
        var id: String
        var page: Result<PageSource, InputError>
    }

    private var pages: PageSources.Iterator
    private var taken: Set<String> = []

    /// The longest id that is taken for a name, in bytes.
    private static let longestID = 300

    init(_ pages: PageSources) {
        self.pages = pages.makeIterator()
    }

    mutating func next() -> Element? {
        guard let next = pages.next() else { return nil }
        let source: String
        var id: String?
        switch next.page {
        case .success(.file(let path)): source = path
        case .success(.page(let page)): (source, id) = (page.source, page.item?.id)
        case .failure(let error): source = error.path
        }
        if let own = id, own.utf8.count > Self.longestID || !taken.insert(own).inserted { id = nil }
        return Element(id: id ?? source, page: next.page)
    }
}
