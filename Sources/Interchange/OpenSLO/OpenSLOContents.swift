import Reliability

/// What a document means to the ledger.
enum OpenSLOContents {
  case service(Service)
  case slo(CatalogueImport.Declaration)
  /// A document that is kept as it is.
  case other

  /// Reads what stands under `spec`, noting what is wrong.
  init?(_ header: OpenSLOHeader, _ root: YAMLField) {
    guard let spec = root.required("spec"), spec.isMapping else { return nil }
    switch header.kind {
    case .service: self = .service(header.service(spec))
    case .slo:
      guard let declaration = header.declaration(spec) else { return nil }
      self = .slo(declaration)
    case .sli:
      spec.checkIndicator()
      self = .other
    case .dataSource:
      spec.checkDataSource()
      self = .other
    case .alertPolicy:
      spec.checkAlertPolicy()
      self = .other
    case .alertCondition:
      spec.checkAlertCondition(isInline: false)
      self = .other
    case .alertNotificationTarget:
      spec.checkAlertNotificationTarget()
      self = .other
    }
  }
}
