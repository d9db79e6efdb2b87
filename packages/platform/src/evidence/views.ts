import type { Pack, Text } from '@ondol/rules'
import { type Document, type DocumentState, nameOf, stateOf } from './document.ts'
import type { EvidenceOfCase } from './evidence-of-case.ts'
import type { DocumentNeed, Standing } from './model.ts'
import { UNSCANNED_WORDS, type UnscannedReason } from './scanner/scanner.ts'
import { thingParts } from './things.ts'

/** A paper as it is shown to those who see its case. */
export interface DocumentView {
  readonly id: string
  readonly case: string
  /** The paper's id among the programme's evidence; `null` for anything else. */
  readonly paper: string | null
  readonly about: readonly string[] | null
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly state: DocumentState
  readonly by: Document['capacity']
  readonly begunAt: string
  /** Why it was not taken; `null` where it was, or may still be. */
  readonly refusal: Text | null
  /** What the officer said of it last. */
  readonly review: {
    readonly outcome: 'accepted' | 'rejected'
    readonly reason: string | null
    readonly at: string
  } | null
  readonly scan: { readonly verdict: 'clean' | 'infected' | 'unscanned'; readonly text: Text } | null
  /** Where the file is; `null` where there is none to see. */
  readonly content: string | null
  /** Whether a browser shows it in a page. */
  readonly isShowable: boolean
}

/** A fact that a paper proves here. */
export interface FactStandingView {
  /** As `business/b1.sales`. */
  readonly fact: string
  readonly title: Text
  readonly standing: Standing
}

/** A paper that the programme asks for. */
export interface NeedView {
  readonly paper: { readonly id: string; readonly title: Text; readonly alternative: Text | null }
  readonly about: readonly string[]
  readonly facts: readonly FactStandingView[]
  readonly isNeeded: boolean
}

/** A register that holds something that the case wants proven. */
export interface RegisterView {
  readonly id: string
  readonly title: Text
  /** Whether the person has agreed that it be asked. */
  readonly isAgreed: boolean
  /** How it answered last, by thing. */
  readonly answers: readonly {
    readonly thing: string
    readonly outcome: 'found' | 'not-found' | 'refused'
    readonly detail: string | null
    readonly at: string
  }[]
}

/** The evidence of a case. */
export interface EvidenceView {
  readonly needs: readonly NeedView[]
  readonly documents: readonly DocumentView[]
  readonly registers: readonly RegisterView[]
  /** Where a register says otherwise than the person. */
  readonly differences: readonly {
    readonly fact: string
    readonly stated: unknown
    readonly verified: unknown
  }[]
}

export function documentView(document: Document, now: Date): DocumentView {
  const { id, caseId, paper, about, capacity, begunAt, ending, review, announcedSize } = document
  const state = stateOf(document, now)
  const isThere = ending?.kind === 'kept' && state !== 'refused'
  return {
    id,
    case: caseId,
    paper,
    about,
    name: nameOf(document),
    size: ending?.kind === 'kept' ? ending.size : announcedSize,
    state,
    by: capacity,
    begunAt: begunAt.toISOString(),
    refusal: refusalOf(document),
    review: review && { outcome: review.outcome, reason: review.reason, at: review.at.toISOString() },
    scan: document.scan && { verdict: document.scan.verdict, text: scanText(document.scan) },
    content: isThere ? `/v1/evidence/${id}/content` : null,
    isShowable: isThere && ending.fileKind !== 'heic',
  }
}

function refusalOf({ ending, scan }: Document): Text | null {
  if (ending?.kind === 'refused') return ending.text
  return scan?.verdict === 'infected' ? scanText(scan) : null
}

function scanText({ verdict, detail }: NonNullable<Document['scan']>): Text {
  switch (verdict) {
    case 'clean':
      return { ko: `악성 코드 검사를 마쳤습니다 (${detail}).`, en: `Scanned for malware (${detail}).` }
    case 'infected':
      return { ko: `악성 코드가 발견되었습니다 (${detail}).`, en: `Malware was found (${detail}).` }
    case 'unscanned':
      return isReason(detail) ? UNSCANNED_WORDS[detail] : UNSCANNED_WORDS.unclear
  }
}

const isReason = (detail: string): detail is UnscannedReason => Object.hasOwn(UNSCANNED_WORDS, detail)

export function evidenceView(
  pack: Pack,
  { found, needs, documents, registers, answered, known }: EvidenceOfCase,
  now: Date,
): EvidenceView {
  return {
    needs: needs.map((need) => needView(pack, need)),
    documents: documents.map((document) => documentView(document, now)),
    registers: registers.map(({ id, title }) => ({
      id,
      title,
      isAgreed: found.consentedTo.includes(id),
      answers: answered
        .filter(({ register }) => register === id)
        .map(({ thing, outcome, detail, at }) => ({ thing, outcome, detail, at: at.toISOString() })),
    })),
    differences: known.differences,
  }
}

function needView(pack: Pack, { document, about, facts, isNeeded }: DocumentNeed): NeedView {
  const { id, title, alternative = null } = document
  return {
    paper: { id, title, alternative },
    about,
    facts: facts.map(({ thing, field, standing }) => ({
      fact: `${thing}.${field}`,
      title: titleOf(pack, thingParts(thing).entity, field),
      standing,
    })),
    isNeeded,
  }
}

function titleOf({ definition }: Pack, entity: string, field: string): Text {
  const title = definition.entities.find(({ id }) => id === entity)?.fields[field]?.title
  if (title === undefined) throw new Error(`${entity}.${field}: expected a fact of the vocabulary`)
  return title
}
