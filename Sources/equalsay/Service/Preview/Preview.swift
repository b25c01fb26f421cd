import Foundation
import HTTP
import Web

/// A preview that is served, and made anew whenever a file behind it changes.
struct Preview {
  private let files: PreviewFiles
  private let site: PreviewSite
  private let server: Server
  private let stage: Lock<PreviewStage>
  /// How the files stood before the first pages were made of them.
  private let firstStamp: FolderStamp
  private static let secondsBetweenLooks = 0.4

  let address: String
  /// How many pages there are at first.
  let pageCount: Int

  /// - Throws: `InputProblems` with what is wrong in the files.
  init(_ files: PreviewFiles, port: UInt16) throws {
    EndingSignals.block()
    self.files = files
    firstStamp = files.stamp
    let first = try PreviewStage(files)
    stage = Lock(first)
    let site = PreviewSite(first.state)
    self.site = site
    pageCount = first.state.count
    var settings = ServerSettings()
    settings.port = port
    do {
      server = try Server(settings) { refusal, head in
        site.response(to: refusal, head)
      } handler: { request in
        site.reply(to: request)
      }
    } catch {
      first.strike()
      throw error
    }
    address = "http://127.0.0.1:\(server.port)/"
  }

  /// Follows the files until the program is told to end, and leaves nothing behind.
  func runUntilSignalled() {
    let isOver = Lock(false)
    let watch = Thread { @Sendable in
      follow { isOver.withLock { $0 } }
    }
    watch.start()
    EndingSignals.wait()
    isOver.withLock { $0 = true }
    while !watch.isFinished { Thread.sleep(forTimeInterval: Self.secondsBetweenLooks / 4) }
    site.stop()
    server.stop()
    stage.withLock { $0 }.strike()
  }

  private func follow(until isOver: () -> Bool) {
    var known = firstStamp
    while !isOver() {
      Thread.sleep(forTimeInterval: Self.secondsBetweenLooks)
      let now = files.stamp
      guard now != known else { continue }
      known = now
      takeIn()
    }
  }

  /// Shows the files as they stand now; where they cannot be read, says so on the pages there are.
  private func takeIn() {
    do {
      let next = try PreviewStage(files)
      let last = stage.withLock { stage in
        let last = stage
        stage = next
        return last
      }
      site.show(next.state)
      last.strike()
    } catch {
      let lines = (error as? InputProblems)?.lines ?? ["\(error)"]
      for line in lines { Console.complain(line) }
      site.report(lines)
    }
  }
}
