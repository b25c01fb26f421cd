import DriverDiagrams
import Markup
import Surveys

extension DiagramLayout.Box {
  /// The box in the shape of its kind, with its lines.
  func drawn(as content: DiagramGraph.Content) -> HTML {
    element("g") {
      shape(of: content)
      for line in lines {
        HTML { line.drawn(from: y, x: x, width: width, isBold: line.style == .heading) }
      }
    }
  }

  /// Round for the aim, a double edge for primary drivers, a plain one for secondary, and cut
  /// corners for ideas.
  private func shape(of content: DiagramGraph.Content) -> HTML {
    switch content {
    case .aim: rectangle(inset: 0, radius: 12, edge: "3", fill: "#e6eef9")
    case .driver(let driver):
      switch driver.level {
      case .primary:
        HTML {
          rectangle(inset: 0, radius: 0, edge: "1.5", fill: "#fff")
          rectangle(inset: 3, radius: 0, edge: "1", fill: "#f3f7ee")
        }
      case .secondary: rectangle(inset: 0, radius: 0, edge: "1.5", fill: "#fff")
      }
    case .idea: cutCorners
    }
  }

  private func rectangle(
    inset: Double, radius: Double, edge: String, fill: String
  ) -> HTML {
    void(
      "rect", Attribute("x", (x + inset).short), Attribute("y", (y + inset).short),
      Attribute("width", (width - 2 * inset).short),
      Attribute("height", (height - 2 * inset).short),
      radius > 0 ? Attribute("rx", radius.short) : nil, Attribute("fill", fill),
      Attribute("stroke", DiagramDrawing.lineColour), Attribute("stroke-width", edge))
  }

  private var cutCorners: HTML {
    let cut = 7.0
    let (right, bottom) = (x + width, y + height)
    let path =
      "M\((x + cut).short) \(y.short)H\((right - cut).short)L\(right.short) \((y + cut).short)"
      + "V\((bottom - cut).short)L\((right - cut).short) \(bottom.short)H\((x + cut).short)"
      + "L\(x.short) \((bottom - cut).short)V\((y + cut).short)z"
    return void(
      "path", Attribute("d", path), Attribute("fill", "#fdf6e8"),
      Attribute("stroke", DiagramDrawing.lineColour), Attribute("stroke-width", "1.5"))
  }
}

extension DiagramLayout.Route {
  /// Curves through the gaps, straight lines past columns.
  var drawn: HTML {
    var path = ""
    for (place, point) in points.enumerated() {
      if place == 0 {
        path += "M\(point.x.short) \(point.y.short)"
      } else if place.isMultiple(of: 2) {
        path += "H\(point.x.short)"
      } else {
        let middle = ((points[place - 1].x + point.x) / 2).short
        path +=
          "C\(middle) \(points[place - 1].y.short) \(middle) \(point.y.short) "
          + "\(point.x.short) \(point.y.short)"
      }
    }
    return DiagramKey.line(path, edge.strength)
  }
}

/// What the lines mean, below the drawing.
struct DiagramKey {
  /// How long the line is that stands beside each text.
  static let sample = 44.0
  static let gap = 12.0

  let footer: DrawnTexts
  let span: (x: Double, width: Double)
  let bottom: Double

  var drawn: HTML {
    HTML {
      for (texts, strength) in zip(footer.texts, Link.Strength.allCases) {
        HTML { entry(texts, strength) }
      }
    }
  }

  private func entry(_ lines: [DrawnTexts.Line], _ strength: Link.Strength) -> HTML {
    let isRightToLeft = lines.first?.line.language.direction == .rightToLeft
    let start = isRightToLeft ? span.x + span.width - Self.sample : span.x
    let y =
      bottom - footer.height + (lines.first.map { $0.line.baseline - $0.line.size * 0.35 } ?? 0)
    let x = isRightToLeft ? span.x : span.x + Self.sample + Self.gap
    return HTML {
      Self.line("M\(start.short) \(y.short)h\(Self.sample.short)", strength)
      for line in lines {
        HTML {
          line.line.drawn(
            from: bottom - footer.height, x: x, width: span.width - Self.sample - Self.gap,
            isBold: false, padding: 0)
        }
      }
    }
  }

  /// A link: solid where it is strong, dotted where it is weaker.
  static func line(_ path: String, _ strength: Link.Strength) -> HTML {
    void(
      "path", Attribute("d", path), Attribute("fill", "none"),
      Attribute("stroke", DiagramDrawing.lineColour),
      Attribute("stroke-width", strength == .strong ? "1.6" : "2.2"),
      strength == .strong ? nil : Attribute("stroke-dasharray", "0.1 5"),
      strength == .strong ? nil : Attribute("stroke-linecap", "round"))
  }
}
