// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func target(_ name: String, _ dependencies: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: strict)
}

/// A target that is optimised in debug builds too, as tests do a thousand times what it does: read every
/// definition and catalogue at a start of the program, or count, rank and attack random tables.
func optimised(_ name: String, _ dependencies: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .byName(name: $0) },
    swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

func tests(_ name: String, _ dependencies: [String], excluding: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies.map { .byName(name: $0) }, exclude: excluding,
    swiftSettings: strict)
}

func library(_ name: String, _ pkgConfig: String, apt: String, brew: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

// Who may import whom is written in docs/architecture.md and held by ArchitectureTests.
let package = Package(
  name: "EqualSay",
  targets: [
    optimised("Surveys"),
    optimised("Translations", ["Surveys"]),
    target("Responses", ["Surveys"]),
    optimised("Ranking"),
    library("CSodium", "libsodium", apt: "libsodium-dev", brew: "libsodium"),
    target("Secrets", ["CSodium"]),
    target("Participation", ["Surveys", "Secrets"]),
    target("Workshops", ["Surveys", "Ranking", "Secrets"]),
    library("CSQLite", "sqlite3", apt: "libsqlite3-dev", brew: "sqlite"),
    target("SQLite", ["CSQLite"]),
    target(
      "Store",
      ["Surveys", "Responses", "Ranking", "Workshops", "Participation", "Secrets", "SQLite"]),
    optimised("Tabulation", ["Surveys", "Responses", "Ranking"]),
    optimised("DisclosureControl", ["Tabulation", "Ranking", "Responses", "Surveys"]),
    target("DriverDiagrams", ["Surveys"]),
    target("Markup"),
    library("CQREncode", "libqrencode", apt: "libqrencode-dev", brew: "qrencode"),
    library("CXlsxWriter", "xlsxwriter", apt: "libxlsxwriter-dev", brew: "libxlsxwriter"),
    target(
      "Exports",
      [
        "DisclosureControl", "Surveys", "Translations", "Secrets", "Markup", "CQREncode",
        "CXlsxWriter", "DriverDiagrams", "Tabulation",
      ]),
    library("CZip", "libzip", apt: "libzip-dev", brew: "libzip"),
    target("XLSForm", ["Surveys", "Translations", "CZip", "CXlsxWriter"]),
    library("CMicroHTTPD", "libmicrohttpd", apt: "libmicrohttpd-dev", brew: "libmicrohttpd"),
    library("CCurl", "libcurl", apt: "libcurl4-openssl-dev", brew: "curl"),
    target("HTTP", ["CMicroHTTPD", "CCurl"]),
    .target(
      name: "Web",
      dependencies: [
        "Surveys", "Translations", "Responses", "Secrets", "Participation", "Store",
        "DisclosureControl", "Markup", "HTTP", "Ranking", "Workshops", "Exports",
      ],
      resources: [
        .embedInCode("Assets/style.css"), .embedInCode("Assets/icon.svg"),
        .embedInCode("Assets/page.js"), .embedInCode("Assets/screen.css"),
        .embedInCode("Assets/screen.js"), .embedInCode("Assets/print.css"),
        .embedInCode("Assets/openapi.json"),
        .embedInCode("Assets/worker.js"), .embedInCode("Assets/preview.css"),
        .embedInCode("Assets/preview.js"),
        .embedInCode("Assets/offline/form.js"),
        .embedInCode("Assets/offline/device.js"),
        .embedInCode("Assets/offline/post.js"),
        .embedInCode("Assets/offline/receipt.js"),
        .embedInCode("Assets/offline/words.js"),
        .embedInCode("Assets/offline/saving.js"),
        .embedInCode("Assets/offline/drafts.js"),
        .embedInCode("Assets/offline/way.js"),
        .embedInCode("Assets/offline/pages.js"),
        .embedInCode("Assets/offline/check.js"),
        .embedInCode("Assets/offline/entries.js"),
        .embedInCode("Assets/offline/sending.js"),
        .embedInCode("Assets/offline/start.js"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "equalsay",
      dependencies: [
        "Surveys", "Translations", "Responses", "Ranking", "Secrets", "Participation", "Store",
        "Tabulation", "DisclosureControl", "HTTP", "Web", "Workshops", "Exports",
        "DriverDiagrams", "XLSForm",
      ], swiftSettings: strict),
    tests("SurveysTests", ["Surveys"]),
    tests("TranslationsTests", ["Translations", "Surveys"]),
    tests("ResponsesTests", ["Responses", "Surveys"]),
    tests("RankingTests", ["Ranking"]),
    tests("WorkshopsTests", ["Workshops", "Surveys", "Ranking", "Secrets"]),
    tests("SecretsTests", ["Secrets"]),
    tests("ParticipationTests", ["Participation", "Secrets", "Surveys"]),
    tests("SQLiteTests", ["SQLite"]),
    tests(
      "StoreTests",
      [
        "Store", "Surveys", "Responses", "SQLite", "Secrets", "Participation", "Workshops",
        "Ranking",
      ]),
    tests("TabulationTests", ["Tabulation", "Ranking", "Responses", "Surveys"]),
    tests(
      "DisclosureControlTests",
      ["DisclosureControl", "Tabulation", "Ranking", "Responses", "Surveys"]),
    tests("DriverDiagramsTests", ["DriverDiagrams", "Surveys"]),
    tests("MarkupTests", ["Markup"]),
    tests(
      "ExportsTests",
      [
        "Exports", "Markup", "DisclosureControl", "Tabulation", "Responses", "Ranking", "Surveys",
        "Translations", "DriverDiagrams",
      ], excluding: ["Golden"]),
    tests("XLSFormTests", ["XLSForm", "Surveys", "Translations", "CZip"]),
    tests("HTTPTests", ["HTTP"]),
    tests(
      "WebTests",
      [
        "Web", "Surveys", "Translations", "Responses", "HTTP", "Secrets", "Store", "Workshops",
        "Ranking", "Participation", "Markup",
      ], excluding: ["Golden"]),
    tests(
      "AcceptanceTests",
      [
        "equalsay", "Surveys", "Responses", "Store", "SQLite", "Workshops", "Ranking", "Secrets",
        "Web", "Translations",
      ],
      excluding: ["Golden"]),
    tests("BrowserTests", ["equalsay"], excluding: ["browser"]),
    tests("ArchitectureTests", []),
  ],
  swiftLanguageModes: [.v6]
)
