package import Secrets
package import Surveys

/// A recording that a published version plays; its bytes are a file of the data folder.
package struct PublishedRecording: Hashable, Sendable {
  package let name: RecordingName
  /// Of the whole file.
  package let digest: Digest
  package let size: Int

  package init(name: RecordingName, digest: Digest, size: Int) {
    (self.name, self.digest, self.size) = (name, digest, size)
  }

  /// The file's own name, which stands for these bytes alone.
  package var file: String { "\(digest.hex).\(name.format.rawValue)" }
}
