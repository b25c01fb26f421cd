/// What EqualSay says of who is heard and who is missing, by the key under which the catalogues of the
/// interface keep it.
package enum MonitoringPhrase: String, CaseIterable, Sendable {
  case monitoringColumnAnswer = "monitoring.column-answer"
  case monitoringColumnDifference = "monitoring.column-difference"
  case monitoringColumnRange = "monitoring.column-range"
  case monitoringColumnRelease = "monitoring.column-release"
  case monitoringColumnVerdict = "monitoring.column-verdict"
  case monitoringEverybody = "monitoring.everybody"
  case monitoringGroup = "monitoring.group"
  case monitoringPoints = "monitoring.points"
  case monitoringSynthetic = "monitoring.synthetic"
  case monitoringWavesChance = "monitoring.waves-chance"
  case monitoringWavesFell = "monitoring.waves-fell"
  case monitoringWavesFew = "monitoring.waves-few"
  case monitoringWavesMethod = "monitoring.waves-method"
  case monitoringWavesNone = "monitoring.waves-none"
  case monitoringWavesRose = "monitoring.waves-rose"
  case monitoringWavesSame = "monitoring.waves-same"
  case monitoringWavesTitle = "monitoring.waves-title"
}
