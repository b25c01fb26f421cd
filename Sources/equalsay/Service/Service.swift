@preconcurrency import Foundation
import HTTP
import Participation
import Store
import Web

/// A running web service: store, site and server, put together.
struct Service {
  private let store: Store
  private let server: Server
  let address: String
  /// Where a console on this machine reaches it.
  let local: URL

  /// Starts answering.
  ///
  /// Signals that end the program are blocked first, so that every thread of the server inherits
  /// the block and `runUntilSignalled` alone receives them.
  init(
    store: Store, data: String, translations: String, surveys: SurveyFolder, listen: String,
    port: UInt16,
    isSecure: Bool, withPseudoLanguages: Bool, fonts: FontFolder, console: AccessToken? = nil
  ) throws {
    EndingSignals.block()
    self.store = store
    store.quickCheck { findings in
      for finding in findings {
        Console.complain(
          "The database may be damaged: \(finding). Run 'equalsay database check'.")
      }
    }
    let site = try Site(
      store: store, translations: translations, organisation: try OrganisationFile.read(in: data),
      isSecure: isSecure, hearsOnlyItself: listen.isOwnNameOfAnyMachine,
      withPseudoLanguages: withPseudoLanguages, console: console,
      shared: surveys.shared, fonts: fonts, figures: StaffFigures(store: store, surveys: surveys))
    var settings = ServerSettings()
    settings.address = listen
    settings.port = port
    settings.threads = max(2, ProcessInfo.processInfo.activeProcessorCount)
    server = try Server(settings) { refusal, head in
      site.response(to: refusal, head)
    } handler: { request in
      site.reply(to: request)
    }
    let address = Self.address(listen, server.port)
    let near = ["0.0.0.0": "127.0.0.1", "::": "::1"][listen] ?? listen
    guard let local = URL(string: Self.address(near, server.port)) else {
      throw SystemProblem("\(listen): This is not an address that a console can be reached at.")
    }
    self.address = address
    self.local = local
  }

  var port: UInt16 { server.port }

  private static func address(_ listen: String, _ port: UInt16) -> String {
    "http://\(listen.contains(":") ? "[\(listen)]" : listen):\(port)/"
  }

  /// Ends the program when it is told to, from a thread beside the one that runs a console.
  func exitWhenSignalled() {
    Thread.detachNewThread { @Sendable in
      runUntilSignalled()
      TerminalScreen.restore()
      exit(ExitStatus.done.rawValue)
    }
  }

  /// Finishes what has begun, and ends.
  func stop() {
    server.stop()
    store.stop()
  }

  /// Waits for SIGTERM or SIGINT, then finishes what has begun.
  func runUntilSignalled() {
    EndingSignals.wait()
    stop()
  }
}
