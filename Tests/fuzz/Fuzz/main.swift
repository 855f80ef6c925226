// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

// Feeds one part of Imprimatur with what libFuzzer makes up: imprimatur-fuzz TARGET [options and folders of libFuzzer]
// How to run it: docs/fuzzing.md

import CLibFuzzer
import FuzzTargets
import Glibc

guard CommandLine.arguments.count > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
    print("usage: imprimatur-fuzz TARGET [libFuzzer options and folders]\ntargets: \(names)")
    exit(2)
}

// libFuzzer calls a C function without a context: which target to run is found in the environment of the process.
setenv("IMPRIMATUR_FUZZ_TARGET", target.rawValue, 1)

/// The target that the environment names.
enum Named {
    static let target: FuzzTarget = {
        guard let name = getenv("IMPRIMATUR_FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name))
        else { fatalError("IMPRIMATUR_FUZZ_TARGET names no target") }
        return target
    }()
}

var arguments: [UnsafeMutablePointer<CChar>?] = ([CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2))
    .map { strdup($0) }
var count = CInt(arguments.count)
let status = arguments.withUnsafeMutableBufferPointer { buffer -> CInt in
    var start = buffer.baseAddress
    return LLVMFuzzerRunDriver(&count, &start) { data, size in
        Named.target.run(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
    }
}
exit(status)
