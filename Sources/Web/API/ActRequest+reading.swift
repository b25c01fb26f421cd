import Surveys
import Workshops

extension RequestedAct {
  /// Reads what a program sent.
  ///
  /// - Throws: the `ProblemDocument` that says what is wrong with it.
  init(_ body: [UInt8]) throws(ProblemDocument) {
    var object = try RequestObject(body)
    let name = try object.parsed("act", "the name of an act, such as \"visit\"") {
      ActRequest.Name(rawValue: $0)
    }
    isDeliberate = try object.truth("deliberately")
    reason = try object.optional("reason") { object throws(ProblemDocument) in
      try object.text("reason")
    }
    revision = try object.optional("ifRevision") { object throws(ProblemDocument) in
      try object.number("ifRevision")
    }
    act = try ActRequest(name, &object)
    try object.finish()
  }
}

extension ActRequest {
  fileprivate init(_ name: Name, _ object: inout RequestObject) throws(ProblemDocument) {
    switch name {
    case .join:
      self = .join(
        language: try object.languageIfAny(), means: try object.means(), needs: try object.needs())
    case .leave: self = .leave(try object.participant())
    case .return: self = .comeBack(try object.participant())
    case .agreeGroundRules: self = .agreeGroundRules(try object.texts("rules", atMost: 20))
    case .setConsensus:
      self = .setConsensus(
        try object.optional("percent") { object throws(ProblemDocument) in
          try object.number("percent")
        })
    case .begin:
      self = .begin(
        try object.parsed("stage", "the name of a stage, such as \"round-robin\"") {
          Stage.Name(rawValue: $0)
        },
        topic: try object.optional("topic") { object throws(ProblemDocument) in
          try object.number("topic")
        })
    case .openVoting: self = .openVoting
    case .closeVoting: self = .closeVoting
    case .finishWriting: self = .finishWriting(try object.participant())
    case .resumeWriting: self = .resumeWriting(try object.participant())
    case .offer:
      self = .offer(
        try object.participant(), try object.text("text"), in: try object.languageIfAny())
    case .pass: self = .pass(try object.participant())
    case .visit: self = .visit(try object.idea())
    case .ask: self = .ask(try object.idea(), for: try object.participantIfAny())
    case .note, .propose, .agree, .decline, .withdrawProposal, .undoProposal, .withdrawIdea,
      .translate:
      self = try Self.clarifying(name, &object)
    case .ballot:
      self = .ballot(try object.ideas(), for: try object.participant())
    case .planNextStep: self = .plan(try object.idea(), try object.plan())
    case .extend: self = .extend(minutes: try object.number("minutes"))
    case .closeDoor: self = .closeDoor
    case .openDoor: self = .openDoor
    case .pause: self = .pause
    case .resume: self = .resume
    case .undo: self = .undo(seq: try object.number("seq"))
    case .close: self = .close
    }
  }

  /// What is said about ideas that are on the flip chart.
  private static func clarifying(
    _ name: Name, _ object: inout RequestObject
  ) throws(ProblemDocument) -> Self {
    switch name {
    case .note:
      return .note(
        try object.subject(), try object.text("text"), for: try object.participantIfAny())
    case .propose:
      return .propose(
        try object.ideas(), try object.text("text"), in: try object.languageIfAny(),
        for: try object.participantIfAny())
    case .agree: return .agree(try object.number("proposal"), for: try object.participant())
    case .decline: return .decline(try object.number("proposal"), for: try object.participant())
    case .withdrawProposal:
      return .withdrawProposal(
        try object.number("proposal"), for: try object.participantIfAny())
    case .undoProposal:
      return .undoProposal(try object.number("proposal"), for: try object.participantIfAny())
    case .withdrawIdea: return .withdrawIdea(try object.idea(), for: try object.participant())
    case .translate:
      return .translate(try object.idea(), try object.text("text"), in: try object.language())
    case .join, .leave, .return, .agreeGroundRules, .setConsensus, .begin, .openVoting,
      .closeVoting, .finishWriting, .resumeWriting, .offer, .pass, .visit, .ask, .ballot,
      .planNextStep, .extend, .closeDoor, .openDoor, .pause, .resume, .undo, .close:
      throw .unprocessable("\"\(name.rawValue)\" is no act of this sort.")
    }
  }
}

extension RequestObject {
  fileprivate mutating func participant() throws(ProblemDocument) -> ParticipantID {
    ParticipantID(try number("participant", in: 1...1_000_000))
  }

  fileprivate mutating func participantIfAny() throws(ProblemDocument) -> ParticipantID? {
    try optional("participant") { object throws(ProblemDocument) in try object.participant() }
  }

  fileprivate mutating func idea() throws(ProblemDocument) -> Letter {
    try parsed("idea", "the letter of an idea, such as \"C\"") { Letter($0) }
  }

  fileprivate mutating func ideas() throws(ProblemDocument) -> [Letter] {
    var letters: [Letter] = []
    for text in try texts("ideas", atMost: 1_000) {
      guard let letter = Letter(text) else {
        throw .unprocessable("\"ideas\" should be a list of letters, such as [\"C\", \"A\"].")
      }
      letters.append(letter)
    }
    return letters
  }

  fileprivate mutating func language() throws(ProblemDocument) -> LanguageTag {
    try parsed("language", "a language tag, such as \"ur\"") { LanguageTag($0) }
  }

  fileprivate mutating func languageIfAny() throws(ProblemDocument) -> LanguageTag? {
    try optional("language") { object throws(ProblemDocument) in try object.language() }
  }

  fileprivate mutating func means() throws(ProblemDocument) -> Event.Joining.Means {
    try optional("means") { object throws(ProblemDocument) in
      try object.parsed("means", "\"paper\" or \"web\"") { Event.Joining.Means(rawValue: $0) }
    } ?? .paper
  }

  fileprivate mutating func needs() throws(ProblemDocument) -> [ActRequest.Need] {
    let all = ActRequest.Need.allCases
    let words = try optional("needs") { object throws(ProblemDocument) in
      try object.texts("needs", atMost: all.count)
    }
    let needs = (words ?? []).map(ActRequest.Need.init)
    guard !needs.contains(nil) else {
      throw .unprocessable(
        "\"needs\" should be a list of \(all.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))."
      )
    }
    return all.filter(needs.contains)
  }

  fileprivate mutating func subject() throws(ProblemDocument) -> Note.Subject {
    if let topic = try optional(
      "topic",
      { object throws(ProblemDocument) in try object.number("topic", in: 1...1_000) })
    {
      return .topic(topic - 1)
    }
    return .idea(try idea())
  }

  fileprivate mutating func plan() throws(ProblemDocument) -> ActRequest.Plan {
    ActRequest.Plan(
      horizon: try parsed("horizon", "\"now\", \"short\", \"medium\" or \"long\"") {
        NextStep.Horizon(rawValue: $0)
      },
      isSmallChange: try truth("smallChange"),
      owner: try optional("owner") { object throws(ProblemDocument) in try object.text("owner") },
      note: try optional("note") { object throws(ProblemDocument) in try object.text("note") })
  }
}
