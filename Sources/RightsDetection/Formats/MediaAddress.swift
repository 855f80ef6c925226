// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Tells the addresses of pictures and recordings by how they end.
enum MediaAddress {
    private static let endings: Set<String> = [
        "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "tif", "tiff", "bmp", "heic", "mp3", "m4a", "ogg", "oga",
        "opus", "wav", "flac", "mp4", "m4v", "webm", "ogv", "mov", "avi", "mkv", "glb", "stl",
    ]

    /// Whether an address is that of a picture or recording.
    static func isMedia(_ address: String) -> Bool {
        let path = URLReference(address).path
        guard let dot = path.lastIndex(of: "."), path.distance(from: dot, to: path.endIndex) <= 6 else { return false }
        return endings.contains(path[dot...].dropFirst().lowercased())
    }
}
