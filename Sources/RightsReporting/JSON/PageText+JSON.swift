// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

extension PageText {
    /// The text of a page, `imprimatur.text/1`.
    var json: JSONValue {
        var object = JSONObject()
        object.add("schema", "imprimatur.text/1")
        object.add("source", source)
        object.add("title", title)
        object.add("language", language)
        object.add("words", words)
        object.add("text", text)
        object.add("problem", problem)
        return object.value
    }
}
