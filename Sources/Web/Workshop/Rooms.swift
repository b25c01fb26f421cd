import Dispatch
import HTTP
package import Store
package import Surveys
package import Workshops

/// The workshops that this process has to do with, each read from the store once.
package final class Rooms: Sendable {
  private let store: Store
  private let now: @Sendable () -> Moment
  private let rooms = Lock<[WorkshopCode: Room]>([:])

  /// How soon a room notices what another process has done in it.
  private static let look = DispatchTimeInterval.milliseconds(500)

  package init(store: Store, now: @escaping @Sendable () -> Moment = { .now }) {
    self.store = store
    self.now = now
    lookAround()
  }

  /// The room of a code; nothing when there never was one.
  package func room(_ code: WorkshopCode) throws -> Room? {
    if let room = rooms.withLock({ $0[code] }) { return room }
    guard try store.workshop(code) != nil else { return nil }
    return hold(try Room(code, in: store, now: now))
  }

  /// Opens a workshop, with the pictures of its question, rules and topics.
  package func open(
    _ definition: WorkshopDefinition, pictures: [PublishedPicture] = []
  ) throws -> Room {
    hold(try Room.open(definition, in: store, pictures: pictures, now: now))
  }

  /// The first of several that come at once stays, so that all speak to one.
  private func hold(_ room: Room) -> Room {
    rooms.withLock { rooms in
      let held = rooms[room.code] ?? room
      rooms[room.code] = held
      return held
    }
  }

  /// Looks, as long as it is there, for what other processes have done in rooms with listeners.
  private func lookAround() {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + Self.look) { [weak self] in
      guard let self else { return }
      for room in rooms.withLock({ Array($0.values) }) where room.changes.listenerCount > 0 {
        do { _ = try room.current() } catch { Console.complain("equalsay: \(error)") }
      }
      lookAround()
    }
  }
}
