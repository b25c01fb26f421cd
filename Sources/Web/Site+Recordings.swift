import HTTP
import Secrets
import Store
import Surveys

extension Site {
  /// A recording that some published version plays, whole or in part; it is never in memory.
  func recording(_ file: String, _ request: Request) -> Response? {
    library.recordings[file].map { recording in
      .file(
        store.path(of: recording), size: recording.size, tag: recording.digest.hex, request,
        headers: Self.lastingHeaders(recording.name.format.mediaType))
    }
  }
}
