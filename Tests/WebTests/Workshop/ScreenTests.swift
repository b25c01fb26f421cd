import Foundation
import HTTP
import Surveys
import Web
import Workshops
import XCTest

/// The page for the projector, in every stage of a workshop.
final class ScreenTests: XCTestCase {
  private let clock = Clock(Date(timeIntervalSince1970: 1_796_119_200))

  private func site() throws -> TestSite {
    let clock = clock
    return try TestSite(
      HallPages.survey, catalogues: HallPages.catalogues(), at: { clock.time }, for: self)
  }

  func testDump() throws {
    guard let folder = ProcessInfo.processInfo.environment["DUMP"] else { return }
    for (name, ideas) in [("eight", HallRehearsal.ideas), ("thirty", HallPages.thirty)] {
      let site = try site()
      var hall = try HallRehearsal(
        in: site.store, clock: clock, ideas: ideas, consensus: name == "eight" ? nil : 70)
      let code = hall.room.code.text
      try hall.live { stage in
        for (tag, query) in [("en-GB", ""), ("ur", ""), ("en-GB", "?also=ur")] {
          let page = try site.get(
            "/\(tag)/workshops/\(code)/screen\(query)", headers: [("Host", "192.168.1.20:8080")])
          let file = "\(name)-\(stage)-\(tag)\(query.isEmpty ? "" : "-also").html"
          try page.body.write(to: URL(filePath: folder).appending(path: file))
        }
      }
    }
  }
}
