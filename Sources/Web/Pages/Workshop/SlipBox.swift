import Markup
import Translations
import Workshops

/// What a person needs to keep: the number, the words to come back with, and the receipt.
struct SlipBox {
  let page: RoomPage
  let slip: RoomPage.Slip

  private var reader: Reader { page.reader }

  @HTMLBuilder var html: HTML {
    if slip.isOpen {
      div(.classes("receipt")) {
        h2 { reader(.roomSlip) }
        content
      }
    } else {
      element("details", .classes("receipt")) {
        element("summary") { reader(.roomSlipLink) }
        content
      }
    }
  }

  @HTMLBuilder private var content: HTML {
    if let words = slip.words, let receipt = slip.receipt {
      p { reader(.roomSlipWords) }
      p {
        element("bdi", .lang("en"), .dir("ltr"), .classes("code"), .id("words")) { words }
      }
      p { reader(.roomSlipReceipt) }
      p { element("bdi", .dir("ltr"), .classes("code"), .id("receipt")) { receipt } }
    } else {
      p { reader(.roomSlipElsewhere) }
      p(.classes("links")) {
        a(.href(Page.workshop(page.view.code, .comeBack).path(in: reader.tag))) {
          reader(.joinReturnLink)
        }
      }
    }
    if page.me != nil, page.workshop.stage != .closed {
      page.form("took-slip") { page.button(.tookSlip, .roomSlipDone) }
    }
  }
}
