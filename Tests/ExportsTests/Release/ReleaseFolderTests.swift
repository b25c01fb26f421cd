import Exports
import Foundation
import XCTest

final class ReleaseFolderTests: XCTestCase {
  private func temporaryFolder() throws -> URL {
    try ReleaseExample.temporaryFolder(for: self)
  }

  func testTheFolderHoldsTheFilesOfTheContract() throws {
    let out = try temporaryFolder().appending(path: "out")
    let files = try ReleaseExample().folder.write(to: out.path)
    let names = [
      "datapackage.json", "notes.md", "participation.csv", "priorities-by-group.csv",
      "priorities.csv", "release.json", "release.xlsx", "respondents.csv", "tables.csv",
    ]
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: out.path).sorted(), names)
    XCTAssertEqual((files.map(\.name) + ["release.json"]).sorted(), names)
  }

  func testTheTablesHaveTheColumnsOfTheContract() throws {
    let out = try temporaryFolder().appending(path: "out")
    try ReleaseExample().folder.write(to: out.path)
    for (file, columns) in [
      "tables": "question,statistic,option,by_1,category_1,by_2,category_2,by_3,category_3,"
        + "base,value,percent",
      "priorities": "question,rank,id,title,points,percent_of_maximum,share_of_points,voters,base,"
        + "rank_low,rank_high",
      "priorities-by-group": "question,by_1,category_1,rank,id,title,points,percent_of_maximum,"
        + "voters,base",
      "respondents": "characteristic,category,respondents,percent,reference,reference_percent,"
        + "ratio,ratio_low,ratio_high,verdict",
      "participation": "dimension,category,statistic,question,value,percent",
    ] {
      let read = try ReadCSV(out.appending(path: file + ".csv"))
      XCTAssertEqual(read.columns.joined(separator: ","), columns)
      XCTAssertFalse(read.rows.isEmpty, file)
    }
  }

  func testNoWordsBecomeAFormula() throws {
    let out = try temporaryFolder().appending(path: "out")
    try ReleaseExample().folder.write(to: out.path)
    let titles = try ReadCSV(out.appending(path: "priorities.csv")).rows.map { $0["title"] }
    XCTAssertEqual(
      Set(titles), ["'=Water()", "'+ Paths, and\nsteps", "''Sheds'", "پودوں کے لیے چائے ☕️"])
  }

  func testTheSameFiguresMakeTheSameBytesWhereverAndWhenever() throws {
    let folder = try temporaryFolder()
    setenv("TZ", "Asia/Karachi", 1)
    tzset()
    defer {
      unsetenv("TZ")
      tzset()
    }
    try ReleaseExample().folder.write(to: folder.appending(path: "one").path)
    setenv("TZ", "America/Los_Angeles", 1)
    tzset()
    try ReleaseExample().folder.write(to: folder.appending(path: "other").path)
    for name in try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "one").path)
    {
      XCTAssertEqual(
        try Data(contentsOf: folder.appending(path: "one/\(name)")),
        try Data(contentsOf: folder.appending(path: "other/\(name)")), name)
    }
  }

  func testWhatIsThereIsRefusedAndStaysAsItIs() throws {
    let folder = try temporaryFolder()
    let out = folder.appending(path: "out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: false)
    XCTAssertThrowsError(try ReleaseExample().folder.write(to: out.path)) { error in
      XCTAssertEqual(
        "\(error)",
        "\(out.path): There is something already, and a release never changes. Name another folder."
      )
    }
    XCTAssertEqual(try FileManager.default.subpathsOfDirectory(atPath: folder.path), ["out"])
  }

  func testAFolderIsNotWrittenIntoOneThatIsMissing() throws {
    let missing = try temporaryFolder().appending(path: "missing")
    XCTAssertThrowsError(
      try ReleaseExample().folder.write(to: missing.appending(path: "out").path)
    ) { error in
      XCTAssertEqual(
        "\(error)",
        "\(missing.path): The folder to write into is not there. Create it, or name another.")
    }
  }

  func testNothingIsLeftOfAFolderThatCannotBeFinished() throws {
    let folder = try temporaryFolder()
    let limit = try FileSizeLimit(bytes: 4_096)
    defer { limit.lift() }
    XCTAssertThrowsError(
      try ReleaseExample().folder.write(to: folder.appending(path: "out").path)
    ) { error in
      XCTAssertTrue("\(error)".hasSuffix("Check the disk and the permissions."), "\(error)")
    }
    XCTAssertEqual(try FileManager.default.subpathsOfDirectory(atPath: folder.path), [])
  }
}

/// While it holds, a file cannot grow any larger, as on a disk that is full.
private struct FileSizeLimit {
  #if canImport(Glibc)
    private static let size = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
  #else
    private static let size = RLIMIT_FSIZE
  #endif

  private let before: rlimit

  init(bytes: rlim_t) throws {
    var limits = rlimit()
    XCTAssertEqual(getrlimit(Self.size, &limits), 0)
    before = limits
    signal(SIGXFSZ, SIG_IGN)
    limits.rlim_cur = bytes
    XCTAssertEqual(setrlimit(Self.size, &limits), 0)
  }

  func lift() {
    var limits = before
    XCTAssertEqual(setrlimit(Self.size, &limits), 0)
  }
}
