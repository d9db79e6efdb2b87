import type { Text } from '@ondol/rules'

/** What a malware scanner says of a content. Only a scanner that has seen all of it says `clean`. */
export type Verdict =
  /** `engine` is the program with the version of its signatures. */
  | { readonly kind: 'clean'; readonly engine: string }
  | { readonly kind: 'infected'; readonly signature: string }
  /** `detail` is for the operator's log, in plain words. */
  | { readonly kind: 'unscanned'; readonly reason: UnscannedReason; readonly detail: string }

/** Why a content has not been scanned. */
export type UnscannedReason =
  | 'no-scanner'
  | 'unreachable'
  | 'too-slow'
  | 'too-large'
  | 'broken-off'
  | 'unclear'

/** Looks for malware. Rejects only with what the content itself failed with; whatever befalls the scanner is a verdict. */
export interface Scanner {
  readonly scan: (content: AsyncIterable<Uint8Array>) => Promise<Verdict>
}

/** For an installation without a scanner: says of every file that nobody has looked at it. */
export const noScanner: Scanner = {
  scan: async () => ({ kind: 'unscanned', reason: 'no-scanner', detail: 'no scanner is configured' }),
}

/** The reasons as an officer reads them beside the file. */
export const UNSCANNED_WORDS: Readonly<Record<UnscannedReason, Text>> = {
  'no-scanner': {
    ko: '악성 코드 검사기가 설정되어 있지 않아 검사하지 않은 파일입니다.',
    en: 'Not scanned for malware: no scanner is set up.',
  },
  unreachable: {
    ko: '악성 코드 검사기에 연결하지 못해 검사하지 않은 파일입니다.',
    en: 'Not scanned for malware: the scanner could not be reached.',
  },
  'too-slow': {
    ko: '악성 코드 검사기가 제때 답하지 않아 검사하지 못한 파일입니다.',
    en: 'Not scanned for malware: the scanner did not answer in time.',
  },
  'too-large': {
    ko: '악성 코드 검사기가 받는 크기를 넘어 검사하지 못한 파일입니다.',
    en: 'Not scanned for malware: the file is larger than the scanner takes.',
  },
  'broken-off': {
    ko: '악성 코드 검사기와의 연결이 끊겨 검사하지 못한 파일입니다.',
    en: 'Not scanned for malware: the connection to the scanner broke off.',
  },
  unclear: {
    ko: '악성 코드 검사기의 답을 알 수 없어 검사하지 않은 것으로 다루는 파일입니다.',
    en: 'Not scanned for malware: the scanner’s answer was not understood.',
  },
}
