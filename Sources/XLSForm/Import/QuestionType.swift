/// What the column `type` says of a row.
enum QuestionType: Hashable {
  case beginGroup, endGroup, beginRepeat, endRepeat
  case selectOne(list: String, withOther: Bool)
  case selectMultiple(list: String, withOther: Bool)
  case rank(list: String)
  case text, integer, decimal, range, note, acknowledge
  /// Nothing that can be asked here.
  case other(String)

  private static let one = [
    "select_one", "select one from", "select one", "select1", "add select one prompt using",
  ]
  private static let many = [
    "select_multiple", "select multiple from", "select multiple", "select all that apply from",
    "select all that apply", "add select multiple prompt using",
  ]

  init(_ cell: String) {
    let words = cell.split(whereSeparator: \.isWhitespace).map(String.init)
    let type = words.joined(separator: " ")
    let plain = type.lowercased()
    if let list = Self.list(words, after: Self.one) {
      self = .selectOne(list: list.name, withOther: list.withOther)
    } else if let list = Self.list(words, after: Self.many) {
      self = .selectMultiple(list: list.name, withOther: list.withOther)
    } else if let list = Self.list(words, after: ["rank"]) {
      self = .rank(list: list.name)
    } else {
      self = Self.named(plain.replacing("_", with: " ")) ?? .other(type)
    }
  }

  private static func named(_ type: String) -> QuestionType? {
    switch type {
    case "begin group": .beginGroup
    case "end group": .endGroup
    case "begin repeat", "begin lgroup", "begin looped group", "begin loop": .beginRepeat
    case "end repeat", "end lgroup", "end looped group", "end loop": .endRepeat
    case "text", "string", "add text prompt": .text
    case "integer", "int", "add integer prompt": .integer
    case "decimal", "add decimal prompt": .decimal
    case "range": .range
    case "note", "add note prompt": .note
    case "acknowledge", "trigger", "add acknowledge prompt": .acknowledge
    case _: nil
    }
  }

  /// The list that a question chooses from, and whether another answer may be written in.
  private static func list(
    _ words: [String], after beginnings: [String]
  ) -> (name: String, withOther: Bool)? {
    let lower = words.map { $0.lowercased() }
    for beginning in beginnings {
      let start = beginning.split(separator: " ").map(String.init)
      guard lower.starts(with: start), lower.count > start.count else { continue }
      let name = words[start.count]
      guard lower[start.count] != "from" || lower.count > start.count + 1 else { continue }
      let rest = lower.dropFirst(start.count + 1).joined(separator: " ")
      guard rest.isEmpty || rest == "or_other" || rest == "or specify other" else { continue }
      return (name, !rest.isEmpty)
    }
    return nil
  }

  private static let ofDevice: Set = [
    "start", "end", "today", "deviceid", "device", "subscriberid", "simserial", "phonenumber",
    "username", "email", "audit", "imei", "start-geopoint", "background-audio",
    "background-geopoint",
  ]

  /// Why a type is not carried, and what to do instead.
  static func reason(_ type: String) -> String {
    let first = type.lowercased().split(separator: " ").first.map(String.init) ?? ""
    switch first {
    case _ where ofDevice.contains(first):
      return "nothing about a person's device, place or time is kept here. Nothing to do."
    case "calculate", "hidden", "csv-external", "xml-external":
      return "nothing is worked out while people answer. Work it out afterwards, from the answers "
        + "that 'responses export' writes."
    case "date", "time", "datetime":
      return "there are no questions for a date or time here. Ask with answers to choose from, a "
        + "number or a text."
    case "geopoint", "geotrace", "geoshape", "gps", "location", "osm":
      return "there are no questions for a place on a map here. Ask with answers to choose from."
    case "image", "photo", "audio", "video", "file":
      return "people send no files here. Leave the question out."
    case "select_one_from_file", "select_multiple_from_file", "select_one_external":
      return "its answers stand in another file. List them in the sheet \"choices\"."
    case _: return "there is no such kind of question here. Ask it another way, or leave it out."
    }
  }
}
