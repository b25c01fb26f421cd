import Markup
import Surveys
import Translations

/// "You said, we did": what was decided on what people said, and what has happened since.
struct CommitmentsPage {
  let reader: Reader
  let survey: Identifier<Survey>
  let edition: CommitmentsEdition

  var content: HTML {
    let form = edition.form(in: reader.tag)
    return HTML {
      h1 { reader(.didTitle) }
      if let introduction = form.introduction {
        reader.paragraphs(introduction)
      } else {
        p { reader(.didIntroduction) }
      }
      p { reader(.didAsOf, ["date": edition.publishedOn.formatted(for: reader.tag)]) }
      p(.classes("links")) {
        a(.href(Page.survey(survey, .ownCommitments).path(in: reader.tag))) { reader(.didOwnLink) }
      }
      for commitment in form.all { CommitmentBox(reader: reader, texts: commitment).html }
    }
  }
}

/// One commitment: what was said, what was decided and why, what is done, by whom and by when.
struct CommitmentBox {
  let reader: Reader
  let texts: LocalisedCommitment

  private var commitment: Commitment { texts.commitment }

  var html: HTML {
    let id = commitment.id.text
    return element("section", Attribute("aria-labelledby", id)) {
      h2(.id(id)) { reader.html(texts.title) }
      element("dl", .classes("answers")) {
        row(.didSaid, texts.said)
        row(.didDecided) {
          p { element("strong") { reader(phrase(for: commitment.decision)) } }
          p { reader.html(texts.decided) }
        }
        row(.didWhyNot, texts.whyNot)
        row(.didSpecific, texts.specific)
        row(.didMeasurable, texts.measurable)
        row(.didAchievable, texts.achievable)
        row(.didRelevant, texts.relevant)
        row(.didResources, texts.resources)
        row(.didSmallChange, texts.smallChange)
        row(.didOwner, texts.owner)
        if let plan = commitment.plan { row(.didWhen) { when(plan) } }
        row(.didGains, texts.gains)
        row(.didMightLose, texts.mightLose)
        row(.didAction, texts.action)
        if !commitment.status.isEmpty { row(.didStatus) { status } }
      }
    }
  }

  private func when(_ plan: CommitmentPlan) -> HTML {
    HTML {
      p { reader(phrase(for: plan.horizon)) }
      p { reader(.didBy, ["date": plan.timeBound.formatted(for: reader.tag)]) }
    }
  }

  /// What has happened, the latest first.
  private var status: HTML {
    ul {
      for (status, text) in zip(commitment.status, texts.status).reversed() {
        li {
          said(status)
          " "
          reader.html(text)
        }
      }
    }
  }

  private func row(_ phrase: VoicePhrase, _ text: LocalisedText?) -> HTML {
    guard let text else { return HTML {} }
    return row(phrase) { reader.paragraphs(text) }
  }

  private func row(_ phrase: VoicePhrase, @HTMLBuilder _ content: () -> HTML) -> HTML {
    div {
      element("dt") { reader(phrase) }
      element("dd") { content() }
    }
  }

  private func phrase(for decision: Commitment.Decision) -> VoicePhrase {
    switch decision {
    case .yes: .didYes
    case .partly: .didPartly
    case .no: .didNo
    case .notYet: .didNotYet
    }
  }

  private func phrase(for horizon: CommitmentPlan.Horizon) -> RoomPhrase {
    switch horizon {
    case .now: .roomHorizonNow
    case .short: .roomHorizonShort
    case .medium: .roomHorizonMedium
    case .long: .roomHorizonLong
    }
  }

  private func said(_ status: CommitmentStatus) -> HTML {
    let date = status.on.formatted(for: reader.tag)
    return switch status.state {
    case .planned: reader(.didPlanned, ["date": date])
    case .started: reader(.didStarted, ["date": date])
    case .changed: reader(.didChanged, ["date": date])
    case .done: reader(.didDone, ["date": date])
    case .stopped: reader(.didStopped, ["date": date])
    }
  }
}
