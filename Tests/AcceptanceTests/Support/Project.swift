import Foundation
import XCTest

/// Where the project and its program are, for tests that use it from outside.
enum Project {
  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The program under test, built beside the tests.
  static var program: URL {
    Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      .deletingLastPathComponent().appending(path: "equalsay")
      ?? Bundle.main.bundleURL.appending(path: "equalsay")
  }

  /// A new folder for a class of tests, which takes it away itself.
  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "equalsay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// A new folder that goes when the test ends.
  static func temporaryFolder(for test: XCTestCase) throws -> URL {
    let folder = try temporaryFolder()
    test.addTeardownBlock { try FileManager.default.removeItem(at: folder) }
    return folder
  }
}
