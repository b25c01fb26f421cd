import Surveys

/// A member of a line's object, by where it stands in the line.
struct LineMember {
  let key: Range<Int>
  let value: LineValue
  var isTaken = false
}

/// A value of a line: found by the scanner, or read by the reader of JSON.
enum LineValue {
  case text(Range<Int>)
  case number(Int)
  case truth(Bool)
  case null
  case list([LineValue])
  case json(JSONValue)
}
