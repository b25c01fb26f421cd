import Foundation
import XCTest

/// An analyst brings responses in from a table and takes them out again.
final class BulkTests: XCTestCase {
  private static let rows = [
    "1,flowers,spade fork,lot,sun rain,2,\"Roses, \"\"mine\"\"\",en-GB,paper,,2026-01-02",
    "1,beans,none,,company,0,,en-GB-x-easyread,assisted,,2026-01-03",
    "1,,,little,,,'=SUM(A1:A9) سلام 👍,en-GB,import,,2026-01-03",
  ]

  private func published() throws -> GardenSurvey {
    let garden = try GardenSurvey(for: self)
    try garden.publish()
    return garden
  }

  func testWhatIsImportedIsExportedAsTheSameBytes() throws {
    let file = try BulkFile(published(), Self.rows)
    let imported = try file.imported()
    XCTAssertEqual(imported.status, 0, imported.problems)
    XCTAssertEqual(imported.output, "3 responses to garden stored.\n")
    XCTAssertEqual(imported.problems, "")
    let exported = try file.exported()
    XCTAssertEqual(exported.status, 0, exported.problems)
    XCTAssertEqual(Data(exported.output.utf8), try Data(contentsOf: file.path))
    XCTAssertTrue(exported.problems.hasPrefix("This holds personal data"), exported.problems)
  }

  func testAnExportIsForItsOwnerAloneAndIsNoted() throws {
    let file = try BulkFile(published(), Self.rows)
    XCTAssertEqual(try file.importedFromStandardInput(), 0)
    let out = file.path.deletingLastPathComponent().appending(path: "out.csv")
    let exported = try file.exported("--out", out.path)
    XCTAssertEqual(exported.status, 0, exported.problems)
    XCTAssertEqual(exported.output, "")
    XCTAssertEqual(try Data(contentsOf: out), try Data(contentsOf: file.path))
    let facts = try FileManager.default.attributesOfItem(atPath: out.path)
    XCTAssertEqual(facts[.posixPermissions] as? Int, 0o600)
    let audit = try Outcome.of("audit", "show", "--data", file.garden.data.path)
    XCTAssertTrue(audit.output.contains("responses-imported  garden 3 responses"), audit.output)
    XCTAssertTrue(audit.output.contains("responses-exported  garden 3 responses"), audit.output)
  }

  func testAnExportThatCannotBeWrittenLeavesNothing() throws {
    let file = try BulkFile(published(), Self.rows)
    XCTAssertEqual(try file.imported().status, 0)
    let refused = try file.exported("--out", file.path.path + "/none/out.csv")
    XCTAssertEqual(refused.status, 3)
    XCTAssertTrue(
      refused.problems.contains("The file cannot be written. Check the folder"), refused.problems)
  }

  func testAnExportThatIsEndedLeavesNothing() throws {
    let file = try BulkFile(published())
    try file.write([String](repeating: Self.rows[1], count: 20_000))
    XCTAssertEqual(try file.imported().status, 0)
    try FileManager.default.removeItem(at: file.path)
    let folder = file.path.deletingLastPathComponent().path
    let before = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
    let export = Process()
    export.executableURL = Project.program
    export.arguments = [
      "responses", "export", file.garden.id, "--data", file.garden.data.path, "--out",
      file.path.path,
    ]
    export.standardError = FileHandle.nullDevice
    try export.run()
    while export.isRunning,
      Set(try FileManager.default.contentsOfDirectory(atPath: folder)) == before
    { usleep(1_000) }
    export.terminate()
    export.waitUntilExit()
    XCTAssertEqual(export.terminationReason, .exit)
    XCTAssertEqual(export.terminationStatus, 143)
    XCTAssertEqual(Set(try FileManager.default.contentsOfDirectory(atPath: folder)), before)
  }

  func testAFileWithProblemsIsRefusedWholeAndToldRowByRow() throws {
    let file = try BulkFile(published(), Self.rows)
    XCTAssertEqual(try file.imported().status, 0)
    let kept = KeptData(folder: file.garden.data)
    let before = try file.exported().output
    let audited = try kept.rows(of: "audit")
    try file.write(
      [
        Self.rows[0],
        "1,flower,,lot,sun sun,101,My name is Ann,en-GB,,,",
        "2,beans,,,,,,,,,",
        "1,beans",
      ] + Self.rows)
    let refused = try file.imported()
    XCTAssertEqual(refused.status, 1)
    XCTAssertEqual(refused.output, "")
    let name = file.path.path
    XCTAssertEqual(
      refused.problems,
      """
      \(name):3: Row 3, grow: There is no option "flower". Did you mean "flowers"?
      \(name):3: Row 3, wishes: The option "sun" is ranked twice. Keep it once.
      \(name):3: Row 3, hours: The number is higher than 100, the most there can be. Correct it.
      \(name):4: Row 4, version: Version 2 is not published. Write one of these: 1.
      \(name):5: Row 5: The row has 2 cells and the header 11. Add or take out commas; a value \
      with a comma in it stands in quotation marks.
      \(name): 5 problems. Nothing was stored.

      """)
    XCTAssertEqual(try file.exported().output, before)
    XCTAssertEqual(try kept.rows(of: "response"), 3)
    XCTAssertEqual(try kept.rows(of: "audit"), audited + 1, "The second export alone.")
  }

  func testEveryProblemOfALargeFileIsListed() throws {
    let file = try BulkFile(published())
    try file.write([String](repeating: "1,flower,,,,,,,,,", count: 20_000))
    for options in [["--dry-run"], ["--json"], []] {
      let refused = try Outcome.of(
        [
          "responses", "import", file.garden.id, file.path.path, "--data", file.garden.data.path,
        ] + options)
      XCTAssertEqual(refused.status, 1)
      XCTAssertEqual(refused.output, "")
      let lines = refused.problems.split(separator: "\n")
      XCTAssertEqual(lines.count, 20_001)
      XCTAssertEqual(
        lines.first,
        "\(file.path.path):2: Row 2, grow: There is no option \"flower\". Did you mean \"flowers\"?"
      )
      XCTAssertEqual(
        lines.dropLast().last,
        "\(file.path.path):20001: Row 20001, grow: There is no option \"flower\". Did you mean \"flowers\"?"
      )
      XCTAssertEqual(lines.last, "\(file.path.path): 20000 problems. Nothing was stored.")
    }
    XCTAssertEqual(try KeptData(folder: file.garden.data).rows(of: "import_batch"), 0)
  }

  func testADryRunStoresNothing() throws {
    let file = try BulkFile(published(), Self.rows)
    let checked = try file.imported("--dry-run")
    XCTAssertEqual(checked.status, 0, checked.problems)
    XCTAssertEqual(
      checked.output, "\(file.path.path): 3 responses, no problems. Nothing was stored.\n")
    let document = try file.imported("--dry-run", "--json")
    XCTAssertEqual(
      document.output,
      """
      {
        "isStored" : false,
        "responses" : 3,
        "survey" : "garden"
      }

      """)
    XCTAssertEqual(try KeptData(folder: file.garden.data).rows(of: "response"), 0)
    XCTAssertEqual(try KeptData(folder: file.garden.data).rows(of: "import_batch"), 0)
  }

  func testTheWordsOfOneFolderGoOnInAnother() throws {
    let first = try BulkFile(published(), Self.rows)
    XCTAssertEqual(try first.imported().status, 0)
    let second = try BulkFile(published())
    try Data(try first.exported().output.utf8).write(to: second.path)
    let imported = try second.imported("--json")
    XCTAssertEqual(imported.status, 0, imported.problems)
    XCTAssertTrue(imported.output.contains("\"isStored\" : true"), imported.output)
    XCTAssertEqual(try second.exported().output, try first.exported().output)
  }

  func testPeopleGoOnAnsweringBesideAnImport() throws {
    let garden = try GardenSurvey(for: self)
    let service = try garden.served(for: self)
    let browser = try garden.begun(at: service)
    let file = try BulkFile(garden, (0..<4_000).flatMap { _ in Self.rows })
    let imported = try file.imported()
    XCTAssertEqual(imported.status, 0, imported.problems)
    try browser.passOver(until: "Check your answers")
    try browser.press()
    XCTAssertEqual(browser.heading, "Thank you. Your answers have been sent")
    XCTAssertEqual(try KeptData(folder: garden.data).rows(of: "response"), 12_001)
  }

  func testWhatIsMissingIsExplained() throws {
    let file = try BulkFile(published())
    let noFile = try Outcome.of(
      "responses", "import", "garden", "none.csv", "--data", file.garden.data.path)
    XCTAssertEqual(noFile.status, 1)
    XCTAssertEqual(noFile.problems, "none.csv: There is no such file. Check the name.\n")
    let noSurvey = try Outcome.of("responses", "export", "gardn", "--data", file.garden.data.path)
    XCTAssertEqual(noSurvey.status, 1)
    XCTAssertTrue(noSurvey.problems.contains("Did you mean garden?"), noSurvey.problems)
    XCTAssertEqual(noSurvey.output, "")
  }

  func testMadeUpResponsesNeverGoAmongRealOnes() throws {
    let file = try BulkFile(published(), Self.rows)
    XCTAssertEqual(try file.imported().status, 0)
    let refused = try Outcome.of(
      "responses", "synthesise", "garden", "--count", "10", "--data", file.garden.data.path)
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.problems.contains("This folder holds real responses"), refused.problems)
    XCTAssertEqual(try KeptData(folder: file.garden.data).rows(of: "response"), 3)
  }

  func testADemonstrationGetsAsManyMadeUpResponsesAsItIsToldTo() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let service = try RunningService.demonstration(data, for: self)
    let survey = "older-people-access"
    let before = try KeptData(folder: data).rows(of: "response")
    let made = try Outcome.of(
      "responses", "synthesise", survey, "--count", "700", "--seed", "5", "--data", data.path)
    XCTAssertEqual(made.status, 0, made.problems)
    XCTAssertEqual(
      made.output, "700 synthetic responses to older-people-access added, from the seed 5.\n")
    XCTAssertEqual(try KeptData(folder: data).rows(of: "response"), before + 700)
    let exported = try Outcome.of("responses", "export", survey, "--data", data.path)
    XCTAssertEqual(exported.problems, "Demonstration: every response is synthetic.\n")
    let none = try Outcome.of(
      "responses", "synthesise", survey, "--count", "0", "--data", data.path)
    XCTAssertEqual(none.status, 2)
    XCTAssertEqual(service.stop(), 0)
  }
}
