// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import Syndication

/// `imprimatur odrl`: policies of the Open Digital Rights Language.
struct ODRLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "odrl",
        abstract: "Check policies of ODRL 2.2, and evaluate requests by them.",
        subcommands: [ODRLEvaluateCommand.self, ODRLValidateCommand.self]
    )
}

/// `imprimatur odrl evaluate`: a compliance report on a request.
struct ODRLEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Evaluate a request by a policy, and print the compliance report as JSON-LD.",
        discussion: """
            All files are JSON-LD in the context of ODRL; - stands for standard input.

            EXAMPLES
              imprimatur odrl evaluate policy.json --request request.json
              imprimatur odrl evaluate policy.json --request request.json --state world.json
            """
    )

    @Argument(help: ArgumentHelp("The policy.", valueName: "policy"))
    var policy: String

    @Option(
        help: ArgumentHelp(
            "What is asked for: a policy of the type Request, or an EvaluationRequest.",
            valueName: "file"
        )
    )
    var request: String

    @Option(help: ArgumentHelp("What is known of the world: the time, memberships, duties done.", valueName: "file"))
    var state: String?

    func run() throws {
        do {
            let report = try PolicyEvaluation.report(policy: policy, request: request, state: state)
            let output = try ReportOutput(path: nil)
            try output.write(report)
            try output.finish()
        } catch let error as InputError {
            Console.error("\(error)")
            throw ExitStatus.failure
        }
    }
}

/// `imprimatur odrl validate`: the problems of policies.
struct ODRLValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Hold policies against the information model of ODRL 2.2, and print what is wrong."
    )

    @Argument(help: ArgumentHelp("Files of JSON-LD with policies; - for standard input.", valueName: "policy"))
    var policies: [String]

    func run() throws {
        let output = try ReportOutput(path: nil)
        var status = ExitStatus.clean
        for path in policies {
            do {
                for problem in try PolicyFile.read(path).problems() {
                    try output.write(problem.text + "\n")
                    if problem.isError { status = max(status, .violations) }
                }
            } catch let error as InputError {
                Console.error("\(error)")
                status = .failure
            }
        }
        try output.finish()
        if status != .clean { throw status }
    }
}
