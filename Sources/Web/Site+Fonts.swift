import HTTP

extension Site {
  /// A font, or the style sheet that gives each to its languages.
  func font(_ name: String) -> Response? {
    if fonts.path == "/\(FontFolder.route)/\(name)" {
      return Self.lasting(fonts.stylesheet, mediaType: "text/css; charset=utf-8")
    }
    return fonts.fonts[name].map { Self.lasting($0.bytes, mediaType: "font/woff2") }
  }
}
