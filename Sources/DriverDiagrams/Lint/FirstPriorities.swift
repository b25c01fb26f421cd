import Surveys

/// What each group of a release put first, held against a diagram.
package struct FirstPriorities: Sendable {
  /// One group's first priority of a question.
  package struct Entry: Hashable, Sendable {
    package let question: String
    package let characteristic: String
    package let category: String
    package let option: String
    package let title: String

    package init(
      question: String, characteristic: String, category: String, option: String, title: String
    ) {
      self.question = question
      self.characteristic = characteristic
      self.category = category
      self.option = option
      self.title = title
    }
  }

  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// A finding for each that is nowhere in the diagram and has no recorded reason.
  package func findings(in diagram: Diagram) -> [DiagramFinding] {
    let sources = diagram.drivers.flatMap(\.from) + diagram.ideas.flatMap(\.from)
    return entries.filter { entry in
      !sources.contains { entry.isNamed(by: $0) } && !diagram.notTaken.contains(where: entry.isIn)
    }.map { entry in
      DiagramFinding(
        .priorityLeftOut, nil,
        "\(entry.characteristic):\(entry.category) put \(quoted(entry.option)) first "
          + "(\(quoted(entry.title))), and it is nowhere in the diagram. Name it in \"from\" of an idea or driver, "
          + "or say under \"notTaken\" why it was not taken up.")
    }
  }
}

extension FirstPriorities.Entry {
  /// Whether a reference means it: `company`, `priorities.company` or `survey:priorities.company`.
  fileprivate func isNamed(by reference: String) -> Bool {
    let path = reference.split(whereSeparator: { ":/#".contains($0) }).last ?? ""
    let parts = path.split(separator: ".").map(String.init)
    guard parts.last == option else { return false }
    return parts.count < 2 || parts[parts.count - 2] == question
  }

  fileprivate func isIn(_ reason: NotTaken) -> Bool {
    let groups = ["\(characteristic):\(category)", "\(characteristic)=\(category)", category]
    return groups.contains(reason.group) && isNamed(by: reason.option)
  }
}
