import CLibXML2

/// Reads and writes XML through libxml2, whose pointers do not leave this file.
enum XMLCodec {
  /// Why a text is no XML.
  struct ParseError: Error, Equatable {
    let line: Int
    let reason: String
  }

  /// Reads a document strictly.
  ///
  /// - Returns: Its root; comments and processing instructions are left out.
  /// - Throws: ``ParseError``.
  static func parse(_ text: String) throws(ParseError) -> XMLElement {
    var text = text
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_HUGE.rawValue)
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        xmlReadMemory(characters.baseAddress, Int32(characters.count), nil, "UTF-8", options)
      }
    }
    guard let document, let root = xmlDocGetRootElement(document) else {
      let error = xmlGetLastError()?.pointee
      throw ParseError(
        line: Int(error?.line ?? 0),
        reason: error?.message.map { String(cString: $0).oneLine } ?? "there is no root element")
    }
    defer { xmlFreeDoc(document) }
    return element(root.pointee)
  }

  /// Writes an element and all that is in it, in UTF-8 and so that an HTML parser reads the same:
  /// only elements that are always empty are written without an end tag.
  ///
  /// - Parameters:
  ///   - root: The element.
  ///   - namespace: The namespace of the document.
  /// - Returns: The XML text, without a declaration.
  static func text(of root: XMLElement, namespace: String) -> String {
    guard let document = xmlNewDoc("1.0") else { return "" }
    defer { xmlFreeDoc(document) }
    // Without an encoding, attributes would spell what is not ASCII as references.
    document.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8"))
    guard let node = makeNode(root, in: document) else { return "" }
    xmlDocSetRootElement(document, node)
    xmlNewProp(node, "xmlns", namespace)
    guard let buffer = xmlBufferCreate() else { return "" }
    defer { xmlBufferFree(buffer) }
    let options = Int32(XML_SAVE_AS_XML.rawValue | XML_SAVE_NO_DECL.rawValue)
    let context = xmlSaveToBuffer(buffer, "UTF-8", options)
    xmlSaveTree(context, node)
    xmlSaveClose(context)
    guard let content = xmlBufferContent(buffer) else { return "" }
    return String(cString: content)
  }

  private static func element(_ node: xmlNode) -> XMLElement {
    var element = XMLElement(string(node.name))
    var attribute = node.properties
    while let current = attribute {
      let value = current.pointee.children.flatMap { xmlNodeListGetString(node.doc, $0, 1) }
      element.attributes.append(
        .init(
          name: string(current.pointee.name), value: value.map { String(cString: $0) } ?? ""))
      if let value { psgf_xml_free(value) }
      attribute = current.pointee.next
    }
    var child = node.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE: element.children.append(.element(Self.element(current.pointee)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        element.children.append(.text(string(current.pointee.content)))
      default: break
      }
      child = current.pointee.next
    }
    return element
  }

  private static func makeNode(_ element: XMLElement, in document: xmlDocPtr) -> xmlNodePtr? {
    guard let node = xmlNewDocNode(document, nil, element.name, nil) else { return nil }
    for attribute in element.attributes {
      xmlNewProp(node, attribute.name, attribute.value.legalInXML)
    }
    for child in element.children {
      switch child {
      case .element(let element):
        if let childNode = makeNode(element, in: document) { xmlAddChild(node, childNode) }
      case .text(let text): xmlAddChild(node, xmlNewDocText(document, text.legalInXML))
      case .raw(let text): addRaw(text, to: node, in: document)
      }
    }
    if element.children.isEmpty, !voidElements.contains(element.name) {
      // An empty text makes the writer end the element with a tag of its own.
      xmlAddChild(node, xmlNewDocText(document, ""))
    }
    return node
  }

  /// Adds text in a CDATA section between comments: an HTML parser sees only the comments.
  private static func addRaw(_ text: String, to node: xmlNodePtr, in document: xmlDocPtr) {
    let section = "*/\n" + text.legalInXML.replacing(ascii: "]]>", with: "]] >") + "\n/*"
    xmlAddChild(node, xmlNewDocText(document, "/*"))
    xmlAddChild(node, xmlNewCDataBlock(document, section, Int32(section.utf8.count)))
    xmlAddChild(node, xmlNewDocText(document, "*/"))
  }

  /// The elements that never hold anything, in HTML and in the SVG that is drawn here.
  private static let voidElements: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "col", "line", "rect", "path", "circle",
  ]

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}

extension String {
  /// The text with U+FFFD for what XML does not allow; libxml2 would end it there, or write it.
  fileprivate var legalInXML: String {
    // Nearly no text holds one, and bytes are looked through faster than characters.
    guard utf8.contains(where: \.mayBeIllegalInXML),
      unicodeScalars.contains(where: \.isIllegalInXML)
    else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0.isIllegalInXML ? "\u{FFFD}" : $0 }))
  }

  /// The text without line breaks, as an error is one line.
  fileprivate var oneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension UInt8 {
  /// Whether it is a control, or the first byte of U+FFFE and U+FFFF and of what is near them.
  fileprivate var mayBeIllegalInXML: Bool { self < 0x20 && self != 0xA || self == 0xEF }
}

extension Unicode.Scalar {
  fileprivate var isIllegalInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
