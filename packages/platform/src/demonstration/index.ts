export { type Seeded, type Seeding, seedCases } from './seed-cases.ts'
export { demonstrationSignIn } from './sign-in/demonstration-sign-in.ts'
export { keepPeople, RealPeople } from './sign-in/keep-people.ts'
export type { DemonstrationTables } from './tables.ts'
