import ArgumentParser
import RightsModel
import Syndication

extension CheckCommand {
    /// Reads what is proposed for each page, with all agreements that hold; what is doubtful goes to standard error.
    func readPlan() throws -> ProposalPlan {
        var plan = try proposals.plan(for: batches)
        guard asOf != nil || plan.batch.date != nil else {
            Console.error(
                "decisions are made as of a day: name it by --as-of (2026-05-03), or as the “date” of --proposals"
            )
            throw ExitStatus.failure
        }
        do {
            plan.batch = try agreements.completed(plan.batch, quiet: options.quiet)
            return plan
        } catch {
            Console.error("\(error)")
            throw ExitStatus.failure
        }
    }

    /// Which of the pages to check: those that differ from the revision asked for, else all.
    func changedPages(
        by plan: ProposalPlan,
        _ rules: RuleFiles,
        _ settings: Settings
    ) async throws -> @Sendable (String) -> Bool {
        let own = proposals.file == nil ? Array(plan.batch.commonFiles.dropFirst()) : plan.batch.commonFiles
        guard let files = try await changes.files(),
            files.areUnchanged(own + rules.files + waivers.files + settings.files),
            files.areUnchanged(lexicon: auditorOptions.lexicon)
        else { return { _ in true } }
        return { !files.isUnchanged($0) }
    }
}
