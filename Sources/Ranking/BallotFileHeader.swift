/// What the lines that begin with `#` say about a file of ballots.
struct BallotFileHeader {
  /// A number and the line that says it.
  struct Declared {
    let value: Int
    let line: Int
  }

  private(set) var title: String?
  private(set) var ideas: Declared?
  private(set) var voters: Declared?
  private(set) var orders: Declared?
  private var type: (name: String, line: Int)?
  private var names: [Int: String] = [:]

  /// Takes in one line after its `#`; what it does not know is passed over.
  mutating func read(_ text: String, line: Int) throws(BallotFile.Problem) {
    guard let colon = text.firstIndex(of: ":") else { return }
    let key = text[..<colon].trimmed
    let value = text[text.index(after: colon)...].trimmed
    guard !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw problem("The line holds a control character. Take it out.", line) }
    switch key {
    case "TITLE": title = value.isEmpty ? nil : value
    case "DATA TYPE": type = (value, line)
    case "NUMBER ALTERNATIVES":
      ideas = try number(value, key, atMost: BallotBox.mostIdeas, line)
    case "NUMBER VOTERS": voters = try number(value, key, atMost: BallotBox.mostVoters, line)
    case "NUMBER UNIQUE ORDERS":
      orders = try number(value, key, atMost: BallotBox.mostVoters, line)
    default: try readName(key, value, line)
    }
  }

  private mutating func readName(
    _ key: String, _ value: String, _ line: Int
  ) throws(BallotFile.Problem) {
    let prefix = "ALTERNATIVE NAME "
    guard key.hasPrefix(prefix) else { return }
    let idea = try number(
      String(key.dropFirst(prefix.count)), "ALTERNATIVE NAME", atMost: BallotBox.mostIdeas, line)
    guard names.updateValue(value, forKey: idea.value) == nil else {
      throw problem("Alternative \(idea.value) has a name already. Keep one of the two.", line)
    }
  }

  private func number(
    _ text: String, _ key: String, atMost limit: Int, _ line: Int
  ) throws(BallotFile.Problem) -> Declared {
    guard let value = Int(text), (1...limit).contains(value) else {
      throw problem(
        "\"\(text.prefix(40))\" is no \(key). Write a whole number from 1 to \(limit).", line)
    }
    return Declared(value: value, line: line)
  }

  /// The ideas by their numbers: as many as declared, or else as are named.
  func namedIdeas(before line: Int) throws(BallotFile.Problem) -> [BallotBox.Idea] {
    let highest = names.keys.max() ?? 0
    let count = ideas?.value ?? highest
    guard count > 0 else {
      throw problem(
        "How many ideas there are is not said before the first ballot. Add a line such as "
          + "“# NUMBER ALTERNATIVES: 5” at the top.", line)
    }
    guard highest <= count else {
      throw problem(
        "There is a name for alternative \(highest), but only \(count) are declared. "
          + "Correct NUMBER ALTERNATIVES.", ideas?.line ?? line)
    }
    return (1...count).map { number in
      let name = names[number] ?? ""
      return BallotBox.Idea(id: String(number), title: name.isEmpty ? String(number) : name)
    }
  }

  /// What the header says of the ballots and what is not so.
  func disagreements(with box: BallotBox, form: BallotForm) -> [BallotFile.Problem] {
    var found: [BallotFile.Problem] = []
    if let type, type.name.lowercased() != form.rawValue {
      found.append(
        problem(
          "DATA TYPE is \(type.name.prefix(40)), but the file's name ends in \(form.rawValue). "
            + "Correct one of the two.", type.line))
    }
    if let voters, voters.value != box.voters {
      found.append(
        problem(
          "NUMBER VOTERS is \(voters.value), but the ballots add up to \(box.voters). Check which "
            + "is right.", voters.line))
    }
    if let orders, orders.value != box.counts.count {
      found.append(
        problem(
          "NUMBER UNIQUE ORDERS is \(orders.value), but there are \(box.counts.count) lines of "
            + "ballots. Check whether some are missing.", orders.line))
    }
    return found
  }

  private func problem(_ message: String, _ line: Int) -> BallotFile.Problem {
    BallotFile.Problem(line: line, message: message)
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
