export { DEMONSTRATION } from './demonstration-sign-in.ts'
export { examplePeople, examplePerson } from './people.ts'
