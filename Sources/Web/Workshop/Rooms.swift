import HTTP
package import Store
package import Surveys
package import Workshops

/// The workshops that this process has to do with, each read from the store once.
package final class Rooms: Sendable {
  private let store: Store
  private let now: @Sendable () -> Moment
  private let rooms = Lock<[WorkshopCode: Room]>([:])

  /// Looks at the rooms that somebody follows whenever anything was committed, by any process.
  package init(store: Store, now: @escaping @Sendable () -> Moment = { .now }) {
    self.store = store
    self.now = now
    store.whenCommitted { [weak self] in self?.lookAround() }
  }

  private func lookAround() {
    for room in rooms.withLock({ Array($0.values) }) where room.isFollowed {
      do {
        _ = try room.current()
      } catch {
        Console.complain("equalsay: \(error)")
      }
    }
  }

  /// The room of a code; nothing when there never was one.
  package func room(_ code: WorkshopCode) throws -> Room? {
    if let room = rooms.withLock({ $0[code] }) { return room }
    guard try store.workshop(code) != nil else { return nil }
    return hold(try Room(code, in: store, now: now))
  }

  /// Opens a workshop, with the pictures of its question, rules and topics and the equality
  /// questions it chose.
  ///
  /// - Throws: `DoneAct` when one was opened before under the key of the mandate.
  package func open(
    _ definition: WorkshopDefinition, pictures: [PublishedPicture] = [],
    monitoring: KeptMonitoring? = nil, under mandate: Mandate? = nil
  ) throws -> Room {
    if let key = mandate?.key, let done = try store.actDone(under: key) { throw done }
    return hold(
      try Room.open(
        definition, in: store, pictures: pictures, monitoring: monitoring, under: mandate, now: now)
    )
  }

  /// The first of several that come at once stays, so that all speak to one.
  private func hold(_ room: Room) -> Room {
    rooms.withLock { rooms in
      let held = rooms[room.code] ?? room
      rooms[room.code] = held
      return held
    }
  }
}
