import Store
import Web
import Workshops

/// A workshop in a data folder, for commands that work beside a running service or without one.
struct StoredRoom {
  let store: Store
  let room: Room

  /// - Throws: `InputProblems` when the folder has no workshop with this code.
  init(_ code: WorkshopCode, in data: String) throws {
    store = try Store(folder: data, mustExist: true)
    guard try store.workshop(code) != nil else {
      throw InputProblems(
        "\(code): There is no workshop with this code in \(data). 'equalsay workshop list' lists "
          + "them.")
    }
    room = try Room(code, in: store)
  }

  /// Who is at the machine acts with its authority, and that is written down.
  var mandate: Mandate { Mandate(.local) }
}

extension Arguments {
  func workshopCode() throws -> WorkshopCode {
    var generator = SystemRandomNumberGenerator()
    return try positional(
      "CODE", example: WorkshopCode(using: &generator),
      help: "the workshop's code, as 'workshop list' shows it")
  }
}
