/// The identifiers that must differ from one another, with who took each first.
struct Names {
  private var owners: [String: (noun: String, line: Int)] = [:]

  /// Adds an identifier, or reports that it is taken.
  mutating func add<Subject>(
    _ id: Placed<Identifier<Subject>>, _ noun: String, _ problems: inout ProblemList
  ) {
    if let owner = owners[id.value.text] {
      problems.report(
        id.place,
        "The id \"\(id.value)\" is already taken by the \(owner.noun) on line \(owner.line). "
          + "Give this \(noun) another.")
    } else {
      owners[id.value.text] = (noun, id.place.line)
    }
  }
}
