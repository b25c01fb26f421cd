/// Something that whoever brings a form should know: what it is, where it stands, what to do.
package struct FormFinding: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Nothing can be made of the form before it is put right.
    case problem
    /// It stands in the form and not in the survey.
    case notCarried
    /// It is in the survey, but not as it stood in the form.
    case changed
  }

  package let kind: Kind
  /// None when it concerns the form as a whole.
  package let place: FormPlace?
  package let message: String

  init(_ kind: Kind, _ place: FormPlace?, _ message: String) {
    (self.kind, self.place, self.message) = (kind, place, message)
  }

  /// The finding as a line for a terminal.
  ///
  /// For a workbook `form.xlsx:survey!F12: …`; for a folder the file of the sheet and its line.
  package func rendered(in path: String, isFolder: Bool) -> String {
    guard let place else { return "\(path): \(message)" }
    guard isFolder else { return "\(path):\(place): \(message)" }
    let cell = place.column.map { " cell \(CellName.letters($0))\(place.row):" } ?? ""
    return "\(path)/\(place.sheet).csv:\(place.row):\(cell) \(message)"
  }
}

/// Why nothing was made of a form: every problem found, in the order of its sheets.
package struct FormProblems: Error, Hashable, Sendable {
  /// Never empty.
  package let list: [FormFinding]

  init(list: [FormFinding]) { self.list = list }

  init(_ message: String, at place: FormPlace? = nil) {
    list = [FormFinding(.problem, place, message)]
  }
}

/// Collects what is found while a form is read.
struct FormFindings {
  /// Beyond this many nobody reads on.
  private static let most = 1_000

  private(set) var all: [FormFinding] = []

  mutating func problem(_ place: FormPlace?, _ message: String) { add(.problem, place, message) }

  mutating func notCarried(_ place: FormPlace?, _ message: String) {
    add(.notCarried, place, message)
  }

  mutating func changed(_ place: FormPlace?, _ message: String) { add(.changed, place, message) }

  /// Tells which cells of a row do not say any more what was written there.
  ///
  /// - Returns: whether there are any among the columns that count.
  @discardableResult
  mutating func problems(of row: FormRow, where counts: (FormColumn) -> Bool) -> Bool {
    let faults = row.faults(where: counts)
    for (place, fault) in faults { problem(place, fault.message) }
    return !faults.isEmpty
  }

  private mutating func add(_ kind: FormFinding.Kind, _ place: FormPlace?, _ message: String) {
    guard all.count < Self.most else { return }
    all.append(FormFinding(kind, place, message))
  }

  /// - Throws: the problems, where there are any.
  func check() throws(FormProblems) {
    let problems = all.filter { $0.kind == .problem }
    guard problems.isEmpty else { throw FormProblems(list: problems) }
  }
}
