/// What the questions of a survey offer people who read Easy Read.
package enum EasyReadShape {
  private static let mostPoints = 3
  private static let unsure: Set<String> = [
    "not-sure", "unsure", "dont-know", "do-not-know", "not-known",
  ]
  private static let unsureWords = ["not sure", "don’t know", "don't know", "do not know"]

  package static func findings(in survey: Survey) -> [EasyReadFinding] {
    let asked = survey.questions.filter { $0.easyRead != .leftOut }
    return asked.flatMap { question in
      remarks(on: question).map { remark in
        EasyReadFinding(
          rule: remark.rule, level: remark.level, context: "\(survey.id):\(question.id)",
          message: remark.message)
      }
    } + (survey.practice.isEmpty ? [unpractised(survey)] : [])
  }

  private static func remarks(on question: Question) -> [EasyReadRemark] {
    let options = question.options(inEasyRead: true)
    let unsure = options.filter { $0.id == question.kind.dontKnow || isUnsure($0) }
    let doesNotKnow = unsure.isEmpty ? [unknown] : []
    // Not to know is no point of a scale.
    let points = options.count - unsure.count
    return switch question.kind {
    case .scale: (points > mostPoints ? [tooMany(points)] : []) + doesNotKnow
    case .chooseOne: doesNotKnow
    case .chooseMany, .rank, .text, .number, .statement: []
    }
  }

  private static func tooMany(_ points: Int) -> EasyReadRemark {
    EasyReadRemark(
      .scalePoints, .warning,
      "The scale has \(points) points. Keep \(mostPoints) in Easy Read "
        + "(\"easyRead\": { \"options\": […] }), each with a face or another picture.")
  }

  private static let unknown = EasyReadRemark(
    .doNotKnow, .advice,
    "Nobody can say that they do not know. Offer it as an option, for example “I am not sure”.")

  private static func isUnsure(_ option: Option) -> Bool {
    let text = option.text.lowercased()
    return unsure.contains(option.id.text) || unsureWords.contains(where: text.contains)
  }

  private static func unpractised(_ survey: Survey) -> EasyReadFinding {
    EasyReadFinding(
      rule: .practice, level: .advice, context: survey.id.text,
      message: "People cannot try the form first. Begin with a question for practice "
        + "(\"practice\": true).")
  }
}
