import Foundation
package import Markup
import Responses
import Store
package import Surveys
package import Translations

/// A survey as a form to print on A4: one page of HTML that needs nothing else.
package struct FormSheet {
  private let edition: Edition
  private let form: LocalisedForm
  private let paper: PaperForm
  private let style: FormSheetStyle
  private let words: FormSheetWords
  private let organisation: Organisation
  private let isDemonstration: Bool

  package let code: FormCode

  /// `language` is the language without its Easy Read variant, which the style chooses.
  package init(
    _ edition: Edition, language: LanguageTag, style: FormSheetStyle, interface: Interface,
    organisation: Organisation, isDemonstration: Bool
  ) {
    let tag = style.language(for: language)
    self.edition = edition
    self.style = style
    self.organisation = organisation
    self.isDemonstration = isDemonstration
    form = edition.form(in: tag)
    paper = PaperForm(edition.survey, inEasyRead: tag.isEasyRead)
    words = FormSheetWords(reader: Reader(tag: tag, interface: interface))
    code = FormCode(
      survey: edition.survey.id, version: edition.survey.version, language: language, style: style)
  }

  private var reader: Reader { words.reader }
  private var interface: Interface { reader.interface }

  package var html: HTML {
    HTML {
      HTML(vetted: "<!DOCTYPE html>\n")
      element(
        "html", .lang(reader.tag.forMarkup), .dir(reader.tag.direction.rawValue),
        .classes(style.rawValue)
      ) {
        element("head") {
          HTML(vetted: "<meta charset=\"utf-8\"/>")
          void(
            "meta", .name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
          element("title") { form.title.text }
          element("style") {
            FormSheetRules.all
            FormSheetRules.pages(
              style, reader.tag, number: interface[.sheetFormNumber].text,
              page: interface(
                .sheetPage, ["page": FormSheetRules.page, "pages": FormSheetRules.pages]
              ).text, code: codeLine)
          }
        }
        element("body") { element("main") { content } }
      }
      HTML(vetted: "\n")
    }
  }

  private var codeLine: String { interface(.sheetCode, ["code": "\(code)"]).text }

  private var content: HTML {
    HTML {
      element("header") {
        h1 { reader.html(form.title) }
        for notice in notices { p(.classes("notice")) { words.html(interface[notice]) } }
        p(.classes("code screen")) { codeLine }
      }
      introduction
      FormSheetParts(words: words).how
      if let consent = form.consent { FormSheetParts(words: words).consent(consent) }
      if !paper.practice.isEmpty { practice }
      ownQuestions
      FormSheetParts(words: words).helped(paper.helpedNumber)
      if let number = paper.selfCodeNumber { FormSheetParts(words: words).selfCode(number) }
      if !paper.monitoring.isEmpty { equality }
      FormSheetParts(words: words).end(organisation)
    }
  }

  private var notices: [Phrase] {
    let standing = edition.standing(in: reader.tag)
    let isDraft = standing.isDraft || interface.isDraft
    return (isDemonstration ? [.demonstration] : []) + (isDraft ? [.draftTranslation] : [])
      + (standing.isComplete ? [] : [.partTranslation])
  }

  private var introduction: HTML {
    let minutes = Edition.minutes(
      for: paper.questions.map(\.question), inEasyRead: reader.isEasyRead)
    return element("section") {
      if let purpose = form.purpose {
        h2 { reader(.startWhy) }
        words.paragraphs(purpose)
      }
      if let askedBy = form.askedBy {
        h2 { reader(.startWho) }
        words.paragraphs(askedBy)
      }
      h2 { reader(.startAnswers) }
      p { words.html(interface[.startPrivate]) }
      p { words.html(interface[.sheetHowUntil]) }
      p { words.html(interface(.startMinutes, count: minutes)) }
      if let madeWith = form.madeWith {
        h2 { reader(.startMadeWith) }
        words.paragraphs(madeWith)
      }
    }
  }

  private var practice: HTML {
    element("section", .id("practice")) {
      h2 { words.html(interface[.practiceNote]) }
      for item in paper.practice { question(item, form[item.question]) }
    }
  }

  private var ownQuestions: HTML {
    HTML {
      for section in edition.survey.sections {
        let ids = Set(section.questions.map(\.id))
        let questions = paper.questions.filter { ids.contains($0.question.id) }
        if !questions.isEmpty {
          element("section") {
            if let title = form[section: section] { h2 { reader.html(title) } }
            for item in questions { question(item, form[item.question]) }
          }
        }
      }
    }
  }

  private var equality: HTML {
    element("section", .id("equality")) {
      h2 { reader(.aboutTitle) }
      p { words.html(interface[.aboutWhy]) }
      p { words.html(interface[.aboutUse]) }
      p(.classes("strong")) { words.html(interface[.aboutFree]) }
      for item in paper.monitoring { question(item, form.monitoring[item.question]) }
    }
  }

  private func question(_ item: PaperQuestion, _ texts: LocalisedQuestion) -> HTML {
    FormSheetQuestion(words: words, item: item, texts: texts, picture: picture).html
  }

  /// Pictures stand in the page itself; only Easy Read has them, beside its words.
  private func picture(_ name: String) -> String? {
    guard style == .easyread, let picture = edition.pictures[name] else { return nil }
    return "data:\(picture.mediaType);base64,\(Data(picture.bytes).base64EncodedString())"
  }
}
