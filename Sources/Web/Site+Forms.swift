import HTTP

/// A form may only come from our own pages.
extension Site {
  /// Whether a posted form comes from one of our pages, or from what is no browser.
  ///
  /// `Sec-Fetch-Site` says it best, but over plain HTTP browsers send it to their own machine alone,
  /// and old ones never do. Then `Origin` tells, which pages sent with `Referrer-Policy: same-origin`
  /// give for every form; with `no-referrer` it would be `null` for ours and a stranger's alike.
  func isFromHere(_ request: Request) -> Bool {
    guard request.contentType == "application/x-www-form-urlencoded" || request.body.isEmpty else {
      return false
    }
    return switch request.header("sec-fetch-site") {
    case "same-origin", "none": true
    case _?: false
    case nil: hasOwnOrigin(request)
    }
  }

  /// Whether the header `Origin`, if there is one, names the host that the request was sent to.
  ///
  /// Without `isSecure` a proxy may still speak TLS with browsers, so any scheme is ours; with it,
  /// what came over plain HTTP was not written by us.
  private func hasOwnOrigin(_ request: Request) -> Bool {
    guard let origin = request.header("origin")?.lowercased() else { return true }
    guard let host = request.header("host")?.lowercased(), !host.isEmpty else { return false }
    return origin == "https://" + host || !isSecure && origin == "http://" + host
  }
}
