import HTTP
import Responses
import Store
import Surveys
import Translations

extension Visit {
  /// The page on which a code can be made, where the survey offers one.
  func showSelfCode() throws -> Reply {
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    guard edition.survey.offersSelfCode else { return .now(.seeOther(path(.check))) }
    return show(SelfCodePage(reader: reader, hasCode: draft.selfCode != nil), edition)
  }

  /// Keeps the mark of a code and nothing that was typed, or forgets the one there was.
  func takeSelfCode() throws -> Reply {
    let fields = try request.form()
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    guard edition.survey.offersSelfCode else { return .now(.seeOther(path(.check))) }
    guard fields["then"] != SelfCodePage.skip else { return keep(nil) }
    let entered = Dictionary(
      uniqueKeysWithValues: SelfCode.Part.allCases.map { part in
        (part, fields[SelfCodePage.field(of: part)] ?? "")
      })
    switch Result(catching: { () throws(SelfCode.Unusable) in
      try SelfCode { entered[$0] ?? "" }
    }) {
    case .success(let code): return keep(code)
    case .failure(let problem):
      return show(
        SelfCodePage(
          reader: reader, entered: entered, wrong: problem.parts,
          hasCode: draft.selfCode != nil), edition)
    }
  }

  private func keep(_ code: SelfCode?) -> Reply {
    let mark = code.map { site.store.mark(of: $0, in: survey.id) }
    return keep { draft in
      draft.selfCode = mark
      draft.hasMetSelfCode = true
    } then: { _ in
      .seeOther(path(.check))
    }
  }

  private func show(_ page: SelfCodePage, _ edition: Edition) -> Reply {
    let hasError = !page.wrong.isEmpty
    return document(
      reader.interface[.codeTitle].text, edition, hasError: hasError,
      back: path(.helped(change: false)), status: hasError ? .unprocessableContent : .ok,
      page.content)
  }
}
