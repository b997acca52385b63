import Statistics
import Testing

@Suite("Rank correlation")
struct RankCorrelationTests {
  private func spearman(_ first: [Double], _ second: [Double]) -> RankCorrelation? {
    RankCorrelation(Array(zip(first, second)))
  }

  @Test func `agrees with SciPy, ties and all`() throws {
    // scipy.stats.spearmanr, scipy 1.17
    let correlation = try #require(
      spearman(
        Array(stride(from: 1, through: 12, by: 1)), [2, 1, 4, 4, 3, 8, 6, 9, 9, 7, 12, 10]))
    #expect(isClose(correlation.coefficient, 0.9052687305110301))
    #expect(isClose(correlation.pValue, 5.1154638075654005e-05))
  }

  @Test func `counts every order of few pairs`() throws {
    // scipy.stats.permutation_test over spearmanr, and with ties itertools.permutations in Python.
    let plain = try #require(spearman([1, 2, 3, 4, 5, 6, 7], [2, 1, 4, 3, 7, 5, 6]))
    #expect(isClose(plain.coefficient, 0.8214285714285715))
    #expect(isClose(plain.pValue, 0.034126984126984124))
    let tied = try #require(spearman([1, 2, 2, 4, 5, 6], [3, 1, 2, 2, 6, 5]))
    #expect(isClose(tied.coefficient, 0.5441176470588235))
    #expect(isClose(tied.pValue, 184 / 720.0))
  }

  @Test func `is whole where the order is the same`() throws {
    let few = try #require(spearman([1, 2, 3, 4], [1, 8, 27, 64]))
    #expect(few.coefficient == 1)
    #expect(isClose(few.pValue, 2 / 24.0))
    let many = Array(stride(from: 1.0, through: 20, by: 1))
    #expect(spearman(many, many)?.pValue == 0)
    #expect(spearman(many, many.reversed())?.coefficient == -1)
  }

  @Test func `does not depend on the scale, and turns round with it`() throws {
    let first = [3.0, 1, 4, 1, 5, 9, 2, 6, 5]
    let second = [2.0, 7, 1, 8, 2, 8, 1, 8, 2]
    let correlation = try #require(spearman(first, second))
    #expect(spearman(first.map { $0 * $0 }, second) == correlation)
    #expect(spearman(second, first)?.coefficient == correlation.coefficient)
    let mirrored = try #require(spearman(first.map { -$0 }, second))
    #expect(isClose(mirrored.coefficient, -correlation.coefficient))
  }

  @Test func `is unknown for two pairs, or where one quantity stays the same`() {
    #expect(spearman([1, 2], [1, 2]) == nil)
    #expect(spearman([1, 1, 1], [1, 2, 3]) == nil)
    #expect(spearman([], []) == nil)
  }
}
