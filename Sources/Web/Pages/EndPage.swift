import Markup
import Participation
import Translations

/// Thanks, and the code by which a person can find the response again.
struct EndPage {
  let reader: Reader
  let receipt: Receipt

  var content: HTML {
    HTML {
      h1 { reader(.endTitle) }
      div(.classes("receipt")) {
        h2 { reader(.endReceipt) }
        p { element("bdi", .dir("ltr"), .classes("code"), .id("receipt")) { receipt.text } }
        p { reader(.endReceiptWhy) }
      }
      h2 { reader(.endNext) }
      p { reader(.endNextText) }
      p { reader(.endNoMore) }
    }
  }
}
