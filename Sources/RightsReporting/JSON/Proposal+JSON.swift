// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

extension Proposal {
    /// The proposal with the names of the batch file, in camelCase; what is not known is left out.
    var json: JSONValue {
        var object = JSONObject()
        object.add("action", action.rawValue)
        object.add("republisher", republisher?.json)
        object.addUnlessEmpty("channel", channels)
        object.addUnlessEmpty("territory", territories)
        object.add("language", language)
        object.add("commercial", commercial)
        object.add("extent", extent?.json)
        if let edits { object.add("edits", edits) }
        object.add("changesMarked", changesMarked)
        object.add("images", images.map { .array($0.map(\.json)) })
        object.add("attribution", attribution?.json)
        object.add("linkBack", linkBack?.json)
        object.add("licenseNotice", licenseNotice)
        object.add("notified", notified)
        object.add("schedule", schedule?.json)
        object.add("claimedBasis", claimedBasis)
        object.add("output", output)
        object.add("firstPublished", firstPublished?.description)
        object.add("status", status)
        object.add("embargoUntil", embargoUntil?.description)
        object.add("price", price.flatMap(decimal))
        object.add("paywall", paywall)
        if let ads { object.add("ads", ads) }
        object.add("bulk", bulk)
        object.add("translator", translator)
        return object.value
    }
}

extension Republisher {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("name", name)
        object.add("country", country)
        object.add("site", site)
        object.add("type", type)
        return object.value
    }
}

extension Extent {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("words", words)
        object.add("characters", characters)
        object.add("percent", percent.flatMap(decimal))
        return object.value
    }
}

/// A number without a needless fraction; nil where it is none.
private func decimal(_ number: Double) -> JSONValue? {
    guard number.isFinite else { return nil }
    return Int(exactly: number).map { .integer($0) } ?? .number("\(number)")
}

extension ProposedImage {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("url", url)
        object.add("credit", credit)
        object.add("treatment", treatment)
        return object.value
    }
}

extension Attribution {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("text", text)
        object.add("author", author)
        object.add("position", position)
        return object.value
    }
}

extension LinkBack {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("url", url)
        object.add("follow", follow)
        return object.value
    }
}

extension Schedule {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("publishAt", publishAt?.description)
        object.add("removeAt", removeAt?.description)
        return object.value
    }
}
