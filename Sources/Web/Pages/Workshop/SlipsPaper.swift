package import Markup
import Participation
import Translations
import Workshops

/// Slips to cut out, six on a sheet, so that there is room to write.
extension Paper {
  static let slipsOnSheet = 6

  package func slips(_ slips: [JoinSlip]) -> HTML {
    document("slips", title: reader.interface[.screenJoin].text) {
      for sheet in Self.sheets(slips, of: style == .large ? 2 : Self.slipsOnSheet) {
        element("section", .classes("sheet")) { for slip in sheet { piece(slip) } }
      }
    }
  }

  private func piece(_ slip: JoinSlip) -> HTML {
    element("article") {
      // Who takes part already would otherwise join a second time.
      ScreenAddress.picture(
        of: slip.number == nil ? address.link : address.comeBack,
        title: reader.interface[.screenJoin].text)
      div {
        p(.classes("title")) { reader.html(language.texts.title) }
        number(slip.number)
        p { reader(.screenCode) }
        p { element("bdi", .dir("ltr"), .classes("code large")) { room.code.description } }
        demonstration
      }
      p(.classes("whole")) {
        reader(.screenAddress)
        " "
        element("bdi", .dir("ltr"), .classes("code")) { address.typed }
      }
      own(slip)
    }
  }

  private func number(_ number: ParticipantID?) -> HTML {
    guard let number else {
      return p(.classes("number")) {
        reader(.paperCardNumber)
        span(.classes("box")) {}
      }
    }
    return p {
      element("strong") {
        reader(.paperSlipNumber, ["number": reader.interface.number(number.number)])
      }
    }
  }

  /// What belongs to one person: printed where it is known, and otherwise with places to write it.
  ///
  /// The service forgets words and receipt as soon as it has told them. Who takes part on paper has
  /// them from the facilitator, who writes them here.
  private func own(_ slip: JoinSlip) -> HTML {
    div(.classes("own")) {
      p { reader(.paperSlipWords) }
      if let words = slip.words {
        p { element("bdi", .lang("en"), .dir("ltr"), .classes("code")) { words.text } }
      } else {
        blanks()
      }
      p { reader(.paperSlipReceipt) }
      if let receipt = slip.receipt {
        p { element("bdi", .dir("ltr"), .classes("code")) { receipt.text } }
      } else {
        blanks(partedBy: "-")
      }
      p { element("strong") { reader(.paperSlipKeep) } }
    }
  }

  /// Four lines: for as many words, or for the groups of a receipt.
  private func blanks(partedBy sign: String? = nil) -> HTML {
    p(.classes("blanks"), .dir("ltr")) {
      for place in 0..<4 {
        if place > 0, let sign { sign }
        span {}
      }
    }
  }
}
