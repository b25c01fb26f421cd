import Foundation

/// A file that the user named.
enum InputFile {
  /// Its bytes, or of an endless one as many as show that it is too large.
  ///
  /// - Throws: `InputProblems` that says why the file cannot be read.
  static func bytes(of path: String, atMost limit: Int) throws -> [UInt8] {
    let file = try open(path)
    defer { file.closeFile() }
    do {
      return try file.read(upToCount: limit + 1).map(Array.init) ?? []
    } catch {
      throw unreadable(path)
    }
  }

  private static func open(_ path: String) throws -> FileHandle {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputProblems("\(path): There is no such file. Check the name.")
    }
    guard !isFolder.boolValue else {
      throw InputProblems("\(path): This is a folder. Name a file in it.")
    }
    do { return try FileHandle(forReadingFrom: URL(filePath: path)) } catch {
      throw unreadable(path)
    }
  }

  private static func unreadable(_ path: String) -> InputProblems {
    InputProblems("\(path): The file cannot be read. Check its permissions.")
  }

  /// A file that is read piece by piece, however large it is.
  final class Stream {
    /// Stands for standard input.
    static let standardInput = "-"

    /// How many bytes there are; nothing where that cannot be known.
    let size: Int?
    private let path: String
    private let file: FileHandle

    /// Opens a file by its path, or standard input.
    init(_ path: String) throws {
      self.path = path
      file = path == Self.standardInput ? .standardInput : try InputFile.open(path)
      var facts = stat()
      let isKnown =
        fstat(file.fileDescriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
      size = isKnown ? Int(facts.st_size) : nil
    }

    /// Fills a buffer and tells how far; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      while true {
        let count = Foundation.read(file.fileDescriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        guard errno == EINTR else { throw InputFile.unreadable(path) }
      }
    }
  }
}
