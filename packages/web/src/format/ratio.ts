/** `0.5833…` → `58.3%`; no more digits than there are. */
export const formatRatio = (ratio: number): string => `${Math.round(ratio * 1000) / 10}%`
