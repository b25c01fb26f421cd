import Markup
import Translations

/// The form that asks staff for their token, and which population to compare with.
struct StaffForm {
  let reader: Reader
  let problem: MonitoringPhrase?
  let populations: [String]
  let chosen: String?

  static let token = "token"
  static let population = "population"

  var content: HTML {
    let error = problem.map {
      ErrorSummary(reader: reader, message: text($0), field: Self.token)
    }
    return HTML {
      error?.html
      h1 { text(.monitoringStaffTitle) }
      p { text(.monitoringStaffExplain) }
      element("form", Attribute("method", "post"), .unremembered) {
        label(for: Self.population, .classes("block")) { text(.monitoringStaffPopulation) }
        element("select", .id(Self.population), .name(Self.population)) {
          for name in populations {
            element("option", .value(name), name == chosen ? Attribute.selected : nil) { name }
          }
        }
        label(for: Self.token, .classes("block")) { text(.monitoringStaffToken) }
        div(.id("hint"), .classes("hint")) { text(.monitoringStaffTokenHint) }
        error?.inline
        input(
          .type("password"), .id(Self.token), .name(Self.token), .dir("ltr"), .classes("code"),
          .unremembered, Attribute("autocapitalize", "none"),
          Attribute("spellcheck", "false"),
          .describedBy(["hint"] + (error == nil ? [] : ["error"])),
          error == nil ? nil : Attribute("aria-invalid", "true"))
        div(.classes("buttons")) {
          button(.type("submit")) { text(.monitoringStaffShow) }
        }
      }
    }
  }

  private func text(_ phrase: MonitoringPhrase) -> HTML { reader.html(reader.interface[phrase]) }
}
