import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import Workshops
import XCTest

/// What participants' pages keep beside the log: equality answers, pictures, and two yeses.
final class WorkshopMonitoringTests: StoreTestCase {
  func testEqualityAnswersLieInAnOrderThatTellsNothing() throws {
    let store = try Store(folder: folder)
    defer { store.stop() }
    let room = try Room(store)
    for number in 1...40 {
      try store.keepWorkshopMonitoring(
        EncodedAnswers(bytes: [1, UInt8(number)]), to: Sample.survey(), version: 1, in: room.code)
    }
    XCTAssertEqual(try store.workshopMonitoringCount(of: room.code), 40)
    let connection = try Connection(file, .reading)
    let kept = try connection.all("SELECT answers FROM workshop_monitoring") {
      row throws(SQLiteError) -> [UInt8] in try row.value(0)
    }
    XCTAssertEqual(Set(kept).count, 40)
    XCTAssertNotEqual(kept, (1...40).map { [1, UInt8($0)] })
    let columns: [String] = try connection.all(
      "SELECT name FROM pragma_table_info('workshop_monitoring')"
    ) { row throws(SQLiteError) in try row.value(0) }
    XCTAssertEqual(columns, ["workshop", "name", "survey", "version", "answers"])
  }

  func testAnswersToAWorkshopThatIsNotThereAreRefused() throws {
    let store = try Store(folder: folder)
    defer { store.stop() }
    XCTAssertThrowsError(
      try store.keepWorkshopMonitoring(
        EncodedAnswers(bytes: [1]), to: Sample.survey(), version: 1, in: Room.code()))
  }

  func testAPersonIsKnownToHaveBeenAskedAndToHaveTheirSlip() throws {
    let store = try Store(folder: folder)
    defer { store.stop() }
    let room = try Room(store)
    try room.admit(1)
    try room.admit(2)
    try room.keep([], people: [.asked(ParticipantID(1)), .tookSlip(ParticipantID(2))])
    let people = try store.people(of: room.code)
    XCTAssertEqual(people.map(\.isAsked), [true, false])
    XCTAssertEqual(people.map(\.hasSlip), [false, true])
    XCTAssertThrowsError(try room.keep([], people: [.asked(ParticipantID(3))]))
  }

  func testADatabaseOfVersion5KeepsItsPeople() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let key = try KeyFile(folder + "/equalsay.key").loadOrCreate()
    let old = try Connection(file, .writing)
    try Migrations.run(Array(Migrations.all.prefix(5)), on: old)
    try old.run(
      "INSERT INTO store VALUES (1, 'real', ?, 0)", key.hash(label: "equalsay key mark 1").bytes)
    try old.execute(
      """
      INSERT INTO workshop (code, id, opened_on, last_seq, last_hash)
        VALUES ('K7M4QX', 'tea', 20261201, 1, zeroblob(32));
      INSERT INTO workshop_participant (workshop, number, receipt, needs)
        VALUES (1, 1, zeroblob(32), 'bsl');
      """)
    let store = try Store(folder: folder)
    defer { store.stop() }
    XCTAssertEqual(try store.check(), [])
    let people = try store.people(of: Room.code())
    XCTAssertEqual(people.map(\.needs), ["bsl"])
    XCTAssertEqual(people.map(\.isAsked), [false])
    XCTAssertEqual(try store.workshopPictures(of: Room.code()).count, 0)
  }
}
