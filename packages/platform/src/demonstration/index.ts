export {
  DEMONSTRATION,
  type DemonstrationSignIn,
  demonstrationSignIn,
} from './sign-in/demonstration-sign-in.ts'
export { keepPeople, RealPeople } from './sign-in/keep-people.ts'
export { type ExamplePerson, examplePeople, examplePerson } from './sign-in/people.ts'
