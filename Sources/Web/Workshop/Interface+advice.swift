package import Translations
package import Workshops

extension Interface {
  /// A piece of advice to the facilitator, which forbids nothing.
  package func sentence(for advice: Advice) -> LocalisedText {
    let (least, most) = (Advice.goodSizes.lowerBound, Advice.goodSizes.upperBound)
    return switch advice {
    case .fewPeople(let present):
      self(.adviceFewPeople, count: present, ["least": number(least), "most": number(most)])
    case .manyPeople(let present, let sessions):
      self(
        .adviceManyPeople, count: present,
        ["most": number(most), "sessions": number(sessions)])
    case .overTime(minutes: 0): self[.adviceTimeOver]
    case .overTime(let minutes): self(.adviceOverTime, count: minutes)
    }
  }
}
