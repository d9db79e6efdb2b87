const SUBJECTS = ['person', 'household', 'business', 'building', 'lease', 'job'] as const

/** The message that says for whom or what a programme is decided. */
export const subjectKey = (entity: string): (typeof SUBJECTS)[number] =>
  SUBJECTS.find((subject) => subject === entity) ?? 'person'
