import Surveys

extension Shape where Value == DiagramID {
  static var diagramID: Self {
    .init { value, label, problems in
      guard case .text(let text) = value.content else {
        refuse(value, label, "a text", &problems)
        return nil
      }
      guard let id = DiagramID(text) else {
        problems.report(
          value.place,
          "\(quoted(text)) is not a name. Use letters a to z, digits, hyphens, underscores and dots, "
            + "beginning with a letter or digit.")
        return nil
      }
      return id
    }
  }
}

extension Shape where Value == [Placed<DiagramID>] {
  /// One name or a list of them.
  static var names: Self {
    .init { value, label, problems in
      if case .array = value.content {
        return Shape<DiagramID>.diagramID.placed.list(atLeast: 1, atMost: DiagramLimits.links)
          .read(value, label, &problems)
      }
      return Shape<DiagramID>.diagramID.placed.read(value, label, &problems).map { [$0] }
    }
  }
}

extension Shape where Value == [String] {
  /// One text or a list of them.
  static var texts: Self {
    .init { value, label, problems in
      if case .array = value.content {
        return Shape<String>.text.list(atMost: DiagramLimits.links).read(value, label, &problems)
      }
      return Shape<String>.text.read(value, label, &problems).map { [$0] }
    }
  }
}

extension Shape where Value == String {
  /// A figure with its unit as a text, or the bare number, which becomes the text of its digits.
  static var figure: Self {
    .init { value, label, problems in
      guard case .number = value.content else { return text.read(value, label, &problems) }
      return Shape<Double>.number.read(value, label, &problems).map(\.asWritten)
    }
  }
}

extension Shape where Value == Link.Strength {
  /// `strong` or `weaker`; `weak` is understood too.
  static var strength: Self {
    .init { value, label, problems in
      if case .text("weak") = value.content { return .weaker }
      return kind.read(value, label, &problems)
    }
  }
}
