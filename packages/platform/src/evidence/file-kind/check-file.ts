import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from './image-size.ts'
import { type FileKind, kindOf } from './kinds.ts'
import { checkPdf } from './pdf/check-pdf.ts'
import {
  emptyFile,
  type FileRefusal,
  notAccepted,
  tooLarge,
  tooManyPixels,
  unreadableFile,
} from './refusal.ts'

/** What a file may be at most. */
export interface FileLimits {
  readonly bytes: number
  /** Of a picture: width × height. */
  readonly pixels: number
}

/** 20 MB; and the largest photo of a telephone, which is opened at four bytes a pixel. */
export const USUAL_LIMITS: FileLimits = { bytes: 20_000_000, pixels: 110_000_000 }

/** What a file was found to be. */
export type FileCheck = { readonly kind: 'accepted'; readonly fileKind: FileKind } | FileRefusal

/** Tells what a file is by its content, never by its name, and refuses what no officer could read. */
export async function checkFile(content: Buffer, limits: FileLimits): Promise<FileCheck> {
  if (content.length === 0) return emptyFile
  if (content.length > limits.bytes) return tooLarge(limits.bytes)
  const type = await fileTypeFromBuffer(content)
  const fileKind = type === undefined ? undefined : kindOf(type.mime)
  if (fileKind === undefined) return notAccepted(type?.ext ?? null)
  const refusal = fileKind === 'pdf' ? checkPdf(content) : checkImage(fileKind, content, limits)
  return refusal ?? { kind: 'accepted', fileKind }
}

function checkImage(
  fileKind: Exclude<FileKind, 'pdf'>,
  content: Buffer,
  { pixels }: FileLimits,
): FileRefusal | null {
  const size = imageSize(fileKind, content)
  if (size === null) return unreadableFile
  return size.width * size.height > pixels ? tooManyPixels(size) : null
}
