import XCTest

final class BrowserTests: XCTestCase {}
