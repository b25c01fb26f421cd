/// What a catalogue had when a file was made of it: the copy of the file that was sent away.
package struct SentTexts: Sendable {
  private var digests: [String: TextDigest] = [:]

  package init() {}

  /// Remembers all texts of a file as it was sent.
  package init(_ files: [ReturnedFile]) {
    for text in files.flatMap(\.texts) { digests[text.id] = text.digest }
  }

  subscript(id: String) -> TextDigest? { digests[id] }
}
