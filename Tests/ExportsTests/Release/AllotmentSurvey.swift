import Surveys

/// A made-up survey with a question of every kind, and words that are hard on files.
enum AllotmentSurvey {
  static let survey = Survey(
    id: Identifier(literal: "allotments"), title: "Allotments & health", version: 2,
    purpose: "To see whether *gardens* help.", askedBy: "The Example Council",
    monitoring: monitoring,
    sections: [
      Section(
        id: Identifier(literal: "all"),
        questions: [
          Question(
            id: Identifier(literal: "about"), kind: .statement, text: "This is made up"),
          Question(
            id: Identifier(literal: "notes"), kind: .chooseOne(yesOrNo), text: "Do you have a plot?"
          ),
          Question(
            id: Identifier(literal: "grows"),
            kind: .chooseMany(crops, exclusive: nil, atMost: nil), text: "What do you grow?"),
          Question(
            id: Identifier(literal: "feels"), kind: .scale(feelings),
            text: "How do you feel afterwards?"),
          Question(
            id: Identifier(literal: "wishes-for-the-allotments-next-year"),
            kind: .rank(wishes, places: 3), text: "What should change first?"),
          Question(
            id: Identifier(literal: "wishes-for-the-allotments-next-year-and-after"),
            kind: .chooseOne(yesOrNo), text: "Do you wish for it still?"),
          Question(
            id: Identifier(literal: "hours"), kind: .number(min: 0, max: 99, decimals: 1),
            text: "How many hours a week?"),
          Question(
            id: Identifier(literal: "history"), kind: .text(atMost: 500, lines: 4),
            text: "=HYPERLINK(\"http://example.org\",\"Tell us more\")"),
        ])
    ])

  static let yesOrNo = options(("yes", "Yes"), ("no", "No"), ("sharing", "I share one"))
  static let crops = options(
    ("beans", "Beans"), ("roses", "Roses, climbing or \"rambling\""), ("none", "Nothing"))
  static let feelings = options(
    ("better", "Better"), ("same", "The same"), ("worse", "Worse"))
  static let wishes = options(
    ("water", "=Water()"), ("paths", "+ Paths, and\nsteps"), ("sheds", "'Sheds'"),
    ("tea", "پودوں کے لیے چائے ☕️"))

  private static let monitoring = MonitoringSet(
    id: Identifier(literal: "example"),
    questions: [
      Question(
        id: Identifier(literal: "age-band"),
        kind: .chooseOne(
          [
            Option(id: Identifier(literal: "under-40"), text: "Under 40"),
            Option(
              id: Identifier(literal: "from-40"), text: "40 to 64",
              parent: Identifier(literal: "over-40")),
            Option(
              id: Identifier(literal: "from-65"), text: "65 and over",
              parent: Identifier(literal: "over-40")),
          ]), text: "How old are you?", offersPreferNotToSay: true,
        monitoring: MonitoringAspect(of: Identifier(literal: "age"))),
      Question(
        id: Identifier(literal: "sex"),
        kind: .chooseOne(options(("female", "Female"), ("male", "Male"))),
        text: "What is your sex?", offersPreferNotToSay: true,
        monitoring: MonitoringAspect(of: Identifier(literal: "sex"))),
    ],
    characteristics: [
      Characteristic(
        id: Identifier(literal: "age"), name: "Age",
        categories: [Option(id: Identifier(literal: "over-40"), text: "40 and over")]),
      Characteristic(id: Identifier(literal: "sex"), name: "Sex"),
    ])

  private static func options(_ all: (StaticString, String)...) -> [Option] {
    all.map { Option(id: Identifier(literal: $0.0), text: $0.1) }
  }
}
