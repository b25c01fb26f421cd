/// By what participation is told: how people met the survey.
package enum ParticipationDimension: String, Hashable, Sendable, CaseIterable {
  case language, channel
  case easyRead = "easy-read"
}
