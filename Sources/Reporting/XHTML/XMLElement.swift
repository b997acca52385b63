/// An element of an XML document, as a value.
struct XMLElement: Hashable, Sendable {
  /// The name, without a prefix.
  var name: String
  /// The attributes in the order in which they are written.
  var attributes: [Attribute]
  /// What is in it.
  var children: [Child]

  /// A name and a value.
  struct Attribute: Hashable, Sendable {
    var name: String
    var value: String
  }

  /// What an element can hold.
  enum Child: Hashable, Sendable {
    case element(XMLElement)
    case text(String)
    /// Text that an XML parser and an HTML parser both take as it is, for `style`.
    case raw(String)
  }

  /// An element from its parts.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], children: [Child] = []
  ) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    self.children = children
  }

  /// An element that holds elements.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    containing elements: [XMLElement]
  ) {
    self.init(name, attributes, children: elements.map(Child.element))
  }

  /// An element that holds a text.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes, children: [.text(text)])
  }

  /// The value of an attribute; setting `nil` takes it away.
  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let index = attributes.firstIndex { $0.name == attribute }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append(Attribute(name: attribute, value: value))
      case (nil, nil): break
      }
    }
  }

  /// All text in it, in order.
  var text: String {
    children.map { child in
      switch child {
      case .element(let element): element.text
      case .text(let text), .raw(let text): text
      }
    }.joined()
  }

  /// The elements directly in it.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }
}
