import Foundation
import XCTest

/// Holds the import lines of the sources against the table in docs/architecture.md.
final class ArchitectureTests: XCTestCase {
  private static let system: Set<String> = [
    "Foundation", "FoundationXML", "Dispatch", "Glibc", "Musl", "Darwin", "XCTest",
  ]

  private var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  func testEveryImportIsInTheTable() throws {
    let allowed = try table()
    for (target, file, module) in try imports() where !Self.system.contains(module) {
      XCTAssertTrue(
        allowed[target]?.contains(module) ?? false,
        "\(file) imports \(module), which docs/architecture.md does not allow \(target).")
    }
  }

  func testEveryTargetIsInTheTableAndEveryRowHasItsFolder() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)
    XCTAssertEqual(Set(try table().keys), Set(folders.filter { !$0.hasPrefix(".") }))
  }

  func testTheTableHasNoCircles() throws {
    var left = try table()
    while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) }) {
      left[free.key] = nil
    }
    XCTAssertEqual(left.keys.sorted(), [], "These targets may import each other in a circle.")
  }

  func testOnlyTheWrappersOpenTheEscapeHatches() throws {
    let hatches = ["@unchecked Sendable", "nonisolated(unsafe)", "try!", "fatalError("]
    for (target, file, text) in try sources() where !["HTTP", "SQLite", "Store"].contains(target) {
      for hatch in hatches {
        XCTAssertFalse(text.contains(hatch), "\(file) uses \(hatch) outside the C wrappers.")
      }
    }
  }

  func testTheTopLevelHoldsWhatTheOwnerAskedForAndNoMore() throws {
    let tracked = try git("ls-files").split(separator: "\n").map { line in
      String(line.prefix { $0 != "/" })
    }
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Surveys", "Translations", "Exports", "README.md",
      "Makefile", "CONTRIBUTING.md", "LICENSE", "docs",
    ]
    XCTAssertEqual(
      Set(tracked).subtracting(allowed).filter { !$0.hasPrefix(".") }.sorted(), [])
  }

  private func git(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = root
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return String(decoding: data, as: UTF8.self)
  }

  /// The targets of the table with what each may import.
  private func table() throws -> [String: Set<String>] {
    let text = try String(
      contentsOf: root.appending(path: "docs/architecture.md"), encoding: .utf8)
    var table: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3 else { continue }
      let imports = cells[2].split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      table[cells[0].trimmingCharacters(in: ["`"])] = Set(imports.filter { $0 != "–" })
    }
    XCTAssertGreaterThan(table.count, 10, "The table could not be read.")
    return table
  }

  private func imports() throws -> [(target: String, file: String, module: String)] {
    let line =
      /^\s*(?:@\w+\s+)*(?:(?:package|internal|private|fileprivate|public)\s+)?import\s+(?:(?:struct|class|enum|func|var|let|protocol|typealias)\s+)?(\w+)/
    return try sources().flatMap { target, file, text in
      text.split(separator: "\n").compactMap { row in
        row.firstMatch(of: line).map { (target, file, String($0.1)) }
      }
    }
  }

  private func sources() throws -> [(target: String, file: String, text: String)] {
    let folder = root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return (String(path.prefix { $0 != "/" }), path, text)
    }
  }
}
