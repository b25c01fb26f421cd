import Foundation

/// A file that a command writes for its user.
enum OutputFile {
  /// Writes it whole or not at all, for the owner alone where people's own words are in it.
  ///
  /// What is no ordinary file, such as a pipe or `/dev/stdout`, is written to as it is: putting a
  /// file in its place would take it from everybody else.
  static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool) throws {
    do {
      guard isOrdinary(path) else {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.write(contentsOf: Data(bytes))
        return try file.close()
      }
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      guard isPrivate else { return }
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw SystemProblem(
        "\(path): The file cannot be written. Check the folder and its permissions.")
    }
  }

  private static func isOrdinary(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) != 0 || facts.st_mode & S_IFMT == S_IFREG
  }
}
