import Surveys

/// Reads the cells of one question into a sheet.
///
/// What is written as an export writes it is taken byte by byte; all else goes the way of an entry
/// on a page, so that both accept the same and refuse the same. A class, because a reference costs less
/// than a copy of its parts for every cell.
final class CellReader {
  private enum Kind {
    case one(ByteNames)
    case many(ByteNames, exclusive: Int?, atMost: Int)
    case rank(ByteNames, places: Int)
    case text(atMost: Int)
    case number(min: Double, max: Double, decimals: Int, power: Double)
    case none
  }

  let question: Question
  /// What the column is called.
  let name: String
  private let kind: Kind
  private let isLeftOutInEasyRead: Bool
  /// Of an equality question all is possible: on paper people can say so of any, and a file from
  /// elsewhere need not ask them all.
  private let isOfSurvey: Bool

  init(_ question: Question, in column: ResponseColumn) {
    self.question = question
    name = column.name
    isLeftOutInEasyRead = question.easyRead == .leftOut
    isOfSurvey = column == .question(question.id)
    let names = ByteNames(question.options.map(\.id.text))
    switch question.kind {
    case .chooseOne, .scale: kind = .one(names)
    case .chooseMany(let options, let exclusive, let atMost):
      kind = .many(
        names, exclusive: options.firstIndex { $0.id == exclusive }, atMost: atMost ?? options.count
      )
    case .rank(_, let places): kind = .rank(names, places: places)
    case .text(let atMost, lines: _): kind = .text(atMost: atMost)
    case .number(let min, let max, let decimals):
      kind = .number(
        min: min ?? -.infinity, max: max ?? .infinity, decimals: decimals,
        power: AnswerEncoding.powerOfTen(decimals))
    case .statement: kind = .none
    }
  }

  /// Adds what the cell says to the sheet, whose next question this is; without a cell nothing was asked.
  func read(
    _ cell: UnsafeRawBufferPointer?, inEasyRead: Bool, into sheet: inout SheetCoder
  ) throws(CellProblem) {
    guard let cell else { return sheet.leave(.notAsked) }
    let isAsked = sheet.isNextAsked
    let value = cell.trimmed
    guard !value.isEmpty else {
      let isMet = isAsked && !(inEasyRead && isLeftOutInEasyRead)
      return sheet.leave(isMet ? .skipped : .notAsked)
    }
    if value.equals(CellWords.notAsked) {
      try allow(.notAsked, inEasyRead: inEasyRead)
      return sheet.leave(.notAsked)
    }
    guard isAsked else { throw .isNotAsked }
    if value.equals(CellWords.preferNot) {
      try allow(.preferNotToSay, inEasyRead: inEasyRead)
      return sheet.leave(.preferNotToSay)
    }
    try readAnswer(cell, value, into: &sheet)
  }

  private func allow(_ unanswered: Unanswered, inEasyRead: Bool) throws(CellProblem) {
    guard isOfSurvey, question.ruledOut(inEasyRead: inEasyRead).contains(unanswered) else {
      return
    }
    throw .isRuledOut(unanswered)
  }

  private func readAnswer(
    _ cell: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, into sheet: inout SheetCoder
  ) throws(CellProblem) {
    switch kind {
    case .one(let names):
      if let option = names.number(of: value) { return sheet.choose(option) }
      try enterChoices(value, names, into: &sheet)
    case .many(let names, let exclusive, let atMost):
      let numbers = Self.numbers(value, names)
      if let twin = numbers.flatMap(Self.twin) { throw .chosenTwice(question.options[twin].id) }
      guard let chosen = numbers?.sorted(), chosen.count <= atMost,
        exclusive.map({ chosen == [$0] || !chosen.contains($0) }) ?? true
      else { return try enterChoices(value, names, into: &sheet) }
      sheet.choose(chosen)
    case .rank(let names, let places):
      guard let ranked = Self.numbers(value, names), ranked.count <= places,
        Self.twin(ranked) == nil
      else { return try enterChoices(value, names, into: &sheet) }
      sheet.choose(ranked)
    case .text(let atMost):
      let text = cell.first == CellWords.mark ? cell.dropFirst() : cell[...]
      guard Self.isPlain(text), text.count <= atMost else {
        return try enter(Entry(text: String(decoding: text, as: UTF8.self)), into: &sheet)
      }
      sheet.write(text)
    case .number(let min, let max, let decimals, let power):
      guard let scaled = PlainNumber.scaled(value, decimals: decimals),
        case let number = Double(scaled) / power, number >= min, number <= max
      else { return try enter(Entry(text: value.text), into: &sheet) }
      sheet.enter(scaled, number)
    case .none: sheet.leave(.notAsked)
    }
  }

  /// The numbers of the options named, in the order of the cell; nothing when one is unknown.
  private static func numbers(_ value: UnsafeRawBufferPointer, _ names: ByteNames) -> [Int]? {
    var numbers: [Int] = []
    var start = 0
    while start < value.count {
      var end = start
      while end < value.count, value[end] != 0x20 { end += 1 }
      if end > start {
        let name = UnsafeRawBufferPointer(rebasing: value[start..<end])
        guard let number = names.number(of: name) else { return nil }
        numbers.append(number)
      }
      start = end + 1
    }
    return numbers
  }

  /// The first that stands there twice.
  private static func twin(_ numbers: [Int]) -> Int? {
    guard !zip(numbers, numbers.dropFirst()).allSatisfy(<) else { return nil }
    return numbers.indices.first { numbers[..<$0].contains(numbers[$0]) }.map { numbers[$0] }
  }

  /// Whether a text is ASCII that keeping would leave as it is: a byte is a letter of it.
  private static func isPlain(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let first = text.first, let last = text.last, first > 0x20, last > 0x20 else {
      return false
    }
    return text.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }
  }

  /// Takes options as a page does, to say what is the matter with them.
  private func enterChoices(
    _ value: UnsafeRawBufferPointer, _ names: ByteNames, into sheet: inout SheetCoder
  ) throws(CellProblem) {
    let words = value.text.split(separator: " ").map(String.init)
    if let unknown = words.first(where: { word in
      !question.options.contains { $0.id.text == word }
    }) {
      throw .unknownOption(unknown)
    }
    try enter(Entry(choices: words), into: &sheet)
  }

  /// Takes an entry as a page does, but lets every question be passed over.
  private func enter(_ entry: Entry, into sheet: inout SheetCoder) throws(CellProblem) {
    let state: AnswerState
    do {
      state = try question.state(of: entry)
    } catch {
      guard error == .missing else { throw .answer(error) }
      state = .skipped
    }
    sheet.add(state)
  }
}
