import { loadPack, type Pack } from '@ondol/rules'
import { seoul } from '@ondol/seoul'

/** Seoul's programmes, ready to be asked in this very browser. */
export const pack: Pack = loadPack(seoul)
