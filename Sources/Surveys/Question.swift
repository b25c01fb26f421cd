/// One thing that a survey asks, or, for a statement, tells.
package struct Question: Sendable, Hashable {
  package let id: Identifier<Question>
  package let kind: QuestionKind
  package let text: String
  package let hint: String?
  package let picture: String?
  package let required: Bool
  package let offersPreferNotToSay: Bool
  package let askIf: Condition?
  package let easyRead: EasyReadVariant
  /// In Easy Read a picture for each paragraph of the hint after the first, which stands with `picture`.
  package let hintPictures: [String]
  package let media: Media?
  /// A question to try the form on; its answers are never kept.
  package let practice: Bool
  /// What a monitoring question tells about a person; nothing for any other question.
  package let monitoring: MonitoringAspect?

  package init(
    id: Identifier<Question>, kind: QuestionKind, text: String, hint: String? = nil,
    picture: String? = nil, required: Bool = false, offersPreferNotToSay: Bool = false,
    askIf: Condition? = nil, easyRead: EasyReadVariant = .same, hintPictures: [String] = [],
    media: Media? = nil, practice: Bool = false, monitoring: MonitoringAspect? = nil
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.hint = hint
    self.picture = picture
    self.required = required
    self.offersPreferNotToSay = offersPreferNotToSay
    self.askIf = askIf
    self.easyRead = easyRead
    self.hintPictures = hintPictures
    self.media = media
    self.practice = practice
    self.monitoring = monitoring
  }

  /// The options of the question, in the order of its definition; none for text and numbers.
  package var options: [Option] { kind.options }

  /// The options offered to a person who reads the standard or the Easy Read version.
  package func options(inEasyRead: Bool) -> [Option] {
    guard inEasyRead, case .options(let kept) = easyRead else { return options }
    return options.filter { kept.contains($0.id) || $0.id == kind.dontKnow }
  }
}

/// What kind of answer a question takes, with the limits of that kind.
package enum QuestionKind: Sendable, Hashable {
  /// `dontKnow`, here and of a scale, is the option that says that one does not know: the last.
  case chooseOne([Option], dontKnow: Identifier<Option>? = nil)
  /// `exclusive` is the option that rules out the others; `atMost` is how many may be chosen.
  case chooseMany([Option], exclusive: Identifier<Option>?, atMost: Int?)
  /// Points in order, from one end to the other, and then perhaps what is no point: `dontKnow`.
  case scale([Option], dontKnow: Identifier<Option>? = nil)
  /// Choose first, second, third… out of the options, `places` of them at most.
  case rank([Option], places: Int)
  /// Free text of at most `atMost` characters, in a box of `lines` lines.
  case text(atMost: Int, lines: Int)
  case number(min: Double?, max: Double?, decimals: Int)
  /// Something to read; it takes no answer.
  case statement

  package enum Name: String, Sendable, CaseIterable {
    case chooseOne = "choose-one"
    case chooseMany = "choose-many"
    case scale, rank, text, number, statement
  }

  package var name: Name {
    switch self {
    case .chooseOne: .chooseOne
    case .chooseMany: .chooseMany
    case .scale: .scale
    case .rank: .rank
    case .text: .text
    case .number: .number
    case .statement: .statement
    }
  }

  package var options: [Option] {
    switch self {
    case .chooseOne(let options, dontKnow: _), .scale(let options, dontKnow: _): options
    case .chooseMany(let options, exclusive: _, atMost: _): options
    case .rank(let options, places: _): options
    case .text, .number, .statement: []
    }
  }

  /// The option that says that one does not know, where one of them says only that.
  package var dontKnow: Identifier<Option>? {
    switch self {
    case .chooseOne(_, let dontKnow), .scale(_, let dontKnow): dontKnow
    case .chooseMany, .rank, .text, .number, .statement: nil
    }
  }

  /// The options that have a place among the others: not to know is no point of a scale.
  package var points: [Option] { options.filter { $0.id != dontKnow } }
}

/// How the Easy Read version of a question differs from the standard one.
package enum EasyReadVariant: Sendable, Hashable {
  case same
  /// Fewer options: a subset of the standard ones, beside that of not knowing, which stays.
  case options(Set<Identifier<Option>>)
  /// The question is not asked in Easy Read.
  case leftOut
}
