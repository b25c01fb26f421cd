import Foundation
package import Surveys

/// An answer sheet as it is kept: a compact byte string that only its published version can read.
///
/// The format is written down in docs/response-encoding.md; its first byte is the format's number.
package struct EncodedAnswers: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Takes bytes as the store kept them; they are read when they are decoded.
  package init(bytes: [UInt8]) { self.bytes = bytes }
}

/// Bytes that the questions at hand cannot have written.
package struct UnreadableAnswers: Error, Hashable, CustomStringConvertible {
  package let reason: String

  package init(reason: String) { self.reason = reason }

  package var description: String {
    "The stored answers cannot be read: \(reason). "
      + "Check the database with 'equalsay database check' and restore a backup if it is damaged."
  }
}

/// Writes and reads the answers to the questions of one published version.
package struct AnswerEncoding: Sendable {
  private let questions: [Question]
  private let numbers: [[Identifier<Option>: Int]]

  /// An encoding for the questions of a published version, in their order; statements hold no place.
  package init(_ questions: [Question]) {
    self.questions = questions.filter { $0.kind != .statement }
    numbers = self.questions.map { question in
      Dictionary(uniqueKeysWithValues: question.options.enumerated().map { ($1.id, $0) })
    }
  }

  /// Encodes a sheet; answers to questions that this version does not know are left out.
  package func encode(_ sheet: AnswerSheet) -> EncodedAnswers {
    var bytes: [UInt8] = [AnswerBytes.format]
    bytes.reserveCapacity(questions.count * 2 + 1)
    for (place, question) in questions.enumerated() {
      switch sheet[question.id] {
      case .notAsked: bytes.append(UInt8(AnswerCode.notAsked))
      case .skipped: bytes.append(UInt8(AnswerCode.skipped))
      case .preferNotToSay: bytes.append(UInt8(AnswerCode.preferNotToSay))
      case .answered(let answer): append(answer, to: question, at: place, &bytes)
      }
    }
    return EncodedAnswers(bytes: bytes)
  }

  private func append(
    _ answer: Answer, to question: Question, at place: Int, _ bytes: inout [UInt8]
  ) {
    switch answer {
    case .option(let option):
      guard let number = numbers[place][option] else {
        return bytes.append(UInt8(AnswerCode.skipped))
      }
      Varint.append(UInt64(AnswerCode.answered + number), to: &bytes)
    case .options(let options), .ranking(let options):
      let known = options.compactMap { numbers[place][$0] }
      Varint.append(UInt64(AnswerCode.answered), to: &bytes)
      Varint.append(UInt64(known.count), to: &bytes)
      for number in known { Varint.append(UInt64(number), to: &bytes) }
    case .text(let text):
      Varint.append(UInt64(AnswerCode.answered), to: &bytes)
      Varint.append(UInt64(text.utf8.count), to: &bytes)
      bytes.append(contentsOf: text.utf8)
    case .number(let number):
      Varint.append(UInt64(AnswerCode.answered), to: &bytes)
      Varint.append(Varint.zigzag(Self.scaled(number, for: question)), to: &bytes)
    }
  }

  /// Decodes what `encode` wrote for the same questions.
  package func decode(_ encoded: EncodedAnswers) throws(UnreadableAnswers) -> AnswerSheet {
    var sheet = AnswerSheet(expecting: questions.count)
    try forEachState(of: encoded) { place, state in
      if state != .notAsked { sheet[questions[place].id] = state }
    }
    return sheet
  }

  /// The states in the order of the questions, statements left out: what tabulation streams.
  package func states(_ encoded: EncodedAnswers) throws(UnreadableAnswers) -> [AnswerState] {
    var states: [AnswerState] = []
    states.reserveCapacity(questions.count)
    try forEachState(of: encoded) { states.append($1) }
    return states
  }

  private func forEachState(
    of encoded: EncodedAnswers, _ note: (_ place: Int, AnswerState) -> Void
  ) throws(UnreadableAnswers) {
    try encoded.bytes.withUnsafeBufferPointer { bytes throws(UnreadableAnswers) in
      var reader = try AnswerBytes(UnsafeRawBufferPointer(bytes))
      for place in questions.indices { note(place, try Self.state(of: questions[place], &reader)) }
      try reader.finish()
    }
  }

  private static func state(
    of question: Question, _ reader: inout AnswerBytes
  ) throws(UnreadableAnswers) -> AnswerState {
    switch try reader.count() {
    case AnswerCode.notAsked: .notAsked
    case AnswerCode.skipped: .skipped
    case AnswerCode.preferNotToSay: .preferNotToSay
    case let code: .answered(try answer(to: question, code: code, &reader))
    }
  }

  private static func answer(
    to question: Question, code: Int, _ reader: inout AnswerBytes
  ) throws(UnreadableAnswers) -> Answer {
    switch question.kind {
    case .chooseOne(let options, dontKnow: _), .scale(let options, dontKnow: _):
      let number = code - AnswerCode.answered
      guard options.indices.contains(number) else { throw AnswerBytes.unknownOption }
      return .option(options[number].id)
    case .chooseMany(let options, exclusive: _, atMost: _):
      return .options(try self.options(of: options, &reader))
    case .rank(let options, places: _):
      return .ranking(try self.options(of: options, &reader))
    case .text: return .text(try reader.text())
    case .number: return .number(unscaled(try reader.number(), for: question))
    case .statement: throw UnreadableAnswers(reason: "a statement has an answer")
    }
  }

  private static func options(
    of options: [Option], _ reader: inout AnswerBytes
  ) throws(UnreadableAnswers) -> [Identifier<Option>] {
    var chosen: [Identifier<Option>] = []
    for _ in 0..<(try reader.choices(of: options.count)) {
      chosen.append(options[try reader.option(of: options.count)].id)
    }
    return chosen
  }

  static func scaled(_ number: Double, for question: Question) -> Int64 {
    scaled(number, decimals: decimals(question))
  }

  static func scaled(_ number: Double, decimals: Int) -> Int64 {
    Int64((number * powerOfTen(decimals)).rounded())
  }

  private static func unscaled(_ number: Int64, for question: Question) -> Double {
    Double(number) / powerOfTen(decimals(question))
  }

  private static func decimals(_ question: Question) -> Int {
    guard case .number(min: _, max: _, let decimals) = question.kind else { return 0 }
    return decimals
  }

  static func powerOfTen(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1.0) { power, _ in power * 10 }
  }
}
