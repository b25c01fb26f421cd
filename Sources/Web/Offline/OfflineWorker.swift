import HTTP

/// The script by which a browser serves a saved form when there is no connection.
///
/// Its name stays the same, so that a browser finds newer ones by itself; its own policy lets it
/// fetch from this service and nothing else.
enum OfflineWorker {
  static let file = "worker.js"

  static var response: Response {
    Response(
      .ok,
      headers: [
        ("Content-Type", "text/javascript; charset=utf-8"), ("Cache-Control", "no-cache"),
        ("Content-Security-Policy", "default-src 'none'; connect-src 'self'"),
        ("X-Content-Type-Options", "nosniff"),
      ],
      body: .bytes(PackageResources.worker_js))
  }
}
