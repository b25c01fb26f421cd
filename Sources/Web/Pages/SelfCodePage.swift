import Markup
package import Responses
import Store
package import Translations

/// Where a person can make a code that pairs these answers with later ones; offered, never needed.
struct SelfCodePage {
  let reader: Reader
  /// What was entered and could not be taken.
  var entered: [SelfCode.Part: String] = [:]
  var wrong: [SelfCode.Part] = []
  /// Whether the person has made a code already, of which nothing can be shown.
  let hasCode: Bool

  /// What the field `then` says when a person goes on without a code.
  static let skip = "without"
  /// For how many months a code is kept at most.
  static let months = Edition.codeMonths

  static func field(of part: SelfCode.Part) -> String { "code-\(part.rawValue)" }

  var content: HTML {
    HTML {
      error?.html
      h1 { reader(.codeTitle) }
      if hasCode { p(.classes("banner")) { reader(.codeMade) } }
      p { reader(.codeWhy) }
      p { reader(.codeOptional) }
      p { reader(.codeKept, count: Self.months) }
      element(
        "form", Attribute("method", "post"), .unremembered, Attribute("novalidate", "novalidate")
      ) {
        div(.id("hint"), .classes("hint")) { reader(.codeHint) }
        for part in SelfCode.Part.allCases { box(part) }
        div(.classes("buttons")) {
          element("button", .type("submit")) { reader(.codeMake) }
          element(
            "button", .type("submit"), .classes("quiet"), .name("then"), .value(Self.skip)
          ) { reader(.codeSkip) }
        }
      }
    }
  }

  private var error: ErrorSummary? {
    wrong.first.map {
      ErrorSummary(reader: reader, message: reader(.codeMissing), field: Self.field(of: $0))
    }
  }

  private func box(_ part: SelfCode.Part) -> HTML {
    let field = Self.field(of: part)
    let isFirstWrong = part == wrong.first
    return HTML {
      element("label", .for(field), .classes("block")) { reader(part.phrase) }
      if isFirstWrong { error?.inline }
      input(
        .type("text"), .id(field), .name(field), .value(entered[part] ?? ""),
        .classes("number"), Attribute("autocapitalize", "none"),
        Attribute("spellcheck", "false"),
        part == .day ? Attribute("inputmode", "numeric") : nil,
        .describedBy(["hint"] + (isFirstWrong ? ["error"] : [])),
        wrong.contains(part) ? Attribute("aria-invalid", "true") : nil)
    }
  }
}

extension SelfCode.Part {
  /// What asks for it.
  package var phrase: Phrase {
    switch self {
    case .parent: .codeParent
    case .day: .codeDay
    case .place: .codePlace
    case .name: .codeName
    }
  }
}
