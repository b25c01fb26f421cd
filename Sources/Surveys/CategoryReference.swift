/// A category that something in a monitoring set names: as a parent, or as what answers mean.
struct CategoryReference {
  /// The category that is part of it; nothing for a derivation.
  let child: Identifier<Option>?
  let target: Placed<Identifier<Option>>
}

/// The categories of one characteristic, declared or offered as options.
struct CategoryTree {
  let characteristic: Identifier<Characteristic>
  let categories: Set<Identifier<Option>>

  func check(_ references: [CategoryReference], _ problems: inout ProblemList) {
    for reference in references where !categories.contains(reference.target.value) {
      let known = categories.map(\.text).sorted()
      problems.report(
        reference.target.place,
        "The characteristic \"\(characteristic)\" has no category "
          + "\"\(reference.target.value)\". "
          + Nearest.hint(
            to: reference.target.value.text, among: known,
            otherwise: "Add it to its \"categories\"."))
    }
    checkCycles(references, &problems)
  }

  /// Reports each chain of parents that comes back to where it began, once.
  private func checkCycles(_ references: [CategoryReference], _ problems: inout ProblemList) {
    var parents: [Identifier<Option>: Placed<Identifier<Option>>] = [:]
    for reference in references {
      if let child = reference.child, parents[child] == nil { parents[child] = reference.target }
    }
    var settled: Set<Identifier<Option>> = []
    for reference in references {
      guard let child = reference.child else { continue }
      var chain: Set<Identifier<Option>> = []
      var current = child
      while !settled.contains(current), let parent = parents[current] {
        guard chain.insert(current).inserted else {
          problems.report(
            reference.target.place,
            "The category \"\(child)\" is part of itself by way of its parents. "
              + "Take one parent out.")
          break
        }
        current = parent.value
      }
      settled.formUnion(chain)
    }
  }
}
