import Foundation

/// A page printed to PDF by a browser of the Chromium family.
enum PrintedPage {
  private static let names = ["chromium", "chromium-browser", "google-chrome", "chrome"]

  /// The bytes of the PDF.
  ///
  /// - Throws: `SystemProblem` where there is no browser, or where it prints nothing.
  static func pdf(of html: [UInt8]) throws -> [UInt8] {
    guard let browser else {
      throw SystemProblem(
        "--pdf: Chromium is not installed. Install it, or name a browser with CHROMIUM; or open the "
          + "HTML file in any browser and print it.")
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "equalsay-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, pdf) = (folder.appending(path: "report.html"), folder.appending(path: "report.pdf"))
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(html).write(to: page)
      try print(page, to: pdf, with: browser, in: folder)
      return try Array(Data(contentsOf: pdf))
    } catch {
      throw SystemProblem(
        "--pdf: \(browser) printed nothing. Open the HTML file in a browser and print it.")
    }
  }

  /// What `CHROMIUM` names, or what is found on the path.
  private static var browser: String? {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["CHROMIUM"], !named.isEmpty { return named }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return names.lazy.flatMap { name in folders.lazy.map { "\($0)/\(name)" } }
      .first(where: FileManager.default.isExecutableFile)
  }

  private static func print(
    _ page: URL, to pdf: URL, with browser: String, in folder: URL
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: browser)
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=\(folder.appending(path: "profile").path)",
        "--print-to-pdf=\(pdf.path)",
      ]
      // Chromium refuses to run for the administrator otherwise; the page is our own.
      + (getuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}
