/// What a value must look like: reads it, or reports why it cannot be read.
package struct Shape<Value> {
  /// The label names the value in messages: `"title"`, or `Each entry of "languages"`.
  package let read: Reading

  package typealias Reading = (
    _ value: JSONValue, _ label: String, _ problems: inout ProblemList
  ) -> Value?

  package init(read: @escaping Reading) { self.read = read }

  /// Reports that a value is of the wrong type.
  package static func refuse(
    _ value: JSONValue, _ label: String, _ expected: String, _ problems: inout ProblemList
  ) {
    guard !value.isUnreadable else { return }
    problems.report(value.place, "\(label) must be \(expected), not \(value.described).")
  }

  /// The value together with where it stands.
  package var placed: Shape<Placed<Value>> {
    .init { value, label, problems in
      read(value, label, &problems).map { Placed(value: $0, place: value.place) }
    }
  }

  /// A list of such values, without those that could not be read.
  package func list(atLeast: Int = 0, atMost: Int = .max) -> Shape<[Value]> {
    .init { value, label, problems in
      guard case .array(let elements) = value.content else {
        Self.refuse(value, label, "a list", &problems)
        return nil
      }
      let count = elements.isEmpty ? "is empty" : "has \(Self.entries(elements.count))"
      if elements.count < atLeast {
        problems.report(
          value.place, "\(label) \(count). It needs at least \(Self.entries(atLeast)).")
      }
      if elements.count > atMost {
        problems.report(
          elements[atMost].place, "\(label) \(count). It may have at most \(atMost).")
      }
      var values: [Value] = []
      for element in elements.prefix(atMost) where !problems.isFull {
        if let value = read(element, "Each entry of \(label)", &problems) { values.append(value) }
      }
      return values
    }
  }

  private static func entries(_ count: Int) -> String {
    count == 1 ? "1 entry" : "\(count) entries"
  }
}

/// Something read, with where it stood.
package struct Placed<Value> {
  package let value: Value
  package let place: Place

  package init(value: Value, place: Place) {
    self.value = value
    self.place = place
  }
}

extension Shape where Value == JSONValue {
  /// Any value; somebody else reads it.
  package static var anything: Self { .init { value, _, _ in value } }
}

extension Shape where Value == Bool {
  package static var truth: Self {
    .init { value, label, problems in
      guard case .truth(let truth) = value.content else {
        refuse(value, label, "true or false", &problems)
        return nil
      }
      return truth
    }
  }
}

extension Shape where Value == Double {
  /// The largest amount that every stage can count exactly with six decimals.
  static var greatest: Double { 1_000_000_000_000 }

  package static var number: Self {
    .init { value, label, problems in
      guard case .number(let number) = value.content else {
        refuse(value, label, "a number", &problems)
        return nil
      }
      guard abs(number) <= greatest else {
        problems.report(
          value.place, "\(label) must be between -1000000000000 and 1000000000000.")
        return nil
      }
      return number
    }
  }
}

extension Shape where Value == Int {
  package static func whole(_ range: ClosedRange<Int>) -> Self {
    .init { value, label, problems in
      guard case .number(let number) = value.content else {
        refuse(value, label, "a whole number", &problems)
        return nil
      }
      guard let whole = Int(exactly: number) else {
        problems.report(
          value.place, "\(label) must be a whole number, not \(number.asWritten).")
        return nil
      }
      guard range.contains(whole) else {
        problems.report(
          value.place,
          "\(label) must be between \(range.lowerBound) and \(range.upperBound), not \(whole).")
        return nil
      }
      return whole
    }
  }
}

extension Double {
  /// The number for a message, without a needless `.0`.
  package var asWritten: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}
