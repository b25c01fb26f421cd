/// Values that come up again and again, by small numbers in the order in which they came up.
struct Interned<Value: Hashable & Sendable>: Sendable {
  /// Comparing with so many is quicker than to look one up.
  private static var few: Int { 8 }

  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    for number in 0..<min(values.count, Self.few) where values[number] == value { return number }
    if let number = numbers[value] { return number }
    values.append(value)
    numbers[value] = values.count - 1
    return values.count - 1
  }
}
