import Foundation
import Ranking
import Tabulation
import XCTest

final class SnapshotDocumentTests: XCTestCase {
  private let document =
    Data(
      #"{"format":1,"questions":[{"ballots":3,"id":"priorities","notAsked":1,"#.utf8)
    + Data(#""options":[{"id":"b","offered":3,"placed":[2,1]},"#.utf8)
    + Data(#"{"id":"a","offered":2,"placed":[1]}],"places":2,"#.utf8)
    + Data(#""preferNotToSay":0,"skipped":2}],"responses":6}"#.utf8)

  func testADocumentIsReadAndWrittenAgainByteForByte() throws {
    let snapshot = try PrioritySnapshot(document: document)
    XCTAssertEqual(snapshot.responses, 6)
    XCTAssertEqual(snapshot.questions[0].points.rows.map(\.points), [5, 2])
    XCTAssertEqual(
      String(decoding: try snapshot.document(), as: UTF8.self),
      String(decoding: document, as: UTF8.self))
  }

  func testADocumentThatCannotHaveBeenWrittenIsRefusedWithTheReason() throws {
    try expect("its format is 2", replacing: #""format":1"#, with: #""format":2"#)
    try expect("of 'priorities'", replacing: #""ballots":3"#, with: #""ballots":4"#)
    try expect("of 'priorities'", replacing: #""places":2"#, with: #""places":0"#)
    try expect("of 'b'", replacing: "[2,1]", with: "[2,2]")
    try expect("of 'b'", replacing: "[2,1]", with: "[-2,1]")
    try expect("of 'priorities'", replacing: #""id":"a""#, with: #""id":"b""#)
    try expect("-6 responses", replacing: #""responses":6"#, with: #""responses":-6"#)
    try expect("not the JSON", replacing: #"{"format""#, with: #""format""#)
  }

  private func expect(
    _ reason: String, replacing old: String, with new: String, line: UInt = #line
  ) throws {
    let text = String(decoding: document, as: UTF8.self)
    XCTAssertTrue(text.contains(old), line: line)
    let changed = Data(text.replacingOccurrences(of: old, with: new).utf8)
    XCTAssertThrowsError(try PrioritySnapshot(document: changed), line: line) {
      XCTAssertTrue("\($0)".contains(reason), "\($0)", line: line)
    }
  }
}
