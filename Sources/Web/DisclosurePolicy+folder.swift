package import DisclosureControl
package import Store

extension DisclosurePolicy {
  /// The rules for a data folder: exact figures only where every answer is synthetic.
  package init(for kind: Store.Kind) {
    switch kind {
    case .real: self = .standard
    case .demonstration: self = .demonstration
    }
  }
}
