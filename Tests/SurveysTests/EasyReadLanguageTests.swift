import Surveys
import XCTest

/// The rules of Easy Read in each language shipped: one bad and one good example each.
final class EasyReadLanguageTests: XCTestCase {
  private typealias Example = (tag: String, bad: String, good: String)

  private func rules(
    _ text: String, in tag: String, source: String? = nil
  ) throws -> [EasyReadFinding.Rule] {
    let language = try XCTUnwrap(LanguageTag(tag)).easyRead
    return EasyReadLint.findings(in: [
      EasyReadText(context: "a:b.text", forms: [text], language: language, source: source)
    ]).map(\.rule)
  }

  private func check(
    _ rule: EasyReadFinding.Rule, _ examples: [Example], source: String? = nil,
    languages: Set<String> = EasyReadLanguageTests.all, line: UInt = #line
  ) throws {
    XCTAssertEqual(Set(examples.map(\.tag)), languages, line: line)
    for example in examples {
      XCTAssertEqual(
        try rules(example.bad, in: example.tag, source: source), [rule],
        "\(example.tag): \(example.bad)", line: line)
      XCTAssertEqual(
        try rules(example.good, in: example.tag, source: source), [],
        "\(example.tag): \(example.good)", line: line)
    }
  }

  private static let cased: Set<String> = ["cy", "pl", "pt", "ro", "so", "tr"]
  private static let all: Set<String> = [
    "ar", "bn", "cy", "fa", "gu", "pa-Guru", "pl", "pt", "ro", "so", "tr", "ur", "zh-Hans",
  ]

  func testTwoJointsAreTwoIdeas() throws {
    try check(
      .oneIdea,
      [
        ("ar", "اسأل صديقك لأن هذا مهم ولكن لا تنتظر", "اسأل صديقك أو والدك لأنه يعرف"),
        ("bn", "আপনি লিখুন এবং বলুন যদি চান", "আপনি লিখুন এবং বলুন"),
        ("cy", "Gofynnwch a dywedwch os yw hyn yn bwysig", "A oes gennych ffrind a chymorth"),
        ("fa", "بپرسید و بگویید اگر می‌خواهید", "بپرسید و بگویید"),
        ("gu", "લખો અને કહો જો તમે ઇચ્છો", "લખો અને કહો"),
        ("pa-Guru", "ਲਿਖੋ ਅਤੇ ਦੱਸੋ ਜੇ ਤੁਸੀਂ ਚਾਹੋ", "ਲਿਖੋ ਅਤੇ ਦੱਸੋ"),
        ("pl", "Zapytaj i powiedz, jeśli chcesz", "Zapytaj i powiedz"),
        ("pt", "Pergunte e diga, se quiser", "Diga o que quer e pergunte"),
        (
          "ro", "Întrebați și spuneți pentru că este important",
          "Întrebați pentru un prieten și spuneți"
        ),
        ("so", "Qor magaca iyo da'da haddii aad rabto", "Qor magaca iyo da'da"),
        ("tr", "Sorun ve söyleyin çünkü bu önemli", "Sorun ve söyleyin"),
        ("ur", "پوچھیں اور بتائیں اگر آپ چاہیں", "پوچھیں اور بتائیں"),
        ("zh-Hans", "你可以写，但是要快，因为很重要", "我和朋友喜欢和平"),
      ])
  }

  func testNumberWordsAreDigits() throws {
    try check(
      .digits,
      [
        ("ar", "اختر ثلاثة أشياء", "اختر 3 أشياء"), ("bn", "তিনটি বেছে নিন", "৩টি বেছে নিন"),
        ("cy", "Dewiswch dri pheth", "Dewiswch y ddau"),
        ("fa", "سه چیز را انتخاب کنید", "هر دو را انتخاب کنید"),
        ("gu", "ત્રણ પસંદ કરો", "3 પસંદ કરો"), ("pa-Guru", "ਤਿੰਨ ਚੁਣੋ", "3 ਚੁਣੋ"),
        ("pl", "Dla dwóch osób", "Dla 2 osób"),
        ("pt", "Escolha duas coisas", "Escolha as duas coisas"),
        ("ro", "Alegeți două lucruri", "Alegeți cele două lucruri"),
        ("so", "Dooro saddex", "Dooro 3"),
        ("tr", "Üç şey seçin", "Her iki şeyi seçin"), ("ur", "تین چیزیں چنیں", "ہمیں جواب دو"),
        ("zh-Hans", "请选三个", "这十分好，请选第二个"),
      ])
  }

  func testThousandsInWordsAreLarge() throws {
    try check(
      .bigNumber,
      [
        ("ar", "ستة آلاف شخص", "600 شخص"), ("bn", "ছয় হাজার মানুষ", "৬০০ মানুষ"),
        ("cy", "Chwe mil o bobl", "600 o bobl"), ("fa", "شش هزار نفر", "600 نفر"),
        ("gu", "છ હજાર લોકો", "600 લોકો"), ("pa-Guru", "ਛੇ ਹਜ਼ਾਰ ਲੋਕ", "600 ਲੋਕ"),
        ("pl", "Sześć tysięcy ludzi", "600 ludzi"), ("pt", "Seis mil pessoas", "600 pessoas"),
        ("ro", "Șase mii de oameni", "600 de oameni"), ("so", "Lix kun oo qof", "600 oo qof"),
        ("tr", "Altı bin kişi", "600 kişi"), ("ur", "چھ ہزار لوگ", "600 لوگ"),
        ("zh-Hans", "有六千人", "有600人"),
      ])
    XCTAssertEqual(try rules("6 tysięcy ludzi", in: "pl"), [.bigNumber])
    XCTAssertEqual(try rules("1 tysiąc ludzi", in: "pl"), [.digits])
    XCTAssertEqual(try rules("有6千人", in: "zh-Hans"), [.bigNumber])
    XCTAssertEqual(try rules("百分之三十的人，有两万人", in: "zh-Hans"), [.percent, .bigNumber])
  }

  func testPercentagesHaveWordsToo() throws {
    try check(
      .percent,
      [
        ("ar", "30 بالمئة من الناس", "3 من كل 10"), ("bn", "30 শতাংশ মানুষ", "10 জনের 3 জন"),
        ("cy", "30 y cant o bobl", "3 o bob 10"), ("fa", "30 درصد مردم", "3 نفر از 10 نفر"),
        ("gu", "30 ટકા લોકો", "10 માંથી 3"), ("pa-Guru", "30 ਫ਼ੀਸਦੀ ਲੋਕ", "10 ਵਿੱਚੋਂ 3"),
        ("pl", "30 procent ludzi", "3 z 10 osób"), ("pt", "30 por cento das pessoas", "3 em 10"),
        ("ro", "30 la sută din oameni", "3 din 10 oameni"), ("so", "Boqolkiiba 30", "10 kii 3"),
        ("tr", "Yüzde 30", "10 kişiden 3"), ("ur", "30 فیصد لوگ", "10 میں سے 3 لوگ"),
        ("zh-Hans", "百分之30的人", "10人中有3人"),
      ])
  }

  func testRomanNumeralsAreFoundInEveryScript() throws {
    try check(
      .romanNumeral,
      [
        ("ar", "الجزء IV", "الجزء 4"), ("bn", "অংশ IV", "অংশ 4"), ("cy", "Rhan I", "Rhan 1"),
        ("fa", "بخش IV", "بخش 4"), ("gu", "ભાગ IV", "ભાગ 4"), ("pa-Guru", "ਭਾਗ IV", "ਭਾਗ 4"),
        ("pl", "Część I", "Część 1"), ("pt", "Parte V", "Parte 5"), ("ro", "Partea I", "Partea 1"),
        ("so", "Qaybta V", "Qaybta 5"), ("tr", "Bölüm V", "Bölüm 5"), ("ur", "حصہ IV", "حصہ 4"),
        ("zh-Hans", "第IV部分", "第4部分"),
      ])
  }

  func testAbbreviationsAreWrittenOut() throws {
    try check(
      .abbreviation,
      [
        ("ar", "الأطباء إلخ", "الأطباء والممرضات"),
        ("bn", "5 কি.মি. দূরে", "5 কিলোমিটার দূরে"),
        ("cy", "Clybiau, e.e. cinio", "Clybiau, er enghraifft cinio"),
        ("fa", "پزشک، پرستار الخ", "پزشک یا پرستار"), ("gu", "દા.ત. ડૉક્ટર", "જેમ કે ડૉક્ટર"),
        ("pa-Guru", "ਉਦਾ. ਡਾਕਟਰ", "ਜਿਵੇਂ ਡਾਕਟਰ"), ("pl", "Np. lekarz", "Na przykład lekarz"),
        ("pt", "P. ex. um médico", "Por exemplo, um médico"),
        ("ro", "De ex. un medic", "De exemplu, un medic"),
        ("so", "Naadi iwm.", "Naadi ama suuq."), ("tr", "Kulüp vb.", "Kulüp ya da okul."),
        ("ur", "ڈاکٹر، نرس الخ", "ڈاکٹر یا نرس"), ("zh-Hans", "去CMHT看病", "去NHS看病"),
      ])
    XCTAssertEqual(try rules("Ewch at y GIG", in: "cy"), [])
    XCTAssertEqual(try rules("Kluby itd.", in: "pl"), [.abbreviation])
    XCTAssertEqual(try rules("Vereine, z. B. Sport", in: "de"), [.abbreviation])
  }

  func testAPointOfAnAbbreviationDoesNotEndASentence() throws {
    let polish = try XCTUnwrap(LanguageTag("pl"))
    XCTAssertEqual(
      Sentences.of("Zapytaj np. lekarza. Potem idź.", in: polish),
      ["Zapytaj np. lekarza.", "Potem idź."])
    XCTAssertEqual(
      Sentences.of("Kluby itd. są tu. Kluby, domy itd. Potem idź.", in: polish),
      ["Kluby itd. są tu.", "Kluby, domy itd.", "Potem idź."])
  }

  func testCapitalsShoutWhereAScriptHasThem() throws {
    try check(
      .emphasis,
      [
        ("cy", "PEIDIWCH stopio", "Peidiwch stopio"), ("pl", "PROSIMY napisać", "Prosimy napisać"),
        ("pt", "ESCREVA agora", "Escreva agora"), ("ro", "SCRIEȚI acum", "Scrieți acum"),
        ("so", "FADLAN qor", "Fadlan qor"), ("tr", "LÜTFEN yazın", "Lütfen yazın"),
      ], languages: Self.cased)
  }

  func testShortCapitalsMayBeAShortFormOrShouted() throws {
    func messages(_ text: String, in tag: String) throws -> [String] {
      let language = try XCTUnwrap(LanguageTag(tag)).easyRead
      return EasyReadLint.findings(in: [
        EasyReadText(context: "a:b.text", forms: [text], language: language)
      ]).map { "\($0.level): \($0.message)" }
    }
    for (tag, text, word) in [
      ("pl", "NIE pisz nazwisk", "NIE"), ("tr", "ÇOK iyi", "ÇOK"), ("pt", "É MUITO bom", "MUITO"),
    ] {
      XCTAssertEqual(
        try messages(text, in: tag),
        [
          "error: “\(word)” is in capitals. If it is a short form, write it out. If it is for "
            + "emphasis, write it in small letters."
        ])
    }
    for (tag, text, word) in [
      ("zh-Hans", "去CMHT看病", "CMHT"), ("pl", "Idź do C.M.H.T. dziś", "C.M.H.T"),
    ] {
      XCTAssertEqual(
        try messages(text, in: tag),
        ["error: “\(word)” is an abbreviation. Write it out, or say what it does."])
    }
  }

  func testChineseFractionsAreSaidWithWholeNumbers() throws {
    for bad in ["三分之一的人", "二分之一", "有3分之2的人", "十分之三的人"] {
      XCTAssertEqual(try rules(bad, in: "zh-Hans"), [.fraction], bad)
    }
    XCTAssertEqual(try rules("百分之三十的人", in: "zh-Hans"), [.percent])
    for good in ["一半的人", "3个人中有1个", "十分好", "部分之前"] {
      XCTAssertEqual(try rules(good, in: "zh-Hans"), [], good)
    }
  }

  func testALongSentenceIsToBeSplitWhateverItsMarks() throws {
    let words = [
      ("ar", "مساعدة", "؟"), ("bn", "সাহায্য", "।"), ("cy", "cymorth", "."), ("fa", "کمک", "؟"),
      ("gu", "મદદ", "."), ("pa-Guru", "ਮਦਦ", "।"), ("pl", "pomoc", "."), ("pt", "ajuda", "."),
      ("ro", "ajutor", "!"), ("so", "caawimo", "."), ("tr", "yardım", "."), ("ur", "مدد", "۔"),
    ]
    func run(_ word: String, _ count: Int) -> String {
      Array(repeating: word, count: count).joined(separator: " ")
    }
    let spaced: [Example] = words.map { tag, word, mark in
      (tag, run(word, 16) + mark, run(word, 10) + mark + " " + run(word, 10) + mark)
    }
    let chinese: Example = (
      "zh-Hans", String(repeating: "帮", count: 31) + "。",
      String(repeating: "帮", count: 30) + "。" + String(repeating: "帮", count: 30) + "。"
    )
    try check(.sentenceLength, spaced + [chinese])
  }

  func testASentenceEndsWithItsOwnMark() throws {
    try check(
      .endPunctuation,
      [
        ("ar", "هل تريد مساعدة", "هل تريد مساعدة؟"), ("bn", "আপনি কি সাহায্য চান।", "আপনি কি সাহায্য চান?"),
        ("cy", "Oes angen help", "Oes angen help?"), ("fa", "کمک می‌خواهید.", "کمک می‌خواهید؟"),
        ("gu", "મદદ જોઈએ છે", "મદદ જોઈએ છે?"), ("pa-Guru", "ਮਦਦ ਚਾਹੀਦੀ ਹੈ।", "ਮਦਦ ਚਾਹੀਦੀ ਹੈ?"),
        ("pl", "Chcesz pomocy.", "Chcesz pomocy?"), ("pt", "Quer ajuda", "Quer ajuda?"),
        ("ro", "Vreți ajutor.", "Vreți ajutor?"), ("so", "Ma rabtaa caawimo", "Ma rabtaa caawimo?"),
        ("tr", "Yardım ister misiniz", "Yardım ister misiniz?"),
        ("ur", "کیا آپ مدد چاہتے ہیں۔", "کیا آپ مدد چاہتے ہیں؟"),
        ("zh-Hans", "你要帮助吗。", "你要帮助吗？"),
      ], source: "Do you want help?")
    let stops = [("ur", "ہم مدد کرتے ہیں۔"), ("bn", "আমরা সাহায্য করি।"), ("zh-Hans", "我们帮助你。")]
    for (tag, text) in stops {
      XCTAssertEqual(try rules(text, in: tag, source: "We help you."), [], text)
    }
  }
}
