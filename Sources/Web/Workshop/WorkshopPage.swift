package import Surveys
package import Workshops

/// A page of one workshop; no survey can be called `workshops`.
package enum WorkshopPage: Hashable, Sendable {
  /// What a participant sees and does, whatever the stage.
  case room
  /// Where the words from the slip are entered on another device.
  case comeBack
  /// Where words are erased with the receipt, during the workshop and after it.
  case erase
  /// For the projector; it shows nothing private and takes nothing.
  case screen
  /// The explainer and gate before the equality questions.
  case aboutYou
  case monitoring(Identifier<Question>)

  package static let segment = "workshops"
  /// What the addresses of pictures begin with.
  static let pictures = "workshop-pictures"
  private static let changes = "events"

  init?(_ segments: [String]) {
    switch (segments.first, segments.count) {
    case (nil, _): self = .room
    case ("return", 1): self = .comeBack
    case ("erase", 1): self = .erase
    case ("screen", 1): self = .screen
    case ("about-you", 1): self = .aboutYou
    case ("about-you", 2):
      guard let id = Identifier<Question>(segments[1]) else { return nil }
      self = .monitoring(id)
    case (_?, _): return nil
    }
  }

  var suffix: String {
    switch self {
    case .room: ""
    case .comeBack: "/return"
    case .erase: "/erase"
    case .screen: "/screen"
    case .aboutYou: "/about-you"
    case .monitoring(let id): "/about-you/\(id)"
    }
  }

  /// The workshop whose changes a path asks for: `workshops/CODE/events`.
  static func changes(_ segments: ArraySlice<String>) -> WorkshopCode? {
    guard segments.count == 3, segments.first == segment, segments.last == changes else {
      return nil
    }
    return WorkshopCode(segments[segments.startIndex + 1])
  }

  package static func changesPath(of code: WorkshopCode, in tag: LanguageTag) -> String {
    "/\(tag)/\(segment)/\(code.text)/\(changes)"
  }
}
