package import Surveys

/// What somebody decided on quoting an answer: everything is kept, so to undo is to add an entry.
package struct QuotationEntry: Hashable, Sendable {
  /// The one thing that may be told of the person beside their words.
  package struct Beside: Hashable, Sendable {
    package let characteristic: Identifier<Characteristic>
    package let category: Identifier<Option>

    package init(characteristic: Identifier<Characteristic>, category: Identifier<Option>) {
      self.characteristic = characteristic
      self.category = category
    }
  }

  package enum Act: Hashable, Sendable {
    /// The words as they may appear, `[…]` in the place of what must not.
    case approved(String, beside: Beside?)
    case refused
    /// The latest decision on this answer that still counted counts no more.
    case undone
  }

  package let response: Int
  package let question: Identifier<Question>
  package let reviewer: Identifier<AnswerReviewer>
  package let act: Act

  package init(
    response: Int, question: Identifier<Question>, reviewer: Identifier<AnswerReviewer>, act: Act
  ) {
    self.response = response
    self.question = question
    self.reviewer = reviewer
    self.act = act
  }
}

/// What counts of the decisions on quoting the answers to a survey.
package struct Quotations: Hashable, Sendable {
  private struct Place: Hashable {
    let response: Int
    let question: Identifier<Question>
  }

  /// What counts at each place, the latest last.
  private var decisions: [Place: [QuotationEntry]] = [:]
  /// Where each decision that counts was made, the latest last.
  private var order: [Place] = []

  /// Takes the entries in the order in which they were made.
  package init(_ entries: [QuotationEntry]) {
    for entry in entries {
      let place = Place(response: entry.response, question: entry.question)
      switch entry.act {
      case .approved, .refused:
        decisions[place, default: []].append(entry)
        order.append(place)
      case .undone:
        guard decisions[place]?.popLast() != nil, let last = order.lastIndex(of: place) else {
          continue
        }
        order.remove(at: last)
      }
    }
  }

  /// The decision that counts on an answer; nothing before there is one.
  package func decision(
    on response: Int, _ question: Identifier<Question>
  ) -> QuotationEntry.Act? {
    decisions[Place(response: response, question: question)]?.last?.act
  }

  /// The answer on which this reviewer decided last, of those that still count.
  package func latest(
    by reviewer: Identifier<AnswerReviewer>, _ question: Identifier<Question>
  ) -> Int? {
    order.last { place in
      place.question == question && decisions[place]?.last?.reviewer == reviewer
    }?.response
  }
}
