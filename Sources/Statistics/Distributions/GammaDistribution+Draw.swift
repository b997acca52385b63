extension GammaDistribution {
  /// A draw, such as of a rate from what is believed of it.
  package func draw(using random: inout some RandomNumberGenerator) -> Double {
    random.gamma(shape: shape) / rate
  }
}
