package import Markup
import Participation
import Translations
import Workshops

/// Slips to cut out, eight on a sheet.
extension Paper {
  package func slips(_ slips: [JoinSlip]) -> HTML {
    document("slips", title: reader.interface[.screenJoin].text) {
      for sheet in Self.sheets(slips, of: style == .large ? 2 : 8) {
        element("section", .classes("sheet")) { for slip in sheet { piece(slip) } }
      }
    }
  }

  private func piece(_ slip: JoinSlip) -> HTML {
    element("article") {
      // Who takes part already would otherwise join a second time.
      ScreenAddress.picture(
        of: slip.words == nil ? address.link : address.comeBack,
        title: reader.interface[.screenJoin].text)
      div {
        p(.classes("title")) { reader.html(language.texts.title) }
        if let number = slip.number {
          p {
            element("strong") {
              reader(.paperSlipNumber, ["number": reader.interface.number(number.number)])
            }
          }
        }
        p { reader(.screenCode) }
        p { element("bdi", .dir("ltr"), .classes("code large")) { room.code.description } }
        demonstration
      }
      p(.classes("whole")) {
        reader(.screenAddress)
        " "
        element("bdi", .dir("ltr"), .classes("code")) { address.typed }
      }
      if slip.words != nil || slip.receipt != nil { own(slip) }
    }
  }

  private func own(_ slip: JoinSlip) -> HTML {
    div(.classes("own")) {
      if let words = slip.words {
        p { reader(.paperSlipWords) }
        p { element("bdi", .lang("en"), .dir("ltr"), .classes("code")) { words.text } }
      }
      if let receipt = slip.receipt {
        p { reader(.paperSlipReceipt) }
        p { element("bdi", .dir("ltr"), .classes("code")) { receipt.text } }
      }
      p { element("strong") { reader(.paperSlipKeep) } }
    }
  }
}
