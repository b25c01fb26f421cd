package import Store
package import Surveys

/// What definitions share in the folder of the service, for workshops that programs open.
package struct SharedFiles: Sendable {
  /// The bytes of a monitoring set.
  package let monitoringSet: @Sendable (Identifier<MonitoringSet>) -> [UInt8]?
  /// Those of the pictures with these names that are there.
  package let pictures: @Sendable (Set<String>) throws -> [PublishedPicture]

  package init(
    monitoringSet: @escaping @Sendable (Identifier<MonitoringSet>) -> [UInt8]?,
    pictures: @escaping @Sendable (Set<String>) throws -> [PublishedPicture]
  ) {
    self.monitoringSet = monitoringSet
    self.pictures = pictures
  }

  package static let none = SharedFiles(monitoringSet: { _ in nil }, pictures: { _ in [] })
}
