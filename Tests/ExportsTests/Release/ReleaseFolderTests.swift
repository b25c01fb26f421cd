import Exports
import Foundation
import XCTest

final class ReleaseFolderTests: XCTestCase {
  func testLook() throws {
    try? FileManager.default.removeItem(atPath: "/tmp/rel/out")
    try ReleaseExample().folder.write(to: "/tmp/rel/out")
    try? FileManager.default.removeItem(atPath: "/tmp/rel/out-ur")
    try ReleaseExample(language: "ur").folder.write(to: "/tmp/rel/out-ur")
  }
}
