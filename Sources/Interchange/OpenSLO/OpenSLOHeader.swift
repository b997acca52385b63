import Reliability

/// What every OpenSLO document begins with.
struct OpenSLOHeader {
  /// The version of the specification that is read.
  static let apiVersion = "openslo/v1"

  let kind: CatalogueDocument.Kind
  let name: String
  let displayName: String?
  private let metadata: YAMLField

  /// Reads the header, noting what is wrong.
  init?(_ root: YAMLField) {
    guard root.isMapping, let version = root.required("apiVersion"), let found = version.text else {
      return nil
    }
    guard found == Self.apiVersion else {
      version.refuse("'\(found)' is not \(Self.apiVersion), the only version that is read")
      return nil
    }
    root.doubtKeys(except: ["apiVersion", "kind", "metadata", "spec"])
    let kinds = CatalogueDocument.Kind.allCases.map(\.rawValue)
    guard let word = root.required("kind")?.choice(of: kinds),
      let kind = CatalogueDocument.Kind(rawValue: word),
      let metadata = root.required("metadata"), let name = metadata.checkMetadata()
    else { return nil }
    self.kind = kind
    self.name = name
    self.metadata = metadata
    displayName = metadata["displayName"]?.text
  }

  /// The service that a document of that kind describes.
  ///
  /// OpenSLO says neither who owns a service nor what it depends on, so labels do: `team`, `tier`,
  /// and `depends-on`, a list of service names.
  func service(_ spec: YAMLField) -> Service {
    spec.doubtKeys(except: ["description"])
    let labels = metadata["labels"]
    let team = labels?["team"]?.words ?? []
    if team.count > 1 { labels?["team"]?.doubt("names several teams: the first is taken as owner") }
    var tier: Int?
    if let field = labels?["tier"], let word = field.words.first {
      tier = Int(word).flatMap { $0 >= 1 ? $0 : nil }
      if tier == nil {
        field.refuse("'\(word)' is no tier: write \"1\", the most critical, or more")
      }
    }
    return Service(
      name: name, displayName: displayName, summary: spec.checkedDescription, team: team.first,
      tier: tier, dependencies: labels?["depends-on"]?.words.filter { $0 != name } ?? [])
  }
}

extension YAMLField {
  /// Checks the metadata of a document or of something inline.
  ///
  /// - Returns: The name.
  func checkMetadata() -> String? {
    guard isMapping else { return nil }
    doubtKeys(except: ["name", "displayName", "labels", "annotations"])
    if let text = self["displayName"]?.text, text.isEmpty {
      self["displayName"]?.refuse("must not be empty")
    }
    if let labels = self["labels"] { labels.checkLabels() }
    if let annotations = self["annotations"] { _ = annotations.isMapping }
    return required("name")?.checkedName
  }

  private func checkLabels() {
    for (_, value) in members {
      for word in value.words {
        let isValid = word.count <= 63 && word.wholeMatch(of: /[a-z0-9A-Z][a-z0-9A-Z._-]*/) != nil
        if !isValid {
          value.refuse(
            "'\(word)' is no label: write 1 to 63 letters, digits, '.', '_' or '-', "
              + "beginning with a letter or digit")
        }
      }
    }
  }

  /// The texts of a label, one or a list; a number is doubted and taken as a text.
  var words: [String] {
    let fields = isList ? elements : [self]
    return fields.compactMap(\.text)
  }

  /// A name as OpenSLO allows it; noted where it is none.
  var checkedName: String? {
    guard let name = text else { return nil }
    let isValid =
      name.count <= 255
      && name.wholeMatch(of: /[a-z0-9][a-z0-9.|\/\\-]*[a-z0-9]*/) != nil
    if !isValid {
      refuse(
        "'\(name)' is no name: write up to 255 lower-case letters, digits, '.', '/', '|' or '-', "
          + "beginning with a letter or digit")
    }
    return isValid ? name : nil
  }

  /// The description under this field, at most 1,050 characters.
  var checkedDescription: String? {
    guard let field = self["description"], let text = field.text else { return nil }
    if text.count > 1_050 {
      field.refuse("has \(text.count) characters, and 1050 are allowed: shorten it")
    }
    return text
  }
}
