/// The texts that the cells of a workbook share, by their numbers.
///
/// A text in several styles stands in several runs; what a cell says how it is pronounced is no part
/// of it.
final class SharedStrings: XMLPartReader {
  private(set) var texts: [String] = []
  private var text = ""
  private var isText = false
  private var isPhonetic = false

  func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "si": text = ""
    case "rPh": isPhonetic = true
    case "t": isText = !isPhonetic
    case _: return
    }
  }

  func add(_ characters: String) {
    if isText { text += characters }
  }

  func end(_ name: String) {
    switch name {
    case "si": texts.append(WorkbookText.decoded(text))
    case "rPh": isPhonetic = false
    case "t": isText = false
    case _: return
    }
  }
}
