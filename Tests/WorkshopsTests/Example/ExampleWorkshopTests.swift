import Foundation
import Workshops
import XCTest

/// Holds `Exports/workshop-example` against what the engine makes of the same acts.
final class ExampleWorkshopTests: XCTestCase {
  private var folder: URL {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appending(path: "Exports/workshop-example")
  }

  private func compare(_ printed: [UInt8], with name: String) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      return try Data(printed).write(to: file)
    }
    XCTAssertEqual(
      String(decoding: printed, as: UTF8.self), try String(contentsOf: file, encoding: .utf8))
  }

  func testTheSampleIsWhatTheEngineMakesOfItsActs() throws {
    let example = try ExampleWorkshop()
    try compare(example.printedLog, with: "log.jsonl")
    try compare(try example.printedTexts, with: "texts.jsonl")
  }

  func testTheSampleComesBackFromItsFileAsTheSameWorkshop() throws {
    let example = try ExampleWorkshop()
    let bytes = Array(try Data(contentsOf: folder.appending(path: "log.jsonl")))
    XCTAssertEqual(try LogFile(bytes).log.workshop, example.log.workshop)
  }

  func testTheRoomsOfTheReportAreWhatTheEngineMakesOfTheirActs() throws {
    for script in ExampleRoom.Script.all {
      let room = try ExampleRoom(script)
      let folder = "../older-people-access-rooms/\(script.folder)"
      try compare(room.printedLog, with: folder + "/log.jsonl")
      try compare(try room.printedTexts, with: folder + "/texts.jsonl")
    }
  }
}
