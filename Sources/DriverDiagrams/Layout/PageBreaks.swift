/// Moves what would lie across the end of a page to the next.
struct PageBreaks {
  /// How much of each page is free for boxes.
  let page: Double
  let gap: Double

  /// The page on which something begins, however its place was rounded.
  func page(of top: Double) -> Double { ((top + 0.01) / page).rounded(.down) }

  /// The middles again, with no box over the end of a page that fits on one.
  func apply(to middles: [Double], heights: [Double], layers: Layers) -> [Double] {
    var middles = middles
    for column in layers.order {
      var free = 0.0
      for item in column {
        var top = max(free, middles[item] - heights[item] / 2)
        let end = (page(of: top) + 1) * page
        if top + heights[item] > end, heights[item] <= page { top = end }
        middles[item] = top + heights[item] / 2
        free = top + heights[item] + gap
      }
    }
    return middles
  }
}
