import Translations
import Workshops

extension Interface {
  /// When a next step can be taken.
  func name(of horizon: NextStep.Horizon) -> String {
    switch horizon {
    case .now: self[.replayNow].text
    case .short: self[.replayShort].text
    case .medium: self[.replayLater].text
    case .long: self[.replayLong].text
    }
  }
}
