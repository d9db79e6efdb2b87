export { addMonthsTo, formatDate, formatMonth, monthOf, parseDate, parseMonth } from './calendar/calendar.ts'
export {
  addWorkingDays,
  endOfPeriod,
  type Holidays,
  isWorkingDay,
  petitionDeadline,
  workingDaysBetween,
} from './calendar/working-days.ts'
export {
  type ColumnAnswers,
  type ColumnVariable,
  ELIGIBLE,
  type Figures,
  type Holds,
  INELIGIBLE,
  OPEN,
} from './columnar/answers.ts'
export { assessColumns, type RowResult } from './columnar/assess-columns.ts'
export { checkColumns } from './columnar/check-columns.ts'
export { BLOCK_ROWS, type ColumnarOptions } from './columnar/columnar-options.ts'
export {
  type Column,
  type ColumnSet,
  type EntityColumns,
  type Gaps,
  gapBytes,
  isGap,
  type LinkColumn,
  type MonthlyColumn,
  type Numbers,
  type PlainColumn,
  type SetColumn,
} from './columnar/columns.ts'
export { type ColumnPlace, ColumnsError } from './columnar/columns-error.ts'
export { type ColumnsOfFacts, columnsOf } from './columnar/columns-of.ts'
export { type ColumnarRun, type ColumnStage, compileColumns } from './columnar/compile-columns.ts'
export { indexMembers, type MemberIndex } from './columnar/member-index.ts'
export { runBlocks, runStages } from './columnar/run-blocks.ts'
export type { ColumnSubject } from './columnar/write-subject.ts'
export { type AssessOptions, assess, assessRecorded, type RecordedAssessment } from './evaluate/assess.ts'
export { institutionOf, type Receiver } from './evaluate/institution-of.ts'
export { type CompiledProgramme, type LoadOptions, loadPack, type Pack } from './evaluate/load-pack.ts'
export { isYetToCome, nextQuestion } from './evaluate/next-question.ts'
export { potentialTotal, totalOf } from './evaluate/potential.ts'
export type { Assessment, BenefitResult, ConditionResult, Result, Status } from './evaluate/result.ts'
export type { Trace } from './evaluate/trace.ts'
export type { Row, Value } from './evaluate/value.ts'
export { derivedMissing, derivedValue } from './evaluate/variable.ts'
export { benefitParts } from './explain/benefit-parts.ts'
export { type ChangeReason, changesNeeded } from './explain/change-words.ts'
export { type Explanation, explain, explanationOf } from './explain/explain.ts'
export { asObject, asSubject, asTopic } from './explain/korean.ts'
export { type Change, type Needed, nearestChange } from './explain/nearest-change.ts'
export { type ParameterReason, parameterReason } from './explain/parameter-reason.ts'
export { phrase } from './explain/phrase.ts'
export { type Reason, type Reasons, reasonsOf } from './explain/reason.ts'
export { meaningOf, type Speech } from './explain/speech.ts'
export { type Meaning, valueWords } from './explain/value-words.ts'
export {
  add,
  between,
  divide,
  largest,
  multiply,
  roundDown,
  smallest,
  subtract,
  within,
} from './expression/arithmetic.ts'
export { childrenOf, walk } from './expression/children.ts'
export { above, atLeast, atMost, below, equal, notEqual } from './expression/compare.ts'
export { addMonths, ageAt, firstOfMonth, monthsBetween } from './expression/dates.ts'
export { when } from './expression/decide.ts'
export type { Expression, ExpressionOf, Typed, WhenCase, Window } from './expression/expression.ts'
export { bool, choice, date, declared, int, ratio, today, won } from './expression/literal.ts'
export { and, has, is, isOneOf, not, or } from './expression/logic.ts'
export {
  anyOf,
  countOf,
  everyOf,
  type Link,
  maxOver,
  minOver,
  type Reverse,
  sumOver,
  via,
} from './expression/relations.ts'
export {
  last,
  mean,
  monthsAfter,
  previous,
  previousRange,
  type Series,
  sameMonthsLastYear,
  total,
} from './expression/series.ts'
export { type FactName, factPath, parseFactPath } from './facts/fact-path.ts'
export type { Facts } from './facts/facts.ts'
export { FactsError } from './facts/facts-error.ts'
export { type ReadOptions, readFacts } from './facts/read-facts.ts'
export { fuseUnit } from './fused/fuse-unit.ts'
export type { Entity, Field, Relation } from './model/field.ts'
export { entity, type Handles, reverse } from './model/handles.ts'
export {
  type ChoiceMark,
  type NumberMark,
  type SetMark,
  type TypeMark,
  toleranceOf,
  type ValueType,
} from './model/value-type.ts'
export type {
  Administration,
  DeliveryRole,
  Fund,
  Holiday,
  HolidayKind,
  Lender,
  Lending,
  LendingWindow,
  ServiceLevel,
  WaitingState,
} from './pack/administration.ts'
export {
  type AdministrationAt,
  administrationAt,
  type LendingAt,
  needsSecondSignature,
  type ServiceLevelAt,
  type Signing,
} from './pack/administration-at.ts'
export { type BodyAt, bodyAt, type Days, figureAt } from './pack/body-at.ts'
export { type ParameterValue, type Version, versionAt, versionsOf } from './pack/dated.ts'
export type { Declaration, PackDefinition } from './pack/definition.ts'
export type {
  AgreementRules,
  Body,
  Deliberation,
  Guideline,
  GuidelineClause,
  LawRoute,
} from './pack/deliberation.ts'
export { type Delivery, deliveryOf } from './pack/delivery-of.ts'
export { type Derived, type DerivedHandle, derive } from './pack/derived.ts'
export type { FundModel, ShockScenario } from './pack/fund-model.ts'
export { institutionsOf, type LocalInstitution } from './pack/institutions-of.ts'
export { lendersInOrder, type SeekingLender } from './pack/lenders-in-order.ts'
export { PackError } from './pack/pack-error.ts'
export {
  type Bracket,
  type DatedValue,
  type Parameter,
  type ParameterHandle,
  parameter,
  type ScaleHandle,
  type ScaleParameter,
  scale,
  type Unit,
  type ValueParameter,
} from './pack/parameter.ts'
export type {
  AmountDraw,
  BoolDraw,
  ChoiceDraw,
  CountDraw,
  DayDraw,
  Draw,
  DrawCase,
  DrawWhen,
  FittedChoice,
  HouseholdType,
  MeanToCheck,
  MonthlyAmountDraw,
  MonthlyCountDraw,
  MonthlyFollowDraw,
  Origin,
  PopulationArea,
  PopulationRecipe,
  ReportDimension,
  Reporting,
  SetDraw,
  Shares,
  Shock,
  Spread,
} from './pack/population.ts'
export {
  type Benefit,
  type BenefitDetail,
  type BenefitKind,
  type BenefitUnit,
  type Condition,
  type Contact,
  type Evidence,
  type Exclusion,
  type Institution,
  type InstitutionLevel,
  type Programme,
  programme,
} from './pack/programme.ts'
export { applyReform, type Reform } from './pack/reform.ts'
export { type Scope, typeOf } from './pack/type-of.ts'
export { derivedUsedBy, parametersUsedBy } from './pack/used-by.ts'
export type { Claim, ComparedFigure, Property, Variation } from './property/property.ts'
export { type Basis, basisWords, type Language, type Source, type Text } from './text.ts'
