// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import AuditCache
import RightsModel
import Syndication

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where audits are kept for the next run.
struct CacheOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Keep the audits of pages in this file, and take them from there while page, lexicon and program are the same.",
            valueName: "file"
        )
    )
    var cache: String?

    /// Opens the cache; nil where none is asked for, or it can't be used, which standard error then tells.
    ///
    /// - Parameter lexicon: what tells the lexicon of the run from others.
    func open(lexicon: String, quiet: Bool) -> OpenCache? {
        guard let cache else { return nil }
        do throws(CacheError) {
            let keys = AuditKeys(reader: "\(ImprimaturVersion.current) \(Self.program) \(lexicon)")
            return OpenCache(store: try AuditCache(path: cache), keys: keys, path: cache)
        } catch {
            if !quiet { Console.warning("\(error)") }
            return nil
        }
    }

    /// Tells this build of the program from others of its version: the size of its file, and when it was written.
    private static var program: String {
        var information = stat()
        for path in ["/proc/self/exe", CommandLine.arguments.first ?? ""] where stat(path, &information) == 0 {
            #if canImport(Darwin)
                let time = information.st_mtimespec
            #else
                let time = information.st_mtim
            #endif
            return "\(information.st_size) \(time.tv_sec) \(time.tv_nsec)"
        }
        return ""
    }
}

/// A cache in use.
struct OpenCache {
    let store: AuditCache
    let keys: AuditKeys
    let path: String

    /// Writes what is left; what went wrong is told on standard error.
    func finish(quiet: Bool) {
        guard let problem = store.finish(), !quiet else { return }
        Console.warning("\(path): the cache could not be used throughout (\(problem))")
    }
}
