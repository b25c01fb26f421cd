import HTTP
import Markup
import Participation
import Secrets
import Store
import Surveys
import Translations

extension Visit {
  func showWithdraw(entered: String, hasError: Bool) -> Reply {
    let form = CodeForm(
      reader: reader, title: reader(.withdrawTitle), label: reader(.withdrawLabel),
      hint: reader(.withdrawHint), entered: entered,
      problem: hasError ? reader(.withdrawWrong) : nil)
    return document(
      reader.interface[.withdrawTitle].text, survey.newest, hasError: hasError,
      back: path(.start), status: hasError ? .unprocessableContent : .ok, form.content)
  }

  /// Looks for the response, asks once more, then deletes it.
  func withdraw() throws -> Reply {
    let fields = try request.form()
    let entered = fields[CodeForm.field] ?? ""
    guard let mark = Receipt(entered)?.hash(site.store.key),
      try site.store.canWithdraw(mark, from: survey.id)
    else { return showWithdraw(entered: entered, hasError: true) }
    guard fields["sure"] == "yes" else { return confirm(entered) }
    let own = try session.flatMap { try isOwn(mark, in: $0) ? $0 : nil }
    return .later { responder in
      forget(own) { forgotten in
        site.store.withdraw(mark) { result in
          responder.answer(
            site.attempt(for: reader) {
              try forgotten.get()
              _ = try result.get()
              return withdrawn()
            })
        }
      }
    }
  }

  /// Whether the response was sent from this browser.
  private func isOwn(_ mark: KeyedHash, in session: RandomToken) throws -> Bool {
    switch try standing() {
    case .sent(let sent): receipt(of: sent.draft, in: session).hash(site.store.key) == mark
    case .none, .open: false
    }
  }

  /// Forgets that the browser has sent what is withdrawn, since it would show its receipt on.
  private func forget(
    _ session: RandomToken?, then go: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    guard let session else { return go(.success(())) }
    site.store.discard(session: session.digest, survey: survey.id, done: go)
  }

  private func confirm(_ entered: String) -> Reply {
    document(
      reader.interface[.withdrawSure].text, survey.newest, back: path(.withdraw),
      HTML {
        h1 { reader(.withdrawSure) }
        p { reader(.withdrawFound) }
        element("form", Attribute("method", "post")) {
          input(.type("hidden"), .name(CodeForm.field), .value(entered))
          input(.type("hidden"), .name("sure"), .value("yes"))
          div(.classes("buttons")) { element("button", .type("submit")) { reader(.withdrawYes) } }
        }
        p(.classes("links")) { a(.href(path(.start))) { reader(.withdrawNo) } }
      })
  }

  func withdrawn() -> HTTP.Response {
    response(
      reader.interface[.withdrawnTitle].text, survey.newest,
      HTML {
        h1 { reader(.withdrawnTitle) }
        p { reader(.withdrawnText) }
      })
  }
}
