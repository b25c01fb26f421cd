package import Surveys

/// The paths of the texts of one survey or monitoring set: `older-people-access:heard.yes.text`.
///
/// They are how translations find their texts, so they never change once published.
package struct TextPath {
  private let scope: String

  package init(_ survey: Identifier<Survey>) { scope = survey.text }

  init(_ monitoring: Identifier<MonitoringSet>) { scope = "monitoring-\(monitoring)" }

  /// Of the survey as a whole.
  package enum Whole: String { case title, purpose, askedBy, madeWith, consent }

  package enum OfQuestion: String { case text, hint, transcript }

  package enum OfOption: String { case text, hint }

  /// Of the workshop that a survey's folder holds.
  enum OfWorkshop: String { case title, invitation, question, hint }

  enum OfTopic: String {
    case text = ""
    case hint = ".hint"
  }

  package func whole(_ part: Whole) -> String { "\(scope):\(part.rawValue)" }

  package func title(of section: Identifier<Section>) -> String { "\(scope):\(section).title" }

  func name(of site: Identifier<Site>) -> String { "\(scope):\(site).name" }

  package func question(_ question: Identifier<Question>, _ part: OfQuestion) -> String {
    "\(scope):\(question).\(part.rawValue)"
  }

  package func option(
    _ option: Identifier<Option>, of question: Identifier<Question>, _ part: OfOption
  ) -> String {
    "\(scope):\(question).\(option).\(part.rawValue)"
  }

  func name(of characteristic: Identifier<Characteristic>) -> String {
    "\(scope):\(characteristic).name"
  }

  func name(
    of category: Identifier<Option>, in characteristic: Identifier<Characteristic>
  ) -> String {
    "\(scope):\(characteristic).\(category).name"
  }

  func workshop(_ part: OfWorkshop) -> String {
    "\(scope):\(WorkshopFile.name).\(part.rawValue)"
  }

  func rule(_ rule: Identifier<GroundRule>) -> String {
    "\(scope):\(WorkshopFile.name).rule.\(rule)"
  }

  /// Of one commitment on a survey.
  enum OfCommitment: String {
    case title, said, decided, whyNot, specific, measurable, achievable, relevant, smallChange
    case owner, resources, gains, mightLose, action
  }

  var commitmentsIntroduction: String { "\(scope):\(CommitmentsFile.name).introduction" }

  func commitment(_ commitment: Identifier<Commitment>, _ part: OfCommitment) -> String {
    "\(scope):\(CommitmentsFile.name).\(commitment).\(part.rawValue)"
  }

  func status(_ status: CommitmentStatus, of commitment: Identifier<Commitment>) -> String {
    "\(scope):\(CommitmentsFile.name).\(commitment).status.\(status.on)"
  }

  func topic(_ topic: Identifier<Topic>, _ part: OfTopic) -> String {
    "\(scope):\(WorkshopFile.name).topic.\(topic)\(part.rawValue)"
  }
}
