// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

extension PageAudit {
    /// The audit report, `imprimatur.audit/1`.
    var json: JSONValue {
        var object = JSONObject()
        object.add("schema", "imprimatur.audit/1")
        object.add("page", page.json)
        object.add("profile", profile?.json)
        object.add("signals", .array(signals.map(\.json)))
        object.add("diagnostics", .array(diagnostics.map(\.json)))
        return object.value
    }
}

extension PageInformation {
    /// The page without its signals.
    var json: JSONValue {
        var object = JSONObject()
        object.add("source", source)
        object.add("url", url)
        // A page that could not be read has neither bytes nor an encoding.
        if !sha256.isEmpty {
            object.add("sha256", sha256)
            object.add("bytes", bytes)
            object.add("encoding", encoding)
        }
        object.add("language", language)
        object.add("title", title)
        object.add("location", location?.json)
        return object.value
    }
}

extension Diagnostic {
    var json: JSONValue {
        var object = JSONObject()
        object.add("code", code.rawValue)
        object.add("message", message)
        object.add("text", text)
        object.addUnlessEmpty("actions", actions)
        object.add("location", location?.json)
        return object.value
    }
}

extension SourceLocation {
    var json: JSONValue {
        var object = JSONObject()
        object.add("line", line)
        object.add("column", column)
        object.add("offset", offset)
        object.add("path", path)
        object.add("source", source)
        return object.value
    }
}
