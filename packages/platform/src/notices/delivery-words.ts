import type { Text } from '@ondol/rules'
import type { ChannelName, DeliveryState, Failure } from './tables.ts'

const WAYS: Readonly<Record<ChannelName, Text>> = {
  email: { ko: '이메일', en: 'e-mail' },
  sms: { ko: '문자', en: 'text message' },
}

const STATES: Readonly<Record<DeliveryState, Text>> = {
  waiting: { ko: '보낼 예정', en: 'about to be sent' },
  sent: { ko: '보냄', en: 'sent' },
  failed: { ko: '아직 보내지 못함, 다시 시도합니다', en: 'not sent yet, will be tried again' },
  'given-up': { ko: '보내지 못함', en: 'not sent' },
}

const FAILURES: Readonly<Record<Failure, Text>> = {
  'not-configured': {
    ko: '이 서버에 보내는 방법이 설정되어 있지 않습니다',
    en: 'this server is not set up to send any',
  },
  'no-address': { ko: '등록된 연락처가 없습니다', en: 'no address is known' },
  refused: { ko: '받는 쪽에서 거절했습니다', en: 'the receiving side refused it' },
  'put-off': { ko: '받는 쪽에서 나중에 다시 보내라고 했습니다', en: 'the receiving side asked to wait' },
  unreachable: { ko: '보내는 곳에 연결되지 않습니다', en: 'the service that carries it cannot be reached' },
  fault: { ko: '온돌의 오류입니다', en: 'a fault of Ondol' },
}

/** How far a notice has come on one way, in words: `e-mail: not sent (no address is known)`. */
export function deliveryWords(
  channel: ChannelName,
  { state, failure }: { readonly state: DeliveryState; readonly failure: Failure | null },
): Text {
  const of = (language: 'ko' | 'en'): string => {
    const why = failure === null ? '' : ` (${FAILURES[failure][language]})`
    return `${WAYS[channel][language]}: ${STATES[state][language]}${why}`
  }
  return { ko: of('ko'), en: of('en') }
}
