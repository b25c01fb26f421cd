/// How often something happened to a group of people, as someone counted or published it.
package struct GroupRate: Hashable, Sendable {
  package enum Figure: Hashable, Sendable {
    /// Counted: so many events among so many people.
    case counted(events: Int, population: Int)
    /// Published as a rate for so many people, without the counts it comes from.
    case published(rate: Double, per: Int)
    /// Counted, but nobody knows among how many people.
    case events(Int)
  }

  package let group: String
  package let figure: Figure
  /// Who says so; empty where the file does not tell.
  package let source: String
  /// When that was true, in the words of the source.
  package let date: String
}
