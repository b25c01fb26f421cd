package import Store
import Surveys
import Workshops

/// A workshop as one line of a list.
package struct WorkshopSummary: Encodable, Sendable {
  package let code: String
  package let workshop: String
  package let title: String
  package let opened: String
  package let closed: String?
  package let stage: String
  package let people: Int
  package let ideas: Int
  package let events: Int

  /// All workshops of a data folder, the oldest first.
  package static func all(in store: Store) throws -> [Self] {
    try store.workshops().map { stored in
      Self(stored, try Room(stored.code, in: store).current())
    }
  }

  private init(_ stored: StoredWorkshop, _ state: RoomState) {
    code = stored.code.description
    workshop = stored.id.text
    title = state.workshop.definition.title
    opened = stored.openedOn.description
    closed = stored.closedOn?.description
    stage = state.workshop.stage.name.rawValue
    people = state.workshop.participants.count
    ideas = state.workshop.chart.ideas.count
    events = stored.lastSeq
  }
}
