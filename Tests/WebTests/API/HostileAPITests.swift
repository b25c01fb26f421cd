import Foundation
import Ranking
import Web
import Workshops
import XCTest

/// Bodies and paths that nobody sends by mistake: each is refused, and the room stays as it is.
final class HostileAPITests: XCTestCase {
  func testWhatCannotBeUnderstoodIsRefusedWithWhatIsWrong() async throws {
    let program = try Program(Hall(for: self), for: self)
    for (body, detail) in [
      ("", "The body cannot be read as JSON"), ("[]", "must be a JSON object"),
      ("{}", "\"act\" is missing"), (#"{"act":"fly"}"#, "\"act\" should be"),
      (#"{"act":7}"#, "\"act\" should be"), (#"{"act":"join","x":1}"#, "\"x\" does not belong"),
      (#"{"act":"leave","participant":"1"}"#, "\"participant\" should be"),
      (#"{"act":"leave","participant":0}"#, "\"participant\" should be"),
      (#"{"act":"leave","participant":1e300}"#, "\"participant\" should be"),
      (#"{"act":"visit","idea":"1"}"#, "\"idea\" should be"),
      (#"{"act":"ballot","participant":1,"ideas":[["A"]]}"#, "\"ideas\" should be"),
      (#"{"act":"begin","stage":"ranking"}"#, "The stage \"ranking\" is not begun"),
      (#"{"act":"begin","stage":"topic","topic":0}"#, "\"topic\" should be"),
      (#"{"act":"join","needs":["wings"]}"#, "\"needs\" should be"),
      (#"{"act":"join","act":"close"}"#, "Duplicate key"),
      (String(repeating: "[", count: 50_000), "cannot be read"),
    ] {
      let answer = try await post(body, program)
      XCTAssertEqual(answer.status, 422, body)
      XCTAssertTrue(try answer.problem().detail.contains(detail), answer.text)
    }
    XCTAssertEqual(try program.hall.room.current().log.entries.count, 1)
  }

  func testABodyOfTenMegabytesIsTooLargeAndAnotherTypeIsNotJSON() async throws {
    let program = try Program(Hall(for: self), for: self)
    let large = try await post(
      #"{"act":"note","text":""# + String(repeating: "a", count: 10 << 20) + #""}"#, program)
    XCTAssertEqual(large.status, 413)
    XCTAssertEqual(large.headers["content-type"], "application/problem+json")
    let form = try await program.send(
      "POST", program.path + "/acts",
      headers: ["Content-Type": "application/x-www-form-urlencoded"],
      body: Data(#"{"act":"join"}"#.utf8))
    XCTAssertEqual(form.status, 422)
  }

  func testWhatIsNotThereAndWhatIsNotAllowedAreToldApart() async throws {
    let program = try Program(Hall(for: self), for: self)
    let unknown = try await program.get("/api/v1/workshops/ACDEFG")
    XCTAssertEqual(unknown.status, 404)
    XCTAssertEqual(unknown.headers["content-type"], "application/problem+json")
    for (method, path, allowed) in [
      ("GET", program.path + "/acts", "POST"), ("POST", program.path, "GET, HEAD"),
      ("DELETE", program.path, "GET, HEAD"), ("PUT", "/api/v1/workshops", "GET, HEAD, POST"),
      ("POST", "/api/v1/openapi.json", "GET, HEAD"),
      ("POST", program.path + "/events", "GET, HEAD"),
    ] {
      let answer = try await program.send(method, path)
      XCTAssertEqual(answer.status, 405, "\(method) \(path)")
      XCTAssertEqual(answer.headers["allow"], allowed, "\(method) \(path)")
    }
  }

  func testNoMutationOfAnActBreaksTheService() async throws {
    let program = try Program(Hall(for: self), for: self)
    var random = Xoshiro256(seed: 5)
    let seeds = [
      #"{"act":"join","language":"en-GB","means":"paper","needs":["bsl"]}"#,
      #"{"act":"propose","ideas":["A","B"],"text":"Tea","participant":1}"#,
      #"{"act":"plan-next-step","idea":"A","horizon":"now","smallChange":true,"owner":"x"}"#,
    ].map { Array($0.utf8) }
    for _ in 0..<300 {
      var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let answer = try await program.send(
        "POST", program.path + "/acts", headers: ["Content-Type": "application/json"],
        body: Data(bytes))
      XCTAssertTrue(
        [200, 409, 422].contains(answer.status),
        "\(answer.status) for \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private func post(_ body: String, _ program: Program) async throws -> Program.Answer {
    try await program.send(
      "POST", program.path + "/acts", headers: ["Content-Type": "application/json"],
      body: Data(body.utf8))
  }
}
