import Foundation

/// A file that the user named.
enum InputFile {
  /// Its bytes, or of an endless one as many as show that it is too large.
  ///
  /// - Throws: `InputProblems` that says why the file cannot be read.
  static func bytes(of path: String, atMost limit: Int) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputProblems("\(path): There is no such file. Check the name.")
    }
    guard !isFolder.boolValue else {
      throw InputProblems("\(path): This is a folder. Name a file in it.")
    }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { file.closeFile() }
      return try file.read(upToCount: limit + 1).map(Array.init) ?? []
    } catch {
      throw InputProblems("\(path): The file cannot be read. Check its permissions.")
    }
  }
}
