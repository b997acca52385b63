import Interchange
import Reliability
import Testing

@Suite("The text of an OpenSLO document")
struct OpenSLODocumentTests {
  private let service = OpenSLOFixture.service

  @Test func `is kept as it was written`() throws {
    let text = "# Who owns it?\n\n" + service.replacing("Takes money.", with: "Pays. # truly")
    #expect(try texts(text) == [text])
  }

  @Test func `ends at a marker, and what stands behind the marker belongs to the next`() throws {
    let text = """
      %YAML 1.2
      --- # the first
      \(service)...
      ---
      # nothing but a comment: it goes with the next
      ---
      \(OpenSLOFixture.target)--- {apiVersion: openslo/v1, kind: Service, metadata: {name: a}, spec: {}}
      """
    #expect(
      try texts(text) == [
        "   # the first\n" + service,
        "# nothing but a comment: it goes with the next\n\n" + OpenSLOFixture.target,
        "   {apiVersion: openslo/v1, kind: Service, metadata: {name: a}, spec: {}}\n",
      ])
  }

  @Test func `keeps blank lines that a block says to keep`() throws {
    let kept = service.replacing("Takes money.", with: "|+\n    Takes money.\n\n")
    #expect(try texts(kept + "---\n" + OpenSLOFixture.target) == [kept, OpenSLOFixture.target])
    #expect(try read(kept + "---\n").catalogue.services.first?.summary == "Takes money.\n\n\n")
  }

  @Test(arguments: ["\r\n", "\r"])
  func `may have lines that end otherwise`(end: String) throws {
    let text = "\u{FEFF}---\n" + service + "---\n" + OpenSLOFixture.target
    #expect(
      try texts(text.replacing("\n", with: end)) == [service, OpenSLOFixture.target])
  }

  @Test func `of an element of a list is moved left, with the comments above it`() throws {
    let text = """
      # A list of two.
      - apiVersion: openslo/v1
        kind: Service
        metadata:
          name: a   # the first
        spec:
          description: |
            One.
              # no comment, and moved with its block

      # Above the second.
      - apiVersion: openslo/v1
        kind: Service
        # within
        metadata: {name: b}
        spec: {}
      """
    #expect(
      try texts(text) == [
        """
        # A list of two.
        apiVersion: openslo/v1
        kind: Service
        metadata:
          name: a   # the first
        spec:
          description: |
            One.
              # no comment, and moved with its block


        """,
        """
        # Above the second.
        apiVersion: openslo/v1
        kind: Service
        # within
        metadata: {name: b}
        spec: {}

        """,
      ])
  }

  @Test func `of an element that its lines do not say is written anew`() throws {
    let flow = "[{apiVersion: openslo/v1, kind: Service, metadata: {name: a}, spec: {}}]"
    let aliased = """
      - &first
        apiVersion: openslo/v1
        kind: Service
        metadata: &metadata {name: a}
        spec: {}
      - apiVersion: openslo/v1
        kind: AlertNotificationTarget
        metadata: *metadata
        spec: {target: pager}
      """
    for text in [flow, aliased] {
      let catalogue = try read(text).catalogue
      let again = try read(OpenSLOWriter.text(of: catalogue.documents)).catalogue
      #expect(Set(again.documents) == Set(catalogue.documents))
      #expect(again.services == catalogue.services)
    }
  }

  @Test func `of an element has the lines of its file`() {
    let text = "# a list\n- apiVersion: openslo/v1\n  kind: Service\n  metadata: {}\n  spec: {}\n"
    #expect(refusal(of: service + "---\n" + text) == "a.yaml:11: metadata lacks 'name': add it")
  }

  @Test(arguments: ["", "\n", "---\n---\n", "# only a comment\n", "---\nnull\n", "[]"])
  func `must say something`(text: String) {
    #expect(
      refusal(of: text)
        == "a.yaml holds no OpenSLO document: one begins with 'apiVersion: openslo/v1'")
  }

  @Test(arguments: [
    ("kind: [", 2, "did not find expected node content"),
    ("\tkind: a", 2, "found a tab character that violates indentation"),
    ("kind: a\nkind: b", 3, "the key 'kind' stands there twice"),
    ("kind: *unknown", 2, "found undefined alias"),
    ("kind: \"a", 2, "found unexpected end of stream"),
    ("kind: \u{1}", 2, "control characters are not allowed"),
  ])
  func `must be YAML`(end: String, line: Int, problem: String) {
    #expect(
      refusal(of: service + "---\napiVersion: openslo/v1\n" + end)
        == "a.yaml:\(line + 7): the document is no YAML: \(problem); correct the line or the one "
        + "before it")
  }

  @Test(arguments: ["just a text", "- - a"])
  func `must hold keys and values`(text: String) {
    #expect(refusal(of: text) == "a.yaml:1: the document must hold keys and values")
  }

  private func texts(_ text: String) throws -> [String] {
    try read(text).catalogue.documents.map(\.text)
  }
}

@Suite("OpenSLO documents that are written")
struct OpenSLOWriterTests {
  @Test func `come by kind, then name`() {
    let documents = [
      ("AlertPolicy", "a"), ("AlertNotificationTarget", "a"), ("AlertCondition", "a"),
      ("SLO", "b"), ("SLO", "a"), ("SLI", "a"), ("Service", "a"), ("DataSource", "a"),
    ].compactMap { kind, name in
      CatalogueDocument.Kind(rawValue: kind).map {
        CatalogueDocument(kind: $0, name: name, text: "\(kind) \(name)\n")
      }
    }
    #expect(
      OpenSLOWriter.text(of: documents) == """
        ---
        DataSource a
        ---
        Service a
        ---
        SLI a
        ---
        SLO a
        ---
        SLO b
        ---
        AlertCondition a
        ---
        AlertNotificationTarget a
        ---
        AlertPolicy a

        """)
  }

  @Test(arguments: OpenSLOFixture.all)
  func `are read as they were`(text: String) throws {
    let first = try read(text).catalogue
    #expect(try read(OpenSLOWriter.text(of: first.documents)).catalogue == first)
  }
}
