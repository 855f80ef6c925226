// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import JSONText
package import StructuredText

extension LocatedNode {
    /// The node as JSON, its plain words being numbers and truth values where they look like them (YAML 1.2 core).
    package var json: JSONValue {
        switch content {
        case .scalar where isNull: .null
        case .scalar(let text, isQuoted: false) where text == "true" || text == "false": .bool(text == "true")
        case .scalar(let text, isQuoted: false) where Double(text) != nil: .number(text)
        case .scalar(let text, _): .string(text)
        case .sequence(let elements): .array(elements.map(\.json))
        case .mapping(let members): .object(members.map { JSONMember($0.key, $0.value.json) })
        }
    }
}
