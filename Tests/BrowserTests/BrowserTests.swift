import Foundation
import XCTest

/// What only a real browser can tell: keyboard, widths, focus, contrast, accessibility.
///
/// The checks themselves are in `browser`, in Python, for which there is a driver and axe-core.
final class BrowserTests: XCTestCase {
  func testEveryKindOfPageWorksForEverybodyInARealBrowser() throws {
    let wish = ProcessInfo.processInfo.environment["BROWSER_TESTS"]
    if wish == "elsewhere" { throw XCTSkip("Tests/run.sh runs this beside all others.") }
    let python = Checkout.root.appending(path: ".build/browser-venv/bin/python")
    guard FileManager.default.fileExists(atPath: python.path) else {
      let advice = "No browser to test with. 'make browser-tools' installs it."
      guard wish == "required" else {
        throw XCTSkip(advice)
      }
      return XCTFail(advice)
    }
    let demonstration = try Demonstration(for: self)
    try demonstration.synthesise("older-people-access", count: 200)
    try demonstration.publish(Recorded.write)
    let checks = Process()
    checks.executableURL = python
    checks.arguments = [
      Checkout.root.appending(path: "Tests/BrowserTests/browser").path, demonstration.address,
      Checkout.root.appending(path: ".build/screenshots").path,
    ]
    checks.environment = ProcessInfo.processInfo.environment.merging(
      ["FACILITATOR_TOKEN": try demonstration.facilitatorToken()]
    ) { $1 }
    try checks.run()
    checks.waitUntilExit()
    XCTAssertEqual(checks.terminationStatus, 0, "The lines above that begin with FAILED say why.")
  }
}
