package import Responses
package import Surveys

/// Who is counted: everybody, or those for whom all that is stated holds.
///
/// An empty set stands for any.
package struct PopulationFilter: Hashable, Sendable {
  package var versions: Set<Int> = []
  /// Whole tags, an Easy Read variant apart from its language.
  package var languages: Set<LanguageTag> = []
  package var channels: Set<Channel> = []
  package var sites: Set<Identifier<Site>> = []
  /// The first and the last day on which a response came in.
  package var since: CalendarDate?
  package var until: CalendarDate?
  package var easyRead: Bool?
  /// Categories of a characteristic, finest or broader, of which a person has one.
  package var categories: [Identifier<Characteristic>: Set<Identifier<Option>>] = [:]

  package init() {}

  /// Whether it picks people by who they are, how they took part or where, not by when.
  package var isOfGroup: Bool {
    !(languages.isEmpty && channels.isEmpty && sites.isEmpty && categories.isEmpty)
      || easyRead != nil
  }

  /// Whether anybody whom it lets in can have read the Easy Read version.
  var letsInEasyRead: Bool {
    easyRead != false && (languages.isEmpty || languages.contains(where: \.isEasyRead))
  }

  package var isEverybody: Bool { self == PopulationFilter() }
}
