/// How anybody can tell whether the aim is reached, a driver moves, or something else suffers.
package struct Measure: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable { case outcome, process, balancing }

  package let id: DiagramID
  package let name: String
  package let kind: Kind
  /// What it measures: the aim, drivers or ideas.
  package let of: [DiagramID]
  package let numerator: String?
  package let denominator: String?
  package let source: String?
  package let frequency: String?
  package let owner: String?

  package init(
    id: DiagramID, name: String, kind: Kind, of: [DiagramID], numerator: String? = nil,
    denominator: String? = nil, source: String? = nil, frequency: String? = nil,
    owner: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.of = of
    self.numerator = numerator
    self.denominator = denominator
    self.source = source
    self.frequency = frequency
    self.owner = owner
  }
}
