package import Foundation
import SQLite
package import Secrets
import Surveys

/// Recordings are files in `recordings/` of the data folder, named by their digests: a video is too
/// much for a row, and a file can be sent from any place in it without being read whole.
extension Store {
  /// Where the bytes of a recording are.
  package func path(of recording: PublishedRecording) -> String {
    "\(recordingsFolder)/\(recording.file)"
  }

  private var recordingsFolder: String {
    URL(filePath: file).deletingLastPathComponent().path + "/recordings"
  }

  /// Copies a recording into the data folder, unless it is there.
  ///
  /// It appears by a rename, on disk before any row names it.
  ///
  /// - Throws: `StoreProblem.recordingNotKept` where it cannot be read or written, or where it has
  ///   changed since its digest was taken.
  package func keep(_ recording: PublishedRecording, from source: String) throws(StoreProblem) {
    let path = path(of: recording)
    guard access(path, F_OK) != 0 else { return }
    let halfway = "\(path).\(RandomToken().text).part"
    do {
      try FileManager.default.createDirectory(
        atPath: recordingsFolder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      let digest = try Self.copy(source, to: halfway)
      guard digest == recording.digest, Foundation.rename(halfway, path) == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
    } catch {
      unlink(halfway)
      throw .recordingNotKept(file: source, folder: recordingsFolder)
    }
  }

  private static func copy(_ source: String, to target: String) throws -> Digest {
    guard
      FileManager.default.createFile(
        atPath: target, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    let output = try FileHandle(forWritingTo: URL(filePath: target))
    let digest = try RecordingDigest.read(source) { try output.write(contentsOf: $0) }
    try output.synchronize()
    try output.close()
    return digest
  }

  static func insert(
    _ recordings: [PublishedRecording], of survey: Identifier<Survey>, _ version: Int,
    on connection: Connection
  ) throws(SQLiteError) {
    for recording in recordings {
      try connection.run(
        """
        INSERT INTO recording (survey, version, name, digest, size)
        VALUES ((SELECT number FROM survey WHERE id = ?), ?, ?, ?, ?)
        """, survey, version, recording.name.file, recording.digest, recording.size)
    }
  }

  static func recordings(
    of survey: Identifier<Survey>, _ version: Int, on connection: Connection
  ) throws(SQLiteError) -> [PublishedRecording] {
    try connection.all(
      """
      SELECT name, digest, size FROM recording JOIN survey ON survey.number = recording.survey
      WHERE survey.id = ? AND version = ? ORDER BY name
      """, survey, version
    ) { row throws(SQLiteError) -> PublishedRecording? in
      let (file, digest, size): (String, Digest, Int) =
        (try row.value(0), try row.value(1), try row.value(2))
      return RecordingName(file).map { PublishedRecording(name: $0, digest: digest, size: size) }
    }.compactMap(\.self)
  }
}

/// The digest of a recording, read piece by piece.
package enum RecordingDigest {
  private static let piece = 1 << 20

  package static func read(
    _ path: String, _ take: (Data) throws -> Void = { _ in }
  ) throws -> Digest {
    let input = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { input.closeFile() }
    var running = RunningDigest()
    while let data = try input.read(upToCount: piece), !data.isEmpty {
      running.append(Array(data)[...])
      try take(data)
    }
    return running.digest
  }
}
