/// How a person wants to see pages: kept in the session cookie, nowhere else.
package struct Display: Hashable, Sendable {
  package enum TextSize: String, Sendable, CaseIterable { case usual, large, largest }
  package enum Colours: String, Sendable, CaseIterable { case device, strong }
  package enum Pictures: String, Sendable, CaseIterable { case shown, hidden }

  package var textSize: TextSize
  package var colours: Colours
  package var pictures: Pictures

  package static let usual = Display(textSize: .usual, colours: .device, pictures: .shown)

  /// The classes of the page's root element.
  var classes: String {
    (textSize == .usual ? "" : " text-\(textSize.rawValue)")
      + (colours == .device ? "" : " colours-\(colours.rawValue)")
  }
}
