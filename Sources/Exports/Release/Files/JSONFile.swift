import Foundation

/// A JSON file of a release, in lines that a person can read and compare.
enum JSONFile {
  static func bytes(of document: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(document)) + Array("\n".utf8)
  }

  static func write(_ document: some Encodable, to path: String) throws {
    try write(bytes(of: document), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(ReleaseFolderProblem) {
    var file = try BufferedFile(creating: path)
    try file.write(bytes)
    try file.finish()
  }
}
