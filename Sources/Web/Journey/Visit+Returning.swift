import Foundation
import HTTP
import Markup
import Participation
import Secrets
import Store
import Surveys
import Translations

extension Visit {
  /// Keeps a change together with the mark of the words, and leads to the page that shows them.
  func saveForLater(_ change: @escaping @Sendable (inout Draft) throws -> Void) -> Reply {
    guard let session else { return .now(elsewhere(.none)) }
    return keep { draft in
      try change(&draft)
      draft.returnMark = words(of: draft, in: session).hash(site.store.key)
    } then: { _ in
      .seeOther(path(.later))
    }
  }

  /// The four words, derived anew, so that the page can be loaded again.
  func showLater() throws -> Reply {
    let standing = try standing()
    guard case .open(let draft, let edition) = standing, let session else {
      return .now(elsewhere(standing))
    }
    let next = path(try nextPage(draft, edition))
    let words = words(of: draft, in: session)
    // The words of a draft that was found again on this device can only be made on the first one.
    guard draft.returnMark == words.hash(site.store.key) else { return .now(.seeOther(next)) }
    return document(
      reader.interface[.laterTitle].text, edition,
      HTML {
        h1 { reader(.laterTitle) }
        div(.classes("receipt")) {
          h2 { reader(.laterWords) }
          p {
            element("bdi", .lang("en"), .dir("ltr"), .classes("code"), .id("words")) {
              words.text
            }
          }
          p { reader(.laterHow) }
        }
        p { reader(.laterUntil) }
        p(.classes("links")) { a(.href(next)) { reader(.laterContinue) } }
      })
  }

  func showReturn() -> Reply { .now(returnForm(nil, entered: "", status: .ok)) }

  private func returnForm(
    _ problem: Phrase?, entered: String, status: Status
  ) -> HTTP.Response {
    let form = CodeForm(
      reader: reader, title: reader(.returnTitle), label: reader(.returnLabel),
      hint: reader(.returnHint), entered: entered, problem: problem.map { reader($0) })
    return response(
      reader.interface[.returnTitle].text, survey.newest, hasError: problem != nil,
      back: path(.start), status: status, form.content)
  }

  /// Hands the draft over to this browser, or says that the words lead to none.
  func comeBack() throws -> Reply {
    let entered = try request.form()[CodeForm.field] ?? ""
    guard site.admitsTry() else {
      return .now(returnForm(.returnSlow, entered: entered, status: .tooManyRequests))
    }
    let wrong = returnForm(.returnWrong, entered: entered, status: .unprocessableContent)
    guard let words = ReturnWords(entered) else { return .now(wrong) }
    // Another draft in this browser stays what it is; the one that comes back gets its own session.
    let session = try standing().isNone ? session ?? RandomToken() : RandomToken()
    return .later { responder in
      site.store.takeOver(
        mark: words.hash(site.store.key), survey: survey.id, session: session.digest
      ) { result in
        responder.answer(
          site.attempt(for: reader) {
            guard let draft = try result.get(), let edition = survey.editions[draft.version] else {
              return wrong
            }
            site.forgiveTry()
            return try renewing(session, .seeOther(path(try nextPage(draft, edition))))
          })
      }
    }
  }

  private func words(of draft: Draft, in session: RandomToken) -> ReturnWords {
    ReturnWords(session: session, draft: draft.id, key: site.store.key)
  }
}
