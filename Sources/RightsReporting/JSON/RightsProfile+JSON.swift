// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

extension RightsProfile {
    /// One object for each action; lists that are empty are left out.
    var json: JSONValue {
        .array(entries.map(\.json))
    }
}

extension ProfileEntry {
    /// The entry; lists that are empty are left out.
    var json: JSONValue {
        var object = JSONObject()
        object.add("action", action.rawValue)
        object.add("standing", standing.rawValue)
        object.addUnlessEmpty("requires", requires)
        object.addUnlessEmpty("by", by)
        object.addUnlessEmpty("against", against)
        object.add("reason", reason)
        return object.value
    }
}
