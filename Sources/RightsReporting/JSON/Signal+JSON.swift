// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

extension Signal {
    /// The signal as one flat object: what it says, by its kind, then where it stands.
    var json: JSONValue {
        var object = JSONObject()
        object.add("kind", kind.rawValue)
        switch content {
        case .notice(let notice): notice.add(to: &object, text: text)
        case .statement(let statement): statement.add(to: &object, text: text)
        case .license(let license): license.add(to: &object, text: text)
        case .policyLink(let link): link.add(to: &object, text: text)
        case .reservation(let reservation): reservation.add(to: &object, text: text)
        case .credit(let credit): credit.add(to: &object, text: text)
        case .acceptance(let acceptance): acceptance.add(to: &object, text: text)
        }
        object.add("scope", scope.rawValue)
        object.add("origin", origin.rawValue)
        object.add("location", location.json)
        object.add("detector", detector)
        if isHidden { object.add("hidden", true) }
        object.add("overruled", overruled?.json)
        return object.value
    }
}

extension Overruling {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("by", signal)
        object.add("reason", reason)
        return object.value
    }
}

extension Notice {
    fileprivate func add(to object: inout JSONObject, text: String) {
        object.add("text", text)
        object.add("holder", holder)
        guard let years else { return }
        var span = JSONObject()
        span.add("first", years.first)
        span.add("last", years.last)
        object.add("years", span.value)
    }
}

extension Statement {
    fileprivate func add(to object: inout JSONObject, text: String) {
        object.add("modality", modality.rawValue)
        object.add("text", text)
        object.add("actions", actions)
        object.add("unless", unless)
        object.add("requires", requires)
        object.add("language", language)
    }
}

extension License {
    fileprivate func add(to object: inout JSONObject, text: String) {
        object.add("id", id)
        object.add("uri", uri)
        object.add("href", href)
        object.add("text", text.isEmpty ? nil : text)
        object.add("permits", permits)
        object.add("prohibits", prohibits)
        object.add("requires", requires)
    }
}

extension PolicyLink {
    fileprivate func add(to object: inout JSONObject, text: String) {
        object.add("policy", policy.rawValue)
        object.add("href", href)
        object.add("url", url)
        object.add("text", text)
    }
}

extension Reservation {
    fileprivate func add(to object: inout JSONObject, text: String) {
        object.add("vocabulary", vocabulary)
        object.add("directive", directive)
        object.add("value", value)
        object.add("actions", actions)
        object.addUnlessEmpty("unless", unless)
        object.addUnlessEmpty("permits", permits)
        object.addUnlessEmpty("requires", requires)
        object.add("agent", agent)
        object.add("text", text.isEmpty ? nil : text)
    }
}

extension Credit {
    fileprivate func add(to object: inout JSONObject, text: String) {
        object.add("name", name)
        object.add("property", property)
        object.add("text", text)
    }
}

extension Acceptance {
    fileprivate func add(to object: inout JSONObject, text: String) {
        object.add("text", text)
        object.add("party", party)
        object.add("policies", .array(policies.map(\.json)))
    }
}

extension AcceptedPolicy {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("policy", policy.rawValue)
        object.add("text", text)
        object.add("href", href)
        object.add("url", url)
        return object.value
    }
}
