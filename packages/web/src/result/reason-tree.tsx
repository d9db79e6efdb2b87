import type { Reason } from '@ondol/rules'
import type { ReactElement } from 'react'
import { BasisTag } from './basis-tag.tsx'

/** Steps of an explanation, each with what came out, down to the facts and figures it rests on. */
export const ReasonTree = ({ reasons }: { readonly reasons: readonly Reason[] }): ReactElement => (
  <ul className="reason-tree">
    {reasons.map((reason, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one explanation keep their order.
      <li key={at}>
        <span className="reason-text">{reason.text}</span>
        <strong className="reason-shown">{reason.shown}</strong>
        {reason.parameter !== null && (
          <span className="reason-source">
            <BasisTag basis={reason.parameter.basis} /> {reason.parameter.source}
          </span>
        )}
        {reason.of.length > 0 && <ReasonTree reasons={reason.of} />}
      </li>
    ))}
  </ul>
)
