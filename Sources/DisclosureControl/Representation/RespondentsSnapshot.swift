package import Foundation
package import Surveys
package import Tabulation

/// Who had taken part at one moment, as it was published then and is shown until it may be new.
///
/// It keeps the categories that people gave, not how many gave none.
package struct RespondentsSnapshot: Hashable, Sendable {
  package let survey: Identifier<Survey>
  package let people: ReleasedCount
  package let respondents: [ReleasedRespondents]

  package init(_ figures: ReleasedFigures, of survey: Identifier<Survey>) {
    self.survey = survey
    people = figures.people
    respondents = figures.respondents.map { part in
      ReleasedRespondents(
        characteristic: part.characteristic, base: part.base,
        rows: part.rows.filter { $0.category.id != nil })
    }
  }

  /// Holds them against a population.
  package func representation(
    in population: ReferencePopulation, schemes: [CategoryScheme], aims: [OutreachAim], at: Date,
    next: Date?, isSynthetic: Bool
  ) -> RepresentationSoFar {
    let comparisons = DisclosurePolicy.standard.representation(
      of: respondents, in: population, schemes: schemes)
    let covered = comparisons.filter(\.isCovered).map(\.characteristic)
    return RepresentationSoFar(
      survey: survey, people: people, at: at, next: next, isSynthetic: isSynthetic,
      population: population.id.text, area: population.area,
      origins: Self.origins(of: covered, in: population),
      unchecked: covered.filter { id in !population.rows(of: id).allSatisfy(\.isChecked) },
      remainders: population.remainders(comparisons, schemes), comparisons: comparisons,
      targets: comparisons.targets(stated: aims))
  }

  /// Each publication once, with the characteristics whose figures are from it.
  private static func origins(
    of characteristics: [Identifier<Characteristic>], in population: ReferencePopulation
  ) -> [RepresentationSoFar.Origin] {
    struct Publication: Hashable {
      let source, date: String
    }
    var publications: [Publication] = []
    var names: [Publication: [Identifier<Characteristic>]] = [:]
    for row in characteristics.flatMap(population.rows(of:)) {
      let publication = Publication(source: row.source, date: row.date)
      if names[publication] == nil { publications.append(publication) }
      if names[publication]?.contains(row.characteristic) != true {
        names[publication, default: []].append(row.characteristic)
      }
    }
    return publications.map {
      RepresentationSoFar.Origin(
        characteristics: names[$0] ?? [], source: $0.source, date: $0.date)
    }
  }
}

extension ReferencePopulation {
  /// The groups held against what the others leave of everybody.
  package func remainders(
    _ comparisons: [ReleasedRepresentation], _ schemes: [CategoryScheme]
  ) -> [PublishedCount.Part] {
    comparisons.filter(\.isCovered).flatMap { comparison in
      comparison.rows.filter { row in
        schemes.first { $0.characteristic == comparison.characteristic }
          .flatMap { remainder(in: row.category, of: $0) } != nil
      }.map {
        PublishedCount.Part(characteristic: comparison.characteristic, category: $0.category)
      }
    }
  }
}

extension RespondentsSnapshot {
  /// Why what the register keeps is no snapshot.
  package struct Unreadable: Error, Hashable, Sendable {}

  private struct Document: Codable {
    struct Part: Codable {
      let characteristic, base: String
      let rows: [Row]
    }

    struct Row: Codable {
      let category, respondents: String
    }

    let survey, people: String
    let respondents: [Part]
  }

  /// As the register keeps it: published counts alone, as JSON.
  package func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      survey: survey.text, people: people.text,
      respondents: respondents.map { part in
        Document.Part(
          characteristic: part.characteristic.text, base: part.base.text,
          rows: part.rows.map {
            Document.Row(category: $0.category.text, respondents: $0.respondents.text)
          })
      })
    return Array(try encoder.encode(document)) + [UInt8(ascii: "\n")]
  }

  package init(encoded bytes: [UInt8]) throws {
    let document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    guard let survey = Identifier<Survey>(document.survey),
      let people = ReleasedCount(text: document.people)
    else { throw Unreadable() }
    self.survey = survey
    self.people = people
    respondents = try document.respondents.map { part in
      guard let id = Identifier<Characteristic>(part.characteristic),
        let base = ReleasedCount(text: part.base)
      else { throw Unreadable() }
      return ReleasedRespondents(
        characteristic: id, base: base,
        rows: try part.rows.map { row in
          guard let category = Identifier<Option>(row.category),
            let count = ReleasedCount(text: row.respondents)
          else { throw Unreadable() }
          return ReleasedRespondents.Row(
            category: .category(category), respondents: count,
            percent: DisclosurePolicy.standard.percent(count, of: base))
        })
    }
  }
}
