/// One idea a sentence: joined sentences, semicolons and brackets hide a second one.
enum EasyReadIdeas {
  private static let parting: Set<Character> = [";", "؛", "；", "(", "（"]

  static func remarks(
    on sentence: EasyReadSentence, in language: LanguageTag
  ) -> [EasyReadRemark] {
    var remarks: [EasyReadRemark] = []
    let found = EasyReadJoints.found(in: sentence, language)
    if found.count > 1 {
      let list = found.map { "“\($0)”" }.joined(separator: " and ")
      remarks.append(
        EasyReadRemark(
          .oneIdea, .warning,
          "\(sentence.quoted) has \(list). Give each idea a sentence of its own."))
    }
    if sentence.text.contains(where: parting.contains) {
      remarks.append(
        EasyReadRemark(
          .oneIdea, .warning,
          "\(sentence.quoted) has a semicolon or brackets. Say it in a sentence of its own, or "
            + "leave it out."))
    }
    return remarks
  }
}

extension Substring {
  /// A word without the marks around it.
  var bare: Substring {
    let start = drop { !$0.isLetter && !$0.isNumber }
    guard let last = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return start }
    return start[...last]
  }
}
