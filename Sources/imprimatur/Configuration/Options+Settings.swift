// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser

// What the command line leaves open, the configuration file says.

extension RuleOptions {
    /// Takes from the file what the command line leaves open.
    mutating func complete(by settings: Settings) {
        if rules.isEmpty { rules = settings.rules }
    }
}

extension AgreementOptions {
    /// Takes from the file what the command line leaves open.
    mutating func complete(by settings: Settings) {
        if agreements.isEmpty { agreements = settings.agreements }
    }
}

extension AuditorOptions {
    /// Takes from the file what the command line leaves open.
    mutating func complete(by settings: Settings) {
        if lexicon.isEmpty { lexicon = settings.lexicon }
    }
}

extension JobOptions {
    /// Takes from the file what the command line leaves open.
    mutating func complete(by settings: Settings) {
        jobs = jobs ?? settings.jobs
    }
}

extension CacheOptions {
    /// Takes from the file what the command line leaves open.
    mutating func complete(by settings: Settings) {
        cache = cache ?? settings.cache
    }
}

extension WaiverOptions {
    /// Takes from the file what the command line leaves open; a new baseline is made without the old one.
    mutating func complete(by settings: Settings) {
        if waivers.isEmpty { waivers = settings.waivers }
        if newBaseline == nil { baseline = baseline ?? settings.baseline }
    }
}

extension OutputOptions {
    /// Takes from the file what the command line leaves open; a form of the command line goes without the file's outputs.
    ///
    /// - Throws: where two outputs are the same.
    mutating func complete(by settings: Settings) throws {
        if output.isEmpty, chosenFormat == nil { output = settings.output }
        chosenFormat = chosenFormat ?? settings.format
        try validate()
    }
}
