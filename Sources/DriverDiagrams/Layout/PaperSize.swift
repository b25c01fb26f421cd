/// The paper that a diagram is drawn for, on its side.
package enum PaperSize: String, CaseIterable, Sendable {
  case a4, a3

  /// Width and height in pixels of 1/96 inch (ISO 216: 297 by 210 mm, 420 by 297 mm).
  package var width: Double {
    switch self {
    case .a4: 1122.5
    case .a3: 1587.4
    }
  }

  package var height: Double {
    switch self {
    case .a4: 793.7
    case .a3: 1122.5
    }
  }

  package var margin: Double { 38 }

  package var sizes: TextSizes {
    switch self {
    case .a4: TextSizes(body: 12, small: 10.5, padding: 8)
    case .a3: TextSizes(body: 14.5, small: 12.5, padding: 10)
    }
  }
}
