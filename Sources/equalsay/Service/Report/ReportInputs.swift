import DriverDiagrams
import Exports
import Foundation
import Secrets
import Store
import Surveys
import Translations
import Web
import Workshops

/// The published files that a report is made from, each read and checked.
struct ReportInputs {
  private struct Room {
    let id: String
    let file: LogFile
    let words: WordsAtHand
  }

  private let release: ReleasedContents
  private let combination: ReportCombination?
  private let quotations: [QuotationFile.Entry]
  private let diagram: Diagram?
  private let rooms: [Room]
  private let sources: [Report.Source]
  private let pictures: [String: [String: String]]
  private let catalogues: Catalogues

  /// The language that a report is in where nobody asks for another.
  var language: LanguageTag { release.language }

  /// - Throws: `InputProblems` with what is wrong in a file.
  init(
    release path: String, combined: String?, quotations: String?, diagram: String?,
    rooms: [(log: String, texts: String?)], surveys: SurveyFolder, catalogues: Catalogues
  ) throws {
    release = try ReleasedContents(path)
    var sources = [
      Report.Source(
        name: ReleaseFolderOnDisk.document, sha256: Digest(of: release.digest).hex)
    ]
    combination = try combined.map { file in
      let bytes = try InputFile.bytes(of: file, atMost: SessionsFile.sizeLimit)
      sources.append(Self.source(file, bytes))
      do throws(Problems) { return ReportCombination(try SessionsFile(bytes)) } catch {
        throw InputProblems(error.list.map { $0.rendered(in: file) })
      }
    }
    let release = release
    self.quotations =
      try quotations.map { file in
        let bytes = try InputFile.bytes(of: file, atMost: QuotationFile.sizeLimit)
        sources.append(Self.source(file, bytes))
        do throws(Problems) {
          return try QuotationFile.read(bytes, isQuestion: release.hasQuestion)
        } catch {
          throw InputProblems(error.list.map { $0.rendered(in: file) })
        }
      } ?? []
    self.diagram = try diagram.map { file in
      sources.append(
        Self.source(file, try InputFile.bytes(of: file, atMost: DiagramSource.sizeLimit)))
      return try DiagramSource.diagram(of: file)
    }
    self.rooms = try rooms.map { room in
      let bytes = try InputFile.bytes(of: room.log, atMost: RankedRoom.sizeLimit)
      sources.append(Self.source(room.log, bytes))
      return try Self.room(room.log, bytes, texts: room.texts)
    }
    self.sources = sources
    pictures = try Self.pictures(of: release.document.survey, in: surveys)
    self.catalogues = catalogues
  }

  private static func source(_ file: String, _ bytes: [UInt8]) -> Report.Source {
    let url = URL(filePath: file).standardizedFileURL
    let folder = url.deletingLastPathComponent().lastPathComponent
    return Report.Source(
      name: "\(folder)/\(url.lastPathComponent)", sha256: Digest(of: bytes).hex)
  }

  private static func room(_ file: String, _ bytes: [UInt8], texts: String?) throws -> Room {
    var place = file
    do {
      let log = try LogFile(bytes)
      let words = try texts.map { texts in
        let bytes = try InputFile.bytes(of: texts, atMost: RankedRoom.sizeLimit)
        place = texts
        return try WordsFile.read(bytes, of: log.log)
      }
      return Room(id: RankedRoom.id(of: file), file: log, words: WordsAtHand(words))
    } catch let problem as LogProblem {
      throw InputProblems(problem.rendered(in: place))
    }
  }

  /// The pictures of the options of rank questions, as data addresses; none where the survey's
  /// definition is not at hand.
  private static func pictures(
    of survey: String, in folder: SurveyFolder
  ) throws -> [String: [String: String]] {
    guard let id = Identifier<Survey>(survey), folder.hasSurvey(id) else { return [:] }
    let questions = try folder.survey(id).questions.filter { $0.kind.name == .rank }
    let names = Set(questions.flatMap(\.options).compactMap(\.picture))
    let pictures = try folder.pictures(named: names, from: folder.definition(of: id))
    let addresses = Dictionary(
      pictures.map { picture in
        (
          picture.name,
          "data:\(picture.mediaType);base64,\(Data(picture.bytes).base64EncodedString())"
        )
      }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      questions.map { question in
        let pairs = question.options.compactMap { option in
          option.picture.flatMap { addresses[$0] }.map { (option.id.text, $0) }
        }
        return (
          question.id.text, Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The report in a language.
  func edition(in language: LanguageTag) throws -> ReportEdition {
    let interface = Interface(language, catalogues: catalogues.interfaceSources)
    let texts = try release.texts(for: language, catalogues)
    let (document, description) = (release.document, release.description)
    let report = Report(
      language: language, title: release.title(texts), origin: origin,
      release: Report.Release(
        survey: document.survey, number: document.release, day: document.day,
        versions: document.versions, people: description.population.people,
        roundedTo: description.rules.roundingBase,
        smallestCount: description.rules.smallestCount,
        smallestBaseForPercent: description.rules.smallestBaseForPercent),
      respondents: release.respondents(texts, interface),
      rankings: release.rankings(texts, pictures: pictures), combination: combination,
      rooms: rooms.map { room in
        ReportRoom(
          Replay(room.file, words: room.words, seed: 1, interface: interface), id: room.id)
      },
      themes: release.themes(texts),
      quotations: quotations.map { entry in
        ReportQuotation(
          question: entry.question, title: release.question(entry.question, texts),
          text: entry.text, themes: entry.themes, category: entry.category)
      }, diagram: diagram, notes: release.reportNotes, sources: sources)
    return ReportEdition(report, interface)
  }

  /// Logs do not say whether people were real; those beside a synthetic release are taken for
  /// rooms of the same example.
  private var origin: Report.Origin {
    let isDiagramSynthetic = diagram?.isSynthetic ?? release.document.synthetic
    return switch (release.document.synthetic, isDiagramSynthetic) {
    case (true, true): .synthetic
    case (false, false): .people
    case (true, false), (false, true): .partlySynthetic
    }
  }
}
