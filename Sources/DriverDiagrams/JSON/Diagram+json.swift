import Surveys

extension Diagram {
  /// The diagram as its file has it, always alike: `DiagramFile` reads it into an equal one.
  package var json: [UInt8] { document.bytes }

  private var document: JSONText {
    .object([
      ("id", .optional(id?.text)),
      ("title", .optional(title)),
      ("language", .text(language.text)),
      ("version", version.map(JSONText.number)),
      ("synthetic", isSynthetic ? .truth(true) : nil),
      ("aim", aim.document),
      ("drivers", .list(drivers.map(\.document))),
      ("ideas", ideas.isEmpty ? nil : .list(ideas.map(\.document))),
      ("measures", measures.isEmpty ? nil : .list(measures.map(\.document))),
      ("dropped", dropped.isEmpty ? nil : .list(dropped.map(\.document))),
      ("notTaken", notTaken.isEmpty ? nil : .list(notTaken.map(\.document))),
    ])
  }
}

extension Aim {
  fileprivate var document: JSONText {
    .object([
      ("what", .text(what)), ("forWhom", .optional(forWhom)), ("measure", .optional(measure)),
      ("baseline", .optional(baseline)), ("target", .optional(target)), ("by", .optional(by)),
    ])
  }
}

extension Driver {
  fileprivate var document: JSONText {
    .object([
      ("id", .text(id.text)), ("text", .text(text)), ("level", .text(level.rawValue)),
      ("parents", parents.document), ("strength", parents.strengths),
      ("from", .texts(from)), ("evidence", .texts(evidence)),
    ])
  }
}

extension ChangeIdea {
  fileprivate var document: JSONText {
    .object([
      ("id", .text(id.text)), ("text", .text(text)), ("parents", parents.document),
      ("strength", parents.strengths), ("from", .texts(from)), ("evidence", .texts(evidence)),
      ("horizon", .optional(horizon?.rawValue)), ("smallChange", .optional(smallChange)),
      ("owner", .optional(owner)), ("resources", .optional(resources)),
      ("smart", smart.document), ("equalityImpact", equalityImpact.document),
      ("status", status.isEmpty ? nil : .list(status.map(\.document))),
    ])
  }
}

extension [Link] {
  fileprivate var document: JSONText? { .texts(map(\.parent.text)) }

  /// One word where all links are as strong, which need not be said when they are strong.
  fileprivate var strengths: JSONText? {
    let weaker = filter { $0.strength == .weaker }
    guard !weaker.isEmpty else { return nil }
    guard weaker.count < count else { return .text(Link.Strength.weaker.rawValue) }
    return .object(map { ($0.parent.text, .text($0.strength.rawValue)) })
  }
}

extension SmartParts {
  fileprivate var document: JSONText? {
    guard !answers.isEmpty else { return nil }
    return .object(Part.allCases.map { ($0.rawValue, .optional(answers[$0])) })
  }
}

extension EqualityImpact {
  fileprivate var document: JSONText? {
    guard !isEmpty else { return nil }
    return .object([
      ("gains", .optional(gains)), ("losses", .optional(losses)), ("response", .optional(response)),
    ])
  }
}

extension Status {
  fileprivate var document: JSONText {
    .object([
      ("on", .text(on.description)), ("state", .text(state.rawValue)), ("note", .optional(note)),
    ])
  }
}

extension Measure {
  fileprivate var document: JSONText {
    .object([
      ("id", .text(id.text)), ("name", .text(name)), ("kind", .text(kind.rawValue)),
      ("of", of.count == 1 ? .text(of[0].text) : .list(of.map { .text($0.text) })),
      ("numerator", .optional(numerator)), ("denominator", .optional(denominator)),
      ("source", .optional(source)), ("frequency", .optional(frequency)),
      ("owner", .optional(owner)),
    ])
  }
}

extension DroppedLink {
  fileprivate var document: JSONText {
    .object([
      ("from", .text(from.text)), ("to", .text(to.text)), ("reason", .text(reason)),
      ("on", .optional(on?.description)),
    ])
  }
}

extension NotTaken {
  fileprivate var document: JSONText {
    .object([("group", .text(group)), ("option", .text(option)), ("reason", .text(reason))])
  }
}
