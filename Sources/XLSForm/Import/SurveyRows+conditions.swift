import Surveys

/// Conditions.
extension SurveyRows {
  /// What the column `relevant` says; what cannot be said is told, with what that means.
  mutating func condition(of row: FormRow, _ consequence: String) -> SaidCondition {
    guard let cell = row.cell("relevant") else { return .always }
    let reading = ConditionReading { [known, allNames] name in
      if let meaning = known[name] { return meaning }
      return .nothing(
        allNames.contains(name)
          ? "\"\(name.shown)\" comes later" : "there is no question \"\(name.shown)\"")
    }
    do throws(Unsayable) {
      let said = try reading.condition(cell.text)
      _ = try said.condition()
      return said
    } catch {
      findings.notCarried(
        cell.place,
        "The condition \"\(cell.text.shown)\" cannot be said here: \(error.reason). So "
          + "\(consequence); say in its text whom it is for, or change the condition.")
      return .always
    }
  }

  mutating func settled(_ parts: [SaidCondition], _ row: FormRow) -> Condition? {
    do throws(Unsayable) {
      return try SaidCondition.all(parts).condition()
    } catch {
      findings.notCarried(
        row.place,
        "The conditions of the groups around this row cannot be said together: \(error.reason). It "
          + "is asked of everybody.")
      return nil
    }
  }
}
