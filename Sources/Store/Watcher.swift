import Foundation
import SQLite

/// The thread that notices what other processes publish, and calls for the chores.
final class Watcher: Sendable {
  private struct State: Sendable {
    var publicationNumber: Int
    var isStopping = false
    var isFinished = false
  }

  private static let pauseMilliseconds = 250
  private static let firstChores = 60 * 1000 / pauseMilliseconds
  private static let choresEvery = 5 * firstChores

  private let file: String
  private let chores: @Sendable () -> Void
  private let state: Locked<State>
  private let committed = Locked<@Sendable () -> Void>({})

  init(file: String, publicationNumber: Int, chores: @escaping @Sendable () -> Void) {
    self.file = file
    self.chores = chores
    state = Locked(State(publicationNumber: publicationNumber))
    Thread.startInBackground("database watcher") { [self] in watch() }
  }

  var publicationNumber: Int { state.withLock { $0.publicationNumber } }

  /// Tells at once what this process published itself.
  func raise(to number: Int) {
    state.withLock { $0.publicationNumber = max($0.publicationNumber, number) }
  }

  /// Has something called, on the watching thread, after commits by whatever process.
  func whenCommitted(_ tell: @escaping @Sendable () -> Void) { committed.update { $0 = tell } }

  func stop() { state.update { $0.isStopping = true } }

  func waitUntilFinished() { state.wait { $0.isFinished ? () : nil } }

  private func watch() {
    var connection: Connection?
    var seen: Int?
    var rounds = 0
    while state.wait(upToMilliseconds: Self.pauseMilliseconds, for: stopping) == nil {
      do {
        let open = try connection ?? Connection(file, .reading)
        connection = open
        try look(through: open, &seen)
      } catch {
        // What fails now (a disk, a lock) is tried again in a moment, on a fresh connection.
        connection = nil
        seen = nil
      }
      rounds += 1
      if rounds % Self.choresEvery == Self.firstChores { chores() }
    }
    connection = nil
    state.update { $0.isFinished = true }
  }

  private func stopping(_ state: inout State) -> Void? { state.isStopping ? () : nil }

  /// Reads the number only when something was committed since the last look.
  private func look(through connection: Connection, _ seen: inout Int?) throws {
    let data: Int? = try connection.value("PRAGMA data_version")
    guard data != seen else { return }
    let number: Int? = try connection.value("SELECT publications FROM store")
    if let number { raise(to: number) }
    if seen != nil { committed.withLock { $0 }() }
    seen = data
  }
}
