import Surveys

/// “Did you mean …?” for a word that nothing is called.
enum Suggestion {
  static func of(_ word: String, among known: [String]) -> String {
    Nearest.name(to: word, among: known).map { " Did you mean \($0)?" } ?? ""
  }
}
