import Exports
import Foundation

/// Several files that belong together: all of them appear, or none does.
enum OutputFiles {
  /// Writes the files into their folders, which it makes where they are missing.
  ///
  /// - Throws: `SystemProblem` where one cannot be written; then nothing has changed but that an
  ///   empty folder may be left.
  static func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    let waiting = files.map { file in
      let target = URL(filePath: file.path)
      let name = ".\(target.lastPathComponent).\(UUID().uuidString)"
      return (file, beside: target.deletingLastPathComponent().appending(path: name), target)
    }
    let places = waiting.map(\.beside.path)
    try EndingWatch.over { watch in
      defer { for place in places { unlink(place) } }
      for (file, beside, target) in waiting {
        do {
          try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(file.bytes).write(to: beside)
        } catch {
          throw unwritable(file.path)
        }
      }
      for (_, _, target) in waiting {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder)
        guard !exists || !isFolder.boolValue else { throw unwritable(target.path) }
      }
      try watch.complete {
        for (_, beside, target) in waiting where rename(beside.path, target.path) != 0 {
          throw unwritable(target.path)
        }
      }
    } takingAway: {
      for place in places { unlink(place) }
    }
  }

  private static func unwritable(_ path: String) -> SystemProblem {
    SystemProblem(
      "\(path): The file cannot be written. Check the folder, its permissions and the disk.")
  }
}
