import Foundation
import HTTP
import Secrets
import Store
import Surveys
import Web
import Workshops
import XCTest

/// A workshop that a facilitator leads, and the site through which people take part in it.
struct Hall {
  let site: TestSite
  let room: Room
  private let test: XCTestCase

  static let survey = """
    { "id": "tea", "version": 1, "language": "en-GB", "title": "Tea",
      "sections": [{ "id": "all", "questions": [
        { "id": "story", "kind": "text", "text": "How is the tea?" } ] }] }
    """

  static let tea = WorkshopDefinition(
    id: Identifier(literal: "tea"), title: "Better tea",
    kind: .nominalGroup(NominalGroup(question: "What would make the tea better?")),
    invitation: "Come and say.",
    groundRules: [
      GroundRule(id: Identifier(literal: "turns"), text: "We take turns.", picture: "apple")
    ])

  static let noon: @Sendable () -> Date = { Date(timeIntervalSince1970: 1_800_000_000) }

  init(
    _ definition: WorkshopDefinition = Hall.tea, survey: String = Hall.survey,
    monitoring: String? = nil, own: KeptMonitoring? = nil,
    catalogues: [String: String] = [:], at time: @escaping @Sendable () -> Date = Hall.noon,
    for test: XCTestCase
  ) throws {
    site = try TestSite(
      survey, monitoring: monitoring, catalogues: catalogues, at: time, for: test)
    room = try Room.open(
      definition, in: site.store,
      pictures: [
        PublishedPicture(name: "apple", mediaType: "image/svg+xml", bytes: Array("<svg/>".utf8))
      ], monitoring: own
    ) { Moment(seconds: Int(time().timeIntervalSince1970)) }
    self.test = test
  }

  func path(_ suffix: String = "", in tag: String = "en-GB") -> String {
    "/\(tag)/workshops/\(room.code.text)\(suffix)"
  }

  /// Somebody with a phone at the door.
  func visitor() throws -> Visitor { try Visitor(site, for: test) }

  /// Somebody who has joined.
  func participant(in tag: String = "en-GB") async throws -> Visitor {
    let visitor = try visitor()
    let joined = try await visitor.post(path(in: tag), [("act", "join")])
    XCTAssertEqual(joined.status, 303)
    return visitor
  }

  func participants(_ count: Int) async throws -> [Visitor] {
    var people: [Visitor] = []
    for _ in 0..<count { people.append(try await participant()) }
    return people
  }

  /// How often anything was changed in it.
  var revision: Int {
    get throws { try XCTUnwrap(try site.store.workshop(room.code)).revision }
  }

  var workshop: Workshop { get throws { try room.current().workshop } }

  /// What the facilitator does; a departure from the protocol is meant.
  func lead(_ event: (Workshop) throws -> Event) throws {
    try room.act(by: .facilitator) { state, act in
      act.isDeliberate = true
      return try event(state.workshop)
    }
  }

  func beginWriting() throws { try lead { _ in .stageBegan(.silentGeneration) } }
  func beginTurns() throws { try lead(\.beginningRoundRobin) }
  func beginClarifying() throws { try lead { _ in .stageBegan(.clarification) } }

  func openVoting() throws {
    try lead { workshop in
      var generator = SystemRandomNumberGenerator()
      return try workshop.openingVoting(for: .facilitator, using: &generator)
    }
  }

  func closeVoting() throws { try room.closeVoting(by: .facilitator, deliberately: true) }
}
