import HTTP
import Secrets

/// A file that pages need beside their own bytes, under a name that changes with its content.
struct Asset: Sendable {
  let name: String
  let mediaType: String
  let bytes: [UInt8]

  var path: String { "/assets/" + name }

  static let stylesheet = Asset(
    "style", "css", mediaType: "text/css; charset=utf-8", PackageResources.style_css)
  static let screenStylesheet = Asset(
    "screen", "css", mediaType: "text/css; charset=utf-8", PackageResources.screen_css)
  static let icon = Asset("icon", "svg", mediaType: "image/svg+xml", PackageResources.icon_svg)

  static let script = Asset(
    "page", "js", mediaType: "text/javascript; charset=utf-8", PackageResources.page_js)

  /// What keeps the page for the projector up to date.
  static let screenScript = Asset(
    "screen", "js", mediaType: "text/javascript; charset=utf-8", PackageResources.screen_js)

  /// What works a saved form without a connection.
  ///
  /// The first files can be used by others, the rest stands in a function, so that its names are its own.
  static let offlineScript = Asset(
    "offline", "js", mediaType: "text/javascript; charset=utf-8",
    [
      PackageResources.form_js, PackageResources.device_js, PackageResources.post_js,
      PackageResources.receipt_js, Array("(function () {\n".utf8), PackageResources.words_js,
      PackageResources.saving_js, PackageResources.drafts_js, PackageResources.way_js,
      PackageResources.pages_js, PackageResources.check_js, PackageResources.entries_js,
      PackageResources.sending_js, PackageResources.start_js, Array("})();\n".utf8),
    ].flatMap { $0 })

  /// What shows marks on pages of a preview, and what keeps those up to date.
  static let previewStylesheet = Asset(
    "preview", "css", mediaType: "text/css; charset=utf-8", PackageResources.preview_css)
  static let previewScript = Asset(
    "preview", "js", mediaType: "text/javascript; charset=utf-8", PackageResources.preview_js)

  static func named(_ name: String) -> Asset? {
    [
      stylesheet, screenStylesheet, icon, script, screenScript, offlineScript, previewStylesheet,
      previewScript,
    ].first { $0.name == name }
  }

  private init(_ name: String, _ ending: String, mediaType: String, _ bytes: [UInt8]) {
    self.name = "\(name)-\(Digest(of: bytes).hex.prefix(12)).\(ending)"
    self.mediaType = mediaType
    self.bytes = bytes
  }
}
