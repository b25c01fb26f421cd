import Foundation
import Secrets
import Store
import Surveys

/// A recording on its way into the data folder.
struct FoundRecording {
  let path: String
  let file: RecordingFile
}

/// Recordings stand beside the survey, those of equality questions beside the set.
extension SurveyFolder {
  /// The files that say the same as one that a definition names, itself among them, by name.
  func recordings(saying name: RecordingName, beside: String) -> [FoundRecording] {
    let places = [beside, path + "/monitoring"].map { recordings(saying: name, in: $0) }
    return places.first { $0.contains { $0.file.name == name } } ?? places[0]
  }

  private func recordings(saying name: RecordingName, in folder: String) -> [FoundRecording] {
    let files: [String]
    do { files = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      // What a definition names and nobody finds is its problem already.
      return []
    }
    return files.sorted().compactMap { file in
      guard let found = RecordingName(file), found.saysTheSame(as: name) else { return nil }
      return recording(found, "\(folder)/\(file)")
    }
  }

  private func recording(_ name: RecordingName, _ path: String) -> FoundRecording? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      let input = FileHandle(forReadingAtPath: path)
    else { return nil }
    defer { input.closeFile() }
    let beginning = input.readData(ofLength: RecordingFile.beginning)
    return FoundRecording(
      path: path,
      file: RecordingFile(name: name, size: Int(facts.st_size), beginning: Array(beginning)))
  }

  /// The recordings that a survey plays, in every language there is, with what they are named by.
  func recordings(
    of survey: Survey, from file: String
  ) throws -> [(path: String, recording: PublishedRecording)] {
    let beside = URL(filePath: file).deletingLastPathComponent().path
    var taken: Set<RecordingName> = []
    let found = survey.recordings.sorted { $0.file < $1.file }
      .flatMap { recordings(saying: $0, beside: beside) }
      .filter { taken.insert($0.file.name).inserted }
    return try found.map { found in
      let digest: Digest
      do { digest = try RecordingDigest.read(found.path) } catch {
        throw InputProblems("\(found.path): The file cannot be read. Check its permissions.")
      }
      return (
        found.path,
        PublishedRecording(name: found.file.name, digest: digest, size: found.file.size)
      )
    }
  }
}
