/// The keys that make a question one of a kind.
extension QuestionFile {
  private static let optionLimit = 200
  private static let textLengths = 1...40_000
  private static let defaultTextLength = 2_000
  private static let boxHeights = 1...40
  private static let defaultBoxHeight = 4
  private static let decimalPlaces = 0...6

  private static func keys(of kind: QuestionKind.Name) -> [String] {
    switch kind {
    case .chooseOne, .scale: ["options", "dontKnow"]
    case .chooseMany: ["options", "exclusive", "atMost"]
    case .rank: ["options", "places"]
    case .text: ["atMost", "lines"]
    case .number: ["min", "max", "decimals"]
    case .statement: []
    }
  }

  /// Why a key is wrong in this kind of question, if it would be right in another.
  static func explanation(of key: String, in kind: QuestionKind.Name) -> String? {
    let what = kind == .statement ? "statement" : "\(kind.rawValue) question"
    if kind == .statement, ["required", "preferNotToSay"].contains(key) {
      return "\"\(key)\" does not belong to a statement, which takes no answer. Take it out."
    }
    let owners = QuestionKind.Name.allCases.filter { keys(of: $0).contains(key) }
    guard !owners.isEmpty else { return nil }
    let kinds = owners.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    return "\"\(key)\" does not belong to a \(what). Take it out, or change the kind to \(kinds)."
  }

  mutating func kind(
    _ name: QuestionKind.Name?, _ object: inout ObjectReader
  ) -> QuestionKind? {
    switch name {
    case .chooseOne: chooseOne(&object)
    case .chooseMany: chooseMany(&object)
    case .scale: scale(&object)
    case .rank: rank(&object)
    case .text:
      .text(
        atMost: object.optional("atMost", .whole(Self.textLengths)) ?? Self.defaultTextLength,
        lines: object.optional("lines", .whole(Self.boxHeights)) ?? Self.defaultBoxHeight)
    case .number: number(&object)
    case .statement: .statement
    case nil: passOverKindKeys(&object)
    }
  }

  /// Without a kind nobody can say which of these keys are wrong.
  private func passOverKindKeys(_ object: inout ObjectReader) -> QuestionKind? {
    for key in Set(QuestionKind.Name.allCases.flatMap(Self.keys)) { _ = object.value(key) }
    return nil
  }

  private mutating func chooseOne(_ object: inout ObjectReader) -> QuestionKind {
    let options = options(atLeast: 2, &object)
    return .chooseOne(options, dontKnow: dontKnow(among: options, &object)?.value)
  }

  /// A scale has an end and another end, so two points beside the option of not knowing.
  private mutating func scale(_ object: inout ObjectReader) -> QuestionKind {
    let options = options(atLeast: 2, &object)
    let dontKnow = dontKnow(among: options, &object)
    if let dontKnow, options.count == 2 {
      object.problems.report(
        dontKnow.place,
        "\"\(dontKnow.value)\" is no point of the scale, and only one other option is left. "
          + "Give the scale two points or more.")
    }
    return .scale(options, dontKnow: dontKnow?.value)
  }

  /// The option that says that one does not know, which people look for at the end of the list.
  private func dontKnow(
    among options: [Option], _ object: inout ObjectReader
  ) -> Placed<Identifier<Option>>? {
    let dontKnow = object.optional("dontKnow", Shape<Identifier<Option>>.identifier().placed)
    guard let dontKnow, !options.isEmpty else { return dontKnow }
    if !options.contains(where: { $0.id == dontKnow.value }) {
      object.problems.report(
        dontKnow.place, Self.noOption(dontKnow.value, of: options, "this question"))
    } else if options.last?.id != dontKnow.value {
      object.problems.report(
        dontKnow.place,
        "\"\(dontKnow.value)\" says that one does not know, but other options follow it. "
          + "Make it the last option.")
    }
    return dontKnow
  }

  private mutating func chooseMany(_ object: inout ObjectReader) -> QuestionKind {
    let options = options(atLeast: 1, &object)
    let exclusive = object.optional("exclusive", Shape<Identifier<Option>>.identifier().placed)
    if let exclusive, !options.contains(where: { $0.id == exclusive.value }) {
      object.problems.report(
        exclusive.place, Self.noOption(exclusive.value, of: options, "this question"))
    }
    let atMost = object.optional("atMost", Shape.whole(1...Self.optionLimit).placed)
    checkCount(atMost, "\"atMost\"", options, &object)
    return .chooseMany(options, exclusive: exclusive?.value, atMost: atMost?.value)
  }

  private mutating func rank(_ object: inout ObjectReader) -> QuestionKind {
    let options = options(atLeast: 2, &object)
    let places = object.required("places", Shape.whole(1...Self.optionLimit).placed)
    checkCount(places, "\"places\"", options, &object)
    return .rank(options, places: places?.value ?? 1)
  }

  private func checkCount(
    _ count: Placed<Int>?, _ label: String, _ options: [Option], _ object: inout ObjectReader
  ) {
    guard let count, !options.isEmpty, count.value > options.count else { return }
    object.problems.report(
      count.place,
      "\(label) is \(count.value), but the question has only \(options.count) options. "
        + "Lower it, or add options.")
  }

  private func number(_ object: inout ObjectReader) -> QuestionKind {
    let min = object.optional("min", Shape.number.placed)
    let max = object.optional("max", Shape.number.placed)
    let decimals = object.optional("decimals", .whole(Self.decimalPlaces)) ?? 0
    if let min, let max, min.value > max.value {
      object.problems.report(
        min.place,
        "\"min\" is \(min.value.asWritten), above \"max\", \(max.value.asWritten). "
          + "Put the two right.")
    }
    for (label, limit) in [("\"min\"", min), ("\"max\"", max)] {
      guard let limit, !limit.value.fits(decimals: decimals) else { continue }
      object.problems.report(
        limit.place,
        "\(label) is \(limit.value.asWritten), but \"decimals\" is \(decimals). "
          + "Round it, or raise \"decimals\".")
    }
    return .number(min: min?.value, max: max?.value, decimals: decimals)
  }

  private mutating func options(atLeast: Int, _ object: inout ObjectReader) -> [Option] {
    let shape = Shape.anything.list(atLeast: atLeast, atMost: Self.optionLimit)
    var names = Names()
    return (object.required("options", shape) ?? []).compactMap { value in
      option(value, "Each entry of \"options\"", "option", &names, &object.problems)
    }
  }

  /// The message for an option that is not there, with the nearest that is.
  static func noOption(
    _ id: Identifier<Option>, of options: [Option], _ owner: String
  ) -> String {
    let known = options.map(\.id.text)
    let list = known.prefix(20).map { "\"\($0)\"" }.joined(separator: ", ")
    let otherwise = known.isEmpty ? "It has no options." : "Its options are \(list)."
    return "There is no option \"\(id)\" in \(owner). "
      + Nearest.hint(to: id.text, among: known, otherwise: otherwise)
  }
}

extension Double {
  /// Whether it can be written with so many digits after the point.
  fileprivate func fits(decimals: Int) -> Bool {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return (self * power).rounded() / power == self
  }
}
