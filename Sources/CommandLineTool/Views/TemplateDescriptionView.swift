import Reliability
import Reporting

/// A template and what it can name, as `template-fields --json` shows it (docs/report-json.md).
struct TemplateDescriptionView: Encodable {
  let file: String
  let purpose: String
  let variants: [VariantView]
  let figures: [FigureView]
  @OrNull var fields: [FieldView]?

  init(_ template: TemplateDescription) {
    file = template.file
    purpose = template.purpose
    variants = template.variants.map { VariantView(file: $0.shape, purpose: $0.purpose) }
    figures = template.figures.map { FigureView(name: $0.name, shows: $0.shows) }
    fields = template.fields?.map(FieldView.init)
  }

  struct VariantView: Encodable {
    let file: String
    let purpose: String
  }

  struct FigureView: Encodable {
    let name: String
    let shows: String
  }

  struct FieldView: Encodable {
    let name: String
    let holds: String
    let canBeMissing: Bool
    let meaning: String
    let fields: [FieldView]

    init(_ field: TemplateField) {
      name = field.name
      holds = field.content.word
      canBeMissing = field.canBeMissing
      meaning = field.meaning
      fields = field.content.fields.map(FieldView.init)
    }
  }
}
