import Markup
import Participation
import Surveys
import Translations

/// Thanks, and the code by which a person can find the response again.
struct EndPage {
  let reader: Reader
  let survey: Identifier<Survey>
  let receipt: Receipt

  var content: HTML {
    HTML {
      h1 { reader(.endTitle) }
      div(.classes("receipt")) {
        h2 { reader(.endReceipt) }
        p { element("bdi", .dir("ltr"), .classes("code"), .id("receipt")) { receipt.text } }
        p { reader(.endReceiptWhy) }
        p(.classes("links")) {
          a(.href(Page.survey(survey, .withdraw).path(in: reader.tag))) { reader(.withdrawLink) }
        }
      }
      h2 { reader(.endNext) }
      p { reader(.endNextText) }
      p { reader(.endNoMore) }
    }
  }
}
