import type { FastifyReply } from 'fastify'
import { plainPage, sendPage } from './plain-page.ts'

const UNAVAILABLE = `<h1>지금은 로그인할 수 없습니다</h1>
<p>로그인 기관이 응답하지 않습니다. 로그인이 필요 없는 기능은 모두 쓸 수 있고, 적어 둔 내용은 이 기기에 남아 있습니다.</p>
<p lang="en">Signing in is not possible right now: the provider of sign-ins does not answer. Everything that needs no sign-in works, and what you wrote is kept on this device.</p>`

const REFUSED = `<h1>로그인하지 못했습니다</h1>
<p>로그인을 시작한 창이 아니거나, 시간이 너무 오래 걸렸거나, 로그인을 취소했습니다. 처음부터 다시 시작해 주세요.</p>
<p lang="en">You are not signed in: it was begun in another browser, took too long or was cancelled. Please begin again.</p>`

const NEXT = `<p><a href="/sign-in">다시 로그인 <span lang="en">Sign in again</span></a></p>
<p><a href="/">처음 화면으로 <span lang="en">To the start page</span></a></p>`

/** Tells a person that nobody was signed in, and what to do. */
export function sendFailurePage(reply: FastifyReply, status: number): FastifyReply {
  const title = '로그인 · Sign in'
  return sendPage(reply, status, plainPage({ title, body: (status === 503 ? UNAVAILABLE : REFUSED) + NEXT }))
}
