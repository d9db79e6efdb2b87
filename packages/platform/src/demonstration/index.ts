export { demonstrationSignIn } from './sign-in/demonstration-sign-in.ts'
export { keepPeople, RealPeople } from './sign-in/keep-people.ts'
