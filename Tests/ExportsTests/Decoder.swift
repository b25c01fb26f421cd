import Foundation

/// Reads QR codes with ZBar, which shares nothing with what draws ours.
struct Decoder {
  struct Missing: Error, CustomStringConvertible {
    let description = "ZBar is missing. Install libzbar0 (Debian) or zbar (Homebrew)."
  }

  private let library: Library

  init() throws {
    let names = ["libzbar.so.0", "libzbar.dylib", "/opt/homebrew/lib/libzbar.dylib"]
    guard let library = names.lazy.compactMap({ Library($0) }).first else { throw Missing() }
    self.library = library
  }

  /// The texts of the codes in a picture whose rows hold true for black.
  func texts(in picture: [[Bool]], pixelsEach scale: Int = 4) throws -> [String] {
    let rows = picture.flatMap { row -> [[UInt8]] in
      let line = row.flatMap { [UInt8](repeating: $0 ? 0 : 255, count: scale) }
      return Array(repeating: line, count: scale)
    }
    return try library.scan(rows.flatMap(\.self), width: rows.first?.count ?? 0)
  }
}

/// The few functions of ZBar that reading one picture takes.
private struct Library {
  private typealias Make = @convention(c) () -> OpaquePointer?
  private typealias Free = @convention(c) (OpaquePointer?) -> Void
  private typealias SetFormat = @convention(c) (OpaquePointer?, UInt) -> Void
  private typealias SetSize = @convention(c) (OpaquePointer?, UInt32, UInt32) -> Void
  private typealias SetData =
    @convention(c) (OpaquePointer?, UnsafeRawPointer?, UInt, OpaquePointer?) -> Void
  private typealias Scan = @convention(c) (OpaquePointer?, OpaquePointer?) -> Int32
  private typealias Step = @convention(c) (OpaquePointer?) -> OpaquePointer?
  private typealias Text = @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>?

  private let handle: UnsafeMutableRawPointer

  init?(_ name: String) {
    guard let handle = dlopen(name, RTLD_NOW) else { return nil }
    self.handle = handle
  }

  private func function<Function>(_ name: String, as type: Function.Type) throws -> Function {
    guard let symbol = dlsym(handle, "zbar_" + name) else { throw Decoder.Missing() }
    return unsafeBitCast(symbol, to: type)
  }

  func scan(_ grey: [UInt8], width: Int) throws -> [String] {
    let scanner = try function("image_scanner_create", as: Make.self)()
    let image = try function("image_create", as: Make.self)()
    let freeScanner = try function("image_scanner_destroy", as: Free.self)
    let freeImage = try function("image_destroy", as: Free.self)
    defer {
      freeImage(image)
      freeScanner(scanner)
    }
    let y800 = "Y800".utf8.reversed().reduce(UInt(0)) { $0 << 8 | UInt($1) }
    try function("image_set_format", as: SetFormat.self)(image, y800)
    let height = grey.count / max(width, 1)
    try function("image_set_size", as: SetSize.self)(image, UInt32(width), UInt32(height))
    let (setData, scan) = (
      try function("image_set_data", as: SetData.self), try function("scan_image", as: Scan.self)
    )
    let first = try function("image_first_symbol", as: Step.self)
    let next = try function("symbol_next", as: Step.self)
    let text = try function("symbol_get_data", as: Text.self)
    return grey.withUnsafeBytes { bytes in
      setData(image, bytes.baseAddress, UInt(bytes.count), nil)
      _ = scan(scanner, image)
      return sequence(first: first(image)) { next($0) }.prefix { $0 != nil }
        .compactMap { text($0).map { String(cString: $0) } }
    }
  }
}
