// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A column of a batch in CSV: where its values stand in the YAML form.
struct BatchColumn: Sendable {
    /// How the text of a field becomes a value.
    enum Form: Sendable {
        /// Words as they stand.
        case text
        /// A number, `true` or `false`.
        case value
        /// One or more words with semicolons between them.
        case list
        /// The same; `none` by itself is an empty list.
        case listOrNone
    }

    /// The name in the header row.
    var name: String
    /// The keys that lead to the value, from the item or from `batch`.
    var path: [String]
    /// How the text of a field becomes a value.
    var form: Form
    /// Whether it tells of the whole batch, so that all rows must agree.
    var isOfBatch: Bool

    private init(_ name: String, _ path: [String]? = nil, _ form: Form = .text, isOfBatch: Bool = false) {
        self.name = name
        self.path = path ?? [name]
        self.form = form
        self.isOfBatch = isOfBatch
    }

    /// All columns that may stand in a batch, in the order in which errors list them.
    static let all: [BatchColumn] =
        ["id", "page", "url", "action"].map { BatchColumn($0) }
        + ["channel", "territory", "edits", "ads"].map { BatchColumn($0, nil, .list) }
        + [BatchColumn("images", nil, .listOrNone)]
        + [
            "language", "license_notice", "claimed_basis", "output", "first_published", "status", "embargo_until",
            "translator", "expect", "headers_file", "robots",
        ].map { BatchColumn($0) }
        + ["commercial", "changes_marked", "notified", "price", "paywall", "bulk"].map { BatchColumn($0, nil, .value) }
        + ["words", "characters", "percent"].map { BatchColumn($0, ["extent", $0], .value) }
        + ["publish_at", "remove_at"].map { BatchColumn($0, ["schedule", $0]) }
        + [
            BatchColumn("credit", ["attribution", "text"]),
            BatchColumn("attribution", ["attribution", "text"]),
            BatchColumn("credit_author", ["attribution", "author"]),
            BatchColumn("credit_position", ["attribution", "position"]),
            BatchColumn("link_back", ["link_back", "url"]),
            BatchColumn("link_back_follow", ["link_back", "follow"], .value),
            BatchColumn("date", isOfBatch: true),
            BatchColumn("time_zone", isOfBatch: true),
            BatchColumn("outlet", ["republisher", "name"], isOfBatch: true),
            BatchColumn("outlet_country", ["republisher", "country"], isOfBatch: true),
            BatchColumn("outlet_site", ["republisher", "site"], isOfBatch: true),
            BatchColumn("outlet_type", ["republisher", "type"], isOfBatch: true),
        ]
}
