package import Markup

extension QRCode {
  /// The code with its quiet zone as an SVG image, black on white whatever is around it.
  ///
  /// It stands in a page or is a file of its own, and takes any size. The title says what the code
  /// leads to, for those who do not see it.
  package func svg(title: String) -> HTML {
    let side = size + 2 * Self.quietZone
    return element(
      "svg", Attribute("xmlns", "http://www.w3.org/2000/svg"),
      Attribute("viewBox", "0 0 \(side) \(side)"), Attribute("role", "img"),
      Attribute("shape-rendering", "crispEdges")
    ) {
      element("title") { title }
      void("path", Attribute("fill", "#fff"), Attribute("d", "M0 0h\(side)v\(side)h-\(side)z"))
      void("path", Attribute("fill", "#000"), Attribute("d", path))
    }
  }

  /// Each run of dark modules in a row as one rectangle.
  private var path: String {
    var path = ""
    for (row, modules) in modules.enumerated() {
      var column = 0
      while let start = modules[column...].firstIndex(of: true) {
        let end = modules[start...].firstIndex(of: false) ?? modules.endIndex
        let (x, y, width) = (start + Self.quietZone, row + Self.quietZone, end - start)
        path += "M\(x) \(y)h\(width)v1h-\(width)z"
        column = end
      }
    }
    return path
  }
}
