"""What Sources/bench-statistics does, in NumPy: 10,000 Bayesian bootstrap means of 1,000 series."""

import numpy

random = numpy.random.default_rng(2026)
weights = numpy.empty((10_000, 14))
mean = spread = 0.0
for series in range(1_000):
    values = numpy.array([(series * 13 + k) * 37 % 101 for k in range(13)] + [50], dtype=float)
    random.standard_exponential(out=weights)
    means = weights @ values / weights.sum(axis=1)
    mean += means.mean()
    spread += means.std()
print(mean / 1_000, spread / 1_000)
