import type { Text } from '@ondol/rules'
import { ACCEPTED } from './kinds.ts'

/** Why a file is not taken. */
export type RefusalCode =
  | 'empty'
  | 'too-large'
  | 'not-accepted'
  | 'locked'
  | 'no-pages'
  | 'too-many-pixels'
  | 'unreadable'
  | 'changed'
  | 'infected'

/** A file that is not taken, with the reason as the person who brought it reads it. */
export interface FileRefusal {
  readonly kind: 'refused'
  readonly code: RefusalCode
  readonly text: Text
}

const refusal = (code: RefusalCode, text: Text): FileRefusal => ({ kind: 'refused', code, text })

export const emptyFile: FileRefusal = refusal('empty', {
  ko: '빈 파일입니다. 파일을 다시 골라 주세요.',
  en: 'The file is empty. Choose it again.',
})

export const lockedPdf: FileRefusal = refusal('locked', {
  ko: '암호가 걸린 PDF입니다. 암호를 풀어 저장하거나 인쇄한 것을 사진으로 찍어 올려 주세요.',
  en: 'The PDF is locked with a password. Save it without one, or hand in a photo of the print.',
})

export const pdfWithoutPages: FileRefusal = refusal('no-pages', {
  ko: '쪽이 하나도 없는 PDF입니다. 파일을 열어 확인한 뒤 다시 올려 주세요.',
  en: 'The PDF has no page. Open it, see what is in it, and hand it in again.',
})

export const unreadableFile: FileRefusal = refusal('unreadable', {
  ko: '파일이 손상되어 읽을 수 없습니다. 다시 저장하거나 다시 찍어 올려 주세요.',
  en: 'The file is damaged and cannot be read. Save it again, or take the photo again.',
})

export const changedOnItsWay: FileRefusal = refusal('changed', {
  ko: '올리는 동안 파일이 달라졌습니다. 다시 올려 주세요.',
  en: 'The file changed on its way here. Hand it in again.',
})

export const infectedFile: FileRefusal = refusal('infected', {
  ko: '악성 코드가 발견되어 받지 않았습니다. 다른 기기에서 새로 발급받거나 사진으로 찍어 올려 주세요.',
  en: 'Malware was found in the file, so it was not taken. Get the paper anew on another device, or hand in a photo.',
})

const MEGABYTE = 1_000_000

/** A file of more bytes than are taken. */
export function tooLarge(most: number): FileRefusal {
  const size = `${Math.floor(most / MEGABYTE)} MB`
  return refusal('too-large', {
    ko: `파일이 너무 큽니다. ${size}까지 올릴 수 있습니다. 여러 쪽이면 나누어 올려 주세요.`,
    en: `The file is too large. Up to ${size} is accepted; hand in many pages in parts.`,
  })
}

/** A picture that takes up too much memory where it is opened. */
export function tooManyPixels({ width, height }: { width: number; height: number }): FileRefusal {
  const size = `${width} × ${height}`
  return refusal('too-many-pixels', {
    ko: `사진의 크기(${size} 화소)가 너무 큽니다. 더 작게 찍거나 줄여서 올려 주세요.`,
    en: `The picture is too large (${size} pixels). Take or save it at a smaller size.`,
  })
}

/** Kinds that people often try, by the extension that their content gives away. */
const OFTEN_TRIED: Readonly<Record<string, Text>> = {
  cfb: { ko: '한글(HWP)이나 오피스 문서', en: 'a HWP or old Office document' },
  docx: { ko: '워드 문서(DOCX)', en: 'a Word document (DOCX)' },
  xlsx: { ko: '엑셀 문서(XLSX)', en: 'an Excel document (XLSX)' },
  pptx: { ko: '파워포인트 문서(PPTX)', en: 'a PowerPoint document (PPTX)' },
  zip: { ko: '압축 파일(ZIP)', en: 'an archive (ZIP)' },
  gif: { ko: 'GIF 그림', en: 'a GIF picture' },
  mp4: { ko: '동영상(MP4)', en: 'a video (MP4)' },
  mov: { ko: '동영상(MOV)', en: 'a video (MOV)' },
}

/** A file of another kind, named as far as its content tells; `null` where it tells nothing. */
export function notAccepted(extension: string | null): FileRefusal {
  if (extension === null)
    return refusal('not-accepted', {
      ko: `내용을 보고 어떤 파일인지 알 수 없습니다. ${ACCEPTED.ko}으로 올려 주세요.`,
      en: `Its content does not tell what kind of file this is. Hand in ${ACCEPTED.en}.`,
    })
  const name = extension.toUpperCase()
  const found = OFTEN_TRIED[extension] ?? { ko: `${name} 파일`, en: `a ${name} file` }
  return refusal('not-accepted', {
    ko: `내용을 보니 ${found.ko}입니다. ${ACCEPTED.ko}으로 올려 주세요.`,
    en: `By its content this is ${found.en}. Hand in ${ACCEPTED.en}.`,
  })
}
