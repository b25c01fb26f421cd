import Foundation

/// Several files that belong together: all of them appear, or none does.
enum OutputFiles {
  /// Writes the files into their folders, which it makes where they are missing.
  ///
  /// - Throws: `SystemProblem` where one cannot be written; then nothing has changed but that an
  ///   empty folder may be left.
  static func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    var waiting: [(beside: URL, target: URL)] = []
    defer { for file in waiting { unlink(file.beside.path) } }
    for file in files {
      let target = URL(filePath: file.path)
      let folder = target.deletingLastPathComponent()
      let beside = folder.appending(path: ".\(target.lastPathComponent).\(UUID().uuidString)")
      waiting.append((beside, target))
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(file.bytes).write(to: beside)
      } catch {
        throw unwritable(file.path)
      }
    }
    for file in waiting {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: file.target.path, isDirectory: &isFolder)
      guard !exists || !isFolder.boolValue else { throw unwritable(file.target.path) }
    }
    for file in waiting {
      guard rename(file.beside.path, file.target.path) == 0 else {
        throw unwritable(file.target.path)
      }
    }
  }

  private static func unwritable(_ path: String) -> SystemProblem {
    SystemProblem("\(path): The file cannot be written. Check the folder and its permissions.")
  }
}
