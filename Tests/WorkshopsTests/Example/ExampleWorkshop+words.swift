import Workshops

/// What is said in the sample workshop; all of it is made up.
extension ExampleWorkshop {
  static let ownRule = "The person who is slowest sets the pace."

  static let firstRound: [(number: Int, text: String, language: String)] = [
    (1, "A phone number where a person answers, and not a list of buttons to press", "en-GB"),
    (2, "Ask how people feel at the yearly check, just as they take blood pressure", "en-GB"),
    (3, "مسجد یا کمیونٹی سینٹر میں ہر ہفتے بیٹھک، جہاں اپنی زبان میں دل کی بات ہو سکے", "ur"),
    (4, "Someone to come with me the first time", "en-GB"),
    (5, "Lifts from the villages: our last bus home goes at ten past two", "en-GB"),
    (6, "Stop saying “it’s your age”", "en-GB"),
    (7, "Letters in large print and everyday words, with the name of somebody to ring", "en-GB"),
    (8, "Home visits for people who look after a wife or husband and cannot go out", "en-GB"),
  ]

  static let secondRound: [(number: Int, text: String, language: String)] = [
    (1, "A volunteer who makes the first call with you and keeps you company there", "en-GB"),
    (3, "ترجمان، جو گھر کا کوئی فرد نہ ہو", "ur"),
    (5, "A drop-in on market day, no appointment", "en-GB"),
    (6, "Groups in the afternoon where it is warm anyway: the library, the bowls club", "en-GB"),
    (9, "A card from the chemist, in the bag with the tablets", "en-GB"),
  ]

  static let thirdRound = (
    number: 2, text: "Do not strike people off the list because they missed one call",
    language: "en-GB"
  )

  static let lateIdea = (
    number: 9, text: "Somebody rings a few weeks after a funeral, when the visitors have stopped",
    language: "en-GB"
  )

  static let together = "Someone to help you ask for help, and to come along the first time"
  static let rides = "Either a lift to the appointment, or the appointment comes to you"
  static let notAge = "Train everybody at the surgery not to put low mood down to age"
  static let ownLanguage = "اپنی زبان میں مدد، چاہے بیٹھک ہو یا ترجمان"

  static let notes = [
    "Two surgeries do it already, with three short questions.",
    "It is meant for carers of any age who look after somebody over 65.",
    "A missed call can mean a poor line or a hearing aid left on the table.",
    "Some put it first because they would never have gone alone.",
    "There is a community minibus on Tuesdays that stands empty in the afternoon.",
  ]

  static let reasons = [
    "Somebody who came late had one more idea.",
    "Everybody else said that their lists were done.",
  ]

  /// By an interpreter, for the person who reads Urdu and for everybody else.
  static let translations: [(idea: String, text: String, language: String)] = [
    ("A", "ایسا فون نمبر جہاں کوئی انسان جواب دے، بٹن دبانے کی فہرست نہیں", "ur"),
    ("B", "سالانہ معائنے میں دل کا حال بھی پوچھیں، جیسے بلڈ پریشر دیکھتے ہیں", "ur"),
    (
      "C",
      "A get-together every week at the mosque or community centre, to say in our own language "
        + "what weighs on us", "en-GB"
    ),
    ("E", "دیہات سے گاڑی: ہماری آخری بس دو بج کر دس منٹ پر جاتی ہے", "ur"),
    ("F", "یہ کہنا بند کریں کہ “یہ تو عمر کا تقاضا ہے”", "ur"),
    ("G", "بڑے حروف اور عام الفاظ میں خط، اور نام کہ کسے فون کریں", "ur"),
    ("H", "گھر پر ملاقات، اُن کے لیے جو بیوی یا شوہر کی دیکھ بھال میں گھر سے نہیں نکل سکتے", "ur"),
    ("J", "An interpreter who is not one of the family", "en-GB"),
    ("K", "منڈی کے دن کھلا مرکز، وقت لیے بغیر", "ur"),
    ("L", "دوپہر کے گروپ ایسی جگہ جہاں ویسے بھی گرمائش ہو: لائبریری، بولز کلب", "ur"),
    ("F", "سرجری میں سب کو سکھائیں کہ اداسی کو عمر کا نتیجہ نہ سمجھیں", "ur"),
    ("N", "ایک کال رہ جانے پر کسی کا نام فہرست سے نہ کاٹیں", "ur"),
    ("O", "کوئی جو مدد مانگنے میں ساتھ دے اور پہلی بار ساتھ چلے", "ur"),
    ("R", "جنازے کے چند ہفتے بعد، جب لوگ آنا چھوڑ دیں، کوئی فون کرے", "ur"),
  ]

  /// The number of the voter and the letters from the first choice on.
  static let firstBallots = [
    (1, "OAB"), (2, "OBR"), (3, "CJO"), (4, "OA"), (5, "EOH"), (6, "AOF"), (7, "NAO"), (9, "R"),
  ]

  /// One person has left for the bus.
  static let secondBallots = [
    (1, "OAB"), (2, "OBR"), (3, "COJ"), (4, "OAE"), (5, "EOA"), (7, "NOA"), (9, "RO"),
  ]

  static let nextSteps: [NextPlan] = [
    NextPlan(
      idea: "O", horizon: .short, isSmall: true, owner: "The volunteer centre, with two surgeries",
      note: "Begin with six volunteers who have been through it themselves."),
    NextPlan(
      idea: "A", horizon: .medium, isSmall: false, owner: "The mental health trust",
      note: "Between nine and five at first; say so on the letters."),
    NextPlan(
      idea: "E", horizon: .now, isSmall: true, owner: "The parish council",
      note: "Ask who books the Tuesday minibus."),
    NextPlan(
      idea: "R", horizon: .long, isSmall: false,
      owner: "Funeral directors and the bereavement team",
      note: "Ask families first whether they would want it."),
  ]

  struct NextPlan {
    let idea: String
    let horizon: NextStep.Horizon
    let isSmall: Bool
    let owner: String
    let note: String
  }

  static let definition = """
    {
      "id": "older-people-access",
      "version": 1,
      "language": "en-GB",
      "languages": ["en-GB", "en-GB-x-easyread", "ur"],
      "title": "Help with mental health after 65: an example of a workshop",
      "groundRules": [
        { "id": "turns", "text": "Everybody has one turn before anybody has two." },
        { "id": "own-words", "text": "An idea is written down in the words of the person who had it." },
        { "id": "pass", "text": "You may pass, take a break or leave at any time, without saying why." },
        { "id": "private", "text": "What people tell about their own lives stays in the room." }
      ],
      "preset": 90,
      "question": "What would make it easier for people over 65 to get help with their mental health?",
      "hint": "Think of how people hear about help, how they ask for it, and who could do what."
    }
    """
}
