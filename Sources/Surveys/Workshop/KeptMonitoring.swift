/// A monitoring set as it is kept with a workshop: whole, with the questions of it that are asked.
package struct KeptMonitoring: Sendable {
  /// The bytes of the set's file.
  package let bytes: [UInt8]
  package let asked: MonitoringSet

  /// Reads a set as a choice asks it; nothing where no question is left of it.
  package init?(_ choice: MonitoringChoice, of bytes: [UInt8]) throws(Problems) {
    let set = try MonitoringSetFile.read(bytes, context: .assumingFiles())
    guard let asked = choice.asked(of: set) else { return nil }
    self.bytes = bytes
    self.asked = asked
  }
}

extension MonitoringSet {
  /// The pictures of its questions and options, each once.
  package var pictureNames: Set<String> { Set(questions.flatMap(\.pictureNames)) }
}

extension Question {
  /// Its own picture, those of its options and those of its hint.
  package var pictureNames: [String] {
    ([picture] + options.map(\.picture)).compactMap(\.self) + hintPictures
  }
}
