import Foundation
import XCTest

/// What the server has acknowledged outlives its being killed in the middle of the work.
final class CrashTests: XCTestCase {
  func testEveryAcknowledgedPageAndResponseOutlivesAKillAndNoneIsThereTwice() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let people = try peopleUntilTheKill(of: .demonstration(data, for: self))
    let restarted = try RunningService.demonstration(data, for: self)
    for person in people where !person.hasAskedToSend {
      XCTAssertEqual(try pagesLost(of: person, at: restarted.address), [])
    }
    let senders = people.filter(\.hasAskedToSend)
    for person in senders where person.isSent {
      let browser = try Browser(restarted.address, Browser.path("/end"), cookie: person.cookie)
      XCTAssertNotNil(browser.text("//*[@id='receipt']"), "An acknowledged response is lost")
    }
    // Whoever was not answered in time presses again, whether the response arrived or not.
    let receipts = try senders.map { try receipt(of: $0, at: restarted.address) }
    XCTAssertEqual(Set(receipts).count, senders.count)
    let shown = try ShownPriorities(of: data)
    XCTAssertEqual(shown.responses, .number(senders.count))
    XCTAssertEqual(try shown.option("company").points, .number(3 * senders.count))
  }

  /// Lets eight clients fill in forms and kills the server in the midst of it.
  private func peopleUntilTheKill(of service: RunningService) throws -> [Person] {
    let ledger = Ledger()
    let done = expectation(description: "all clients have noticed")
    done.expectedFulfillmentCount = 8
    for client in 1...8 {
      Thread.detachNewThread {
        do {
          for number in 1... {
            let name = "person \(number) of client \(client)"
            try Person.answers(as: name, sends: number % 3 != 0, at: service.address, ledger)
          }
        } catch {
          // The server is gone, as it should be.
        }
        done.fulfill()
      }
    }
    XCTAssertTrue(ledger.waits(untilSent: 40))
    service.kill()
    wait(for: [done], timeout: 60)
    return ledger.people
  }

  /// The acknowledged pages of a draft that do not show what was written there.
  private func pagesLost(of person: Person, at address: URL) throws -> [String] {
    try person.kept.filter { page, words in
      try !Connection.answer(from: address, page, headers: ["Cookie": person.cookie])
        .text.contains(words)
    }.map(\.page)
  }

  private func receipt(of person: Person, at address: URL) throws -> String {
    let browser = try Browser(address, Browser.path("/about-you"), cookie: person.cookie)
    try browser.post(Browser.path("/about-you"), [("equality", "no")])
    return try XCTUnwrap(browser.text("//*[@id='receipt']"))
  }
}

/// Somebody who fills in the form, and what the server has acknowledged of it.
private struct Person {
  struct NotAnswered: Error {}

  let cookie: String
  /// Pages, and a piece of what they must show from then on.
  var kept: [(page: String, words: String)] = []
  var hasAskedToSend = false
  var isSent = false

  /// Goes through the form, noting each step as it is acknowledged.
  static func answers(as name: String, sends: Bool, at address: URL, _ ledger: Ledger) throws {
    let begun = try post("/begin", [], nil, to: address)
    guard let cookie = begun.headers["set-cookie"] else { throw NotAnswered() }
    var person = Person(cookie: String(cookie.prefix { $0 != ";" }))
    defer { ledger.note(person) }
    let words = "What helped \(name) was company"
    try person.keep("/q/helped", [("answer", words)], showing: words, at: address)
    try person.keep(
      "/q/priorities", [("place-1", "company")], showing: "value=\"company\" selected=",
      at: address)
    guard sends else { return }
    person.hasAskedToSend = true
    try post("/about-you", [("equality", "no")], person.cookie, to: address)
    person.isSent = true
  }

  private mutating func keep(
    _ page: String, _ fields: [Browser.Field], showing words: String, at address: URL
  ) throws {
    try Self.post(page, fields, cookie, to: address)
    kept.append((Browser.path(page), words))
  }

  /// Posts a form; throws unless the server acknowledges it.
  @discardableResult
  private static func post(
    _ page: String, _ fields: [Browser.Field], _ cookie: String?, to address: URL
  ) throws -> Answer {
    var headers = ["Content-Type": "application/x-www-form-urlencoded"]
    headers["Cookie"] = cookie
    let connection = try Connection(address)
    connection.send(
      Connection.request(
        "POST", Browser.path(page), headers: headers, body: Browser.encoded(fields)))
    guard let answer = connection.answerIfAny(), answer.status == 303 else { throw NotAnswered() }
    return answer
  }
}

/// All people so far, from all clients.
private final class Ledger: @unchecked Sendable {
  private let changed = NSCondition()
  private var noted: [Person] = []

  var people: [Person] { changed.withLock { noted } }

  func note(_ person: Person) {
    changed.withLock {
      noted.append(person)
      changed.broadcast()
    }
  }

  /// Sleeps until so many responses are acknowledged, or for a minute.
  func waits(untilSent count: Int) -> Bool {
    let limit = Date(timeIntervalSinceNow: 60)
    return changed.withLock {
      while noted.filter(\.isSent).count < count {
        guard changed.wait(until: limit) else { return false }
      }
      return true
    }
  }
}
