import Exports
import Foundation
import XCTest

/// A release kept in a folder, so that a change of any file is read by a person before it goes out.
///
/// `UPDATE_GOLDEN=1` in the environment writes the files anew. The workbook is kept by its parts:
/// how they are compressed may differ from one system to another.
final class ReleaseGoldenTests: XCTestCase {
  private static let kept = ReleaseExample.project.appending(
    path: "Tests/ExportsTests/Golden/allotments")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  func testTheFolderIsTheOneThatWasRead() throws {
    let reader = try ReleaseReader()
    let out = try ReleaseExample.temporaryFolder(for: self).appending(path: "out")
    try ReleaseExample(people: 90).folder.write(to: out.path)
    let parts = try JSONDecoder().decode(
      [String: String].self,
      from: try reader.output("parts", out.appending(path: "release.xlsx")))
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: out.path)
    where name != "release.xlsx" {
      files[name] = try String(contentsOf: out.appending(path: name), encoding: .utf8)
    }
    for (name, text) in parts { files["release.xlsx/" + name] = text }
    files["release.json"] = files["release.json"].map(Self.withoutWorkbook)
    try check(files)
  }

  /// The size and the digest of the workbook hang on how it is compressed.
  private static func withoutWorkbook(_ document: String) -> String {
    document.replacing(
      /"bytes" : \d+,\s+"path" : "release\.xlsx",\s+"sha256" : "[0-9a-f]+"/,
      with: "\"path\" : \"release.xlsx\"")
  }

  private func check(_ files: [String: String]) throws {
    if Self.isUpdating {
      if FileManager.default.fileExists(atPath: Self.kept.path) {
        try FileManager.default.removeItem(at: Self.kept)
      }
      for (name, text) in files {
        let file = Self.kept.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      return
    }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.kept.path).filter { path in
      var isFolder: ObjCBool = false
      let file = Self.kept.appending(path: path).path
      return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    XCTAssertEqual(paths.sorted(), files.keys.sorted(), "UPDATE_GOLDEN=1 keeps the new files.")
    for path in paths {
      let kept = try Data(contentsOf: Self.kept.appending(path: path))
      guard let text = files[path], Data(text.utf8) != kept else { continue }
      XCTFail("\(path) is another file now. UPDATE_GOLDEN=1 keeps it; read the difference.")
    }
  }
}
