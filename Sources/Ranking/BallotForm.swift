/// The four forms of PrefLib's files of rankings, named as their files end.
package enum BallotForm: String, CaseIterable, Sendable {
  /// Strict orders of all ideas.
  case soc
  /// Strict orders, ideas may be left out.
  case soi
  /// Orders of all ideas, with ties.
  case toc
  /// Orders with ties, ideas may be left out.
  case toi

  /// The form that the end of a file's name says.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
  }

  var allowsTies: Bool {
    switch self {
    case .soc, .soi: false
    case .toc, .toi: true
    }
  }

  var isComplete: Bool {
    switch self {
    case .soc, .toc: true
    case .soi, .toi: false
    }
  }
}
