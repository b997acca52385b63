import ArgumentParser
import Reliability

struct ReportOptions: ParsableArguments {
  func write(_ review: ReliabilityReview, in context: Context, quiet: Bool) throws {}
}
