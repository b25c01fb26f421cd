import Surveys
import XCTest

/// Aims for reaching out, as people write them in a table.
final class OutreachFileTests: XCTestCase {
  private func read(_ text: String) throws -> [OutreachAim] {
    let sex = try XCTUnwrap(Identifier<Characteristic>("sex"))
    let names = ["female", "male"].compactMap { Identifier<Option>($0) }
    return try OutreachFile.read(Array(text.utf8), categories: [sex: names])
  }

  func testARowIsAnAim() throws {
    let aims = try read(
      "characteristic,category,aim,note\nsex,male,40,\"Ask at the garage, twice\"\n")
    XCTAssertEqual(aims.map(\.category.text), ["male"])
    XCTAssertEqual(aims.map(\.aim), [40])
    XCTAssertEqual(aims.map(\.note), ["Ask at the garage, twice"])
  }

  func testEveryProblemIsToldWithItsLine() throws {
    XCTAssertThrowsError(
      try read(
        "characteristic,category,aim\nsex,mal,40\nsex,male,many\nsex,female,5\nsex,female,6\n")
    ) { error in
      XCTAssertEqual(
        (error as? RowProblems)?.list.map { $0.rendered(in: "o.csv") },
        [
          "o.csv:2: The survey has no category of \"sex\" \"mal\". Did you mean \"male\"?",
          "o.csv:3: The aim is a whole number of responses from 1 to 1000000, in digits.",
          "o.csv:5: There is another aim for \"female\". Take one of them out.",
        ])
    }
  }
}
