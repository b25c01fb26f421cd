import Foundation
import Participation
import XCTest

final class RoleTests: XCTestCase {
  func testEveryRoleMayWhatTheTableInTheDocumentationSays() throws {
    let table = try rows()
    let roles = try XCTUnwrap(table.first).dropFirst().map { Role(rawValue: $0) }
    XCTAssertEqual(roles, Role.allCases)
    let permissions = table.dropFirst(2)
    XCTAssertEqual(permissions.map { $0[0] }, Permission.allCases.map(\.description))
    for (row, permission) in zip(permissions, Permission.allCases) {
      for (cell, role) in zip(row.dropFirst(), Role.allCases) {
        XCTAssertTrue(["yes", "–"].contains(cell), cell)
        XCTAssertEqual(role.may(permission), cell == "yes", "\(role): \(permission)")
      }
    }
  }

  func testSingleResponsesAreForTheAnalystAlone() {
    XCTAssertEqual(Role.allCases.filter { $0.may(.exportResponses) }, [.analyst])
    XCTAssertEqual(Role.allCases.filter { $0.may(.importResponses) }, [.analyst])
  }

  func testOnlyAnAdministratorGivesAccessToOthers() {
    XCTAssertEqual(Role.allCases.filter { $0.may(.manageTokens) }, [.administrator])
    XCTAssertEqual(Role.allCases.filter { $0.may(.readAudit) }, [.administrator])
  }

  /// The cells of the first table of docs/roles.md, line by line.
  private func rows() throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/roles.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.map { line in
      line.dropFirst().dropLast().split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }
}
