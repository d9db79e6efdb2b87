import { useEffect, useRef, useState } from 'react'
import type { Acknowledgement, Application } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'
import { ServerProblem } from '../../server/server-problem.ts'
import { keepTicket, keptTicket } from './ticket.ts'

/** Where one stands when more apply than can be served at once. */
export interface Standing {
  readonly ticket: string
  readonly position: number
  readonly waitSeconds: number
  readonly askAgainSeconds: number
}

/** What has become of handing in. */
export type HandingIn =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting'; readonly standing: Standing }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'done'; readonly acknowledgement: Acknowledgement }

const standingIn = (error: unknown): Standing | null => {
  if (!(error instanceof ServerProblem) || error.problem.type !== 'urn:ondol:problem:waiting') return null
  // The server's waiting room says where one stands; a proxy that answers 503 has another type.
  return error.problem['standing'] as Standing
}

const send = (body: Application, key: string): Promise<Acknowledgement> => {
  const ticket = keptTicket()
  return request<Acknowledgement>('/v1/applications', {
    method: 'POST',
    body,
    headers: { 'Idempotency-Key': key, ...(ticket === null ? {} : { 'Ondol-Ticket': ticket }) },
  })
}

/**
 * Hands an application in. The same content keeps its key, so that a second try after a lost answer cannot apply
 * twice; a place in the waiting room is kept on the device and asked for again when its time has come.
 */
export const useHandIn = (): readonly [HandingIn, (body: Application) => void] => {
  const [state, setState] = useState<HandingIn>({ kind: 'not-yet' })
  const sent = useRef({ content: '', key: '' })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const attempt = async (body: Application): Promise<void> => {
    try {
      const acknowledgement = await send(body, sent.current.key)
      keepTicket(null)
      setState({ kind: 'done', acknowledgement })
    } catch (error) {
      const standing = standingIn(error)
      if (standing === null)
        return setState({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
      keepTicket(standing.ticket)
      setState({ kind: 'waiting', standing })
      timer.current = setTimeout(() => void attempt(body), standing.askAgainSeconds * 1000)
    }
  }
  const handIn = (body: Application): void => {
    const content = JSON.stringify(body)
    if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() }
    clearTimeout(timer.current)
    setState({ kind: 'sending' })
    void attempt(body)
  }
  return [state, handIn]
}
