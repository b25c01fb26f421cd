import Foundation

extension StoreTestCase {
  /// Whether any file of the folder holds the text, in pages, the log or anywhere else.
  func contains(_ text: String) throws -> Bool {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let bytes = try Data(contentsOf: URL(filePath: folder + "/" + name))
      if bytes.range(of: Data(text.utf8)) != nil { return true }
    }
    return false
  }
}
