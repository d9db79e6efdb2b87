/** The thing and the field that a question is about. */
export interface QuestionName {
  readonly entity: string
  readonly id: string
  readonly field: string
}

const PATH = /^([^/]+)\/(.+?)\.([A-Za-z]\w*)(?:\.(\d{4}-\d{2}))?$/

/** `business/shop-1.sales.2020-07` is a month of the question `business/shop-1.sales`. */
export const questionOf = (path: string): string => path.replace(/\.\d{4}-\d{2}$/, '')

/** The month that a fact's path names. */
export const monthOf = (path: string): string | null => PATH.exec(path)?.[4] ?? null

/** Reads `business/shop-1.sales`; null where it names nothing. */
export const readKey = (key: string): QuestionName | null => {
  const [, entity, id, field] = PATH.exec(key) ?? []
  return entity === undefined || id === undefined || field === undefined ? null : { entity, id, field }
}

export const keyOf = ({ entity, id, field }: QuestionName): string => `${entity}/${id}.${field}`
