package import Tabulation

extension ReleasedFigures {
  /// The same with how many opened, started and gave up, beside those who finished.
  ///
  /// Only for everybody: a draft that was never sent belongs to no narrower population.
  package func adding(_ funnel: ReleasedFunnel) -> ReleasedFigures {
    var figures = self
    figures.funnel = funnel.rows
    return figures
  }
}

extension DisclosurePolicy {
  /// Makes the funnel alone fit to be published, such as in a release that has the rest.
  package func release(_ funnel: Funnel) -> ReleasedFunnel {
    ReleasedFunnel(rows: FunnelRelease(self, funnel).rows, finished: [])
  }
}
