import HTTP
import Secrets
package import Store
package import Surveys
package import Translations

/// Everything published, in every language there is, made once and read by every request.
package final class Library: Sendable {
  package let surveys: [Identifier<Survey>: PublishedSurvey]
  /// What was decided on surveys.
  package let commitments: [Identifier<Survey>: CommitmentsEdition]
  /// The recordings of all published versions, by the names of their files.
  let recordings: [String: PublishedRecording]
  /// Every language in which there are any words.
  let tags: Set<LanguageTag>
  let showsEveryLanguage: Bool
  /// The languages that surveys list.
  private let listed: Set<LanguageTag>
  private let catalogues: Catalogues
  private let interfaceCatalogues: [CatalogueSource]
  private let interfaces = Lock<[LanguageTag: Interface]>([:])
  private let shown = Lock<Set<LanguageTag>?>(nil)
  private let workshops = Lock<[WorkshopKey: LocalisedWorkshop]>([:])

  private struct WorkshopKey: Hashable, Sendable {
    let definition: WorkshopDefinition
    let tag: LanguageTag
  }

  private let questions = Lock<[QuestionsKey: RoomQuestions]>([:])

  private struct QuestionsKey: Hashable, Sendable {
    let choice: MonitoringChoice
    let set: Digest
  }

  /// Enough for every workshop of a day in several languages; what is more is made anew.
  private static let mostWorkshops = 1024

  /// Reads what was published, with the catalogues at hand.
  ///
  /// The public meets the languages that surveys list, translators every one.
  ///
  /// - Throws: `UnreadablePublication` when a stored definition has problems, which only happens
  ///   when an older EqualSay reads what a newer one has published.
  package init(
    _ publications: [Publication], _ catalogues: Catalogues,
    commitments: [PublishedCommitments] = [], showsEveryLanguage: Bool = false
  ) throws {
    self.catalogues = catalogues
    self.showsEveryLanguage = showsEveryLanguage
    interfaceCatalogues = catalogues.interfaceSources
    let surveys = try publications.compactMap { try PublishedSurvey($0, catalogues) }
    self.surveys = Dictionary(surveys.map { ($0.id, $0) }) { first, _ in first }
    recordings = Dictionary(
      surveys.flatMap(\.editions.values).flatMap(\.recordings).map { ($0.file, $0) }
    ) { first, _ in first }
    self.commitments = try Dictionary(
      uniqueKeysWithValues: commitments.map { ($0.survey, try CommitmentsEdition($0, catalogues)) })
    listed = Set(surveys.flatMap(\.newest.survey.languages))
    tags = catalogues.tags.union(listed)
  }

  /// Whether there are any words in a language.
  package func knows(_ tag: LanguageTag) -> Bool { tags.contains(tag) }

  /// The words of pages in a language, or in the source language where it has none; made for the
  /// first who reads them, so that a service with many languages starts at once.
  package func interface(in tag: LanguageTag) -> Interface {
    let tag = knows(tag) ? tag : Interface.source
    return interfaces.withLock { interfaces in
      if let known = interfaces[tag] { return known }
      let made = Interface(tag, catalogues: interfaceCatalogues)
      interfaces[tag] = made
      return made
    }
  }

  /// Makes the words of every language, so that nobody waits for them.
  func prepare() {
    for tag in tags { _ = interface(in: tag) }
    _ = shownTags
  }

  /// The languages of pages that are part of no survey and no workshop.
  var shownTags: Set<LanguageTag> {
    shown.withLock { shown in
      if let shown { return shown }
      let found = tags.filter { tag in
        showsEveryLanguage || listed.contains(tag) || PseudoLanguage(tag) != nil
          || interface(in: tag).standing?.completeness.isComplete != false
      }
      shown = found
      return found
    }
  }

  /// The words of a workshop in a language, made on the first visit in it.
  package func texts(
    of workshop: WorkshopDefinition, in tag: LanguageTag
  ) -> LocalisedWorkshop {
    let key = WorkshopKey(definition: workshop, tag: tag)
    if let known = workshops.withLock({ $0[key] }) { return known }
    let texts = LocalisedWorkshop(
      workshop, language: tag,
      catalogues: catalogues.sources(of: workshop.id.text, WorkshopTexts.entries(of: workshop)))
    workshops.withLock { workshops in
      if workshops.count < Self.mostWorkshops { workshops[key] = texts }
    }
    return texts
  }

  /// The questions of a monitoring set that workshops keep, read for the first that asks them.
  func questions(
    _ choice: MonitoringChoice, of digest: Digest, read: () throws -> MonitoringSet?
  ) throws -> RoomQuestions? {
    let key = QuestionsKey(choice: choice, set: digest)
    if let known = questions.withLock({ $0[key] }) { return known }
    guard let set = try read() else { return nil }
    let made = RoomQuestions(
      set, catalogues.sources(of: "monitoring-\(set.id)", SurveyTexts.entries(of: set)))
    return questions.withLock { questions in
      if let known = questions[key] { return known }
      if questions.count < Self.mostWorkshops { questions[key] = made }
      return made
    }
  }

  /// The pictures of these names that any published survey has.
  func pictures(named names: Set<String>) -> [PublishedPicture] {
    names.sorted().compactMap { name in
      surveys.values.lazy.compactMap { $0.newest.pictures[name] }.first
    }
  }

  /// The languages in which there are words of pages and the public meets them, made-up ones aside.
  var interfaceLanguages: [LanguageTag] {
    let tags = catalogues[Catalogues.interface].map(\.tag).filter(shownTags.contains).sorted()
    return [.british] + tags.filter { $0 != .british }
  }

  /// The languages that any of these surveys offers, each once.
  func languages(of surveys: [PublishedSurvey]) -> [LanguageTag] {
    var languages: [LanguageTag] = []
    for tag in surveys.flatMap(\.newest.survey.languages) where !languages.contains(tag) {
      languages.append(tag)
    }
    return languages
  }
}

extension WorkshopDefinition {
  /// The pictures of its question, rules and topics, each once.
  package var pictureNames: Set<String> {
    let own: [String?] =
      switch kind {
      case .nominalGroup(let group): [group.picture]
      case .topicGuide(let topics): topics.map(\.picture)
      }
    return Set((own + groundRules.map(\.picture)).compactMap(\.self))
  }
}
