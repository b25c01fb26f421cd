import Surveys

/// Makes the kind of a question out of its row.
struct QuestionRow {
  let row: FormRow
  let lists: ChoiceLists
  var findings: FormFindings

  /// A kind, with what its answers are called in the form and in other languages.
  struct Kind {
    let kind: QuestionKind
    var offersPreferNotToSay = false
    var choices: [ChoiceLists.Choice] = []
  }

  private static let mostOptions = 200
  private static let usualTextLength = 2_000
  private static let textLengths = 1...40_000
  private static let usualLines = 4
  private static let boxHeights = 1...40
  private static let usualDecimals = 2
  /// As many points as a scale is read with one look.
  private static let mostPoints = 11.0

  private var limits: AnswerLimits { AnswerLimits(row.text("constraint")) }
  private var parameters: FormParameters { FormParameters(row.text("parameters")) }
  private var appearance: [String] {
    row.text("appearance").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The kind, or nothing where the question is not carried; why is among the findings then.
  mutating func kind(_ type: QuestionType) -> Kind? {
    switch type {
    case .selectOne(let list, let withOther): selectOne(list, withOther)
    case .selectMultiple(let list, let withOther): selectMultiple(list, withOther)
    case .rank(let list): rank(list)
    case .text: text()
    case .integer: number(decimals: 0)
    case .decimal: number(decimals: nil)
    case .range: range()
    case .note, .acknowledge: Kind(kind: .statement)
    case .beginGroup, .endGroup, .beginRepeat, .endRepeat, .other: nil
    }
  }

  private mutating func selectOne(_ list: String, _ withOther: Bool) -> Kind? {
    let looks = appearance
    guard !looks.contains("label") else {
      findings.notCarried(
        row.cell("appearance")?.place,
        "This row only shows the names of the answers above the questions below it. Nothing to do.")
      return nil
    }
    guard let (choices, refusal) = choices(list, withOther, atLeast: 2) else { return nil }
    tell(AnswerLimits(row.text("constraint")).everything)
    let options = choices.map(\.option)
    return Kind(
      kind: looks.contains("likert") ? .scale(options) : .chooseOne(options),
      offersPreferNotToSay: refusal, choices: choices)
  }

  private mutating func selectMultiple(_ list: String, _ withOther: Bool) -> Kind? {
    guard let (choices, refusal) = choices(list, withOther, atLeast: 1) else { return nil }
    let limits = limits
    var unsaid = limits.unsaid + limits.ofNumbers
    let exclusive = limits.exclusive.flatMap { name in choices.first { $0.name == name }?.id }
    if let name = limits.exclusive, exclusive == nil {
      unsaid.append("there is no answer \"\(name.shown)\"")
    }
    tell(unsaid)
    let atMost = limits.longest.flatMap { $0 < choices.count ? $0 : nil }
    return Kind(
      kind: .chooseMany(choices.map(\.option), exclusive: exclusive, atMost: atMost),
      offersPreferNotToSay: refusal, choices: choices)
  }

  private mutating func rank(_ list: String) -> Kind? {
    guard let (choices, _) = choices(list, false, atLeast: 2) else { return nil }
    tell(limits.everything)
    let places = min(5, choices.count / 2 + 1)
    findings.changed(
      row.cell("type")?.place,
      "A form has all \(choices.count) put in order; here people choose the first \(places). Set "
        + "\"places\" in the survey if it should be another number.")
    return Kind(kind: .rank(choices.map(\.option), places: places), choices: choices)
  }

  /// The answers of a list, and whether "prefer not to say" is one of them.
  private mutating func choices(
    _ list: String, _ withOther: Bool, atLeast least: Int
  ) -> (choices: [ChoiceLists.Choice], refusal: Bool)? {
    let place = row.cell("type")?.place
    guard let all = lists[list] else {
      findings.problem(
        place,
        "There is no list \"\(list.shown)\" in the sheet \"choices\". Add it, or correct the name.")
      return nil
    }
    var choices = all.filter { $0.name != AskedQuestion.preferNot }
    let refusal = choices.count < all.count
    if withOther { addOther(to: &choices, place) }
    guard choices.count >= least, choices.count <= Self.mostOptions else {
      findings.notCarried(
        place,
        "The question has \(choices.count) answers; here it may have \(least) to "
          + "\(Self.mostOptions). Change the list \"\(list.shown)\", or ask for a text.")
      return nil
    }
    return (choices, refusal)
  }

  private mutating func addOther(to choices: inout [ChoiceLists.Choice], _ place: FormPlace?) {
    if !choices.contains(where: { $0.name == "other" }) {
      let id: Identifier<Option> = FormNames.unique(
        "other", "option", among: Set(choices.map(\.id.text)))
      choices.append(
        ChoiceLists.Choice(
          name: "other", id: id, text: FormText(source: "Other", others: [:])))
    }
    findings.changed(
      place,
      "\"or_other\" adds the answer \"Other\". The box to write in is not carried: ask in a question "
        + "of its own, with \"askIf\".")
  }

  private mutating func text() -> Kind {
    let limits = limits
    tell(limits.unsaid + limits.ofNumbers + limits.ofChoices)
    let wanted = limits.longest ?? Self.usualTextLength
    let length = min(wanted, Self.textLengths.upperBound)
    let lines = parameters.number("rows").flatMap { Int(exactly: $0) } ?? Self.usualLines
    return Kind(
      kind: .text(
        atMost: length,
        lines: min(max(lines, Self.boxHeights.lowerBound), Self.boxHeights.upperBound)))
  }

  private mutating func number(decimals fixed: Int?) -> Kind {
    let limits = limits
    var unsaid = limits.unsaid + limits.ofChoices
    if limits.longest != nil { unsaid.append("it limits how long a number is") }
    var decimals = fixed ?? limits.decimals ?? Self.usualDecimals
    if fixed == nil {
      let bounds = [limits.least, limits.most, limits.above, limits.below].compactMap { $0 }
      decimals = max(decimals, bounds.map(\.decimals).max() ?? 0)
      if limits.decimals == nil {
        findings.changed(
          row.cell("type")?.place,
          "The number may have \(decimals) digits after the point here. Set \"decimals\" in the "
            + "survey if it should be another number of them.")
      }
    }
    let step = (0..<decimals).reduce(1.0) { step, _ in step / 10 }
    let lows = [
      limits.least.map { $0.up(decimals) }, limits.above.map { $0.down(decimals) + step },
    ]
    let highs = [
      limits.most.map { $0.down(decimals) }, limits.below.map { $0.up(decimals) - step },
    ]
    let least = lows.compactMap { $0 }.max().map { $0.nearest(decimals) }
    let most = highs.compactMap { $0 }.min().map { $0.nearest(decimals) }
    let isPossible = least.flatMap { least in most.map { least <= $0 } } ?? true
    let isSmall = [least, most].allSatisfy { abs($0 ?? 0) < 1_000_000_000_000 }
    if !isPossible || !isSmall { unsaid.append("no number fits it") }
    tell(unsaid)
    let isKept = isPossible && isSmall
    return Kind(
      kind: .number(min: isKept ? least : nil, max: isKept ? most : nil, decimals: decimals))
  }

  /// A slider: a scale where it has few points, a number where it has many.
  private mutating func range() -> Kind {
    let (start, end) = (parameters.number("start") ?? 1, parameters.number("end") ?? 10)
    let step = abs(parameters.number("step") ?? 1)
    let (low, high) = (min(start, end), max(start, end))
    let points = step > 0 ? ((high - low) / step).rounded(.down) + 1 : 0
    tell(limits.everything)
    guard points >= 2, points <= Self.mostPoints else {
      let decimals = min(6, max(step.decimals, low.decimals))
      findings.changed(
        row.cell("type")?.place, "The slider becomes a number to write. Nothing to do.")
      return Kind(
        kind: .number(min: low.up(decimals), max: high.down(decimals), decimals: decimals))
    }
    let choices = (0..<Int(points)).map { index in
      let value = (start <= end ? low + Double(index) * step : high - Double(index) * step)
        .nearest(6)
      let name = value.asForms
      let id: Identifier<Option> = FormNames.unique(
        name.replacing("-", with: "minus-"), "point", among: [])
      return ChoiceLists.Choice(
        name: name, id: id, text: FormText(source: name, others: [:]))
    }
    findings.changed(
      row.cell("type")?.place,
      "The slider becomes a scale of \(choices.count) answers that are numbers. Write in words what "
        + "its ends mean.")
    return Kind(kind: .scale(choices.map(\.option)), choices: choices)
  }

  /// Tells what of the constraint is not carried.
  private mutating func tell(_ unsaid: [String]) {
    guard let cell = row.cell("constraint"), !unsaid.isEmpty else { return }
    findings.notCarried(
      cell.place,
      "The constraint \"\(cell.text.shown)\" cannot be kept whole: \(unsaid.joined(separator: "; ")). "
        + "Say in the hint what is asked for.")
  }
}

extension ChoiceLists.Choice {
  var option: Option { Option(id: id, text: text.source) }
}

extension AnswerLimits {
  var ofNumbers: [String] {
    least != nil || most != nil || above != nil || below != nil || decimals != nil
      ? ["it limits how large the answer is"] : []
  }

  var ofChoices: [String] { exclusive != nil ? ["it speaks of an answer to choose"] : [] }

  /// All that it says, where nothing of it can be kept.
  var everything: [String] {
    unsaid + ofNumbers + ofChoices + (longest != nil ? ["it limits how many"] : [])
  }
}

extension Double {
  /// How many digits the number has after the point, six at most.
  var decimals: Int { (0...6).first { nearest($0) == self } ?? 6 }

  func nearest(_ decimals: Int) -> Double {
    let power = Self.power(decimals)
    return (self * power).rounded() / power
  }

  func up(_ decimals: Int) -> Double {
    let near = nearest(decimals)
    return near >= self ? near : near + 1 / Self.power(decimals)
  }

  func down(_ decimals: Int) -> Double {
    let near = nearest(decimals)
    return near <= self ? near : near - 1 / Self.power(decimals)
  }

  private static func power(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1.0) { power, _ in power * 10 }
  }
}
