import Foundation
import Responses
package import Surveys
package import Translations

/// A survey as paragraphs for braille: the same numbers as on the printed form, and no boxes.
package struct BrailleForm {
  /// A paragraph, and how far its first line and the others are indented.
  package struct Paragraph: Sendable {
    package let text: LocalisedText
    package let first: Int
    package let others: Int
  }

  /// Paragraphs that stand on one page where they fit on one.
  package private(set) var groups: [[Paragraph]] = []
  package let code: FormCode

  private let words: FormSheetWords
  private let form: LocalisedForm
  private let paper: PaperForm

  package init(
    _ edition: Edition, language: LanguageTag, interface: Interface, organisation: Organisation,
    isDemonstration: Bool
  ) {
    form = edition.form(in: language)
    paper = PaperForm(edition.survey, inEasyRead: language.isEasyRead)
    words = FormSheetWords(reader: Reader(tag: language, interface: interface))
    code = FormCode(
      survey: edition.survey.id, version: edition.survey.version, language: language,
      style: language.isEasyRead ? .easyread : .standard)
    introduce(isDemonstration)
    for section in edition.survey.sections {
      if let title = form[section: section] { groups.append([heading(title)]) }
      let ids = Set(section.questions.map(\.id))
      for item in paper.questions where ids.contains(item.question.id) {
        groups.append(paragraphs(of: item, form[item.question]))
      }
    }
    addParts()
    for item in paper.monitoring {
      groups.append(paragraphs(of: item, form.monitoring[item.question]))
    }
    end(organisation)
  }

  private var interface: Interface { words.reader.interface }

  private func heading(_ text: LocalisedText) -> Paragraph {
    Paragraph(text: text, first: 4, others: 4)
  }

  private func plain(_ text: LocalisedText) -> Paragraph {
    Paragraph(text: text, first: 2, others: 0)
  }

  private mutating func add(_ title: LocalisedText?, _ texts: LocalisedText?...) {
    let texts = texts.compactMap(\.self).flatMap { text in
      text.text.split(separator: "\n\n").map {
        LocalisedText(
          text: String($0).replacing("\n", with: " "), language: text.language)
      }
    }
    groups.append((title.map { [heading($0)] } ?? []) + texts.map(plain))
  }

  private mutating func introduce(_ isDemonstration: Bool) {
    groups.append([
      heading(form.title), plain(interface(.sheetCode, ["code": "\(code)"])),
    ])
    if isDemonstration { add(nil, interface[.demonstration]) }
    if let purpose = form.purpose { add(interface[.startWhy], purpose) }
    if let askedBy = form.askedBy { add(interface[.startWho], askedBy) }
    add(interface[.startAnswers], interface[.startPrivate], interface[.sheetHowUntil])
    if let madeWith = form.madeWith { add(interface[.startMadeWith], madeWith) }
    add(interface[.sheetHowTitle], interface[.sheetBraille], interface[.sheetHowFree])
    if let consent = form.consent {
      add(
        interface[.consentTitle], consent, interface[.consentQuestion], interface[.consentYes])
    }
  }

  private func paragraphs(of item: PaperQuestion, _ texts: LocalisedQuestion) -> [Paragraph] {
    var result: [Paragraph] = []
    if let condition = item.condition, let number = item.number {
      if let sentence = words.sentence(condition, for: number) {
        result.append(plain(sentence))
      } else {
        let (head, items) = words.list(condition, for: number)
        result.append(plain(head))
        result += items.flatMap { list($0, depth: 1) }
      }
    }
    result.append(numbered(item.number, texts.text, indent: 0))
    if let hint = texts.hint { result.append(plain(hint)) }
    if item.question.kind.name == .rank { result.append(plain(interface[.sheetRank])) }
    if case .chooseMany(_, exclusive: _, let atMost) = item.question.kind {
      result.append(
        plain(atMost.map { interface(.chooseAtMost, count: $0) } ?? interface[.chooseMany]))
    }
    for (place, option) in item.options.enumerated() {
      result.append(numbered(place + 1, texts[option].text, indent: 2))
    }
    if item.question.offersPreferNotToSay {
      result.append(numbered(nil, interface[.preferNotToSay], indent: 2))
    }
    return result + item.skips.map { plain(words.text($0)) }
  }

  private func list(_ condition: PaperCondition, depth: Int) -> [Paragraph] {
    let (text, items) = words.item(condition)
    return [Paragraph(text: text, first: 2 * depth, others: 2 * depth + 2)]
      + items.flatMap { list($0, depth: depth + 1) }
  }

  private func numbered(_ number: Int?, _ text: LocalisedText, indent: Int) -> Paragraph {
    let number = number.map { "\($0). " } ?? ""
    return Paragraph(
      text: LocalisedText(
        text: number + text.text.replacing("\n", with: " "), language: text.language),
      first: indent, others: indent + 2)
  }

  private mutating func addParts() {
    groups.append(
      [
        numbered(paper.helpedNumber, interface[.helpedTitle], indent: 0),
        plain(interface[.helpedHint]),
      ]
        + Help.allCases.enumerated().map { place, help in
          numbered(place + 1, interface[help.phrase], indent: 2)
        })
    if let number = paper.selfCodeNumber {
      groups.append(
        [
          numbered(number, interface[.codeTitle], indent: 0), plain(interface[.codeWhy]),
          plain(interface[.codeOptional]),
          plain(interface(.codeKept, count: Edition.codeMonths)), plain(interface[.codeHint]),
        ]
          + SelfCode.Part.allCases.map {
            numbered(nil, interface[$0.phrase], indent: 2)
          })
    }
    guard !paper.monitoring.isEmpty else { return }
    add(
      interface[.aboutTitle], interface[.aboutWhy], interface[.aboutUse], interface[.aboutFree])
  }

  private mutating func end(_ organisation: Organisation) {
    add(interface[.sheetThanks], interface[.endNextText])
    let contact = [
      organisation.name, organisation.address, organisation.phone, organisation.email,
    ].compactMap(\.self)
    if !contact.isEmpty {
      groups.append(
        [heading(interface[.sheetReturn])]
          + contact.map { text in
            plain(
              LocalisedText(
                text: text.replacing("\n", with: ", "), language: interface.language))
          })
    }
    add(
      interface[.helpNow], interface[.helpDanger], interface[.helpToday], interface[.helpListen])
  }
}
