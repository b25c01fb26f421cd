import CZip

/// A zip file at hand, read one entry at a time and never beyond what a form can need.
///
/// A class because it owns what libzip holds. What a file says of its own size is not believed: the
/// bytes are counted as they come out, over all entries together.
final class ZipArchive {
  private enum Limits {
    static let entries = 2_000
    /// Of all that is read from one archive.
    static let bytes = 96 << 20
    static let chunk = 1 << 16
  }

  private let archive: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private var budget = Limits.bytes

  /// - Throws: `FormProblems` where the bytes are no zip file, or one with too much in it.
  init(_ bytes: [UInt8]) throws(FormProblems) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    buffer.copyBytes(from: bytes)
    guard let archive = Self.open(buffer) else {
      buffer.deallocate()
      throw FormProblems(
        "This is no workbook, or a damaged one. Save the form as .xlsx again, or take another copy."
      )
    }
    (self.archive, self.buffer) = (archive, buffer)
    guard zip_get_num_entries(archive, 0) <= Limits.entries else {
      throw FormProblems(
        "The workbook holds more than \(Limits.entries) parts, which no form does. Save it as .xlsx "
          + "again.")
    }
  }

  deinit {
    zip_discard(archive)
    buffer.deallocate()
  }

  private static func open(_ buffer: UnsafeMutableRawBufferPointer) -> OpaquePointer? {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let source = zip_source_buffer_create(
      buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error)
    guard let source else { return nil }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// The bytes of an entry; nothing where there is none of that name.
  ///
  /// - Throws: `FormProblems` where it is locked, damaged or endless.
  func entry(_ name: String) throws(FormProblems) -> [UInt8]? {
    let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &facts) == 0 else {
      throw Self.damaged(name)
    }
    guard facts.encryption_method == ZIP_EM_NONE else { throw Self.locked }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw Self.damaged(name)
    }
    defer { zip_fclose(file) }
    return try contents(of: file, name)
  }

  private func contents(of file: OpaquePointer, _ name: String) throws(FormProblems) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: Limits.chunk)
    while true {
      let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
      guard count >= 0 else { throw Self.damaged(name) }
      guard count > 0 else { return bytes }
      budget -= Int(count)
      guard budget >= 0 else {
        throw FormProblems(
          "The workbook unpacks to more than \(Limits.bytes >> 20) MB, which no form does. Take the "
            + "pictures and other sheets out, and save it again.")
      }
      bytes += chunk.prefix(Int(count))
    }
  }

  static let locked = FormProblems(
    "The workbook is protected by a password. Save it without one, as .xlsx.")

  private static func damaged(_ name: String) -> FormProblems {
    FormProblems(
      "A part of the workbook is damaged: \(name.shown). Save the form as .xlsx again, or take "
        + "another copy.")
  }
}
