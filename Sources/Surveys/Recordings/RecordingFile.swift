/// What is known of a recording on the disk before it is read whole.
package struct RecordingFile: Sendable {
  /// How many bytes tell a format.
  package static let beginning = 16

  package let name: RecordingName
  package let size: Int
  /// Its first bytes.
  package let beginning: [UInt8]

  package init(name: RecordingName, size: Int, beginning: [UInt8]) {
    (self.name, self.size, self.beginning) = (name, size, beginning)
  }

  /// What keeps it from being played, with what to do.
  var problem: String? {
    let limit = name.format.sort.sizeLimit
    if size == 0 { return "The file \"\(name.file)\" is empty. Save the recording again." }
    if size > limit {
      return "The file \"\(name.file)\" has \(Self.megabytes(size)) MB. It may have at most "
        + "\(limit >> 20) MB: make it shorter, or save it with less detail."
    }
    guard name.format.begins(beginning) else {
      return "The file \"\(name.file)\" is no \(name.format.rawValue.uppercased()) file, whatever "
        + "its name says. Save it in that format, or correct the ending."
    }
    return nil
  }

  private static func megabytes(_ bytes: Int) -> Int { (bytes + (1 << 20) - 1) >> 20 }
}

/// Recordings that say a question aloud or sign it, as files beside the survey; the transcript is text.
package struct Media: Sendable, Hashable {
  package let audio: RecordingName?
  package let video: RecordingName?
  package let captions: RecordingName?
  package let transcript: String?

  package init(
    audio: RecordingName?, video: RecordingName?, captions: RecordingName?, transcript: String?
  ) {
    self.audio = audio
    self.video = video
    self.captions = captions
    self.transcript = transcript
  }

  package var names: [RecordingName] { [audio, video, captions].compactMap(\.self) }
}

extension Survey {
  /// The recordings that its questions name, each once.
  package var recordings: Set<RecordingName> {
    let own = practice + questions + (monitoring?.questions ?? [])
    return Set(own.flatMap { $0.media?.names ?? [] })
  }
}
