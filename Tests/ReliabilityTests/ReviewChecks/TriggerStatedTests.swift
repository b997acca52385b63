import Testing

@testable import Reliability

@Suite("The check 'trigger-stated'")
struct TriggerStatedTests {
  private var without: ReviewExample {
    var example = ReviewExample()
    example.record.trigger = nil
    example.sections.removeAll { $0.kind == .trigger }
    return example
  }

  @Test func `finds that nothing says what set it off`() {
    #expect(without.messages(.triggerStated).count == 1)
  }

  @Test func `takes the record, the front matter or a section`() {
    var recorded = without
    recorded.record.trigger = TaxonomyEntry("capacity")
    var stated = without
    stated.header.trigger = TaxonomyEntry("capacity")
    var told = without
    told.sections.append((.trigger, "The queue was full."))
    for example in [recorded, stated, told] {
      #expect(example.messages(.triggerStated).isEmpty)
    }
  }
}
