// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
public import RightsModel

/// Checks batches: reads the page of each item, and decides on each of its proposals.
public struct BatchRunner: Sendable {
    let auditor: any PageAuditing
    let engine: any ProposalDeciding
    private let rules: [SourceFile]
    let explains: Bool
    let store: (any AuditStore, AuditKeys)?
    private let fetched: FetchedPages?

    /// Makes a runner.
    ///
    /// - Parameters:
    ///   - auditor: what reads the pages.
    ///   - engine: what decides on the proposals.
    ///   - rules: the files in which the engine's rules stand, for the report.
    ///   - explains: whether to keep why each proposal was decided as it was.
    ///   - store: where audits are kept, and under which keys; nil where none are.
    ///   - fetched: the pages of items that name no file; without it such an item is a failure.
    public init(
        auditor: any PageAuditing,
        engine: any ProposalDeciding,
        rules: [SourceFile],
        explains: Bool = false,
        store: (any AuditStore, AuditKeys)? = nil,
        fetched: FetchedPages? = nil
    ) {
        self.fetched = fetched
        self.store = store
        self.explains = explains
        self.auditor = auditor
        self.engine = engine
        self.rules = rules
    }

    /// Checks a batch.
    ///
    /// An item whose page can't be read is a failure in the report, and stops no other.
    ///
    /// - Parameter asOf: the date of the evaluation, in the place of the batch's own.
    public func check(_ batch: Batch, asOf: DateTime? = nil) -> CheckReport {
        let batch = checked(batch)
        var report = emptyReport(on: batch)
        for item in batch.items { report.add(decide(on: item, of: batch, asOf: asOf)) }
        return report
    }

    /// Checks a batch as `check(_:asOf:)` does, several items at the same time; the report is the same.
    ///
    /// - Parameters:
    ///   - asOf: the date of the evaluation, in the place of the batch's own.
    ///   - jobs: how many items are checked at once.
    ///   - progress: called after each item.
    public func check(
        _ batch: Batch,
        asOf: DateTime? = nil,
        jobs: Int,
        progress: () -> Void = {}
    ) async -> CheckReport {
        let batch = checked(batch)
        var report = emptyReport(on: batch)
        await OrderedParallelMap(jobs: jobs).run(over: batch.items) { item in
            decide(on: item, of: batch, asOf: asOf)
        } consume: { _, outcome in
            report.add(outcome)
            progress()
        }
        return report
    }

    /// The batch with the documents of its agreements held against their hashes, which its maker may not have done.
    func checked(_ batch: Batch) -> Batch {
        var batch = batch
        batch.agreements = batch.agreements.map { AgreementEvidence.checked($0, declaredIn: batch.path).agreement }
        return batch
    }

    func emptyReport(on batch: Batch) -> CheckReport {
        var report = CheckReport(
            toolVersion: ImprimaturVersion.current,
            rules: rules,
            batch: SourceFile(source: batch.path, sha256: batch.sha256),
            results: [],
            failures: []
        )
        report.agreements = batch.agreementSources
        return report
    }

    /// Decides on the proposals of one item; a page that can't be read is a failure.
    private func decide(on item: BatchItem, of batch: Batch, asOf: DateTime?) -> ItemOutcome {
        do throws(InputError) {
            return try check(item, of: batch, asOf: asOf ?? batch.date)
        } catch {
            return ItemOutcome(failures: [failure(of: item, in: batch, at: item.location, error)])
        }
    }

    /// What came along with an item's page.
    private func companions(of item: BatchItem) throws(InputError) -> ([HTTPHeader], [Sidecar]) {
        var headers: [HTTPHeader] = []
        for file in item.headerFiles { headers += try HeaderFile.read(file) }
        var sidecars: [Sidecar] = []
        for file in item.sidecars { sidecars.append(try file.read()) }
        return (headers + item.headers, sidecars)
    }

    private func fetchedPage(of item: BatchItem) throws(InputError) -> Page {
        guard let url = item.url, let fetched else {
            let message =
                "addresses are fetched by “imprimatur check --fetch” alone; or save the page, and name its file under “page”"
            throw InputError(path: item.url ?? item.id, message: message)
        }
        return try fetched.page(at: url)
    }

    /// Decides on each proposal; one whose copy can't be read is a failure, and stops no other.
    private func check(_ item: BatchItem, of batch: Batch, asOf: DateTime?) throws(InputError) -> ItemOutcome {
        var outcome = ItemOutcome()
        let (headers, sidecars) = try companions(of: item)
        let page = try page(of: item, headers, sidecars)
        let audit = try audit(of: item, page, headers, sidecars)
        for planned in item.proposals {
            do throws(InputError) {
                var proposal = planned.proposal
                if let page, let output = proposal.output {
                    let copies = CopyReader(auditor: auditor, page: page, audit: audit)
                    proposal.copy = try copies.read(RelativePath.resolve(output, against: batch.path), for: proposal)
                }
                let decide = explains ? engine.explain : engine.decide
                var result = decide(audit, proposal, batch.agreements, asOf, item.id)
                result.expected = planned.expected
                outcome.results.append(result)
            } catch {
                let place = planned.outputLocation ?? item.location
                outcome.failures.append(failure(of: item, in: batch, at: place, error))
            }
        }
        return outcome
    }

    /// The page of an item; nil where its audit is enough, which a store may have: a copy is held beside the page itself.
    private func page(
        of item: BatchItem,
        _ headers: [HTTPHeader],
        _ sidecars: [Sidecar]
    ) throws(InputError) -> Page? {
        guard let path = item.page else {
            var page = try fetchedPage(of: item)
            page.headers += headers
            page.sidecars += sidecars
            return page
        }
        if store != nil, !item.proposals.contains(where: { $0.proposal.output != nil }) { return nil }
        return try PageFile.read(path, url: item.url, headers: headers, sidecars: sidecars)
    }

    private func audit(
        of item: BatchItem,
        _ page: Page?,
        _ headers: [HTTPHeader],
        _ sidecars: [Sidecar]
    ) throws(InputError) -> PageAudit {
        if let page { return auditor.audit(page) }
        let reader = AuditReader(auditor: auditor, store: store)
        var audit = try reader.audit(item.page ?? "", url: item.url, headers: headers, sidecars: sidecars)
        // A check makes no use of it.
        audit.profile = nil
        return audit
    }

    private func failure(
        of item: BatchItem,
        in batch: Batch,
        at place: SourceLocation,
        _ error: InputError
    ) -> CheckFailure {
        CheckFailure(item: item.id, message: "\(batch.path):\(place.line):\(place.column): \(error)")
    }
}
