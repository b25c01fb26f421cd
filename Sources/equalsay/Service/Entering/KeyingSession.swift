import Foundation
import Participation
import Responses
import Secrets
import Store
import Surveys
import Translations
import Web

/// Forms typed in one after the other, each stored before the next is begun.
struct KeyingSession {
  enum Pass: Hashable { case only, first, second }

  let store: Store
  let edition: Edition
  let code: FormCode
  let channel: Channel
  let site: Identifier<Surveys.Site>?
  let pass: Pass
  let showsReceipts: Bool
  let words: KeyingWords
  let talk: EntryTalk

  /// What the last form left behind, to take it back.
  private struct Done {
    let form: String
    /// Nothing of a first keying, which is no response yet.
    let receipt: KeyedHash?
    let replaced: FirstKeying?
  }

  private var done: [Done] = []
  /// The form within which the lines came to their end.
  private(set) var cut: String?

  init(
    store: Store, edition: Edition, code: FormCode, channel: Channel,
    site: Identifier<Surveys.Site>?, pass: Pass, showsReceipts: Bool, words: KeyingWords,
    talk: EntryTalk
  ) {
    self.store = store
    self.edition = edition
    self.code = code
    self.channel = channel
    self.site = site
    self.pass = pass
    self.showsReceipts = showsReceipts
    self.words = words
    self.talk = talk
  }

  private var prompts: Interface { words.prompts }
  private var survey: Identifier<Survey> { edition.survey.id }
  private var isInterview: Bool { channel == .assisted }
  private var language: LanguageTag { code.language }

  /// How many forms there are that were not taken back.
  var count: Int { done.count }

  /// Takes forms until there are no more lines, or whoever types stops.
  mutating func run() throws {
    talk.say(prompts(.sheetKeyStart, ["title": words.form.title.text, "code": "\(code)"]).text)
    while let line = talk.ask(question) {
      let text = line.trimmingCharacters(in: .whitespaces)
      switch text.lowercased() {
      case "q": return
      case "?": talk.say(prompts[.sheetKeyCommands].text + " " + prompts[.sheetKeyHelp].text)
      case "undo": try undo()
      case "list": try list()
      case _ where text.lowercased().hasPrefix("forget "):
        try forget(String(text.dropFirst("forget ".count)))
      case "" where isInterview:
        guard try take(String(done.count + 1)) else { return }
      case "": continue
      case _:
        guard let form = Self.mark(text) else {
          talk.say(prompts[.sheetKeyMark].text)
          continue
        }
        guard try take(form) else { return }
      }
    }
  }

  private var question: String {
    isInterview
      ? prompts(.sheetKeyInterview, ["number": prompts.number(done.count + 1)]).text
      : prompts[.sheetKeyForm].text
  }

  /// The number of a form as it is kept.
  private static func mark(_ text: String) -> String? {
    let form = text.trimmingCharacters(in: .whitespaces).uppercased()
    let isMark = form.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return isMark && (1...20).contains(form.count) ? form : nil
  }

  /// Types one form in; false when whoever types stops.
  private mutating func take(_ form: String) throws -> Bool {
    guard let first = try beginning(of: form) else { return true }
    var keying = FormKeying(
      edition, PaperForm(edition.survey, inEasyRead: language.isEasyRead), words, talk,
      isInterview: isInterview
    ) { [store, survey] in store.mark(of: $0, in: survey) }
    switch keying.run() {
    case .back: return true
    case .declined:
      talk.say(prompts(.sheetKeyNoConsent, ["form": form]).text)
      return true
    case .stopped:
      talk.say(
        pass == .second
          ? prompts(.sheetKeyKeptFirst, ["form": form]).text
          : prompts(.sheetKeyUnfinished, ["form": form]).text)
      if talk.hasEnded() { cut = form }
      return false
    case .finished: break
    }
    switch pass {
    case .only: try storeForm(form, keying.keyed, settling: nil)
    case .first: try keepFirst(form, keying.keyed)
    case .second:
      guard let first, let settled = try settled(keying, first) else {
        talk.say(prompts(.sheetKeyKeptFirst, ["form": form]).text)
        if talk.hasEnded() { cut = form }
        return true
      }
      try storeForm(form, settled, settling: first)
    }
    return true
  }

  /// Whether a form can be begun: nothing when it cannot, or need not, else its first keying.
  private mutating func beginning(of form: String) throws -> FirstKeying?? {
    if done.contains(where: { $0.form == form && $0.receipt != nil }) {
      talk.say(prompts(.sheetKeyDoneBefore, ["form": form]).text)
      return nil
    }
    guard pass != .only else { return .some(nil) }
    let first = try store.firstKeying(of: form, to: survey)
    switch (pass, first) {
    case (.second, nil):
      talk.say(prompts(.sheetKeyUnknown, ["form": form]).text)
      return nil
    case (.second, let first?)
    where first.version != edition.survey.version
      || first.language != language:
      talk.say(prompts(.sheetKeyOtherCode, ["form": form, "code": self.code(of: first)]).text)
      return nil
    case (.first, .some):
      return isYes(prompts(.sheetKeyAgain, ["form": form]).text) ? .some(first) : nil
    case (.only, _), (.first, nil), (.second, .some): return .some(first)
    }
  }

  private func code(of keying: FirstKeying) -> String {
    let code = FormCode(
      survey: survey, version: keying.version, language: keying.language,
      style: keying.language.isEasyRead ? .easyread : .standard)
    return "\(code)"
  }

  private func isYes(_ question: String) -> Bool {
    let answer = talk.ask("\(question) \(prompts[.sheetKeyYesNo].text)") ?? "2"
    return EntryNumbers.read(answer) == [1]
  }

  private func settled(_ keying: FormKeying, _ first: FirstKeying) throws -> KeyedAnswers? {
    let earlier = KeyedAnswers(
      answers: try edition.encoding.decode(first.answers),
      monitoring: try first.monitoring.map(edition.monitoringEncoding.decode) ?? AnswerSheet(),
      help: first.help, selfCode: first.selfCode)
    let second = SecondKeying(first: earlier, second: completed(keying.keyed), form: keying)
    let differences = second.differences
    guard !differences.isEmpty else { return completed(keying.keyed) }
    talk.say(prompts(.sheetKeyDiffers, count: differences.count).text)
    for difference in differences { talk.say("  " + difference) }
    return second.settled().map(completed)
  }

  /// The answers as they are stored: what was met and not answered is passed over.
  private func completed(_ keyed: KeyedAnswers) -> KeyedAnswers {
    var result = keyed
    result.answers =
      Journey(
        edition.survey.questions, answers: keyed.answers, inEasyRead: language.isEasyRead
      ).completed
    result.monitoring =
      Journey(
        edition.monitoringQuestions, answers: keyed.monitoring, inEasyRead: language.isEasyRead
      ).completed
    return result
  }

  private mutating func storeForm(
    _ form: String, _ keyed: KeyedAnswers, settling first: FirstKeying?
  ) throws {
    let receipt = Receipt(session: RandomToken(), draft: RandomToken(), key: store.key)
    let keyed = completed(keyed)
    let response = Responses.Response(
      survey: survey, version: edition.survey.version, language: language, channel: channel,
      site: site ?? first?.site, day: CalendarDate(london: Date()), catalogue: words.form.digest,
      answers: edition.encoding.encode(keyed.answers),
      monitoring: edition.monitoringQuestions.isEmpty
        ? nil : edition.monitoringEncoding.encode(keyed.monitoring), help: keyed.help)
    let hash = receipt.hash(store.key)
    try store.enter(
      KeyedResponse(
        submission: Submission(response: response, receipt: hash),
        consent: words.form.consent.map { Consent(text: $0.text, language: $0.language) },
        selfCode: keyed.selfCode), settling: first?.form)
    done.append(Done(form: form, receipt: hash, replaced: first))
    talk.say(prompts(.sheetKeyStored, ["form": form]).text)
    if showsReceipts { talk.say(prompts(.sheetKeyReceipt, ["code": receipt.text]).text) }
  }

  private mutating func keepFirst(_ form: String, _ keyed: KeyedAnswers) throws {
    let keyed = completed(keyed)
    try store.keep(
      FirstKeying(
        survey: survey, form: form, version: edition.survey.version, language: language,
        channel: channel, site: site, answers: edition.encoding.encode(keyed.answers),
        monitoring: edition.monitoringQuestions.isEmpty
          ? nil : edition.monitoringEncoding.encode(keyed.monitoring), help: keyed.help,
        selfCode: keyed.selfCode))
    done.removeAll { $0.form == form }
    done.append(Done(form: form, receipt: nil, replaced: nil))
    talk.say(prompts(.sheetKeyWaits, ["form": form]).text)
  }

  private mutating func undo() throws {
    guard let last = done.last else { return talk.say(prompts[.sheetKeyNothing].text) }
    let isBack =
      if let receipt = last.receipt {
        try store.takeBack(receipt, of: survey, restoring: last.replaced)
      } else {
        try store.forgetFirstKeying(of: last.form, to: survey)
      }
    done.removeLast()
    guard isBack else { return talk.say(prompts[.sheetKeyNothing].text) }
    talk.say(prompts(.sheetKeyUndone, ["form": last.form]).text)
  }

  private func list() throws {
    let forms = try store.waitingForms(of: survey)
    talk.say(
      forms.isEmpty
        ? prompts[.sheetKeyNone].text
        : prompts(.sheetKeyWaiting, ["forms": forms.joined(separator: ", ")]).text)
  }

  private mutating func forget(_ text: String) throws {
    guard let form = Self.mark(text), try store.forgetFirstKeying(of: form, to: survey) else {
      return talk.say(prompts[.sheetKeyNothing].text)
    }
    done.removeAll { $0.form == form && $0.receipt == nil }
    talk.say(prompts(.sheetKeyForgotten, ["form": form]).text)
  }
}
