import Foundation

/// A JSON file of a release, in lines that a person can read and compare.
enum JSONFile {
  static func write(
    _ document: some Encodable, to path: String
  ) throws(ReleaseFolderProblem) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let bytes: Data
    do { bytes = try encoder.encode(document) } catch {
      throw .unwritable(path, reason: String(describing: error))
    }
    var file = try BufferedFile(creating: path)
    try file.write(bytes)
    try file.write("\n")
    try file.finish()
  }
}
