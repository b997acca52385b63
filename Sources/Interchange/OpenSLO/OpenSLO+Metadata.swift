extension YAMLField {
  /// Checks the metadata of a document or of something inline.
  ///
  /// - Returns: The name.
  func checkMetadata() -> String? {
    guard isMapping else { return nil }
    doubtKeys(except: ["name", "displayName", "labels", "annotations"])
    self["displayName"]?.checkNotEmpty()
    self["labels"]?.checkLabels()
    self["annotations"]?.checkAnnotations()
    return required("name")?.checkedName
  }

  /// Checks a text that must not be empty.
  func checkNotEmpty() {
    if let text, text.isEmpty { refuse("must not be empty: write a name, or take it away") }
  }

  private func checkLabels() {
    for (key, value) in members {
      value.checkKey(key)
      for word in value.words {
        let isPlain = word.count <= 63 && word.wholeMatch(of: /[a-z0-9A-Z][a-z0-9A-Z._-]*/) != nil
        if !isPlain {
          value.doubt(
            "has the value '\(word)', which the specification allows and the schema does not: "
              + "1 to 63 letters, digits, '.', '_' or '-', beginning with a letter or digit")
        }
      }
    }
  }

  private func checkAnnotations() {
    for (key, value) in members {
      let parts = key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      value.checkKey(String(parts.last ?? ""))
      if !value.isText {
        value.doubt("is no text, as the specification wants it: put it in quotes")
      }
    }
  }

  /// Doubts a label's key or an annotation's that is not as the specification says.
  private func checkKey(_ key: String) {
    let isValid =
      key.count <= 63 && key.wholeMatch(of: /[a-zA-Z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9])?/) != nil
    if !isValid {
      doubt(
        "has a key that the specification does not allow: 1 to 63 letters, digits, '.', '_' or "
          + "'-', beginning and ending with a letter or digit")
    }
  }

  /// The texts of a label: one, or a list.
  var words: [String] {
    let fields = isList ? elements : [self]
    return fields.compactMap(\.text)
  }

  /// A name; noted where it is none.
  ///
  /// The schema allows lower-case letters alone; the specification's own examples have capitals.
  var checkedName: String? {
    guard let name = text else { return nil }
    let isValid =
      name.count <= 255 && name.wholeMatch(of: /[a-zA-Z0-9][a-zA-Z0-9.|\/\\-]*/) != nil
    guard isValid else {
      refuse(
        "'\(name)' is no name: write up to 255 lower-case letters, digits, '.', '/', '|' or '-', "
          + "beginning with a letter or digit")
      return nil
    }
    if name.contains(where: \.isUppercase) {
      doubt("has capital letters, as the specification's examples do and its schema does not allow")
    }
    return name
  }

  /// The description under this field, at most 1,050 characters.
  var checkedDescription: String? {
    guard let field = self["description"], let text = field.text else { return nil }
    let count = text.unicodeScalars.count
    if count > 1_050 { field.refuse("has \(count) characters, and 1050 are allowed: shorten it") }
    return text
  }
}
