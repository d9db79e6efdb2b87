export { agreementPdf } from './agreement-pdf.ts'
export { agreementText, textHash } from './agreement-text.ts'
