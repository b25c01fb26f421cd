import Markup
import Surveys
import Translations

/// The surveys that can be answered today.
struct SurveysPage {
  let reader: Reader
  let surveys: [(id: Identifier<Survey>, title: LocalisedText)]

  var content: HTML {
    HTML {
      h1 { reader(.surveysTitle) }
      if surveys.isEmpty {
        p { reader(.surveysNone) }
      } else {
        ul(.classes("surveys")) {
          for survey in surveys {
            li {
              a(.href(Page.survey(survey.id, .start).path(in: reader.tag))) {
                reader.html(survey.title)
              }
            }
          }
        }
      }
      p(.classes("links")) {
        a(.href(Page.workshops.path(in: reader.tag))) { reader(.joinLink) }
      }
    }
  }
}
