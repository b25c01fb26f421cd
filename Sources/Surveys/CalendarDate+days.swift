extension CalendarDate {
  /// How many days it is until another day; negative when that is before.
  package func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// Days since 1 March of the year 0, where leap days come last in a year (Hinnant 2013).
  private var dayNumber: Int {
    let (years, months) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day - 1
  }
}
