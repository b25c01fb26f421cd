import Store

/// `database check`: the full check of the database file.
struct DatabaseCheck: Command {
  static let words = ["database", "check"]
  static let summary = "Check the whole database for damage."

  private let data: String
  private let json: Bool

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    json = arguments.flag("json", help: "print the result as JSON")
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let problems = try store.check()
    if json {
      try JSONOutput.print(["problems": problems])
    } else if problems.isEmpty {
      print("\(data): no damage found.")
    }
    guard problems.isEmpty else {
      throw SystemProblem(
        (problems + ["\(data): The database is damaged. Stop EqualSay and restore a backup."])
          .joined(separator: "\n"))
    }
  }
}
