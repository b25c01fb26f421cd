import Markup
import Translations

/// Whom people can turn to.
struct HelpPage {
  let reader: Reader
  let organisation: Organisation

  var content: HTML {
    HTML {
      h1 { reader(.helpTitle) }
      h2 { reader(.helpNow) }
      p { reader(.helpDanger) }
      p { reader(.helpToday) }
      p { reader(.helpListen) }
      for line in organisation.helpLines ?? [] {
        p {
          reader.typed(line.name)
          ": "
          ContactLines.telephone(line.phone)
          if let about = line.about {
            HTML(vetted: "<br/>")
            reader.typed(about)
          }
        }
      }
      h2 { reader(.helpContact) }
      ContactLines(reader: reader, organisation: organisation).content
    }
  }
}
