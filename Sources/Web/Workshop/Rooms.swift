import HTTP
package import Store
package import Surveys
package import Workshops

/// The workshops that this process has to do with, each read from the store once.
package final class Rooms: Sendable {
  private let store: Store
  private let rooms = Lock<[WorkshopCode: Room]>([:])

  package init(store: Store) { self.store = store }

  /// The room of a code; nothing when there never was one.
  package func room(_ code: WorkshopCode) throws -> Room? {
    if let room = rooms.withLock({ $0[code] }) { return room }
    guard try store.workshop(code) != nil else { return nil }
    return hold(try Room(code, in: store))
  }

  /// Opens a workshop.
  package func open(_ definition: WorkshopDefinition) throws -> Room {
    hold(try Room.open(definition, in: store))
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
