import Surveys

/// How answers differ between groups of made-up people, so that there is something to find.
///
/// It is told to whoever makes such people (`responses synthesise --help`), and hangs on what a person
/// has said about themselves, so a cross-tabulation finds it as it would in life.
struct SyntheticLeaning: Hashable {
  /// Says that a health condition limits what they can do: three times as likely as others to choose,
  /// or to put first, an option of the second half of a list, and to be in that half of a scale.
  var isLimited = false
  /// Says that they are Asian or Black: three times as likely as others to put the first option of a
  /// ranking first.
  var isAsianOrBlack = false

  static let none = SyntheticLeaning()
  private static let factor: UInt64 = 3

  /// All that there are, in the order of their numbers.
  static let all = [(false, false), (true, false), (false, true), (true, true)].map {
    SyntheticLeaning(isLimited: $0, isAsianOrBlack: $1)
  }

  var number: Int { (isLimited ? 1 : 0) + (isAsianOrBlack ? 2 : 0) }

  /// The weights of a question's options for a person who leans like this.
  func weights(_ usual: [UInt64], for question: Question) -> [UInt64] {
    // Who somebody is does not hang on who they are.
    guard question.monitoring == nil else { return usual }
    let points = question.kind.points.count
    return usual.enumerated().map { place, weight in
      var weight = weight
      if isLimited, 2 * place >= points, place < points { weight *= Self.factor }
      if isAsianOrBlack, place == 0, question.kind.name == .rank { weight *= Self.factor }
      return weight
    }
  }

  /// What a person who answered the monitoring questions so leans to.
  init(_ sheet: SheetCoder) {
    for (place, question) in sheet.questions.enumerated() {
      guard let chosen = sheet.chosen(at: place).first else { continue }
      switch (question.id.text, question.options[chosen].id.text) {
      case ("day-to-day", "a-lot"), ("day-to-day", "a-little"): isLimited = true
      case ("ethnic-group", "asian"), ("ethnic-group", "black"): isAsianOrBlack = true
      case (_, _): break
      }
    }
  }

  private init(isLimited: Bool = false, isAsianOrBlack: Bool = false) {
    self.isLimited = isLimited
    self.isAsianOrBlack = isAsianOrBlack
  }
}
