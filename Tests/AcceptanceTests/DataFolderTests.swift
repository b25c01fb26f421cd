import Foundation
import XCTest

/// The machine has its moods: what an administrator is told, and what is never lost.
final class DataFolderTests: XCTestCase {
  private func folder() throws -> URL { try Project.temporaryFolder(for: self) }

  func testAPortInUseIsASystemProblem() throws {
    let tea = try TeaSurvey(in: folder())
    let service = try RunningService.real(tea.data, for: self)
    let port = String(try XCTUnwrap(service.address.port))
    let outcome = try Outcome.of("serve", "--data", tea.data.path, "--port", port)
    XCTAssertEqual(outcome.status, 3)
    XCTAssertTrue(outcome.problems.contains(port), outcome.problems)
    XCTAssertTrue(outcome.problems.contains("--port"), outcome.problems)
    XCTAssertEqual(outcome.output, "")
  }

  func testTheDatabaseIsCheckedInFull() throws {
    let tea = try TeaSurvey(in: folder())
    XCTAssertEqual(try tea.publish().status, 0)
    let whole = try Outcome.of("database", "check", "--data", tea.data.path)
    XCTAssertEqual(whole.status, 0, whole.problems)
    XCTAssertEqual(whole.output, "\(tea.data.path): no damage found.\n")
    let json = try Outcome.of("database", "check", "--data", tea.data.path, "--json")
    XCTAssertEqual(json.output.filter { !$0.isWhitespace }, #"{"problems":[]}"#)
  }

  func testWhoOnlyLooksNeverMakesADataFolder() throws {
    let missing = try folder().appending(path: "missing")
    let looking = [
      ["database", "check"], ["priorities", "show", "tea"], ["survey", "show", "tea"],
      ["survey", "close", "tea"],
    ]
    for command in looking {
      let outcome = try Outcome.of(command + ["--data", missing.path])
      XCTAssertEqual(outcome.status, 3, "\(command)")
      XCTAssertTrue(
        outcome.problems.hasPrefix("There is no data folder \(missing.path)."), outcome.problems)
    }
    let list = try Outcome.of("survey", "list", "--data", missing.path)
    XCTAssertEqual(list.status, 0, list.problems)
    XCTAssertTrue(list.output.contains("not published"), list.output)
    XCTAssertFalse(FileManager.default.fileExists(atPath: missing.path))
  }

  func testEveryCommandMayBeToldWhereThingsAre() throws {
    let tea = try TeaSurvey(in: folder())
    XCTAssertEqual(try tea.publish().status, 0)
    let folders = [
      "--data", tea.data.path, "--surveys", "elsewhere", "--translations", "elsewhere",
    ]
    let closed = try Outcome.of(["survey", "close", "tea"] + folders)
    XCTAssertEqual(closed.status, 0, closed.problems)
    let listed = try Outcome.of(["token", "list"] + folders)
    XCTAssertEqual(listed.status, 0, listed.problems)
    let missing = try Outcome.of("survey", "close", "tea", "--surveys")
    XCTAssertEqual(missing.problems, "--surveys needs a value: --surveys DIR.\n")
    let help = try Outcome.of("survey", "close", "--help")
    XCTAssertFalse(help.output.contains("--surveys"), help.output)
  }

  func testAMisspeltKeyInTheOrganisationFileIsNamed() throws {
    let tea = try TeaSurvey(in: folder())
    XCTAssertEqual(try tea.publish().status, 0)
    let file = tea.data.appending(path: "organisation.json")
    try Data(#"{ "adress": "1 Example Street" }"#.utf8).write(to: file)
    let outcome = try Outcome.of("serve", "--data", tea.data.path, "--port", "0")
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(
      outcome.problems, "\(file.path): Unknown key \"adress\". Did you mean address?\n")
  }

  func testAFileThatIsNoDatabaseIsNamed() throws {
    let data = try folder()
    let file = data.appending(path: "equalsay.sqlite3")
    let garbage = Data(String(repeating: "This is not a database. ", count: 400).utf8)
    try garbage.write(to: file)
    for command in [["serve", "--port", "0"], ["database", "check"], ["survey", "list"]] {
      let outcome = try Outcome.of(command + ["--data", data.path])
      XCTAssertEqual(outcome.status, 3, "\(command)")
      XCTAssertEqual(
        outcome.problems,
        "\(file.path) is not a database. Restore it from a backup, or choose another folder with "
          + "--data.\n")
    }
    XCTAssertEqual(try Data(contentsOf: file), garbage, "it is left as it is")
  }

  func testAFolderThatCannotBeMadeIsNamed() throws {
    let file = try folder().appending(path: "file")
    try Data("A file".utf8).write(to: file)
    let outcome = try Outcome.of("serve", "--data", file.path + "/data", "--port", "0")
    XCTAssertEqual(outcome.status, 3)
    XCTAssertTrue(outcome.problems.contains(file.path), outcome.problems)
    XCTAssertTrue(outcome.problems.contains("--data"), outcome.problems)
  }

  func testAServerCanBeEndedAsSoonAsItIsReady() throws {
    let data = try folder().appending(path: "data")
    for _ in 0..<3 {
      XCTAssertEqual(try RunningService.demonstration(data, for: self).stop(), 0)
    }
  }

  func testAnEndingServerFinishesWhatHasBegun() throws {
    let data = try folder().appending(path: "data")
    let service = try RunningService.demonstration(data, for: self)
    let browser = try Browser.begun(at: service.address)
    let headers = [
      "Cookie": try XCTUnwrap(browser.cookie),
      "Content-Type": "application/x-www-form-urlencoded",
    ]
    let request = Connection.request(
      "POST", Browser.path("/q/travel"), headers: headers, body: Array("answer=bus".utf8))
    let slow = try Connection(service.address)
    slow.send(Array(request.dropLast(4)))
    // Whoever is answered now knows that the beginning of the slow request has been read.
    try browser.open(Browser.path("/check"))
    service.terminate()
    while let newcomer = try? Connection(service.address) {
      newcomer.send(Connection.request("GET", "/health"))
      guard newcomer.answerIfAny() != nil else { break }
    }
    slow.send(Array(request.suffix(4)))
    let answer = try slow.answer()
    XCTAssertEqual(answer.status, 303)
    XCTAssertEqual(answer.headers["location"], Browser.path("/q/helped"))
    XCTAssertEqual(service.waitUntilExit(), 0)
    XCTAssertEqual(try service.complaints(), "")

    let again = try RunningService.demonstration(data, for: self)
    let later = try Browser(again.address, Browser.path("/q/travel"), cookie: browser.cookie)
    XCTAssertEqual(later.ticked, ["Bus, train or community transport"])
  }
}
