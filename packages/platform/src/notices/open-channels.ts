import type { OpenChannel } from './deliver.ts'
import { mailChannel, mailReference } from './mail-channel.ts'
import { smsChannel } from './sms-channel.ts'
import type { ChannelName } from './tables.ts'

/** By which ways notices leave; `null` where one is not set up. */
export interface ChannelSettings {
  readonly mail: { readonly url: string; readonly from: string } | null
  readonly sms: { readonly url: string; readonly token: string | null } | null
}

/** Opens the ways that are set up. Nothing is connected before there is something to send. */
export function openChannels(
  { mail, sms }: ChannelSettings,
  link: () => URL,
): Readonly<Record<ChannelName, OpenChannel | null>> {
  return {
    email: mail && { ...mailChannel({ ...mail, link }), referenceOf: mailReference(mail.from) },
    sms: sms && { ...smsChannel(sms), referenceOf: (noticeId) => noticeId },
  }
}
