import Foundation

/// Where the project and its program are.
enum Checkout {
  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The program under test, built beside the tests.
  static var program: URL {
    let beside = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    return (beside?.deletingLastPathComponent() ?? Bundle.main.bundleURL)
      .appending(path: "equalsay")
  }
}
