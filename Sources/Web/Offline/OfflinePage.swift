import Markup
import Responses
import Surveys
import Translations

/// The whole form in one page: what a person should know, and a template for each page to come.
///
/// A template holds the same fields as the page of the service, and nothing of it is shown before
/// the script takes it out; without script the page only leads to the form as usual.
struct OfflinePage {
  /// Where the script sends answers, and where it leads.
  struct Paths {
    let own: String
    let start: String
    let clear: String

    init(_ path: (SurveyPage) -> String) {
      own = path(.offline)
      start = path(.start)
      clear = path(.clear)
    }
  }

  let reader: Reader
  let edition: Edition
  let json: String
  let paths: Paths
  /// What the start page says of the survey.
  let information: HTML

  private var form: LocalisedForm { edition.form(in: reader.tag) }

  var content: HTML {
    HTML {
      div(.id("home")) {
        h1 { reader.html(form.title) }
        p(.id("unable"), .classes("banner")) {
          reader(.offlineNeedsScript)
          " "
          a(.href(paths.start)) { reader(.startBegin) }
        }
        ways
        information
      }
      div(.id("screen"), .hidden) {}
      div(.id("queue"), .hidden) {
        p(.classes("banner"), Attribute("role", "status")) {}
        element("ul", .classes("links")) {}
      }
      div(.id("finish"), .classes("buttons"), .hidden) {
        press("wipe", isQuiet: true) { reader(.clearLink) }
      }
      template("form") { json }
      OfflineTemplates(reader: reader, edition: edition).html
      element(
        "script", .src(Asset.offlineScript.path), Attribute("defer", "defer"),
        Attribute("data-path", paths.own), Attribute("data-clear", paths.clear)
      ) {}
    }
  }

  /// Saving the form, or what can be done with one that is saved; the script shows what fits.
  private var ways: HTML {
    HTML {
      div(.id("offer"), .hidden) {
        p { reader(.offlineAbout) }
        p(.id("save-problem"), .classes("error"), Attribute("role", "alert")) {}
        div(.classes("buttons")) { press("save") { reader(.offlineSave) } }
      }
      div(.id("saved"), .hidden) {
        p(.classes("banner")) { reader(.offlineSaved) }
        div(.id("fresh"), .classes("buttons"), .hidden) { press("begin") { reader(.startBegin) } }
        div(.id("begun"), .hidden) {
          p { reader(.offlineDraft) }
          div(.classes("buttons")) {
            press("resume") { reader(.startResume) }
            press("restart", isQuiet: true) { reader(.offlineDeleteDraft) }
          }
        }
      }
    }
  }

  private func press(
    _ id: String, isQuiet: Bool = false, @HTMLBuilder _ text: () -> HTML
  ) -> HTML {
    button(.id(id), .type("button"), isQuiet ? .classes("quiet") : nil, content: text)
  }

  private func template(_ name: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    element("template", Attribute("data-page", name), content: content)
  }
}

extension Attribute {
  static let hidden = Attribute("hidden", "hidden")
}
