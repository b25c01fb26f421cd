package import Surveys

/// What somebody did with an answer: everything is kept, so to undo is to add an entry.
package struct CodingEntry: Hashable, Sendable {
  package enum Act: Hashable, Sendable {
    /// The themes that are in the answer; none where it has none of them.
    case coded(Set<Identifier<CodebookTheme>>)
    /// The latest coding of this answer that still counted counts no more.
    case undone
  }

  /// The number of the response; entries of one that is withdrawn go with it.
  package let response: Int
  package let coder: Identifier<AnswerReviewer>
  package let act: Act

  package init(response: Int, coder: Identifier<AnswerReviewer>, act: Act) {
    self.response = response
    self.coder = coder
    self.act = act
  }
}

/// How the answers to one question are coded, by each coder, as their entries say in turn.
package struct CodingHistory: Hashable, Sendable {
  private struct Place: Hashable {
    let response: Int
    let coder: Identifier<AnswerReviewer>
  }

  /// What counts at each place, the latest last.
  private var codings: [Place: [Set<Identifier<CodebookTheme>>]] = [:]
  /// Where each coding that counts was made, the latest last.
  private var order: [Place] = []

  /// Takes the entries in the order in which they were made.
  package init(_ entries: [CodingEntry]) {
    for entry in entries {
      let place = Place(response: entry.response, coder: entry.coder)
      switch entry.act {
      case .coded(let themes):
        codings[place, default: []].append(themes)
        order.append(place)
      case .undone:
        guard codings[place]?.popLast() != nil,
          let last = order.lastIndex(of: place)
        else { continue }
        order.remove(at: last)
      }
    }
  }

  /// The themes that a coder found in an answer; nothing where it is not coded.
  package func themes(
    of response: Int, by coder: Identifier<AnswerReviewer>
  ) -> Set<Identifier<CodebookTheme>>? {
    codings[Place(response: response, coder: coder)]?.last
  }

  /// All that a coder found, by the number of the response.
  package func all(
    by coder: Identifier<AnswerReviewer>
  ) -> [Int: Set<Identifier<CodebookTheme>>] {
    var all: [Int: Set<Identifier<CodebookTheme>>] = [:]
    for (place, stack) in codings where place.coder == coder {
      if let last = stack.last { all[place.response] = last }
    }
    return all
  }

  /// The answer that the coder coded last, of those that still count.
  package func latest(by coder: Identifier<AnswerReviewer>) -> Int? {
    order.last { $0.coder == coder }?.response
  }

  /// Whose coding counts for all: what the coders agreed on, or the only coder's.
  package var settled: Identifier<AnswerReviewer>? {
    let coders = coders
    if coders.contains(AnswerReviewer.agreed) { return AnswerReviewer.agreed }
    return coders.count == 1 ? coders.first : nil
  }

  /// Everybody whose coding counts, by name.
  package var coders: [Identifier<AnswerReviewer>] { Set(order.map(\.coder)).sorted() }
}
