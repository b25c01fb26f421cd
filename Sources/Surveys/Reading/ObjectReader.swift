/// Takes the keys of one JSON object one after another and, at the end, reports those left over.
///
/// The keys that were asked for are the keys that are known, so a reader of a definition lists
/// them once, by reading them.
package struct ObjectReader {
  package let place: Place
  package var problems = ProblemList()
  private let noun: String
  private let members: [JSONMember]
  private var known: [String] = []

  /// Begins with an object, or reports that the value is none.
  ///
  /// The label is what the value is called where it stands, `"consent"` in its quotation marks;
  /// the noun is what it is, for "This question has no …".
  package init?(_ value: JSONValue, _ label: String, _ noun: String, _ problems: inout ProblemList)
  {
    guard case .object(let members) = value.content else {
      Shape<Void>.refuse(value, label, "an object", &problems)
      return nil
    }
    place = value.place
    self.noun = noun
    self.members = members
  }

  /// The value of a key, in whatever shape, or nothing where the key is absent or unreadable.
  package mutating func value(_ key: String) -> JSONValue? {
    known.append(key)
    guard let value = members.first(where: { $0.key == key })?.value, !value.isUnreadable else {
      return nil
    }
    return value
  }

  package func has(_ key: String) -> Bool { members.contains { $0.key == key } }

  /// Whether nothing stands in it, which is then reported.
  package func isEmpty(_ problems: inout ProblemList) -> Bool {
    if members.isEmpty {
      problems.report(place, "\"\(noun)\" is empty. Say something in it, or leave it out.")
    }
    return members.isEmpty
  }

  /// Where a key stands, or else the object.
  package func place(of key: String) -> Place { members.first { $0.key == key }?.place ?? place }

  package mutating func optional<Value>(_ key: String, _ shape: Shape<Value>) -> Value? {
    value(key).flatMap { shape.read($0, "\"\(key)\"", &problems) }
  }

  package mutating func required<Value>(_ key: String, _ shape: Shape<Value>) -> Value? {
    guard has(key) else {
      known.append(key)
      problems.report(place, "This \(noun) has no \"\(key)\". Add it.")
      return nil
    }
    return optional(key, shape)
  }

  /// Reads a nested object with a reader of its own.
  package mutating func object(_ key: String, _ noun: String) -> ObjectReader? {
    value(key).flatMap { ObjectReader($0, "\"\(key)\"", noun, &problems) }
  }

  /// Reports unknown keys and hands all problems over.
  ///
  /// `elsewhere` may know why a key is wrong here, for example that it belongs to another kind.
  package mutating func finish(
    _ all: inout ProblemList, elsewhere: (_ key: String) -> String? = { _ in nil }
  ) {
    for member in members where !known.contains(member.key) && !problems.isFull {
      problems.report(
        member.place,
        elsewhere(member.key)
          ?? "Unknown key \(quoted(member.key)). "
          + Nearest.hint(
            to: member.key, among: known,
            otherwise: "This \(noun) may have \(known.map { "\"\($0)\"" }.joined(separator: ", "))."
          ))
    }
    all.append(problems)
    problems = ProblemList()
  }
}
