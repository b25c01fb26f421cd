import HTTP
import Markup
import Participation
import Secrets
import Store
import Surveys
import Translations
import Workshops

extension Visit {
  /// What was decided on the survey; there is no such page before anything was.
  func showCommitments() -> Reply {
    guard let edition = site.library.commitments[survey.id] else {
      return .now(site.problem(.notFound, for: reader))
    }
    return commitmentsDocument(
      reader.interface[.didTitle].text, edition, back: path(.start),
      CommitmentsPage(reader: reader, survey: survey.id, edition: edition).content)
  }

  /// Where a receipt code is entered, to see what became of its bearer's own.
  func showOwnCommitments(entered: String = "", hasError: Bool = false) -> Reply {
    guard let edition = site.library.commitments[survey.id] else {
      return .now(site.problem(.notFound, for: reader))
    }
    let form = CodeForm(
      reader: reader, title: reader(.didOwnTitle), label: reader(.withdrawLabel),
      hint: reader(.withdrawHint), entered: entered,
      problem: hasError ? reader(.withdrawWrong) : nil)
    return commitmentsDocument(
      reader.interface[.didOwnTitle].text, edition, hasError: hasError,
      back: path(.commitments), status: hasError ? .unprocessableContent : .ok, form.content)
  }

  /// The commitments that answer what the bearer of the code chose or said, and nothing else.
  func findOwnCommitments() throws -> Reply {
    guard let edition = site.library.commitments[survey.id] else {
      return .now(site.problem(.notFound, for: reader))
    }
    let entered = try request.form()[CodeForm.field] ?? ""
    guard let mark = Receipt(entered)?.hash(site.store.key) else {
      return showOwnCommitments(entered: entered, hasError: true)
    }
    let form = edition.form(in: reader.tag)
    let own = try OwnSources(mark, survey, in: site.store)
    let mine = try form.all.filter { try $0.commitment.from.contains { try own.contains($0) } }
    guard try !mine.isEmpty || site.store.canWithdraw(mark, from: survey.id) else {
      return showOwnCommitments(entered: entered, hasError: true)
    }
    return commitmentsDocument(
      reader.interface[.didOwnTitle].text, edition, back: path(.commitments),
      HTML {
        h1 { reader(.didOwnTitle) }
        p { mine.isEmpty ? reader(.didOwnNone) : reader(.didOwnFound) }
        for commitment in mine { CommitmentBox(reader: reader, texts: commitment).html }
        p(.classes("links")) { a(.href(path(.commitments))) { reader(.didAll) } }
      })
  }

  private func commitmentsDocument(
    _ title: String, _ edition: CommitmentsEdition, hasError: Bool = false, back: String,
    status: Status = .ok, _ content: HTML
  ) -> Reply {
    var layout = site.layout(
      for: reader, title: title, page: .survey(survey.id, page),
      languages: survey.newest.survey.languages)
    layout.hasError = hasError
    layout.back = back
    layout.clear = session == nil ? nil : path(.clear)
    let standing = edition.form(in: reader.tag).standing
    layout.notices =
      (standing?.isDraft == true ? [.draftTranslation] : [])
      + (standing?.isPartial == true ? [.partTranslation] : [])
    return .now(site.response(status, layout.document { content }))
  }
}
