import HTTP
import Markup
import Participation
import Store
import Surveys
import Translations
import Workshops

/// Having one's words deleted with the receipt, during the workshop and after it.
extension RoomVisit {
  func showErase(hasError: Bool, entered: String) -> HTTP.Response {
    let form = CodeForm(
      reader: reader, title: reader(.roomEraseTitle), label: reader(.withdrawLabel),
      hint: reader(.roomEraseHint), entered: entered,
      problem: hasError ? reader(.roomEraseWrong) : nil)
    return response(
      reader.interface[.roomEraseTitle].text, hasError: hasError,
      status: hasError ? .unprocessableContent : .ok, back: path(.room), form.content)
  }

  /// Looks for the words, asks once more, then deletes them.
  func erase() throws -> Reply {
    let fields = try request.form()
    let entered = fields[CodeForm.field] ?? ""
    guard let receipt = Receipt(entered), try room.hasWords(under: receipt) else {
      return .now(showErase(hasError: true, entered: entered))
    }
    guard fields["sure"] == "yes" else { return .now(confirmErasing(entered)) }
    return working {
      try room.eraseWords(under: receipt)
      return response(
        reader.interface[.roomErasedDone].text, back: path(.room),
        h1 { reader(.roomErasedDone) })
    }
  }

  private func confirmErasing(_ entered: String) -> HTTP.Response {
    response(
      reader.interface[.roomEraseTitle].text, back: path(.erase),
      HTML {
        h1 { reader(.roomEraseTitle) }
        p { reader(.roomEraseFound) }
        element("form", Attribute("method", "post")) {
          input(.type("hidden"), .name(CodeForm.field), .value(entered))
          input(.type("hidden"), .name("sure"), .value("yes"))
          div(.classes("buttons")) {
            element("button", .type("submit")) { reader(.roomEraseYes) }
          }
        }
        p(.classes("links")) { a(.href(path(.room))) { reader(.roomEraseNo) } }
      })
  }
}

extension Room {
  /// Erases what the owner of the receipt wrote, and tells everybody who looks at it.
  func eraseWords(under receipt: Receipt) throws {
    try store.eraseWords(receipt: receipt.hash(key))
    _ = try current()
  }
}
