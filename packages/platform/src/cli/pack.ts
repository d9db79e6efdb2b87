import { fuseUnit, loadPack, type Pack } from '@ondol/rules'
import { seoul } from '@ondol/seoul'

/** The pack that the commands answer from. */
export function seoulPack(): Pack {
  return loadPack(seoul, { compile: fuseUnit })
}
