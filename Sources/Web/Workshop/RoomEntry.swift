import HTTP
import Workshops

/// What a participant's form says.
struct RoomEntry: Sendable {
  /// What can be done with the buttons of the page.
  enum Act: String, Sendable, CaseIterable {
    case join, leave, back
    case tookSlip = "took-slip"
    case write, discard, offer, pass, finish
    case writeMore = "write-more"
    case ask, note, reword, merge, agree, decline
    case takeBack = "take-back"
    case undo
    case withdrawIdea = "withdraw-idea"
    case vote, unvote
  }

  static let act = "act"
  static let text = "text"
  static let draft = "draft"
  static let idea = "idea"
  static let proposal = "proposal"
  /// Sent by a script that saves what is typed and keeps the page as it is.
  static let quiet = "quiet"

  let act: Act
  let text: String
  /// The number of an own draft.
  let draft: Int?
  /// One idea, or those that are to become one.
  let ideas: [Letter]
  let proposal: Int?
  /// The choices of a ballot, place by place, empty where there is none.
  let places: [String]
  let isQuiet: Bool

  /// Reads a form; nothing when it is none of the page's.
  init?(_ fields: FormData) {
    guard let act = fields[Self.act].flatMap(Act.init) else { return nil }
    self.act = act
    text = fields[Self.text] ?? ""
    draft = fields[Self.draft].flatMap(Int.init)
    ideas = fields.all(Self.idea).compactMap { Letter($0) }
    proposal = fields[Self.proposal].flatMap(Int.init)
    var places: [String] = []
    while let choice = fields[QuestionPage.placeField(places.count + 1)] { places.append(choice) }
    self.places = places
    isQuiet = fields[Self.quiet] != nil
  }

  /// The id of the box in a form.
  static func field(of form: String) -> String { form + "-text" }

  /// The form that it came from.
  var form: String {
    switch act {
    case .write, .discard, .offer: draft.map { "draft-\($0)" } ?? "new"
    case .note: ideas.first.map { "note-\($0)" } ?? "note"
    case .reword: ideas.first.map { "words-\($0)" } ?? "words"
    case .merge: "merge"
    case .vote, .unvote: "vote"
    case .join, .leave, .back, .tookSlip, .pass, .finish, .writeMore, .ask, .agree, .decline,
      .takeBack, .undo, .withdrawIdea:
      act.rawValue
    }
  }

  /// The part of the page to go on with after it.
  var part: String {
    switch act {
    case .write, .discard: "drafts"
    case .ask, .note, .withdrawIdea: ideas.first.map { "idea-\($0)" } ?? "chart"
    case .reword, .merge, .agree, .decline, .takeBack, .undo: "proposals"
    case .join, .leave, .back, .tookSlip, .offer, .pass, .finish, .writeMore, .vote, .unvote: "now"
    }
  }
}
