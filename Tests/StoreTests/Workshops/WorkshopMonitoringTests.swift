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
      try room.keep(
        [],
        monitoring: WorkshopMonitoring(EncodedAnswers(bytes: [1, UInt8(number)]), to: .own))
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

  func testAnswersAreRefusedWhereAWorkshopIsNotThereOrHasClosed() throws {
    let store = try Store(folder: folder)
    defer { store.stop() }
    let answers = WorkshopMonitoring(EncodedAnswers(bytes: [1]), to: .own)
    XCTAssertThrowsError(
      try store.keep([], monitoring: answers, after: 1, in: Room.code()))
    let room = try Room(store)
    try room.admit(1)
    let before = try room.standing().revision
    try room.close()
    for revision in [before, try room.standing().revision] {
      assertRefused(.workshopClosed(room.code, on: try Sample.day("2027-01-16"))) {
        try store.keep([], monitoring: answers, after: revision, in: room.code)
      }
    }
    XCTAssertEqual(try store.workshopMonitoringCount(of: room.code), 0)
  }

  func testWhoeverIsNotThereLeavesNoAnswers() throws {
    let store = try Store(folder: folder)
    defer { store.stop() }
    let room = try Room(store)
    XCTAssertThrowsError(
      try room.keep(
        [], people: [.asked(ParticipantID(1))],
        monitoring: WorkshopMonitoring(EncodedAnswers(bytes: [1]), to: .own)))
    XCTAssertEqual(try store.workshopMonitoringCount(of: room.code), 0)
  }

  func testAnswersNameTheWorkshopsOwnQuestionsOrAPublishedSurvey() throws {
    let store = try Store(folder: folder)
    defer { store.stop() }
    let room = try Room(store)
    let published = WorkshopMonitoring.Questions.published(try Sample.survey(), version: 3)
    let kept: Set = [
      WorkshopMonitoring(EncodedAnswers(bytes: [1, 2]), to: .own),
      WorkshopMonitoring(EncodedAnswers(bytes: [1, 3]), to: published),
    ]
    for answers in kept { try room.keep([], monitoring: answers) }
    XCTAssertEqual(Set(try store.workshopMonitoring(of: room.code)), kept)
  }

  func testASetIsKeptOnceWholeAndForEver() throws {
    let store = try Store(folder: folder)
    defer { store.stop() }
    let set = Array(#"{ "id": "england" }"#.utf8)
    let first = try Room(store, monitoring: set)
    let second = try Room(store, "K7M-4QW", monitoring: set)
    let third = try Room(store, "K7M-4QP")
    XCTAssertEqual(
      [first, second, third].map { try? $0.standing().monitoringSet },
      [Digest(of: set), Digest(of: set), nil])
    XCTAssertEqual(try store.monitoringSet(Digest(of: set)), set)
    XCTAssertNil(try store.monitoringSet(Digest(of: [])))
    let connection = try Connection(file, .writing)
    XCTAssertEqual(try connection.value("SELECT count(*) FROM monitoring_set"), 1)
    for change in [
      "UPDATE monitoring_set SET definition = x'00'", "DELETE FROM monitoring_set",
      "INSERT OR REPLACE INTO monitoring_set SELECT digest, x'00' FROM monitoring_set",
      "UPDATE workshop SET monitoring_set = NULL WHERE code = 'K7M4QX'",
      "UPDATE workshop SET monitoring_set = (SELECT digest FROM monitoring_set)",
    ] {
      XCTAssertThrowsError(try connection.execute(change), change)
    }
    XCTAssertEqual(try store.monitoringSet(Digest(of: set)), set)
  }

  func testADatabaseOfVersion9KeepsTheAnswersThatNameASurvey() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let key = try KeyFile(folder + "/equalsay.key").loadOrCreate()
    let old = try Connection(file, .writing)
    try Migrations.run(Array(Migrations.all.prefix(9)), on: old)
    try old.run(
      "INSERT INTO store (id, kind, key_mark) VALUES (1, 'real', ?)",
      key.hash(label: "equalsay key mark 1").bytes)
    try old.execute(
      """
      INSERT INTO workshop (code, id, opened_on, last_seq, last_hash)
        VALUES ('K7M4QX', 'tea', 20261201, 1, zeroblob(32));
      INSERT INTO workshop_monitoring VALUES
        (1, x'00000000000000000000000000000002', 'tea', 4, x'0105'),
        (1, x'00000000000000000000000000000001', 'tea', 3, x'0104');
      """)
    let store = try Store(folder: folder)
    defer { store.stop() }
    XCTAssertEqual(try store.check(), [])
    let tea = Identifier<Survey>(literal: "tea")
    XCTAssertEqual(
      try store.workshopMonitoring(of: Room.code()),
      [
        WorkshopMonitoring(
          EncodedAnswers(bytes: [1, 4]), to: .published(tea, version: 3)),
        WorkshopMonitoring(
          EncodedAnswers(bytes: [1, 5]), to: .published(tea, version: 4)),
      ])
    XCTAssertNil(try XCTUnwrap(try store.workshop(Room.code())).monitoringSet)
    let room = try Room(in: store)
    try room.keep([], monitoring: WorkshopMonitoring(EncodedAnswers(bytes: [1]), to: .own))
    XCTAssertEqual(try store.workshopMonitoringCount(of: room.code), 3)
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
