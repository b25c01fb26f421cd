import DisclosureControl
import Surveys

/// What disclosure control changed or held back, for a program to read.
struct ReleaseChange: Encodable {
  private let change: String
  private var by: [String]?
  private var question: String?
  private var characteristic: String?
  private var categories: [String]?
  private var into: String?
  private var reason: String?
  private var limit: Int?

  init(_ note: ReleaseNote) {
    switch note {
    case .merged(let breakdown, let characteristic, let categories, into: let parent):
      change = "categories-merged"
      by = Self.names(breakdown)
      self.characteristic = characteristic.text
      self.categories = categories.map(\.text)
      into = parent.text
    case .mergedNearEarlier(
      let breakdown, let characteristic, let categories, into: let parent, release: _,
      few: let few):
      change = "categories-merged"
      by = Self.names(breakdown)
      self.characteristic = characteristic.text
      self.categories = categories.map(\.text)
      into = parent.text
      (reason, limit) = ("near-earlier-release", few)
    case .groupWithheld(let breakdown, let categories, let reason):
      change = "group-withheld"
      by = Self.names(breakdown)
      self.categories = categories.map(\.text)
      (self.reason, limit) = Self.reason(reason)
    case .tableLeftOut(let question, let breakdown, let reason):
      change = "table-left-out"
      by = Self.names(breakdown)
      self.question = question.text
      (self.reason, limit) = Self.reason(reason)
    case .breakdownLeftOut(let breakdown, let reason):
      change = "breakdown-left-out"
      by = Self.names(breakdown)
      (self.reason, limit) = Self.reason(reason)
    case .inNoGroup(let breakdown):
      change = "broader-category-in-no-group"
      by = Self.names(breakdown)
    case .heldBackBesideEarlier(let question):
      change = "held-back-beside-earlier-releases"
      self.question = question.text
    case .leftOutBesideOthers(let question):
      change = "table-left-out"
      self.question = question.text
      reason = "not-protected"
    case .sameAnswerOfGroup(let question, percent: let percent):
      change = "table-left-out"
      self.question = question.text
      (reason, limit) = ("same-answer", percent)
    case .cellsProtected: change = "cells-protected"
    }
  }

  private static func names(_ breakdown: Breakdown) -> [String] {
    breakdown.characteristics.map(\.text)
  }

  private static func reason(_ reason: ReleaseNote.GroupReason) -> (String, Int?) {
    switch reason {
    case .tooFewPeople(needed: let needed): ("too-few-people", needed)
    case .oneSite(percent: let percent): ("one-site", percent)
    case .nearEarlier(release: _, few: let few): ("near-earlier-release", few)
    }
  }

  private static func reason(_ reason: ReleaseNote.TableReason) -> (String, Int?) {
    switch reason {
    case .sparse(percent: let percent): ("sparse", percent)
    case .sameAnswer(percent: let percent): ("same-answer", percent)
    case .noGroupLargeEnough: ("no-group-large-enough", nil)
    case .notProtected: ("not-protected", nil)
    case .notCollected: ("not-collected", nil)
    }
  }
}
