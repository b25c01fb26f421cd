package import Markup
package import Store
import Surveys
package import Translations
package import Workshops

extension Room {
  /// Casts ballots from paper in the open vote, all or none.
  ///
  /// - Throws: `PaperBallotsNotCast`.
  package func castPaper(_ ballots: PaperBallots, under mandate: Mandate? = nil) throws {
    try keep(
      all: { state in
        var generator = SystemRandomNumberGenerator()
        return try ballots.casting(in: state.workshop, state.desk, using: &generator)
      }, under: mandate)
  }

  /// The sheet with what the room decided and how, as a page of its own.
  package func resultSheet(
    in interface: Interface, _ catalogues: Catalogues, isDemonstration: Bool
  ) throws -> HTML {
    let state = try current()
    let definition = state.workshop.definition
    let texts = LocalisedWorkshop(
      definition, language: interface.language, catalogues: catalogues[definition.id.text])
    let reader = Reader(tag: interface.language, interface: interface, display: .usual)
    let paper = Paper(
      room: ScreenRoom(state, code: code), language: ScreenLanguage(reader: reader, texts: texts),
      address: ScreenAddress(origin: "", code: code, in: interface.language),
      isDemonstration: isDemonstration)
    let methods = MethodsParagraph(
      Methods(state.log), interface: interface, texts: state.texts, question: texts.question?.text)
    return paper.results(methods: methods)
  }
}
