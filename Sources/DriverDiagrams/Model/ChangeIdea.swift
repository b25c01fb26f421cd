package import Surveys

/// Something to test that might move a driver, with what step 2C of AMHE asks of a priority.
package struct ChangeIdea: Hashable, Sendable {
  package enum Horizon: String, CaseIterable, Sendable { case now, short, medium, long }

  package let id: DiagramID
  package let text: String
  package let parents: [Link]
  /// The workshop ideas and survey options it came from: `survey:question.option` and the like.
  package let from: [String]
  package let evidence: [String]
  package let horizon: Horizon?
  /// What can be done at once, however little.
  package let smallChange: String?
  package let owner: String?
  package let resources: String?
  package let smart: SmartParts
  package let equalityImpact: EqualityImpact
  /// How it went, the earliest first.
  package let status: [Status]

  package init(
    id: DiagramID, text: String, parents: [Link] = [], from: [String] = [],
    evidence: [String] = [], horizon: Horizon? = nil, smallChange: String? = nil,
    owner: String? = nil, resources: String? = nil, smart: SmartParts = SmartParts(),
    equalityImpact: EqualityImpact = EqualityImpact(), status: [Status] = []
  ) {
    self.id = id
    self.text = text
    self.parents = parents
    self.from = from
    self.evidence = evidence
    self.horizon = horizon
    self.smallChange = smallChange
    self.owner = owner
    self.resources = resources
    self.smart = smart
    self.equalityImpact = equalityImpact
    self.status = status
  }
}

/// The parts of SMART, each with how the idea meets it; a part that is missing was not checked.
package struct SmartParts: Hashable, Sendable {
  package enum Part: String, CaseIterable, Sendable {
    case specific, measurable, achievable, relevant, timeBound
  }

  package let answers: [Part: String]

  package init(_ answers: [Part: String] = [:]) { self.answers = answers }
}

/// Who gains by an idea, who might lose, and what is done about that.
package struct EqualityImpact: Hashable, Sendable {
  package let gains: String?
  package let losses: String?
  package let response: String?

  package init(gains: String? = nil, losses: String? = nil, response: String? = nil) {
    self.gains = gains
    self.losses = losses
    self.response = response
  }

  package var isEmpty: Bool { self == EqualityImpact() }
}

/// How an idea stood on a day.
package struct Status: Hashable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    case planned, testing, adapted, adopted, stopped
  }

  package let on: CalendarDate
  package let state: State
  package let note: String?

  package init(on: CalendarDate, state: State, note: String? = nil) {
    self.on = on
    self.state = state
    self.note = note
  }
}
