/// Abbreviations that people know better than the words they stand for.
///
/// An entry needs its reason: being common among staff is none.
enum KnownAbbreviation {
  static let all = [
    "NHS": "It stands on every surgery, letter and website; the long form is rarely spoken.",
    "GP": "People speak of their GP; “general practitioner” is harder to read.",
    "GIG": "It is the NHS in Welsh, and as well known there.",
    "DU": "It is the UK in Welsh, as people name it.",
    "UK": "It is how people name the country in speech and on forms.",
    "OK": "It is a word by now, and there is no long form that anybody says.",
    "TV": "It is the everyday word; nobody needs the long one.",
  ]
}
