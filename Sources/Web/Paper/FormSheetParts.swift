import Foundation
import Markup
import Responses
import Surveys
import Translations

/// The parts of a printed form that every survey has.
struct FormSheetParts {
  let words: FormSheetWords

  private var reader: Reader { words.reader }
  private var interface: Interface { reader.interface }

  var how: HTML {
    element("section", .classes("keep")) {
      h2 { reader(.sheetHowTitle) }
      p(.classes("example")) {
        words.html(interface[.sheetHowTick])
        " "
        span(.classes("box ticked"), Attribute("aria-hidden", "true")) {}
      }
      p(.classes("example")) {
        words.html(interface[.sheetHowMistake])
        " "
        span(.classes("box filled"), Attribute("aria-hidden", "true")) {}
      }
      p { words.html(interface[.sheetHowFree]) }
    }
  }

  func consent(_ consent: LocalisedText) -> HTML {
    element("section", .classes("consent"), .id("consent")) {
      h2 { reader(.consentTitle) }
      words.paragraphs(consent)
      div(.classes("question")) {
        ul(.classes("options")) {
          li {
            FormSheetQuestion.box
            span(.classes("words")) { reader(.consentYes) }
          }
        }
        p { words.html(interface[.sheetConsent]) }
      }
    }
  }

  func helped(_ number: Int) -> HTML {
    element("section", .classes("question"), .id("q-\(number)")) {
      h2(.classes("numbered")) { numbered(number, interface[.helpedTitle]) }
      p(.classes("hint")) { words.html(interface[.helpedHint]) }
      p(.classes("how")) { words.html(interface[.sheetTickOne]) }
      ul(.classes("options")) {
        for (place, help) in Help.allCases.enumerated() {
          li {
            span(.classes("n")) { interface.number(place + 1) }
            FormSheetQuestion.box
            span(.classes("words")) { words.html(interface[help.phrase]) }
          }
        }
      }
    }
  }

  func selfCode(_ number: Int) -> HTML {
    element("section", .classes("question"), .id("q-\(number)")) {
      h2(.classes("numbered")) { numbered(number, interface[.codeTitle]) }
      p { words.html(interface[.codeWhy]) }
      p { words.html(interface[.codeOptional]) }
      p { words.html(interface(.codeKept, count: Edition.codeMonths)) }
      p(.classes("how")) { words.html(interface[.codeHint]) }
      ul(.classes("places")) {
        for part in SelfCode.Part.allCases {
          li {
            span(.classes("slot"), Attribute("aria-hidden", "true")) {}
            span { words.html(interface[part.phrase]) }
          }
        }
      }
    }
  }

  private func numbered(_ number: Int, _ text: LocalisedText) -> HTML {
    HTML {
      span(.classes("number")) { interface.number(number) }
      " "
      span { words.html(text) }
    }
  }

  func end(_ organisation: Organisation) -> HTML {
    HTML {
      element("section", .classes("keep"), .id("end")) {
        h2 { reader(.sheetThanks) }
        p { words.html(interface[.endNextText]) }
        element("h3") { reader(.sheetReturn) }
        address(organisation)
      }
      element("section", .classes("keep"), .id("help")) {
        h2 { reader(.helpNow) }
        p { words.html(interface[.helpDanger]) }
        p { words.html(interface[.helpToday]) }
        p { words.html(interface[.helpListen]) }
        for line in organisation.helpLines ?? [] {
          p {
            reader.typed([line.name, line.phone].joined(separator: ": "))
            if let about = line.about {
              " "
              reader.typed(about)
            }
          }
        }
      }
    }
  }

  /// Where the form goes: what the organisation's file says, else lines to write it on.
  private func address(_ organisation: Organisation) -> HTML {
    let lines = [organisation.name, organisation.address].compactMap(\.self)
      .flatMap { $0.split(separator: "\n").map(String.init) }
    let others = [organisation.phone, organisation.email].compactMap(\.self)
    return HTML {
      if organisation.address == nil {
        for line in lines { p(.classes("address")) { reader.typed(line) } }
        div(.classes("lines"), Attribute("aria-hidden", "true")) {
          for _ in 0..<3 { div {} }
        }
      } else {
        p(.classes("address")) {
          for line in lines { span(.classes("sentence")) { reader.typed(line) } }
        }
      }
      for other in others { p { reader.typed(other) } }
    }
  }
}
