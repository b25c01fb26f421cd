import Foundation
import Translations
import XCTest

final class CatalogueFolderTests: XCTestCase {
  private var folder = URL(filePath: "/")

  override func setUpWithError() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  override func tearDownWithError() throws {
    try FileManager.default.removeItem(at: folder)
  }

  private func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func testCataloguesAreReadByScopeAndTag() throws {
    try write("interface/en-GB.po", "a")
    try write("access/ur.po", "b")
    try write("access/en-GB-x-easyread.po", "")
    let found = CatalogueFolder(folder.path())
    XCTAssertEqual(
      found.files.map { "\($0.scope) \($0.tag)" },
      ["access en-GB-x-easyread", "access ur", "interface en-GB"])
    XCTAssertEqual(found.files.map(\.bytes), [[], [0x62], [0x61]])
    XCTAssertEqual(found.problems, [])
  }

  func testOtherFilesHiddenFilesAndLinksArePassedOver() throws {
    try write("README.md", "")
    try write("access/README.md", "")
    try write("access/.ur.po", "")
    try write(".git/ur.po", "")
    try write("elsewhere.po", "")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      at: folder.appending(path: "access/ur.po"),
      withDestinationURL: folder.appending(path: "elsewhere.po"))
    try manager.createSymbolicLink(
      at: folder.appending(path: "linked"), withDestinationURL: folder.appending(path: "access"))
    try manager.createDirectory(
      at: folder.appending(path: "access/cy.po"), withIntermediateDirectories: true)
    let found = CatalogueFolder(folder.path())
    XCTAssertEqual(found.files.map(\.path), [])
    XCTAssertEqual(found.problems, [])
  }

  func testAFileMustBeNamedForItsLanguage() throws {
    try write("access/urdu-translation.po", "")
    try write("access/en-gb.po", "")
    let found = CatalogueFolder(folder.path())
    XCTAssertEqual(found.files.map(\.path), [])
    XCTAssertEqual(
      found.problems.map(\.message),
      [
        "The tag is not written in its usual case. Rename the file en-GB.po.",
        "“urdu-translation” is not a language tag. Name the file as BCP 47 has it: ur.po, en-GB.po.",
      ])
  }

  func testALargeFileIsReadNoFurtherThanItTakesToRefuseIt() throws {
    try write("access/ur.po", String(repeating: "#", count: CatalogueFile.sizeLimit + 100))
    let bytes = try XCTUnwrap(CatalogueFolder(folder.path()).files.first?.bytes)
    XCTAssertEqual(bytes.count, 4_194_305)
    XCTAssertThrowsError(try CatalogueFile(bytes))
  }

  func testAFolderThatIsMissingIsAProblem() {
    let missing = folder.appending(path: "missing").path()
    XCTAssertEqual(CatalogueFolder(missing).problems.map(\.path), [missing])
  }
}
