import Interchange
import Ledger
import Reliability
import Reporting

/// The exit statuses of the program; from 64 on those of sysexits.
enum ExitStatus: Int32 {
  case failure = 1
  case gateBlocked = 3
  case gateInconclusive = 4
  case usage = 64
  case badInput = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case configuration = 78

  /// The status that an error ends the program with: the one table of it.
  init(of error: any Error) {
    self =
      switch error {
      case let error as LedgerError: ExitStatus(ledger: error)
      case let error as CommandError: error.status
      case let error as DraftError: ExitStatus(of: error.cause)
      case is PostmortemError, is ActionError, is PostmortemTextError: .badInput
      case is ByteSourceError: .noInput
      case is JSONSyntaxError, is CSVError, is StatuspageError, is OpenSLOError: .badInput
      case is MeasurementFileError, is MeasurementRecordError, is AdjustmentError: .badInput
      case is ExceptionError, is ObligationError, is AttributionError: .badInput
      case is ReasoningError, is ReasoningFileError, is RecommendationError: .badInput
      case is TableError, is ImportRowsError: .badInput
      case is SatisfactionError, is ToilError, is TableFileError: .badInput
      case is RunbookError, is AutomationError, is DeploymentError: .badInput
      case is RunbookRecordError, is RunbookUseError, is AutomationRecordError,
        is DeploymentRecordError:
        .usage
      case is ThreePointEstimateError, is ResponseCostError: .usage
      case let error as ImportedRowError: ExitStatus(of: error.cause)
      case is SatisfactionStatementError, is ToilRecordError, is TeamCapacityError: .usage
      case is VerificationError, is AnswersError, is OpenSLOEditError: .badInput
      case is JourneyError, is RiskError, is RiskEstimateError, is RiskChangeError,
        is RiskWorksheetError, is TargetError:
        .usage
      case let error as PullError: ExitStatus(of: error.cause)
      case let error as PrometheusError: ExitStatus(prometheus: error)
      case is EventQueryError, is EventCountsError, is IndicatorError: .badInput
      case is AlertRulesError, is AlertFileError, is AlertError: .badInput
      case let error as AlertmanagerError: ExitStatus(alertmanager: error)
      case is ServerAddressError: .usage
      case is MappingError, is ReportError: .configuration
      case is WorkingHoursError: .usage
      case is InstantError, is PeriodError, is SLOImpactError, is SearchQueryError: .usage
      default: .failure
      }
  }

  private init(prometheus error: PrometheusError) {
    self =
      switch error {
      case .noAnswer(.noCurl, _): .configuration
      case .badQuery, .notExecuted, .otherAnswer: .badInput
      case .noAnswer, .notAllowed, .elsewhere, .incomplete, .outOfOrder: .inputOutput
      }
  }

  private init(alertmanager error: AlertmanagerError) {
    self =
      switch error {
      case .noAnswer(.noCurl, _): .configuration
      case .otherAnswer: .badInput
      case .noAnswer, .notAllowed, .elsewhere, .outOfOrder: .inputOutput
      }
  }

  private init(ledger error: LedgerError) {
    self =
      switch error {
      case .missing: .noInput
      case .alreadyExists, .cannotCreate: .cannotCreate
      case .notALedger, .newerSchema: .configuration
      case .notWritable, .diskFull, .storage, .locked: .inputOutput
      case .unknownIncident, .unknownService, .unknownSLO, .unknownTeam, .cannotMerge,
        .impossibleTimes:
        .badInput
      }
  }
}
