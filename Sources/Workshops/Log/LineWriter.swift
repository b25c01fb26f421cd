/// Writes the members of one JSON object in the order in which they are added.
///
/// Every text here comes from a closed alphabet (names, tags, digests, times), so none needs an
/// escape; people's words never stand in a line.
struct LineWriter {
  private var bytes = [UInt8(ascii: "{")]

  var object: [UInt8] { bytes + [UInt8(ascii: "}")] }

  mutating func add(_ key: String, _ text: String) { member(key, "\"\(text)\"") }

  mutating func add(_ key: String, _ number: Int) { member(key, String(number)) }

  mutating func add(_ key: String, _ number: Int?) {
    member(key, number.map(String.init) ?? "null")
  }

  mutating func add(_ key: String, _ truth: Bool) { member(key, truth ? "true" : "false") }

  mutating func add(_ key: String, _ texts: [String]) {
    member(key, "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]")
  }

  mutating func add(_ key: String, objects: [[UInt8]]) {
    add(
      key,
      json: [UInt8(ascii: "[")] + objects.joined(separator: [UInt8(ascii: ",")]) + [
        UInt8(ascii: "]")
      ])
  }

  mutating func add(_ key: String, json value: [UInt8]) {
    member(key, "")
    bytes += value
  }

  private mutating func member(_ key: String, _ value: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes += Array("\"\(key)\":\(value)".utf8)
  }
}
